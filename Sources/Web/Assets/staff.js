// SPDX-License-Identifier: GPL-3.0-or-later

import { serverNow, spokenTime } from './clock.js';
import { currentDevice } from './device.js';
import { empty, prepareKeypad } from './keypad.js';
import { hush, inEnglish, say } from './language.js';
import { leave } from './flow.js';
import { untouchedFor, whenPressed } from './press.js';
import { queueLength } from './queue.js';
import { screen, show } from './screens.js';
import { refusedCount } from './store.js';
import { timings } from './timings.js';

// The staff's way in: five seconds on the upper right corner, then the PIN. Citizens see nothing of it.

const find = (selector) => document.querySelector(selector);
const mostTries = 5;

let holding;
let wrongTries = 0;
let lockedUntil = 0;
let checking = false;
let heardAt = null;
let sureToUnpair = false;
let unpairTablet;

export function prepareStaff(unpair) {
  unpairTablet = unpair;
  prepareCorner(find('#staff-corner'));
  prepareKeypad('pin', { output: '#pin-code', shown: (typed) => '•'.repeat(typed.length), longest: 12, entered: tryPIN });
  whenPressed('#pin-cancel, #close-staff', leave);
  whenPressed('#unpair', unpairIfSure);
  document.addEventListener('contact', () => (heardAt = serverNow()));
  document.addEventListener('screen', ({ detail: { before } }) => before === 'pin' && empty('pin'));
}

/** Keeps the panel's figures true, and closes what staff have walked away from. */
export function tendStaff() {
  if (!['pin', 'staff'].includes(screen())) return;
  if (untouchedFor() > timings.staffQuiet) leave();
  else if (screen() === 'staff') fillPanel();
}

// The corner

function prepareCorner(corner) {
  const letGo = () => clearTimeout(holding);
  corner.addEventListener('pointerdown', () => {
    letGo();
    holding = setTimeout(openPIN, timings.cornerHold);
  });
  corner.addEventListener('pointermove', (event) => isInside(event, corner) || letGo());
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) corner.addEventListener(name, letGo);
}

function isInside({ clientX, clientY }, element) {
  return document.elementFromPoint(clientX, clientY) === element;
}

/** Only from a resting screen: a citizen's visit is not interrupted. */
function openPIN() {
  if (!['idle', 'asleep'].includes(screen())) return;
  hush(find('#pin-trouble'));
  show('pin');
}

// The PIN

async function tryPIN(pin) {
  if (checking) return;
  empty('pin');
  if (performance.now() < lockedUntil) return tellLocked();
  checking = true;
  const right = await isRight(pin, currentDevice()?.exit).catch(() => false);
  checking = false;
  if (screen() !== 'pin') return;
  if (right) openPanel();
  else countWrong();
}

async function isRight(pin, exit) {
  if (!exit) return false;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(exit.salt), iterations: exit.iterations };
  return hex(await crypto.subtle.deriveBits(way, key, 256)) === exit.hash.toLowerCase();
}

const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

function countWrong() {
  wrongTries += 1;
  if (!crypto.subtle) return say(find('#pin-trouble'), 'Cần HTTPS để kiểm tra mã PIN.', 'Checking a PIN needs HTTPS.');
  if (wrongTries < mostTries) return say(find('#pin-trouble'), 'Mã PIN không đúng.', 'Wrong PIN.');
  wrongTries = 0;
  lockedUntil = performance.now() + timings.pinLock;
  tellLocked();
}

function tellLocked() {
  const seconds = Math.ceil((lockedUntil - performance.now()) / 1_000);
  const vi = `Sai nhiều lần. Thử lại sau ${seconds} giây.`;
  say(find('#pin-trouble'), vi, `Too many wrong PINs. Try again in ${seconds} seconds.`);
}

// The panel

function openPanel() {
  wrongTries = 0;
  sureToUnpair = false;
  hush(find('#unpair-warning'));
  fillPanel();
  show('staff');
}

async function fillPanel() {
  const { counter, unit } = currentDevice() ?? {};
  find('#staff-counter').textContent = counter ?? '–';
  find('#staff-unit').textContent = unit ?? '–';
  find('#staff-queue').textContent = queueLength();
  find('#staff-contact').textContent = heardAt ? spokenTime(heardAt, inEnglish() ? 'en-GB' : 'vi-VN') : '–';
  say(find('#staff-offline'), ...((await isReadyOffline()) ? ['Được', 'Yes'] : ['Chưa', 'Not yet']));
  find('#staff-refused').textContent = await refusedCount().catch(() => '–');
}

async function isReadyOffline() {
  return Boolean(await navigator.serviceWorker?.getRegistration('/kiosk').then((found) => found?.active));
}

/** Answers that wait would travel later, under the next pairing: staff should know before they go on. */
function unpairIfSure() {
  const waiting = queueLength();
  if (waiting === 0 || sureToUnpair) return unpairTablet();
  sureToUnpair = true;
  say(
    find('#unpair-warning'),
    `Còn ${waiting} lượt chưa gửi, sẽ gửi sau khi ghép lại. Bấm lần nữa để bỏ ghép.`,
    `${waiting} answers are not sent yet; they will be after the next pairing. Press again to unpair.`,
  );
}
