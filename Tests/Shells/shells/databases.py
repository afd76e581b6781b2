# SPDX-License-Identifier: GPL-3.0-or-later
"""psql, pgcli and sqlite3: each gets tables whose names it could complete, and rows to change."""

import contextlib
import re
import subprocess

from .shell import Shell, cell, columns_of, degree
from .terminal import ENTER

TABLES = """
CREATE TABLE "đăng_ký_khai_sinh" (id integer);
CREATE TABLE dang_ky_ket_hon (id integer);
CREATE TABLE hang (ten text, so_luong integer);
INSERT INTO hang VALUES ('Đăng ký', 1), ('資料', 2), ('Đa\u0306ng ky\u0301', 3);
"""


class Database(Shell):
    """What the three share: SQL at a prompt."""

    #: Two of its own words as Telex leaves them, and the word that the typing error is nearest to.
    mangled_words = ()
    typing_error = ("", "")
    #: What a name with marks must begin with to be completed.
    quote = ""
    letter_taken_back = ("SELECT 'nh", "X'||'yz';", "nhXyz")

    def say(self, number):
        return f"SELECT 'x{number}'||'yz';", f"x{number}yz"

    def without_accents(self):
        start = f"SELECT * FROM {self.quote}"
        with_marks, _ = self.completion(start + "đăn", "đăng_ký_khai_sinh")
        found, row = self.completion(start + "dang_ky_kha", "đăng_ký_khai_sinh")
        return cell(found, f"{row} (with marks {'completed' if with_marks else 'not completed either'})")

    def initials(self):
        found, row = self.completion(f"SELECT * FROM {self.quote}dkks", "đăng_ký_khai_sinh")
        plain, plain_row = self.completion("SELECT * FROM dkkh", "dang_ky_ket_hon")
        return cell("yes" if found else degree(found, plain), f"{row}; {plain_row}")

    def mangled(self):
        answers = [f"{word}: {self.answer(word)}" for word in self.mangled_words]
        return cell(degree(*("→" in answer or "ends" in answer for answer in answers)), "; ".join(answers))

    def raw_telex(self):
        return cell(*self.completion(f"SELECT * FROM {self.quote}ddawng_kys_kha", "đăng_ký_khai_sinh"))

    def typo(self):
        word, meant = self.typing_error
        command, column = self.answer(word), self.answer("SELECT so_lunog FROM hang;")
        suggests = meant in command.replace(word, ""), "HINT" in column
        return cell(degree(*suggests), f"{word}: {command}; a column: {column}")

    def numbers(self):
        with self.opened() as terminal:
            self.run(terminal, "SELECT ten FROM hang;")
            terminal.type("2" + ENTER)
            terminal.settle()
            first = terminal.line
            terminal.type(";" + ENTER)
            terminal.settle()
            return cell(False, f"2: {first.strip()} ; {terminal.line_with('rror') or terminal.last_line}")

    def undo(self):
        with self.opened() as terminal:
            self.run(terminal, "INSERT INTO hang VALUES ('mới', 9);")
            self.run(terminal, "ROLLBACK;")
            said = terminal.line_with("transaction")
            self.run(terminal, "SELECT 'left '||count(*) FROM hang;")
            left = terminal.line_with("left 3") or terminal.line_with("left 4")
            return cell("left 3" in left, f"{said}; {left}")

    def notice(self):
        return cell(False, "has none to show")

    def one_key(self):
        return cell("–", "asks nothing")

    def batch(self):
        with self.home() as home:
            lines = ["SELECT 'a'||'b';", "SELECT * FROM nowhere;", "SELECT 'c'||'d';"]
            ended = self.batch_of(home, lines, self.batch_command(home))
            said = (ended.stderr or ended.stdout).strip()
            stops = "ab" in ended.stdout and "cd" not in ended.stdout
            names = re.search(r"(line |:)2\b", said) is not None
            done = "stops" if stops else "goes on" if "cd" in ended.stdout else "runs nothing"
            facts = f"{done}, exit {ended.returncode}: {said}"
            return cell(degree(stops, names, ended.returncode != 0), facts)

    def results(self):
        with self.home() as home:
            lines = ["CREATE TABLE a (b integer);", "SELECT 'a'||'b';"]
            piped = self.batch_of(home, lines, self.command(home)).stdout
            alone = "CREATE" not in piped and "ab" in piped and ">" not in piped
        with self.home() as home:
            shown = self.redirected(home)
            clean = "SELECT" not in shown and self.say(1)[1] in shown
        return cell(degree(alone, clean), f"piped: {piped}; redirected: {shown}")


