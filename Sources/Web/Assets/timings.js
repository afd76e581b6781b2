// SPDX-License-Identifier: GPL-3.0-or-later

// Every waiting time of the page, in milliseconds. A test may lay `kioskTimings` on the window before the page's own
// scripts run (a debugger can, an address, a stored value or a tap cannot); afterwards nothing can change them.
const usual = {
  undo: 5_000, // thank-you with "Sửa lại"
  thanksAfterReasons: 6_000,
  quiet: 30_000, // nothing touched after a first tap, before the warning
  warning: 20_000,
  untouched: 90_000, // a question opened from the idle screen; a prompt brings its own end
  settle: 500, // after a prompt took the place of somebody's screen: presses still meant for the old one
  doubleTap: 500, // a second tap on the same spot is the same tap
  write: 2_000, // longest wait for the tablet's own storage
  tick: 1_000,
  cornerHold: 5_000,
  staffQuiet: 60_000,
  pinLock: 60_000, // after five wrong PINs
  languageRest: 30_000, // the idle screen returns to Vietnamese
  calm: 60_000, // untouched for so long: a new version may be loaded
  queuePatience: 5_000, // younger queues are not worth a clerk's glance
  silence: 25_000, // the server sends a byte at least every 10 s
  request: 15_000,
  backOffFirst: 1_000,
  backOffMost: 30_000,
};

function laidOut(given) {
  const numbers = Object.entries(given ?? {}).filter(([name, value]) => name in usual && Number.isFinite(value));
  return Object.fromEntries(numbers);
}

export const timings = Object.freeze({ ...usual, ...laidOut(globalThis.kioskTimings) });

/** The wait before try number `failures`: doubling, never beyond the most, jittered so that tablets do not call in step. */
export function backOff(failures) {
  const wait = Math.min(timings.backOffMost, timings.backOffFirst * 2 ** Math.max(0, failures - 1));
  return wait * (0.75 + Math.random() / 2);
}
