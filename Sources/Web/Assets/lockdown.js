// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing scrolls, zooms, selects, drags, opens a menu or leaves the page.

const stopped = ['contextmenu', 'dragstart', 'selectstart', 'wheel', 'touchmove', 'gesturestart', 'auxclick'];
const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'BrowserBack', 'BrowserForward'];

export function lockDown() {
  for (const name of stopped) document.addEventListener(name, (event) => event.preventDefault(), { passive: false });
  document.addEventListener('keydown', stopKey, true);
  standBeforeThePast();
}

function stopKey(event) {
  const combined = (event.ctrlKey || event.altKey || event.metaKey) && !isReload(event);
  const heldDown = event.repeat && (event.key === 'Enter' || event.key === ' ');
  if (combined || heldDown || scrollKeys.includes(event.key)) event.preventDefault();
}

/** Loading again is harmless (it always comes back to idle) and staff may need it. */
const isReload = (event) => event.ctrlKey && event.key.toLowerCase() === 'r';

/** One more entry of the same address: the back button meets it, and we step forward again. It says nothing of anybody. */
function standBeforeThePast() {
  if (history.state !== 'kiosk') history.pushState('kiosk', '');
  window.addEventListener('popstate', () => {
    if (history.state !== 'kiosk') history.forward();
  });
}
