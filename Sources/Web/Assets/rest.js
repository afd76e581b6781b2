// SPDX-License-Identifier: GPL-3.0-or-later

import { isOpen, nextOpening, spokenTime } from './clock.js';
import { currentDevice } from './device.js';
import { hush, say } from './language.js';
import { screen, show } from './screens.js';

// What stands on the screen when nobody is being asked: the office's figures, or sleep, or pairing.

const find = (selector) => document.querySelector(selector);
const resting = ['starting', 'idle', 'asleep'];

let sessions = null;

export const isOpenNow = () => isOpen(sessions);

/** Goes to the resting screen that fits the hour. */
export function rest() {
  if (!currentDevice()) return show('pairing');
  if (isOpenNow()) return show('idle');
  tellNextOpening();
  show('asleep');
}

/** Follows the hour, but disturbs nobody. */
export function restAgain() {
  if (resting.includes(screen())) rest();
}

export function learnOffice({ unit, counter, sessions: hours, idle, address, change, isSynthetic }) {
  sessions = Array.isArray(hours) ? hours : null;
  say(find('#place'), `${unit} · Quầy\u00a0${counter}`, `${unit} · Counter\u00a0${counter}`);
  tellPrivacy(address);
  tellFigures(idle);
  tellChange(change);
  find('#synthetic').hidden = !isSynthetic;
}

export function forgetOffice() {
  sessions = null;
  hush(find('#place'));
}

export function tellPrivacy(address) {
  const vi = address ? `\nKết quả công khai tại ${address}` : '';
  const en = address ? `\nResults are public at ${address}` : '';
  say(find('#privacy'), `Ẩn danh. Không ghi tên.${vi}`, `Anonymous. No name is kept.${en}`);
}

function tellFigures(idle) {
  const some = Number.isFinite(idle?.n);
  find('#figures').hidden = !some;
  if (!some) return;
  const count = (locale) => new Intl.NumberFormat(locale).format(idle.n);
  say(find('#share'), idle.share, idle.shareEn);
  say(
    find('#share-basis'),
    `${count('vi-VN')} lượt đánh giá, ${idle.period}\nKhoảng tin cậy 95%: ${idle.interval}`,
    `${count('en')} ratings, ${idle.periodEn}\n95% interval: ${idle.intervalEn}`,
  );
}

/** The office's own words, in Vietnamese only. */
function tellChange(change) {
  find('#change').hidden = !change;
  if (change) say(find('#change-words'), change);
}

function tellNextOpening() {
  const opening = nextOpening(sessions);
  const [vi, en] = [find('#opens-vi'), find('#opens-en')];
  vi.textContent = opening ? `Mở cửa lại lúc ${spokenTime(opening, 'vi-VN')}` : '';
  en.textContent = opening ? `Open again at ${spokenTime(opening, 'en-GB')}` : '';
}
