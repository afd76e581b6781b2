// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird
import OneStop
import Wording

/// Rating from home, by the secret on the slip; plain forms, without JavaScript.
struct HomeRoutes: Sendable {
  let office: Office
  let board: Board

  /// A secret is tried a few times; wrong ones, by whomever, are limited as a whole.
  private let answers = TokenBuckets<Token>(Rate(burst: 20, perMinute: 20))
  private let tries = SharedLimit(
    own: Rate(burst: 60, perMinute: 60), spare: Rate(burst: 300, perMinute: 600),
    ceiling: Rate(burst: 1_000, perMinute: 6_000))

  init(office: Office, board: Board) {
    self.office = office
    self.board = board
  }

  func add(to router: Router<WebContext>) {
    router.get("/r/{token}") { request, context in try await form(request, context) }
    router.post("/r/{token}") { request, context in try await answer(request, context) }
  }

  private func form(_ request: Request, _ context: WebContext) async throws -> Response {
    try tries.spend(by: context.client(of: request))
    let word = try context.part("token")
    guard let token = Token(sent: word) else { return site.rate(word, .unknown, request.language).response }
    return site.rate(word, try await office.standing(of: token), request.language).response
  }

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    try tries.spend(by: context.client(of: request))
    let word = try context.part("token")
    guard let token = Token(sent: word) else { return site.rate(word, .unknown, request.language).response }
    try answers.spend(token)
    let form = RateForm(try await request.form(context))
    let read: (answer: GivenAnswer, remark: HomeRemark)
    do throws(RateProblem) {
      read = try form.read(sequence: office.clock.now().milliseconds)
    } catch {
      return site.rate(word, form, error, request.language).response
    }
    return try await store(read.answer, read.remark, token, request.language)
  }

  private func store(
    _ answer: GivenAnswer, _ remark: HomeRemark, _ token: Token, _ language: Language
  ) async throws -> Response {
    do throws(OfficeError) {
      try await office.answer(token, answer, remark: remark)
      return site.rateThanks(token.text, language).response
    } catch .refused(.unknownToken) {
      return site.rate(token.text, try await office.standing(of: token), language).response
    }
  }

  private var site: Site { board.site }
}
