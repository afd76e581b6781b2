// SPDX-License-Identifier: GPL-3.0-or-later

import Proving
import Store
import Testing

/// A broken rule has one kind and one name, whichever engine found it.
@Suite struct DriverConstraintTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var sql: String
    var kind: SQLFailure.Kind
    var constraint: String?
    var testDescription: String { sql }
  }

  static let cases = [
    Case(sql: "INSERT INTO visit (id, level) VALUES (1, 1)", kind: .uniqueViolation, constraint: "visit(id)"),
    Case(
      sql: "INSERT INTO visit (id, prompt, \"order\", level) VALUES (2, 5, 3, 1)",
      kind: .uniqueViolation, constraint: "visit(prompt,order)"),
    Case(sql: "INSERT INTO visit (id, name) VALUES (2, 'ANH')", kind: .uniqueViolation, constraint: "visit_name"),
    Case(
      sql: "UPDATE visit SET level = 6 WHERE id = 1", kind: .checkViolation, constraint: "level_is_one_to_five"),
    Case(sql: "INSERT INTO visit (id, unit) VALUES (2, NULL)", kind: .notNullViolation, constraint: "visit(unit)"),
    Case(sql: "INSERT INTO answer (visit) VALUES (77)", kind: .foreignKeyViolation, constraint: nil),
    Case(sql: "DELETE FROM visit WHERE id = 1", kind: .foreignKeyViolation, constraint: nil),
    Case(sql: "DELETE FROM answer", kind: .raised, constraint: nil),
    Case(sql: "SELECT nothing FROM nowhere", kind: .other, constraint: nil),
    Case(sql: "SELEKT", kind: .other, constraint: nil),
  ]

  static func schema(_ dialect: SQLDialect) -> String {
    let trigger =
      switch dialect {
      case .sqlite:
        "CREATE TRIGGER keep BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'answers are kept'); END;"
      case .postgres:
        """
        CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'answers are kept'; END$$;
        CREATE TRIGGER keep BEFORE DELETE ON answer FOR EACH ROW EXECUTE FUNCTION keep();
        """
      }
    return """
      CREATE TABLE visit (
        id bigint NOT NULL PRIMARY KEY, unit text NOT NULL DEFAULT 'u', prompt bigint, "order" bigint, name text,
        level bigint CONSTRAINT level_is_one_to_five CHECK (level BETWEEN 1 AND 5), UNIQUE (prompt, "order"));
      CREATE UNIQUE INDEX visit_name ON visit (lower(name));
      CREATE TABLE answer (visit bigint NOT NULL REFERENCES visit (id));
      INSERT INTO visit VALUES (1, 'a', 5, 3, 'anh', 4);
      INSERT INTO answer VALUES (1);
      \(trigger)
      """
  }

  @Test(arguments: Backend.available, cases)
  func `a broken rule is named`(_ backend: Backend, _ example: Case) async throws {
    let books = try await backend.fresh()
    try await books.write { try $0.script(Self.schema($0.dialect)) }
    let failure = await #expect(throws: SQLFailure.self) {
      try await books.write { _ = try $0.run(example.sql) }
    }
    #expect(failure?.kind == example.kind)
    #expect(failure?.constraint == example.constraint)
    #expect(failure?.sql == example.sql)
    #expect(failure?.message.isEmpty == false)
    await books.close()
  }

  @Test(arguments: Backend.available)
  func `a trigger's words are the message`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    try await books.write { try $0.script(Self.schema($0.dialect)) }
    let failure = await #expect(throws: SQLFailure.self) {
      try await books.write { _ = try $0.run("DELETE FROM answer") }
    }
    #expect(failure?.message == "answers are kept")
  }

  @Test(arguments: Backend.available)
  func `loading names the broken rule, too`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    try await books.write { try $0.script(Self.schema($0.dialect)) }
    let failure = await #expect(throws: SQLFailure.self) {
      try await books.write { connection in
        try connection.load(into: "visit", columns: ["id", "level"], rows: [[10, 5], [11, 0]])
      }
    }
    #expect(failure?.kind == .checkViolation)
    #expect(failure?.constraint == "level_is_one_to_five")
    #expect(try await books.read { try $0.row("SELECT count(*) FROM visit")?.int(0) } == 1)
  }

  @Test(arguments: Backend.available)
  func `no message repeats what a person wrote`(_ backend: Backend) async throws {
    let books = try await backend.fresh()
    try await books.write { try $0.script(Self.schema($0.dialect)) }
    for unit in ["'a'", "NULL"] {
      let sql = "INSERT INTO visit (id, name, unit) VALUES ($1, $2, \(unit))"
      let failure = await #expect(throws: SQLFailure.self) {
        try await books.write { _ = try $0.run(sql, [2, "Anh"]) }
      }
      #expect(failure.map { "\($0)".contains("Anh") } == false)
    }
  }
}
