// SPDX-License-Identifier: GPL-3.0-or-later

import { currentDevice } from './device.js';
import { keepAnswer, layAside, letGo, recall, waitingAnswers } from './store.js';
import { backOff, timings } from './timings.js';

// Answers on their way. An answer is one row under its client id and always its latest state, so sending it twice, or
// late, or after a correction, can neither lose nor double it. One sender at a time.

let lastSequence = 0;
let sending = false;
let moreToDo = false;
let failures = 0;
let timer;
const tries = new Map();
const waiting = { count: 0, since: 0, tokens: new Set() };

/** How many answers wait, and for how many milliseconds there has been one. */
export const queueLength = () => waiting.count;
export const queueAge = () => (waiting.count ? performance.now() - waiting.since : 0);

/** Whether an answer to this prompt still waits here: the server, not knowing it, asks again. */
export const holdsAnswer = (token) => waiting.tokens.has(token);

export async function startQueue() {
  lastSequence = (await recall('sequence').catch(() => 0)) ?? 0;
  await count();
  window.addEventListener('online', () => sendNow());
  sendNow();
}

/** Numbers the states of answers; a clock set back never runs it back. */
export function nextSequence() {
  lastSequence = Math.max(lastSequence + 1, Date.now());
  return lastSequence;
}

/** Keeps the answer and starts sending it. False only when neither this tablet nor the server could take it. */
export async function addAnswer(answer) {
  try {
    await inTime(keepAnswer(answer));
  } catch {
    return (await post(answer)).kind === 'stored';
  }
  count();
  send();
  return true;
}

/** Sends at once, whatever the back-off says: the network is back, or the tablet was paired. */
export function sendNow() {
  failures = 0;
  send();
}

async function send() {
  moreToDo = true;
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  while (moreToDo) {
    moreToDo = false;
    await empty().catch(() => later());
  }
  sending = false;
}

async function empty() {
  for (let answer = await next(); answer && currentDevice(); answer = await next()) {
    const goOn = await deal(answer, await post(answer));
    await count();
    if (!goOn) return;
  }
}

/** The oldest of those tried least often, so that one the server chokes on does not hold up the rest. */
async function next() {
  const answers = await waitingAnswers();
  const rank = (answer) => tries.get(answer.id) ?? 0;
  return answers.sort((a, b) => rank(a) - rank(b) || a.sequence - b.sequence)[0];
}

/** Acts on what became of one answer; returns whether the next one may be tried. */
async function deal(answer, outcome) {
  if (outcome.kind === 'later') {
    tries.set(answer.id, (tries.get(answer.id) ?? 0) + 1);
    later(outcome.after);
    return false;
  }
  if (outcome.kind === 'revoked') {
    document.dispatchEvent(new CustomEvent('revoked', { detail: outcome }));
    return false;
  }
  failures = 0;
  tries.delete(answer.id);
  document.dispatchEvent(new Event('contact'));
  if (outcome.kind === 'stored') await letGo(answer);
  else await layAside(answer, outcome.error);
  return true;
}

function later(after) {
  failures += 1;
  moreToDo = false;
  clearTimeout(timer);
  timer = setTimeout(send, after ?? backOff(failures));
}

async function post(answer) {
  const key = currentDevice()?.key;
  if (!key) return { kind: 'later' };
  try {
    return await outcomeOf(await request(key, answer), key);
  } catch {
    return { kind: 'later' };
  }
}

function request(key, answer) {
  return fetch('/api/kiosk/answers', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ ...answer, sent: Date.now() }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(timings.request),
  });
}

/** Only our own server's words are final: a proxy's or a hotel's page, whatever its status, means "try later". */
async function outcomeOf(response, key) {
  const body = await response.json().catch(() => null);
  if (response.ok && body?.stored === true) return { kind: 'stored' };
  if (response.status === 429 || response.status === 503) return { kind: 'later', after: retryAfter(response) };
  if (response.status < 400 || response.status >= 500 || !body?.error) return { kind: 'later' };
  if (response.status === 401) return { kind: 'revoked', error: body.error, key };
  return { kind: 'refused', error: body.error };
}

function retryAfter(response) {
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : undefined;
}

async function count() {
  const answers = await waitingAnswers().catch(() => null);
  if (!answers) return;
  if (!waiting.count) waiting.since = performance.now();
  waiting.count = answers.length;
  waiting.tokens = new Set(answers.map(({ token }) => token));
}

function inTime(work) {
  const late = new Promise((_, reject) => setTimeout(reject, timings.write, new Error('storage is too slow')));
  return Promise.race([work, late]);
}
