// SPDX-License-Identifier: GPL-3.0-or-later

import { hush, say, speakVietnamese } from './language.js';
import { isSettling, settle, untouchedFor, whenPressed } from './press.js';
import { addAnswer, nextSequence } from './queue.js';
import { rest } from './rest.js';
import { screen, show } from './screens.js';
import { timings } from './timings.js';

// One person's way through the page: question, then thank-you or (for the two lowest levels) reasons. The first tap is
// a complete answer; whatever comes after only adds to it, and any moment may be the last.

const find = (selector) => document.querySelector(selector);

let visit = null; // { id, token, answer, writing }
let lastAnswered = null; // the server may still show a prompt that was answered here a moment ago
let reasonsOffered = [];
let timer;
let undoTimer;

/** Whether somebody has answered and is not yet done. */
const isTouched = () => visit !== null && (visit.answer !== null || visit.writing);

export function prepareFlow() {
  whenPressed('button[data-level]', (button) => choose(Number(button.dataset.level)));
  whenPressed('#undo', changeAnswer);
  whenPressed('button[data-reason]', toggleReason);
  whenPressed('#contact', toggleContact);
  whenPressed('#skip, #done', () => thank(timings.thanksAfterReasons));
  whenPressed('#still-here', stay);
  whenPressed('#rate-unasked', () => ask(null, timings.untouched));
  document.addEventListener('keydown', chooseByKey);
  document.addEventListener('touched', () => isQuietable() && warnWhenQuiet());
  document.addEventListener('visibilitychange', () => document.hidden && isTouched() && leave());
}

/** Takes over what the server said about levels and reasons. */
export function learnWords({ levels, reasons }) {
  for (const { level, vi, en } of levels ?? []) {
    const words = find(`button[data-level="${Number(level)}"] span`);
    if (words) say(words, unbroken(vi), en);
  }
  reasonsOffered = (reasons ?? []).slice(0, 6);
}

/** "Rất | hài lòng", never "Rất hài | lòng". */
const unbroken = (words) => words.replace(/(hài) (lòng)/i, '$1\u00a0$2');

/** Follows the server's prompt: a new one always wins; one that is gone goes, unless it is being answered. */
export function follow(prompt, remaining) {
  if (prompt && prompt.token === visit?.token) keepAsking(remaining);
  else if (prompt && prompt.token !== lastAnswered && remaining > 0) askAnew(prompt.token, remaining);
  else if (!prompt && visit?.token && !isTouched()) leave();
}

/** The person is gone, or done: nothing of the visit stays on the page. */
export function leave() {
  clear();
  rest();
}

function clear() {
  clearTimeout(timer);
  clearTimeout(undoTimer);
  visit = null;
  find('#recorded').hidden = true;
  hush(find('#recorded-words'), find('#trouble'));
  find('#reasons').replaceChildren();
  find('#undo').hidden = find('#contact').hidden = false;
  showChosen();
  speakVietnamese();
}

// Asking

function askAnew(token, remaining) {
  if (visit) settle();
  clear();
  ask(token, remaining);
}

function ask(token, remaining) {
  visit = { id: newId(), token, answer: null, writing: false };
  show('question');
  after(remaining, leave);
}

function keepAsking(remaining) {
  if (screen() === 'question' && !isTouched()) after(remaining, leave);
}

/** 26 letters of Crockford's alphabet, made before the tap: the server stores one answer for each. */
function newId() {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => letters[byte & 31]).join('');
}

// Answering

function chooseByKey(event) {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
  if (screen() === 'question' && plain && /^[1-5]$/.test(event.key)) choose(Number(event.key));
}

/** Writes the answer, then shows that it is recorded; a second tap meanwhile is the same tap. */
async function choose(level) {
  const mine = visit;
  if (!mine || mine.writing || isSettling()) return;
  mine.writing = true;
  clearTimeout(timer);
  const kept = await write(mine, withLevel(mine, level));
  mine.writing = false;
  if (mine !== visit) return;
  if (!kept) return admitTrouble();
  lastAnswered = mine.token ?? lastAnswered;
  if (level <= 2) openReasons();
  else thank(timings.undo);
}

