// SPDX-License-Identifier: GPL-3.0-or-later

import OneStop

/// What input methods make of a phrase whose letters were meant as they are.
enum Mangling {
  /// The name keys of all forms beside the phrase and its letters: Telex and VNI, spell check on and off.
  static func forms(of phrase: String) -> Set<String> {
    let keys = Folding.unmarked(phrase)
    var forms: Set<String> = []
    for method in InputMethod.allCases {
      for spellCheck in [false, true] {
        forms.insert(Folding.nameKey(method.typing(keys, spellCheck: spellCheck)))
      }
    }
    return forms.subtracting([keys, Folding.nameKey(phrase)])
  }

  /// The name keys of what stands on the screen while a word is being typed.
  static func stages(of word: String) -> Set<String> {
    let keys = Folding.unmarked(word)
    let stages = [false, true].flatMap { InputMethod.telex.stages(of: keys, spellCheck: $0) }
    return Set(stages.map(Folding.nameKey))
  }
}
