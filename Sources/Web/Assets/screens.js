// SPDX-License-Identifier: GPL-3.0-or-later

import { dropPresses } from './press.js';

// Which screen is up. One at a time; the address never changes.

const sections = [...document.querySelectorAll('section[data-for]')];

export const screen = () => document.body.dataset.screen;

export function show(name) {
  const before = screen();
  if (before === name) return;
  dropPresses();
  document.body.dataset.screen = name;
  for (const section of sections) section.hidden = section.dataset.for !== name;
  moveFocus(name);
  document.dispatchEvent(new CustomEvent('screen', { detail: { before, name } }));
}

/** Screen readers read the new heading; the Tab key goes on from there. The thank-you has the way back beside it. */
function moveFocus(name) {
  const heading = document.querySelector(name === 'thanks' ? '#recorded' : `section[data-for="${name}"] [tabindex="-1"]`);
  if (heading) heading.focus({ preventScroll: true });
  else document.activeElement?.blur();
}
