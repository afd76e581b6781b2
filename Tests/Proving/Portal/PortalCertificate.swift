// SPDX-License-Identifier: GPL-3.0-or-later

/// A certificate for 127.0.0.1 and localhost, made by `openssl` together with the authority that signs it.
///
/// The files last as long as the value does; those of the shared one as long as the process.
package struct PortalCertificate: Sendable {
  package enum Fault: Sendable {
    case none, expired, otherHost
  }

  private let folder: String
  /// Nothing for the shared one: who keeps a lasting folder in a static hinders its removal at exit.
  private let keeper: TemporaryFolder?

  /// The authority's own certificate, for whoever shall trust the server.
  package var authority: String { folder + "/authority.pem" }
  package var chain: String { folder + "/server.pem" }
  package var key: String { folder + "/server.key" }

  private static let making = Task {
    try await PortalCertificate(.none, in: TemporaryFolder.lasting().path, keeper: nil)
  }

  /// The one without a fault that the servers of this process share, made at first use.
  static var usual: PortalCertificate {
    get async throws { try await making.value }
  }

  /// A new one, with an authority of its own.
  /// - Throws: `ToolFailure` with what `openssl` said.
  package init(_ fault: Fault = .none) async throws {
    let folder = try TemporaryFolder("portal")
    try await self.init(fault, in: folder.path, keeper: folder)
  }

  private init(_ fault: Fault, in folder: String, keeper: TemporaryFolder?) async throws {
    (self.folder, self.keeper) = (folder, keeper)
    let names = fault == .otherHost ? "DNS:portal.example" : "IP:127.0.0.1,DNS:localhost"
    try await openssl("req", "-x509", "-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=Authority")
    try await openssl(
      "req", "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=Portal", "-addext", "subjectAltName=\(names)")
    let sign = [
      "x509", "-req", "-in", "server.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial",
      "-copy_extensions", "copy", "-days", fault == .expired ? "-1" : "2", "-out", "server.pem",
    ]
    try await Tool("openssl").run(sign, in: folder)
  }

  /// Runs `openssl req` in a way that makes a new key without a password.
  private func openssl(_ command: String, _ arguments: String...) async throws {
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    try await Tool("openssl").run([command] + key + arguments, in: folder)
  }
}
