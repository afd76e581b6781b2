// SPDX-License-Identifier: GPL-3.0-or-later

import { timings } from './timings.js';

// Presses: a button acts when the finger is lifted inside it, however long or shaky the press was; one that slides off
// does nothing. The browser's own click would be lost to a trembling finger, so it counts only from the keyboard.

const actions = [];
const presses = new Map();
const sameSpot = 60;
let lastPress = { time: -Infinity, x: 0, y: 0 };
let settledAt = 0;
let touchedAt = performance.now();

/** What a press on buttons matching the selector does. */
export function whenPressed(selector, action) {
  actions.push({ selector, action });
}

/** Milliseconds since anybody touched the page. */
export const untouchedFor = () => performance.now() - touchedAt;

export const isSettling = () => performance.now() < settledAt;

/** Forgets fingers that are down: what they were meant for is no longer on the screen. */
export function dropPresses() {
  for (const { button } of presses.values()) delete button.dataset.pressed;
  presses.clear();
}

/** For a moment nothing acts: a tap on its way to the last person's screen must not answer for the next. */
export function settle() {
  dropPresses();
  settledAt = performance.now() + timings.settle;
  document.body.dataset.settling = '';
  setTimeout(() => isSettling() || delete document.body.dataset.settling, timings.settle + 1);
}

export function watchPresses() {
  document.addEventListener('pointerdown', pressed);
  document.addEventListener('pointermove', moved);
  document.addEventListener('pointerup', released);
  document.addEventListener('pointercancel', ({ pointerId }) => lift(pointerId));
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', touched, true);
}

function touched() {
  touchedAt = performance.now();
  document.dispatchEvent(new Event('touched'));
}

function pressed(event) {
  touched();
  const button = event.target.closest('button');
  if (!button || event.button !== 0 || isSettling() || isSecondTap(event)) return;
  presses.set(event.pointerId, { button });
  button.dataset.pressed = '';
}

function moved(event) {
  const press = presses.get(event.pointerId);
  if (press) press.button.toggleAttribute('data-pressed', isInside(event, press.button));
}

function released(event) {
  const press = lift(event.pointerId);
  if (!press || !isInside(event, press.button)) return;
  // On a keypad the same digit twice is two digits.
  if (!press.button.matches('.keypad button')) lastPress = { time: performance.now(), x: event.clientX, y: event.clientY };
  act(press.button);
}

/** Only from the keyboard or a screen reader: pointers have acted already. */
function clicked(event) {
  const button = event.target.closest('button');
  event.preventDefault();
  if (button && event.detail === 0 && !isSettling()) act(button);
}

function act(button) {
  actions.find(({ selector }) => button.matches(selector))?.action(button);
}

function lift(pointer) {
  const press = presses.get(pointer);
  presses.delete(pointer);
  if (press) delete press.button.dataset.pressed;
  return press;
}

function isInside({ clientX, clientY }, button) {
  return document.elementFromPoint(clientX, clientY)?.closest('button') === button;
}

function isSecondTap({ clientX, clientY }) {
  const near = Math.hypot(clientX - lastPress.x, clientY - lastPress.y) < sameSpot;
  return near && performance.now() - lastPress.time < timings.doubleTap;
}
