// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Fingers that tremble, slide and hurry, and people who use keys.
struct FingerTests {
  @Test func `two hasty taps are one answer`() async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      try await tablet.browser.doubleTap(tablet.browser.find(Tablet.face(3)))
      try await tablet.shows("thanks")
      try await tablet.stays(on: "thanks")
      try await tablet.desk.wait(forAnswers: [["3", "[]", "[]"]])
      // The face stood where something else is now.
      try await tablet.clock.advance(by: .seconds(6))
      try await tablet.shows("idle")
      try await tablet.isAsked()
      try await tablet.browser.doubleTap(tablet.browser.find(Tablet.face(1)), pause: .milliseconds(250))
      try await tablet.shows("reasons")
      try await tablet.stays(on: "reasons")
      try await tablet.desk.wait(forAnswers: [["3", "[]", "[]"], ["1", "[]", "[]"]])
      #expect(try await tablet.desk.unasked() == [])
    }
  }

  @Test(arguments: [Pointer.touch, .mouse])
  func `a press counts when it is lifted inside, and not when it slides off`(pointer: Pointer) async throws {
    try await withTablet { tablet in
      try await tablet.isAsked()
      let browser = tablet.browser
      let (two, four) = (try await browser.find(Tablet.face(2)), try await browser.find(Tablet.face(4)))
      try await browser.press(two, by: pointer)
      try await tablet.stays(on: "question")
      try await browser.slide(to: 5, 5, by: pointer)
      try await browser.lift(by: pointer)
      try await tablet.stays(on: "question")
      // Nor does another face take what slid onto it.
      try await browser.press(two, by: pointer)
      try await browser.slide(to: four, by: pointer)
      try await browser.lift(by: pointer)
      try await tablet.stays(on: "question")
      #expect(try await tablet.desk.answers() == [])
      #expect(try await !browser.has("[data-pressed]"))
      try await browser.press(four, by: pointer)
      let box = try await four.box
      try await browser.slide(to: Int(box.x) + 30, Int(box.y) + 30, by: pointer)
      #expect(try await tablet.screen == "question")
      try await browser.lift(by: pointer)
      try await tablet.shows("thanks")
      try await tablet.desk.wait(forAnswers: [["4", "[]", "[]"]])
    }
  }

  @Test func `keys 1 to 5 answer, and so do Tab and Enter`() async throws {
    try await withTablet { tablet in
      let browser = tablet.browser
      for key in 1...5 {
        try await tablet.isAsked()
        try await browser.type("0")
        try await browser.type("6")
        #expect(try await tablet.screen == "question")
        try await browser.type(String(key))
        if key <= 2 {
          try await tablet.shows("reasons")
          try await tablet.goesOn(by: "#skip")
        }
        try await tablet.shows("thanks")
        try await tablet.desk.wait(forAnswers: (1...key).map { [String($0), "[]", "[]"] })
        try await tablet.clock.advance(by: .seconds(7))
        try await tablet.shows("idle")
      }
      try await tablet.isAsked()
      try await browser.press(.tab)
      #expect(try await browser.focused.attribute("data-level") == "5")
      try await browser.press(.tab)
      let face = try await browser.focused
      #expect(try await face.attribute("data-level") == "4")
      #expect(try await face.style("outline-style") == "solid")
      #expect(try await face.style("outline-width") == "6px")
      try await browser.press(.enter)
      try await tablet.shows("thanks")
      try await tablet.desk.wait(until: "six are stored") { try await tablet.desk.answers().last == ["4", "[]", "[]"] }
      try await browser.press(.tab)
      #expect(try await browser.focused.attribute("id") == "undo")
      #expect(try await tablet.desk.unasked() == [])
    }
  }

  @Test func `nothing scrolls, zooms, selects or opens a menu`() async throws {
    try await withTablet(.phone) { tablet in
      let browser = tablet.browser
      try await browser.run(
        """
        window.let = [];
        for (const name of ['contextmenu', 'dragstart', 'selectstart', 'wheel', 'touchmove', 'gesturestart'])
          if (document.querySelector('#place').dispatchEvent(new Event(name, {bubbles: true, cancelable: true})))
            window.let.push(name);
        """)
      #expect(try await browser.run("return window.let") == [])
      try await browser.press(at: 200, 600)
      try await browser.slide(to: 200, 100)
      try await browser.lift()
      #expect(try await browser.run("return [scrollX, scrollY, visualViewport.scale]") == [0, 0, 1])
      #expect(try await browser.run("return String(getSelection())") == "")
      #expect(try await browser.run("return getComputedStyle(document.body).userSelect") == "none")
    }
  }
}
