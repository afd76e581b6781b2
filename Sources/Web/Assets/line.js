// SPDX-License-Identifier: GPL-3.0-or-later

import { backOff, timings } from './timings.js';

// The line to the server: its states come as server-sent events, read by fetch because the key travels in a header.

let attempt = null;
let wake = () => {};
let open = false;
let openSince = performance.now();

export const isLineOpen = () => open;

/** For how many milliseconds the line has been down. */
export const lineDownFor = () => (open ? 0 : performance.now() - openSince);

/** Listens until `hangUp`; `hear` gets each state, `revoked` the reason when the key is no longer good. */
export async function listen(key, { hear, revoked }) {
  hangUp();
  const mine = (attempt = { live: true, failures: 0 });
  while (mine.live) {
    const reason = await listenOnce(key, mine, hear).catch(() => null);
    lose(mine);
    if (!mine.live) return;
    if (reason) return revoked(reason, key);
    mine.failures += 1;
    await pause(backOff(mine.failures));
  }
}

export function hangUp() {
  if (!attempt) return;
  attempt.live = false;
  attempt.controller?.abort();
  wake();
}

/** Asks afresh at once: the network is back, or the clock jumped. */
export function listenAgain() {
  if (attempt) attempt.failures = 0;
  attempt?.controller?.abort();
  wake();
}

/** Reads one connection to its end. Returns a reason only when the server says that the key is no longer good. */
async function listenOnce(key, mine, hear) {
  mine.controller = new AbortController();
  const watch = watchdog(mine.controller);
  try {
    const response = await connect(key, mine.controller.signal);
    if (response.status === 401) return (await response.json()).error;
    if (!response.ok || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) return null;
    await read(response.body, watch, (state) => {
      mine.failures = 0;
      if (mine.live) hear(state);
    });
  } finally {
    watch.stop();
    mine.controller.abort();
  }
  return null;
}

function connect(key, signal) {
  return fetch('/api/kiosk/events', {
    headers: { Authorization: `Bearer ${key}`, Accept: 'text/event-stream' },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal,
  });
}

async function read(body, watch, hear) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    watch.feed();
    gain();
    const events = (rest + part.value).replaceAll('\r\n', '\n').split('\n\n');
    rest = events.pop();
    if (rest.length > 1_000_000) return;
    events.forEach((text) => deliver(text, hear));
  }
}

function deliver(text, hear) {
  const lines = text.split('\n');
  if (!lines.some((line) => /^event: ?state$/.test(line))) return;
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5));
  try {
    hear(JSON.parse(data.join('\n')));
  } catch (error) {
    console.warn('a state could not be read', error);
  }
}

function gain() {
  open = true;
  document.dispatchEvent(new Event('contact'));
}

function lose(mine) {
  if (attempt !== mine || !open) return;
  open = false;
  openSince = performance.now();
}

/** A line that says nothing for long is dead, even when nobody closed it. */
function watchdog(controller) {
  let timer;
  const stop = () => clearTimeout(timer);
  const feed = () => {
    stop();
    timer = setTimeout(() => controller.abort(), timings.silence);
  };
  feed();
  return { feed, stop };
}

function pause(duration) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, duration);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
