// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the tablet's screen lit during opening hours, where the browser can.

let lock = null;

export async function keepLit(wanted) {
  if (!wanted) return letDim();
  if (lock || document.hidden || !navigator.wakeLock) return;
  lock = await navigator.wakeLock.request('screen').catch(() => null);
  lock?.addEventListener('release', () => (lock = null));
}

function letDim() {
  lock?.release();
  lock = null;
}
