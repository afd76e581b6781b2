// SPDX-License-Identifier: GPL-3.0-or-later
// Says when new figures were published. The pages are complete without it.
"use strict";
(() => {
  const news = document.getElementById("news");
  const shown = Number(document.documentElement.dataset.release || 0);
  if (!news || !window.EventSource) return;
  const events = new EventSource("/events");
  events.addEventListener("release", (event) => {
    let number = 0;
    try { number = Number(JSON.parse(event.data).number); } catch { return; }
    if (number > shown) { news.hidden = false; events.close(); }
  });
  addEventListener("pagehide", () => events.close());
})();
