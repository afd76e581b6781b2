// SPDX-License-Identifier: GPL-3.0-or-later

extension Desk {
  /// The counter an officer works at: the named one, or the one opened last today; nil without any.
  func counter(_ named: CounterNumber?, in unit: UnitCode, on page: any Reading) throws(OfficeError) -> CounterNumber? {
    let own = try ownAttendances(in: unit, on: page)
    guard let named else { return own.last?.counter }
    guard own.contains(where: { $0.counter == named }) else { throw .refused(.counterNotOpen(named)) }
    return named
  }

  /// Notes that a person is being served. Whoever was there before has gone: that visit closes and prompts.
  /// Handing something over, and guidance, end the visit at once. A late entry is counted as a visit of its time,
  /// but nobody is there to be asked. Returns who is asked now.
  @discardableResult
  func serve(
    _ files: [CaseFile], _ moment: Moment, counter named: CounterNumber?, joins: Bool = false,
    late: LateEntry? = nil, on page: any Writing
  ) throws(OfficeError) -> Asked? {
    let unit = try servingUnit(files)
    let counter = try counter(named, in: unit, on: page)
    var visit = try visit(moment, files, unit: unit, counter: counter, joins: joins, late: late, on: page)
    for file in files where !visit.cases.contains(file.id) { visit.cases.append(file.id) }
    visit.moment = moment
    try page.save(visit)
    guard late == nil else { return try close(visit, asking: false, on: page) }
    guard moment == .delivered || moment == .guidance else { return nil }
    return try close(visit, on: page)
  }

  private func servingUnit(_ files: [CaseFile]) throws(OfficeError) -> UnitCode {
    if let file = files.first { return file.unit }
    return try unit().code
  }

  private func visit(
    _ moment: Moment, _ files: [CaseFile], unit: UnitCode, counter: CounterNumber?, joins: Bool, late: LateEntry?,
    on page: any Writing
  ) throws(OfficeError) -> Visit {
    if late == nil, let open = try page.openVisit(in: unit, counter: counter, officer: officer.login) {
      let continues = !files.isEmpty && files.allSatisfy { open.cases.contains($0.id) }
      if open.opened.day == today, joins || continues { return open }
      try close(open, on: page)
    }
    let visit = Visit(
      id: VisitID(unit: unit, number: try page.next(.visit, in: unit)), unit: unit, counter: counter,
      officer: officer.login, moment: moment, opened: late?.at ?? now)
    try page.insert(visit)
    return visit
  }

  /// The person goes: the visit is counted, and asked about once. Same-day cases are asked about when handed over.
  /// Returns who is asked here and now.
  @discardableResult
  func close(_ open: Visit, asking: Bool = true, on page: any Writing) throws(OfficeError) -> Asked? {
    var visit = open
    visit.closed = now
    try page.save(visit)
    guard !visit.cases.isEmpty || visit.moment == .guidance else { return nil }
    let files = try files(of: visit, on: page)
    let keys = try keys(for: visit, files: files, on: page)
    let asks = asking ? try asks(about: visit, files: files, on: page) : false
    let day = visit.opened.day
    try page.count(VisitCounts(visits: 1, prompts: asks ? 1 : 0), keys: keys, in: visit.unit, on: day)
    guard asks else { return nil }
    try page.endPrompts(in: visit.unit, counter: visit.counter, officer: visit.officer, at: now)
    var prompt = Prompt(visit: visit.id, opened: now)
    try page.insert(prompt, link: .random(), keys: keys)
    guard day != today else {
      let isByTablet = try page.hasTablet(visit.counter, in: visit.unit)
      return Asked(visit: visit.id, counter: visit.counter, byTablet: isByTablet)
    }
    // Who was here on an earlier day is no longer at the counter: only the link on the slip can answer.
    prompt.ended = now
    try page.save(prompt)
    return nil
  }

  private func files(of visit: Visit, on page: any Reading) throws(OfficeError) -> [CaseFile] {
    var files: [CaseFile] = []
    for id in visit.cases {
      if let file = try page.file(id) { files.append(file) }
    }
    return files
  }

  private func asks(about visit: Visit, files: [CaseFile], on page: any Reading) throws(OfficeError) -> Bool {
    guard visit.moment == .received else { return true }
    return files.contains { !($0.limit?.isSameDay ?? false) }
  }

  /// The groups a visit is counted in.
  func keys(for visit: Visit, files: [CaseFile], on page: any Reading) throws(OfficeError) -> TallyKeys {
    var keys = TallyKeys()
    keys[.moment] = visit.moment.rawValue
    keys[.counter] = visit.counter?.description ?? ""
    keys[.officer] = visit.officer.rawValue
    keys[.hour] = String(visit.opened.time.iso.prefix(2))
    keys[.procedure] = Self.one(files.map(\.procedure.rawValue))
    var fields: [String] = []
    for file in files { fields.append(try page.procedure(file.procedure, on: file.received.day)?.field ?? "") }
    keys[.field] = Self.one(fields)
    keys[.delay] = files.compactMap { $0.punctuality(by: $0.due) }.worst.map(\.rawValue) ?? ""
    keys[.apology] = try apologyKey(files, on: page)
    return keys
  }

  private func apologyKey(_ files: [CaseFile], on page: any Reading) throws(OfficeError) -> String {
    guard files.contains(where: { $0.punctuality(by: $0.due) == .late }) else { return "" }
    let notices = try page.notices(of: files.map(\.id)).values.flatMap { $0 }
    return ApologyState(notices).rawValue
  }

  /// The key all agree on, or the one for several.
  private static func one(_ keys: [String]) -> String {
    let distinct = Set(keys)
    return distinct.count > 1 ? TallyKeys.several : distinct.first ?? ""
  }
}

extension [Punctuality] {
  /// The one a person would complain about first.
  var worst: Punctuality? {
    [Punctuality.late, .noDue, .onTime, .early].first(where: contains)
  }
}
