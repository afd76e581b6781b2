// SPDX-License-Identifier: GPL-3.0-or-later

import HTTPTypes
import Hummingbird
import NIOCore
import Wording

/// What is known about a request besides itself.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  package let channel: any Channel
  /// The name of this request in answers and logs.
  package var requestID = ""
  var ground = Ground.bare

  /// What all requests share, behind one reference, since contexts are copied often.
  final class Ground: Sendable {
    let settings: WebSettings

    init(_ settings: WebSettings) { self.settings = settings }

    static let bare = Ground(WebSettings())
  }

  package var settings: WebSettings { ground.settings }

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  package var maxUploadSize: Int { settings.maxBody }

  package func client(of request: Request) -> Client {
    Client(peer: IPAddress(channel.remoteAddress), headers: request.headers, settings: settings)
  }
}

extension Request {
  /// Whether whoever asks is a program that reads JSON.
  package var wantsJSON: Bool {
    if head.path?.hasPrefix("/api/") ?? false { return true }
    guard let accept = headers[.accept] else { return false }
    return accept.contains("application/json") && !accept.contains("text/html")
  }

  /// The language of the page that is asked for.
  package var language: Language {
    guard let path = head.path else { return .vi }
    if path.hasPrefix("/en"),
      path.utf8.count == 3 || ["/", "?"].contains(path[path.index(path.startIndex, offsetBy: 3)])
    {
      return .en
    }
    return path.contains("lang=en") ? .en : .vi
  }
}
