// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Browser {
  /// Runs the body of a function in the page, with `arguments`; a promise it returns is waited for.
  /// - Throws: `javascript error` with what was thrown there.
  @discardableResult
  func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
    try await ask("POST", "/execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// Runs the body of a function whose last argument is to be called with the result.
  @discardableResult
  func runAsync(_ script: String, _ arguments: JSON...) async throws -> JSON {
    try await ask("POST", "/execute/async", ["script": .string(script), "args": .array(arguments)])
  }

  /// Every database of the page: `{"name": {"store": [value, …]}}`.
  func databases() async throws -> JSON { try await run(Self.reading + "return databases()") }

  /// All that a page leaves on the device, for whoever comes next: the document with what its fields hold, its
  /// history, storage, databases, caches and cookies.
  func traces() async throws -> JSON { try await run(Self.reading + "return traces()") }

  /// What the page and the browser complained of since the last look: errors of scripts, refusals of the content
  /// security policy, failed requests.
  func complaints() async throws -> [String] {
    try await ask("POST", "/se/log", ["type": "browser"]).items
      .filter { $0["level"] == "SEVERE" || $0["level"] == "WARNING" }.compactMap(\.["message"].text)
  }

  /// Runs a script in every page from now on before its own ones, past any content security policy.
  func before(eachPage script: String) async throws -> String {
    let added = try await devTools("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
    return added["identifier"].text ?? ""
  }

  private static let reading = """
    const plain = value => JSON.parse(JSON.stringify(value,
      (_, it) => typeof it === 'bigint' ? String(it) : it) ?? 'null');
    const done = request => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) });
    const databases = async () => {
      const all = {};
      for (const {name} of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        all[name] = {};
        for (const store of database.objectStoreNames) {
          const rows = await done(database.transaction(store).objectStore(store).getAll());
          all[name][store] = rows.map(plain);
        }
        database.close();
      }
      return all;
    };
    const traces = async () => {
      const kept = {};
      if (window.caches) for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        kept[name] = await Promise.all((await cache.keys()).map(async request =>
          [request.url, await (await cache.match(request)).text()]));
      }
      return {document: document.documentElement.outerHTML,
        fields: [...document.querySelectorAll('input,textarea,select')].map(it =>
          it.type === 'checkbox' || it.type === 'radio' ? it.checked : it.value),
        address: location.href, history: history.length, state: plain(history.state), cookies: document.cookie,
        local: {...localStorage}, session: {...sessionStorage}, databases: await databases(), caches: kept};
    };

    """
}
