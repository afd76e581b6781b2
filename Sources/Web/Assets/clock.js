// SPDX-License-Identifier: GPL-3.0-or-later

// The server's time by the device's clock: only their difference is believed, so a wrong clock does not matter.

const week = 7 * 24 * 3_600_000;
const jump = 5_000;

let offset = 0;
let drift = Date.now() - performance.now();

export const serverNow = () => Date.now() + offset;

/** Takes the server's time; returns the offset, to be kept for a start without network. */
export function setClock(now) {
  offset = now - Date.now();
  drift = Date.now() - performance.now();
  return offset;
}

export function trustOffset(kept) {
  if (Number.isFinite(kept)) offset = kept;
}

/** Whether the device's clock was set, or slept, since the server's time was last taken: then it must be asked again. */
export function hasJumped() {
  const now = Date.now() - performance.now();
  const jumped = Math.abs(now - drift) > jump;
  drift = now;
  return jumped;
}

/** Whether the desk is open. Sessions reach 8 days ahead; a longer outage is judged by the same hour a week earlier. */
export function isOpen(sessions, at = serverNow()) {
  if (!sessions) return true;
  if (sessions.length === 0) return false;
  const last = Math.max(...sessions.map(([, end]) => end));
  const time = at > last ? at - week * Math.ceil((at - last) / week) : at;
  return sessions.some(([start, end]) => start <= time && time < end);
}

export function nextOpening(sessions, at = serverNow()) {
  const starts = (sessions ?? []).map(([start]) => start).filter((start) => start > at);
  return starts.length ? Math.min(...starts) : null;
}

const zone = { timeZone: 'Asia/Ho_Chi_Minh' };

/** "07:30", and the day too when it is another one than today. */
export function spokenTime(instant, locale, at = serverNow()) {
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long' });
  const sameDay = day.format(instant) === day.format(at);
  return sameDay ? time.format(instant) : `${time.format(instant)}, ${day.format(instant)}`;
}
