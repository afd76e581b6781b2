// SPDX-License-Identifier: GPL-3.0-or-later

import { forget, recall, remember } from './store.js';
import { timings } from './timings.js';

// Who this tablet is: its key, its counter and how staff get out. Identity is the paired device, never the address.

let device = null;

export const currentDevice = () => device;

export async function loadDevice() {
  device = (await recall('device')) ?? null;
  return device;
}

/** Trades the code for a key. Returns nothing when paired, else the reason in two languages. */
export async function pair(code) {
  try {
    const response = await ask(code);
    const body = await response.json().catch(() => null);
    if (!response.ok || !body?.key) return body?.error ?? noServer;
    await remember('device', body);
    device = body;
    navigator.storage?.persist?.().catch(() => {});
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name !== 'TimeoutError' ? noStorage : noServer;
  }
}

/** The key goes; unsent answers stay. */
export async function unpair() {
  device = null;
  await forget('device', 'state').catch(() => {});
}

function ask(code) {
  return fetch('/api/kiosk/pair', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
    cache: 'no-store',
    signal: AbortSignal.timeout(timings.request),
  });
}

const noServer = {
  vi: 'Chưa nối được máy chủ. Kiểm tra mạng rồi nhập lại.',
  en: 'The server cannot be reached. Check the network and enter the code again.',
};

const noStorage = {
  vi: 'Máy không cho lưu dữ liệu. Tắt chế độ ẩn danh hoặc dọn bộ nhớ, rồi lấy mã mới.',
  en: 'This device refuses to keep data. Leave private mode or free some space, then ask for a new code.',
};
