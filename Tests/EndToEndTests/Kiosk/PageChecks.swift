// SPDX-License-Identifier: GPL-3.0-or-later

/// What a page is measured by.
struct Measures: Sendable {
  let face: Double
  let target: Double
  let gap: Double
  let text: Double

  /// 1280 px of a tablet are 217 mm; a phone is held nearer to the eye.
  static func of(_ viewport: Viewport) -> Measures {
    viewport.width < 600
      ? Measures(face: 44, target: 44, gap: 8, text: 15) : Measures(face: 120, target: 96, gap: 30, text: 29)
  }

  fileprivate var json: JSON {
    ["face": .number(face), "target": .number(target), "gap": .number(gap), "text": .number(text)]
  }
}

extension Browser {
  /// What is wrong with the page as it is shown: too small, too close, too pale, cut off, hidden, without a name, or in
  /// the other language.
  func faults(by measures: Measures, language: String) async throws -> [String] {
    try await run(Self.checks, measures.json, .string(language)).items.compactMap(\.text)
  }

  private static let checks = """
    const [wanted, language] = arguments;
    const faults = [];
    const shown = it => it.checkVisibility({checkOpacity: true, checkVisibilityCSS: true});
    const name = it => (it.id ? '#' + it.id : it.tagName) + ' “' + it.textContent.trim().slice(0, 40) + '”';
    const box = it => it.getBoundingClientRect();
    const gap = (a, b) => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!node.data.trim() || parent.closest('script, noscript, template') || !shown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({node, parent, words: node.data.trim(), boxes: [...range.getClientRects()]});
    }
    const buttons = [...document.querySelectorAll('button')].filter(shown);

    const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
    const light = colour => {
      const [r, g, b] = numbers(colour).slice(0, 3).map(it => it / 255)
        .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = it => {
      for (; it; it = it.parentElement) {
        const [,,, alpha = 1] = numbers(getComputedStyle(it).backgroundColor);
        if (alpha === 1) return getComputedStyle(it).backgroundColor;
        if (alpha > 0) faults.push('a half-transparent ground below ' + name(it));
      }
      return 'rgb(255, 255, 255)';
    };
    const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
    for (const {parent, words} of texts) {
      const ratio = contrast(getComputedStyle(parent).color, ground(parent));
      if (ratio < 7) faults.push(`contrast ${ratio.toFixed(1)} of “${words}”`);
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < wanted.text && parent.id !== 'queue') faults.push(`text of ${size} px: “${words}”`);
    }
    for (const drawing of document.querySelectorAll('button svg')) {
      if (!shown(drawing)) continue;
      if (contrast(getComputedStyle(drawing).color, ground(drawing)) < 7) faults.push('a pale drawing');
    }

    for (const face of document.querySelectorAll('[data-level] svg')) {
      const {width, height} = box(face);
      if (shown(face) && Math.min(width, height) < wanted.face) faults.push(`a face of ${width}×${height}`);
    }
    const same = [...document.querySelectorAll('[data-level]')].filter(shown).map(it => [box(it).width, box(it).height].map(Math.round).join('×'));
    if (new Set(same).size > 1) faults.push('faces of different sizes: ' + same);
    for (const button of buttons) {
      const {width, height} = box(button);
      if (Math.min(width, height) < wanted.target) faults.push(`a target of ${width}×${height}: ${name(button)}`);
      if (button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1)
        faults.push('words run out of ' + name(button));
    }
    buttons.forEach((a, i) => buttons.slice(i + 1).forEach(b => {
      const free = gap(box(a), box(b));
      if (free < wanted.gap - 0.5) faults.push(`only ${free.toFixed(1)} px between ${name(a)} and ${name(b)}`);
    }));

    const root = document.scrollingElement;
    if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) faults.push('the page scrolls');
    const inside = r => r.left >= -0.5 && r.top >= -0.5 && r.right <= innerWidth + 0.5 && r.bottom <= innerHeight + 0.5;
    for (const button of buttons) if (!inside(box(button))) faults.push('off the screen: ' + name(button));
    for (const {parent, words, boxes} of texts) {
      if (!boxes.every(inside)) faults.push(`off the screen: “${words}”`);
      const button = parent.closest('button');
      if (button && boxes.some(r => gap(r, box(button)) > -r.height / 2)) faults.push('words beside ' + name(button));
      for (const other of buttons) {
        if (other !== button && boxes.some(r => gap(r, box(other)) < -1)) faults.push(`“${words}” below ${name(other)}`);
      }
    }
    texts.forEach((a, i) => texts.slice(i + 1).forEach(b => {
      if (a.boxes.some(r => b.boxes.some(s => gap(r, s) < -6))) faults.push(`“${a.words}” runs into “${b.words}”`);
    }));
    for (const section of document.querySelectorAll('section, main')) {
      if (shown(section) && (section.scrollHeight > section.clientHeight + 1 || section.scrollWidth > section.clientWidth + 1))
        faults.push(`${section.dataset.for ?? 'main'} is too small for what it holds`);
    }

    const english = [...document.querySelectorAll('[data-en]')].map(it => it.dataset.en);
    for (const {parent, words} of texts) {
      // What an office calls itself stays as it is.
      if (parent.closest('#place, #staff-unit')) continue;
      const spoken = parent.closest('[lang]').lang;
      if (spoken === 'en' && /[ăâđêôơưàáảãèéẻẽìíỉĩòóỏõùúủũỳýạ-ỹ]/i.test(words)) faults.push(`English, it says: “${words}”`);
      if (spoken === 'vi' && (english.includes(words) || /\\b(the|is|are|your|ratings|of)\\b/.test(words)))
        faults.push(`Vietnamese, it says: “${words}”`);
    }
    if (document.documentElement.lang !== language) faults.push('the page says that it speaks ' + document.documentElement.lang);
    return [...new Set(faults)];
    """
}
