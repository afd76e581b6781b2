// SPDX-License-Identifier: GPL-3.0-or-later

// What is said in which language. Vietnamese first; the next person always starts in Vietnamese.

let english = false;

export const inEnglish = () => english;

/** Gives an element its words in both languages; without English the Vietnamese stays, marked as such. */
export function say(element, vi, en) {
  element.dataset.vi = vi;
  if (en) element.dataset.en = en;
  else delete element.dataset.en;
  utter(element);
}

export function hush(...elements) {
  for (const element of elements) {
    delete element.dataset.vi;
    delete element.dataset.en;
    element.textContent = '';
  }
}

export function speakVietnamese() {
  speak(false);
}

export function switchLanguage() {
  speak(!english);
}

function speak(wantEnglish) {
  english = wantEnglish;
  document.documentElement.lang = english ? 'en' : 'vi';
  document.querySelectorAll('[data-en], [data-vi]').forEach(utter);
  nameTheOther(document.querySelector('#language'));
}

function utter(element) {
  element.dataset.vi ??= element.textContent.trim();
  const { vi, en } = element.dataset;
  if (english && en === undefined) element.lang = 'vi';
  else element.removeAttribute('lang');
  element.textContent = (english && en) || vi;
}

/** The switch carries the other language's own name. */
function nameTheOther(button) {
  button.textContent = english ? 'Tiếng Việt' : 'English';
  button.lang = english ? 'vi' : 'en';
}
