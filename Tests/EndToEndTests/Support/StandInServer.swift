// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Proving

/// A small server that is not motcua, to try on it whether browsers and scripts see what they should.
enum StandInServer {
  /// Starts it; `/` is a page of these words, under a policy as strict as the kiosk's.
  static func start(page: String, script: String) async throws -> WebServing {
    let folder = try TemporaryFolder("standin")
    let files = [("page.html", page), ("page.js", script), ("worker.js", worker), ("server.py", program)]
    for (name, text) in files {
      try text.write(toFile: folder.file(name), atomically: false, encoding: .utf8)
    }
    return try await WebServing { port in
      try Child(
        "/usr/bin/env", ["python3", folder.file("server.py"), String(port)], variables: ["PATH": "/usr/bin:/bin"],
        in: folder.path)
    }
  }

  private static let program = """
    import http.server, signal, sys
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    class Page(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'
        def do_GET(self):
            files = {'/': ('page.html', 'text/html'), '/page.js': ('page.js', 'text/javascript'),
                '/worker.js': ('worker.js', 'text/javascript')}
            name, kind = files.get(self.path, (None, 'text/plain'))
            body = open(name, 'rb').read() if name else b'ready' if self.path == '/readyz' else b'none'
            self.send_response(200 if name or self.path == '/readyz' else 404)
            self.send_header('Content-Type', kind + '; charset=utf-8')
            self.send_header('Content-Length', str(len(body)))
            self.send_header('Content-Security-Policy', "default-src 'none'; script-src 'self'; connect-src 'self'; "
                "worker-src 'self'; base-uri 'none'; form-action 'none'")
            self.end_headers()
            self.wfile.write(body)
        def log_message(self, *_): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), Page)
    print('http://127.0.0.1:%d' % server.server_address[1], file=sys.stderr, flush=True)
    server.serve_forever()
    """

  /// Answers for the page without a network.
  private static let worker = """
    self.addEventListener('install', event => event.waitUntil(
      caches.open('pages').then(cache => cache.addAll(['/', '/page.js'])).then(() => self.skipWaiting())));
    self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
    self.addEventListener('fetch', event => event.respondWith(
      fetch(event.request).catch(() => caches.match(event.request).then(found => found || Response.error()))));
    """
}