class PostgresClient(Database):
    def __init__(self, postgres):
        self.postgres = postgres

    def prepare(self, home):
        home.database = self.postgres.fresh(TABLES)

    def command(self, home):
        return [self.name, "-h", self.postgres.folder, "-U", "postgres", home.database]

    def batch_command(self, home):
        return self.command(home)

    def notice(self):
        with self.home() as home, self.started(home) as terminal:
            self.run(terminal, "LISTEN tin;")
            terminal.type("SELECT 'x1'")
            terminal.settle()
            self.postgres.run(home.database, "NOTIFY tin, 'hồ sơ mới';")
            told = terminal.shows("hồ sơ mới", 4)
            return cell(told and terminal.line.endswith("SELECT 'x1'"), f"4 s after NOTIFY: {terminal.line.strip()}")


class Psql(PostgresClient):
    name = "psql"
    history_file = ".psql_history"
    mangled_words = (r"\ưatch", r"\ẽcho a")
    typing_error = (r"\ehco a", "echo")
    quote = '"'

    def version(self):
        return subprocess.run(["psql", "--version"], text=True, capture_output=True, check=True).stdout.split()[2]

    def batch_command(self, home):
        return [*self.command(home), "-f", "script"]

    def is_ready(self, terminal):
        return terminal.line.endswith("=#")

    def aligned(self):
        with self.opened() as terminal:
            self.run(terminal, "SELECT * FROM hang;")
            return cell(len(columns_of(terminal, "|", ["ng k", "資料"])) == 1, terminal.line_with("資料"))


class Pgcli(PostgresClient):
    name = "pgcli"
    history_file = "history"
    mangled_words = (r"\ưatch 1", "eĩt")
    typing_error = (r"\timnig", "timing")

    def version(self):
        return subprocess.run(["pgcli", "--version"], text=True, capture_output=True, check=True).stdout.split()[1]

    def is_ready(self, terminal):
        return re.search(r"^shells\d+>$", terminal.line) is not None

    @contextlib.contextmanager
    def started(self, home):
        """At its prompt once it has read the names it completes; it forgets to say so now and then."""
        with super().started(home) as terminal:
            terminal.until(lambda: "Refreshing" not in terminal.text, 4)
            yield terminal

    def aligned(self):
        with self.opened() as terminal:
            self.run(terminal, "SELECT * FROM hang;")
            return cell(len(columns_of(terminal, "|", ["ng k", "資料"])) == 1, terminal.line_with("資料"))

    def one_key(self):
        with self.opened() as terminal:
            terminal.type("DROP TABLE hang;" + ENTER)
            terminal.shows("proceed?")
            terminal.type("y")
            terminal.settle(1)
            answered = self.is_ready(terminal)
            return cell(answered, f"y: {terminal.line_with('proceed?')}")


class Sqlite(Database):
    name = "sqlite3"
    history_file = ".sqlite_history"
    mangled_words = (".eĩt", ".shơ")
    typing_error = (".tabels", ".tables")

    def version(self):
        return subprocess.run(["sqlite3", "--version"], text=True, capture_output=True, check=True).stdout.split()[0]

    def prepare(self, home):
        # It looks for its history in the account's folder, whatever HOME says.
        home.variables["SQLITE_HISTORY"] = str(home.path / self.history_file)
        subprocess.run(["sqlite3", home.path / "so.db"], input=TABLES, text=True, check=True)

    def command(self, home):
        return ["sqlite3", "so.db"]

    def batch_command(self, home):
        return self.command(home)

    def is_ready(self, terminal):
        return terminal.line == "sqlite>"

    def aligned(self):
        with self.opened() as terminal:
            self.run(terminal, ".mode box")
            self.run(terminal, "SELECT * FROM hang;")
            row = f"{terminal.line_with('資料')} under {terminal.line_with('so_luong')}"
            return cell(len(columns_of(terminal, "│", ["ng k", "資料"])) == 1, row)
