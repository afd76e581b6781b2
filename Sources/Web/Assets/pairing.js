// SPDX-License-Identifier: GPL-3.0-or-later

import { pair } from './device.js';
import { empty, prepareKeypad } from './keypad.js';

// Joining the tablet to a counter: 8 digits from the counter's shell. Staff see both languages at once.

const digits = 8;
let asking = false;
let whenPaired;

export function preparePairing(paired) {
  whenPaired = paired;
  prepareKeypad('pairing', { output: '#pairing-code', shown: inFours, full: digits, entered: tryCode });
  document.querySelector('#insecure').hidden = window.isSecureContext;
}

/** Says in both languages why the tablet is not paired. */
export function explain(reason) {
  const [vi, en] = document.querySelectorAll('#pairing-trouble p');
  vi.textContent = reason?.vi ?? '';
  en.textContent = reason?.en ?? '';
}

/** "4827 19··" */
function inFours(typed) {
  const places = typed.padEnd(digits, '·');
  return `${places.slice(0, 4)} ${places.slice(4)}`;
}

async function tryCode(code) {
  if (asking || code.length < digits) return;
  asking = true;
  explain(null);
  const reason = await pair(code);
  asking = false;
  empty('pairing');
  if (reason) explain(reason);
  else whenPaired();
}
