// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HTTPTypes
import Hummingbird
import OneStop

/// What a tablet's page talks to.
struct KioskRoutes: Sendable {
  let office: Office
  let bell: Bell
  let board: Board
  let front: WebFront

  /// A tablet that was without a network for a day hands over what it kept at once.
  private let answers: TokenBuckets<Token>
  private let pairings = SharedLimit(
    own: Rate(burst: 10, perMinute: 10), spare: Rate(burst: 20, perMinute: 20), ceiling: Rate(burst: 30, perMinute: 30))

  init(office: Office, bell: Bell, board: Board, front: WebFront) {
    self.office = office
    self.bell = bell
    self.board = board
    self.front = front
    answers = TokenBuckets(Rate(burst: 2_000, perMinute: front.settings.answersPerMinute))
  }

  func add(to router: Router<WebContext>) {
    router.post("/api/kiosk/pair") { request, context in try await pair(request, context) }
    router.get("/api/kiosk/events") { request, context in try await events(request, context) }
    router.post("/api/kiosk/answers") { request, context in try await answer(request, context) }
  }

  // MARK: - Pairing

  private func pair(_ request: Request, _ context: WebContext) async throws -> Response {
    try pairings.spend(by: context.client(of: request))
    let form = try await request.json(PairingForm.self, context)
    guard let code = try? PairingCode(parsing: form.code) else { throw OfficeError.refused(.unknownPairing) }
    return try Self.json(PairedAnswer(try await office.pair(code)))
  }

  // MARK: - What the tablet is told

  private func events(_ request: Request, _ context: WebContext) async throws -> Response {
    let key = try Self.key(of: request)
    _ = try await office.tablet(bearing: key)
    return front.streams.response(context) { outlet in
      front.metrics.add(1, to: .kiosks)
      await tell(outlet, key)
      front.metrics.add(-1, to: .kiosks)
    }
  }

  /// Ends when the key was taken back: the tablet asks again and learns why.
  private func tell(_ outlet: EventOutlet, _ key: Token) async {
    var told: KioskState?
    for await _ in bell.rings() {
      do throws(OfficeError) {
        let state = KioskState(try await office.tablet(bearing: key), posted: board.current)
        guard !state.says(theSameAs: told), let event = state.event else { continue }
        outlet.send(event)
        told = state
      } catch .refused {
        return
      } catch {
        // The books do not answer now; the next ring tries again.
        continue
      }
    }
  }

  // MARK: - Answers

  private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
    let key = try Self.key(of: request)
    try answers.spend(key)
    let form = try await request.json(AnswerForm.self, context)
    let (answer, id, token) = try form.answer(at: office.clock.now())
    do throws(OfficeError) {
      _ = try await office.take(answer, id: id, token: token, from: key)
    } catch {
      front.metrics.add(1, to: .answersRefused)
      throw error
    }
    front.metrics.add(1, to: .answersStored)
    return Self.stored
  }

  private static let stored = Response(
    status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
    body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"stored\":true}")))

  private static func key(of request: Request) throws -> Token {
    guard let key = request.bearer.flatMap(Token.init(sent:)) else { throw OfficeError.refused(.unknownDevice) }
    return key
  }

  private static func json(_ value: some Encodable) throws -> Response {
    let data = try JSONEncoder().encode(value)
    return Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }
}
