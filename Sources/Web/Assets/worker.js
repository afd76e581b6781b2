// SPDX-License-Identifier: GPL-3.0-or-later

// Serves the kiosk's own files from a cache, so that the page opens without network. Each version of the files lies in
// a cache of its own, gathered whole or not at all: a page is never put together from two versions.

const files = [
  '/kiosk',
  '/kiosk/kiosk.css',
  '/kiosk/kiosk.js',
  '/kiosk/awake.js',
  '/kiosk/clock.js',
  '/kiosk/device.js',
  '/kiosk/flow.js',
  '/kiosk/keypad.js',
  '/kiosk/language.js',
  '/kiosk/line.js',
  '/kiosk/lockdown.js',
  '/kiosk/offline.js',
  '/kiosk/pairing.js',
  '/kiosk/press.js',
  '/kiosk/queue.js',
  '/kiosk/rest.js',
  '/kiosk/screens.js',
  '/kiosk/staff.js',
  '/kiosk/store.js',
  '/kiosk/timings.js',
  '/kiosk/manifest.webmanifest',
  '/kiosk/icon.svg',
];

const prefix = 'kiosk-';

self.addEventListener('install', (event) => event.waitUntil(gather().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) => event.waitUntil(keepNewest().then(() => self.clients.claim())));

self.addEventListener('message', (event) => {
  if (event.data === 'refresh') event.waitUntil(refresh(event.source));
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || !files.includes(pathname)) return;
  event.respondWith(answer(pathname, event.request));
});

async function answer(pathname, request) {
  for (const name of await versions()) {
    const kept = await (await caches.open(name)).match(pathname);
    if (kept) return kept;
  }
  return fetch(request);
}

/** The names of the versions, newest first. */
async function versions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return names.sort((a, b) => number(b) - number(a));
}

const number = (name) => Number(name.slice(prefix.length));

/** Fetches every file into a new version, all of them or none. */
async function gather() {
  const [newest] = await versions();
  const name = prefix + (newest ? number(newest) + 1 : 1);
  const cache = await caches.open(name);
  try {
    await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache', credentials: 'omit' })));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  return name;
}

async function refresh(client) {
  const [before] = await versions();
  const now = await gather().catch(() => null);
  if (!now || !before) return;
  if (await areSame(before, now)) return caches.delete(now);
  await keepNewest();
  client.postMessage('changed');
}

async function areSame(one, other) {
  const [a, b] = await Promise.all([caches.open(one), caches.open(other)]);
  const pairs = await Promise.all(files.map((file) => Promise.all([text(a, file), text(b, file)])));
  return pairs.every(([left, right]) => left === right);
}

const text = async (cache, file) => (await cache.match(file))?.text();

async function keepNewest() {
  const [, ...older] = await versions();
  await Promise.all(older.map((name) => caches.delete(name)));
}
