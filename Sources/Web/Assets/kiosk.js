// SPDX-License-Identifier: GPL-3.0-or-later

import { keepLit } from './awake.js';
import { hasJumped, setClock, trustOffset } from './clock.js';
import { currentDevice, loadDevice, unpair } from './device.js';
import { follow, forgetLanguage, learnWords, leave, prepareFlow } from './flow.js';
import { prepareKeys } from './keypad.js';
import { speakVietnamese, switchLanguage } from './language.js';
import { hangUp, isLineOpen, lineDownFor, listen, listenAgain } from './line.js';
import { lockDown } from './lockdown.js';
import { lookForNewVersion, startWorker, takeUpNewVersion } from './offline.js';
import { explain, preparePairing } from './pairing.js';
import { watchPresses, whenPressed } from './press.js';
import { holdsAnswer, queueAge, queueLength, sendNow, startQueue } from './queue.js';
import { forgetOffice, isOpenNow, learnOffice, rest, restAgain, tellPrivacy } from './rest.js';
import { prepareStaff, tendStaff } from './staff.js';
import { recall, remember } from './store.js';
import { timings } from './timings.js';

// The tablet at the counter: a prompt comes in, one tap goes out. This file only joins the parts.

let checkedVersion = false;

start();

async function start() {
  lockDown();
  watchPresses();
  prepareFlow();
  prepareKeys();
  preparePairing(paired);
  prepareStaff(() => leavePairing(null));
  whenPressed('#language', switchLanguage);
  watchTheOutside();
  speakVietnamese();
  tellPrivacy(null);
  await remind();
  rest();
  await startQueue();
  if (currentDevice()) callServer();
  startWorker();
  setInterval(tick, timings.tick);
}

/** What the tablet knew before it was switched off: enough to work without network. Never a prompt. */
async function remind() {
  try {
    await loadDevice();
    trustOffset(await recall('offset'));
    const state = currentDevice() && (await recall('state'));
    if (state) learn(state);
  } catch (error) {
    console.warn('nothing could be read from the store', error);
  }
}

function watchTheOutside() {
  window.addEventListener('online', listenAgain);
  window.addEventListener('pagehide', leave);
  // A page taken back from the browser's memory starts anew.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  document.addEventListener('revoked', ({ detail: { error, key } }) => revoked(error, key));
}

// The server

function paired() {
  rest();
  callServer();
  sendNow();
}

function callServer() {
  checkedVersion = false;
  listen(currentDevice().key, { hear, revoked });
}

function hear(state) {
  const remaining = state.prompt ? state.prompt.ends - state.now : 0;
  const offset = setClock(state.now);
  learn(state);
  if (!holdsAnswer(state.prompt?.token)) follow(state.prompt, remaining);
  restAgain();
  keepForLater(state, offset);
  if (!checkedVersion) lookForNewVersion();
  checkedVersion = true;
}

function learn(state) {
  learnOffice(state);
  learnWords(state);
}

function keepForLater(state, offset) {
  remember('state', { ...state, prompt: null }).catch(() => {});
  remember('offset', offset).catch(() => {});
}

function revoked(reason, key) {
  if (key === currentDevice()?.key) leavePairing(reason);
}

/** The key goes; unsent answers stay until the next pairing. */
async function leavePairing(reason) {
  hangUp();
  await unpair();
  forgetOffice();
  explain(reason);
  leave();
}

// Every second

function tick() {
  if (hasJumped()) listenAgain();
  if (!isLineOpen()) checkedVersion = false;
  restAgain();
  forgetLanguage();
  tendStaff();
  showQueue();
  takeUpNewVersion();
  keepLit(isOpenNow());
}

/** A plain number for staff, and only when it lasts: answers that do not leave, or no line to the server. */
function showQueue() {
  const queue = document.querySelector('#queue');
  const offline = currentDevice() !== null && lineDownFor() > timings.queuePatience;
  queue.hidden = !offline && !(queueAge() > timings.queuePatience);
  queue.textContent = queue.hidden ? '' : queueLength();
}
