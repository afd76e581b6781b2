// SPDX-License-Identifier: GPL-3.0-or-later

import { whenPressed } from './press.js';
import { screen } from './screens.js';

// Digits on the screen, for pairing and for the staff's PIN. A tablet has no keyboard; where there is one, it works too.

const pads = new Map();

/** `shown` turns what was typed into what may be seen; `full` digits, or the enter key, hand it over. */
export function prepareKeypad(name, { output, shown, full = Infinity, longest = full, entered }) {
  const keypad = document.querySelector(`section[data-for="${name}"] .keypad`);
  keypad.append(document.querySelector('#keypad-keys').content.cloneNode(true));
  pads.set(name, { typed: '', output: document.querySelector(output), shown, full, longest, entered });
  empty(name);
}

export function prepareKeys() {
  whenPressed('[data-digit]', (button) => type(button.dataset.digit));
  whenPressed('[data-erase]', erase);
  whenPressed('[data-enter]', enter);
  document.addEventListener('keydown', ({ key, repeat, target }) => {
    if (repeat || !pads.has(screen())) return;
    if (/^[0-9]$/.test(key)) type(key);
    else if (key === 'Backspace') erase();
    else if (key === 'Enter' && !target.closest('button')) enter();
  });
}

export function empty(name) {
  write(pads.get(name), '');
}

function type(digit) {
  const pad = pads.get(screen());
  if (!pad || pad.typed.length >= pad.longest) return;
  write(pad, pad.typed + digit);
  if (pad.typed.length === pad.full) enter();
}

function erase() {
  const pad = pads.get(screen());
  if (pad) write(pad, pad.typed.slice(0, -1));
}

function enter() {
  const pad = pads.get(screen());
  if (pad?.typed) pad.entered(pad.typed);
}

function write(pad, typed) {
  pad.typed = typed;
  pad.output.textContent = pad.shown(typed);
}
