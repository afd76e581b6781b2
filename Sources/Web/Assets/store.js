// SPDX-License-Identifier: GPL-3.0-or-later

// What the tablet keeps (IndexedDB): facts about itself, answers not yet stored by the server, answers it refused.

let opening = null;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('motcua-kiosk', 1);
    request.onupgradeneeded = () => layOut(request.result);
    request.onsuccess = () => resolve(watched(request.result));
    request.onerror = () => reject(request.error);
  }).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

function layOut(database) {
  database.createObjectStore('facts');
  database.createObjectStore('answers', { keyPath: 'id' });
  database.createObjectStore('refused', { keyPath: 'id' });
}

/** A browser may close a database under us; the next use opens it again. */
function watched(database) {
  database.onclose = () => (opening = null);
  database.onversionchange = () => {
    database.close();
    opening = null;
  };
  return database;
}

/** One transaction; done only when it is on the disk, since "Đã ghi nhận" is a promise. */
async function within(stores, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: 'strict' });
    const request = work(transaction);
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const recall = (name) => within('facts', 'readonly', (t) => t.objectStore('facts').get(name));

export const remember = (name, value) => within('facts', 'readwrite', (t) => t.objectStore('facts').put(value, name));

export const forget = (...names) =>
  within('facts', 'readwrite', (t) => {
    names.forEach((name) => t.objectStore('facts').delete(name));
  });

/** The answer's latest state takes the place of the one before; the sequence is kept with it, so it never runs back. */
export const keepAnswer = (answer) =>
  within(['answers', 'facts'], 'readwrite', (t) => {
    t.objectStore('facts').put(answer.sequence, 'sequence');
    t.objectStore('answers').put(answer);
  });

export const waitingAnswers = () => within('answers', 'readonly', (t) => t.objectStore('answers').getAll());

export const refusedCount = () => within('refused', 'readonly', (t) => t.objectStore('refused').count());

/** Takes a stored answer out, unless it was changed while it travelled. */
export const letGo = (answer) =>
  within('answers', 'readwrite', (t) => {
    ifUnchanged(t, answer, (answers) => answers.delete(answer.id));
  });

/** Lays a refused answer aside for staff, unless it was changed while it travelled. */
export const layAside = (answer, error) =>
  within(['answers', 'refused'], 'readwrite', (t) => {
    ifUnchanged(t, answer, (answers) => {
      t.objectStore('refused').put({ ...answer, error });
      answers.delete(answer.id);
    });
  });

function ifUnchanged(transaction, answer, act) {
  const answers = transaction.objectStore('answers');
  answers.get(answer.id).onsuccess = (event) => {
    if (event.target.result?.sequence === answer.sequence) act(answers);
  };
}
