// SPDX-License-Identifier: GPL-3.0-or-later

import { untouchedFor } from './press.js';
import { screen } from './screens.js';
import { timings } from './timings.js';

// The page from the tablet's own cache. A new version is fetched whole while the old one goes on, and taken up only
// when nobody is there.

let outdated = false;

export async function startWorker() {
  if (!navigator.serviceWorker) return;
  const hadWorker = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener('message', ({ data }) => (outdated ||= data === 'changed'));
  navigator.serviceWorker.addEventListener('controllerchange', () => (outdated ||= hadWorker));
  try {
    await navigator.serviceWorker.register('/kiosk/worker.js', { scope: '/kiosk' });
  } catch (error) {
    console.warn('the page will not open offline', error);
  }
}

/** Asks the worker whether the server has other files by now: it was restarted, perhaps with a new version. */
export async function lookForNewVersion() {
  const registration = await navigator.serviceWorker?.getRegistration('/kiosk');
  await registration?.update().catch(() => {});
  registration?.active?.postMessage('refresh');
}

export function takeUpNewVersion() {
  const quiet = ['idle', 'asleep', 'pairing'].includes(screen()) && untouchedFor() > timings.calm;
  if (outdated && quiet) location.reload();
}