/** A first answer, or the last one changed: another level takes its reasons along. */
function withLevel({ id, token, answer }, level) {
  if (!answer) {
    return { id, token, level, reasons: [], contact: false, tapped: Date.now(), corrections: 0 };
  }
  if (answer.level === level) return answer;
  return { ...answer, level, reasons: [], contact: false, corrections: answer.corrections + 1 };
}

async function write(mine, answer) {
  const before = mine.answer;
  mine.answer = { ...answer, sequence: nextSequence() };
  const kept = await addAnswer(mine.answer);
  if (!kept) mine.answer = before;
  return kept;
}

function admitTrouble() {
  const vi = 'Máy chưa ghi được. Xin ông/bà chạm lại hoặc báo cán bộ.';
  say(find('#trouble'), vi, 'Not recorded yet. Please tap again or tell the staff.');
  warnWhenQuiet();
}

// Recorded

/** The same words, colour and length whatever the rating. */
function thank(duration) {
  tellRecorded();
  show('thanks');
  after(duration, leave);
}

function tellRecorded() {
  clearTimeout(undoTimer);
  find('#recorded').hidden = false;
  find('#undo').hidden = false;
  say(find('#recorded-words'), 'Đã ghi nhận. Cảm ơn ông/bà.', 'Recorded. Thank you.');
}

/** The question again, nothing preselected. Who now walks away has still answered. */
function changeAnswer() {
  clearTimeout(undoTimer);
  find('#recorded').hidden = true;
  hush(find('#recorded-words'));
  show('question');
  warnWhenQuiet();
}

// Reasons

function openReasons() {
  tellRecorded();
  undoTimer = setTimeout(() => (find('#undo').hidden = true), timings.undo);
  find('#reasons').replaceChildren(...reasonsOffered.map(reasonButton));
  // Without a prompt nobody knows whom to contact.
  find('#contact').hidden = visit.token === null;
  showChosen();
  show('reasons');
  warnWhenQuiet();
}

function reasonButton({ id, vi, en }) {
  const button = document.createElement('button');
  const words = document.createElement('span');
  button.type = 'button';
  button.dataset.reason = id;
  say(words, vi, en);
  button.append(words);
  return button;
}

async function toggleReason({ dataset: { reason } }) {
  const { reasons } = visit.answer;
  const others = reasons.filter((other) => other !== reason);
  await amend({ reasons: others.length < reasons.length ? others : [...reasons, reason] });
}

async function toggleContact() {
  await amend({ contact: !visit.answer.contact });
}

async function amend(change) {
  const mine = visit;
  await write(mine, { ...mine.answer, ...change });
  if (mine === visit) showChosen();
}

/** What the person chose; once they are gone, nothing. */
function showChosen() {
  const { reasons, contact } = visit?.answer ?? { reasons: [], contact: false };
  for (const button of document.querySelectorAll('button[data-reason]')) {
    button.setAttribute('aria-pressed', reasons.includes(button.dataset.reason));
  }
  find('#contact').setAttribute('aria-pressed', contact);
  const some = reasons.length > 0 || contact;
  find('#skip').hidden = some;
  find('#done').hidden = !some;
}

// Silence

/** Screens on which a person may think; the others end by themselves. */
const isQuietable = () => isTouched() && ['question', 'reasons'].includes(screen());

function warnWhenQuiet() {
  after(timings.quiet, warn);
}

function warn() {
  visit.quietScreen = screen();
  show('warning');
  after(timings.warning, leave);
}

/** Any number of times. */
function stay() {
  show(visit.quietScreen);
  warnWhenQuiet();
}

function after(duration, act) {
  clearTimeout(timer);
  timer = setTimeout(act, duration);
}

/** The idle screen forgets a language nobody uses any more. */
export function forgetLanguage() {
  if (screen() === 'idle' && untouchedFor() > timings.languageRest) speakVietnamese();
}
