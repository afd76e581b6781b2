// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore
import OneStop
import Wording

/// The public pages: whatever anybody may read without signing in.
struct PublicRoutes: Sendable {
  let office: Office
  let board: Board
  let front: WebFront
  let shelf: PageShelf

  /// Questions that are answered from the books or made anew each time, and papers, which take a while to draw.
  private let questions = SharedLimit(
    own: Rate(burst: 30, perMinute: 60), spare: Rate(burst: 300, perMinute: 1_200),
    ceiling: Rate(burst: 1_000, perMinute: 6_000))
  private let papers = SharedLimit(
    own: Rate(burst: 20, perMinute: 30), spare: Rate(burst: 60, perMinute: 120),
    ceiling: Rate(burst: 100, perMinute: 300))

  init(office: Office, board: Board, front: WebFront) {
    self.office = office
    self.board = board
    self.front = front
    shelf = PageShelf(board)
  }

  func add(to router: Router<WebContext>) {
    for language in [Language.vi, .en] { addPages(language, to: router) }
    router.get("/thu-tuc/{code}/to-dan.pdf") { request, context in
      try paper(request, context) { try $0.poster(context.part("code")) }
    }
    router.get("/thu-tuc/linh-vuc.pdf") { request, context in
      try paper(request, context) { try $0.wallList(field: request.query()["ten"] ?? "") }
    }
    for file in OpenDataFile.allCases {
      router.get(RouterPath("/du-lieu/" + file.rawValue)) { request, _ in try kept(request) { $0.file(file) } }
    }
    router.get("/events") { _, context in front.streams.response(context) { await board.news.feed($0) } }
    router.get("/favicon.ico") { _, _ in Response(status: .noContent, headers: [.cacheControl: "max-age=86400"]) }
    router.get("/robots.txt") { _, _ in Self.robots }
  }

  private func addPages(_ language: Language, to router: Router<WebContext>) {
    func path(_ address: PageAddress) -> RouterPath { RouterPath(address.path(language)) }
    let catalogue = PageAddress.catalogue(search: nil, field: nil, page: 1)
    router.get(path(.overview)) { request, _ in try kept(request) { $0.overview(language) } }
    router.get(path(.units(nil))) { request, _ in
      let period = try request.query()["ky"]
      return try kept(request) { $0.units(language, period: period) }
    }
    router.get(path(.fields(nil))) { request, _ in
      let period = try request.query()["ky"]
      return try kept(request) { $0.fields(language, period: period) }
    }
    router.get(path(.months(nil))) { request, _ in
      let period = try request.query()["ky"]
      return try kept(request) { $0.months(language, period: period) }
    }
    router.get(path(.late(page: 1))) { request, _ in
      let page = try request.query()["trang"]
      return try kept(request) { $0.late(language, page: page) }
    }
    router.get(path(.lookUp(nil))) { request, context in try await lookUp(request, context, language) }
    router.get(path(catalogue)) { request, context in
      let query = try request.query()
      if query["tim"] != nil { try questions.spend(by: context.client(of: request)) }
      return try kept(request) {
        $0.procedures(language, search: query["tim"], field: query["linh-vuc"], page: query["trang"])
      }
    }
    router.get(RouterPath(catalogue.path(language) + "/{code}")) { request, context in
      let code = try context.part("code")
      return try kept(request) { $0.procedure(code, language) }
    }
    router.get(path(.method)) { request, _ in try kept(request) { $0.method(language) } }
    router.get(path(.data)) { request, _ in try kept(request) { $0.data(language) } }
  }

  // MARK: - Answers

  /// A page that was made before is sent as it is; one that everybody may see alike is kept for the next reader.
  private func kept(_ request: Request, _ make: (PublicPages) throws -> Page) throws -> Response {
    let address = request.uri.string
    if let ready = shelf.ready(address) { return ready.response(to: request) }
    let version = shelf.version
    let page = try make(shelf.pages())
    guard page.status == .ok, (request.uri.query ?? "").utf8.count <= 100 else { return page.response }
    let ready = page.ready
    shelf.keep(ready, at: address, of: version)
    return ready.response(to: request)
  }

  private func paper(
    _ request: Request, _ context: WebContext, _ make: (PublicPages) throws -> Page?
  ) throws -> Response {
    if let ready = shelf.ready(request.uri.string) { return ready.response(to: request) }
    try papers.spend(by: context.client(of: request))
    let pages = try shelf.pages()
    do {
      return try kept(request) { pages in
        guard let page = try make(pages) else { throw WebRefusal.notFound }
        return page
      }
    } catch let failure as PaperFailure {
      return pages.unprintable(failure, request.language).response
    }
  }

  private func lookUp(_ request: Request, _ context: WebContext, _ language: Language) async throws -> Response {
    guard let word = try request.query()["ma"], !word.tidied.isEmpty else {
      return try kept(request) { $0.lookUp(language) }
    }
    try questions.spend(by: context.client(of: request))
    guard let code = try? CaseCode(parsing: word) else {
      return try shelf.pages().lookUp(language, invalid: word).response
    }
    let progress = try await office.progress(of: code)
    return try shelf.pages().lookUp(language, code: code, progress: progress).response
  }

  /// Pages of one person are not for search engines.
  private static let robots = Response(
    status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "max-age=86400"],
    body: ResponseBody(
      byteBuffer: ByteBuffer(
        string: "User-agent: *\nDisallow: /r/\nDisallow: /kiosk\nDisallow: /tra-cuu\nDisallow: /en/case\n")))
}
