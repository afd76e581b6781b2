# SPDX-License-Identifier: GPL-3.0-or-later
"""hledger. Debian's version has no prompt for commands (later ones have `hledger repl`), so what is tried is its
dialogue, `hledger add`, and `hledger-ui` for opening a row of a list."""

import contextlib
import subprocess

from .places import Home
from .shell import Shell, cell, columns_of, degree
from .terminal import BACKSPACE, CTRL_C, CTRL_D, CTRL_R, ENTER, Terminal

JOURNAL = """2023-11-01 Đăng ký khai sinh
  chi:資料    10 VND
  chi:bút mu\u031b\u0323c  15 VND
  quỹ:tiền mặt

2023-11-02 dang ky ket hon
  chi:bút mực    20 VND
  quỹ:tiền mặt
"""


class Hledger(Shell):
    name = "hledger"
    history_file = "*history*"

    def version(self):
        said = subprocess.run(["hledger", "--version"], text=True, capture_output=True, check=True).stdout
        return said.split()[1].strip(",")

    def prepare(self, home):
        home.file("so.journal", JOURNAL)

    def command(self, home):
        return ["hledger", "-f", "so.journal", "add"]

    def is_ready(self, terminal):
        return terminal.line.startswith("Date [")

    @contextlib.contextmanager
    def opened(self, **variables):
        """The dialogue at its second question, the description."""
        with super().opened(**variables) as terminal:
            self.answer_with(terminal, "")
            yield terminal

    def answer_with(self, terminal, text):
        terminal.type(text + ENTER)
        terminal.settle()

    def subcommand(self, *words):
        """How the program ends that is called with some words."""
        with self.home() as home:
            return subprocess.run(
                ["hledger", "-f", "so.journal", *words], cwd=home.path, env=home.variables, text=True,
                capture_output=True, check=False, timeout=60)

    def without_accents(self):
        with_marks, _ = self.completion("Đăn", "Đăng ký khai sinh")
        found, row = self.completion("dang ky kha", "Đăng ký khai sinh")
        return cell(found, f"{row} (with marks {'completed' if with_marks else 'not completed either'})")

    def initials(self):
        found, row = self.completion("dkks", "Đăng ký khai sinh")
        plain, plain_row = self.completion("dkkh", "dang ky ket hon")
        return cell("yes" if found else degree(found, plain), f"{row}; {plain_row}")

    def mangled(self):
        ended = self.subcommand("clóe")
        return cell(ended.returncode == 0, ended.stderr)

    def raw_telex(self):
        return cell(*self.completion("ddawng", "Đăng ký khai sinh"))

    def typo(self):
        ended = self.subcommand("blaance")
        return cell("balance" in ended.stderr, ended.stderr)

    def ctrl_c(self):
        with self.opened() as terminal:
            terminal.type("abc")
            terminal.settle()
            terminal.type(CTRL_C)
            terminal.settle(1)
            return cell(not terminal.has_ended, "hledger add ends" if terminal.has_ended else terminal.line)

    def ctrl_c_in_search(self):
        with self.opened() as terminal:
            terminal.type(CTRL_R)
            terminal.settle()
            terminal.type("abc")
            terminal.settle()
            searching = terminal.line
            terminal.type(CTRL_C)
            terminal.settle(1)
            return cell(not terminal.has_ended, f"{searching}: {'ends' if terminal.has_ended else 'goes on'}")

    def notice(self):
        return cell(False, "has none to show")

    def paste(self):
        with super().opened() as terminal:
            terminal.paste("2023-11-05\nhai\n")
            terminal.settle(1)
            taken = terminal.shows("Description:", 1)
            return cell(not taken, f"first line taken: {terminal.last_line}" if taken else terminal.last_line)

    def backspace(self):
        with Home(LC_ALL="C") as home:
            home.file("so.journal")
            with self.started(home) as terminal:
                self.answer_with(terminal, "")
                terminal.type("nhậ")
                terminal.settle()
                terminal.type(BACKSPACE)
                terminal.settle()
                terminal.type("X")
                terminal.settle()
                return cell(terminal.line.endswith("nhX"), terminal.line)

    def batch(self):
        with self.home() as home:
            home.file("so.journal", JOURNAL + "\n2023-11-03 ba\n  chi:mực  ba đồng\n")
            ended = subprocess.run(
                ["hledger", "-f", "so.journal", "balance"], cwd=home.path, env=home.variables, text=True,
                capture_output=True, check=False, timeout=60)
            names = "so.journal:11:" in ended.stderr
            facts = f"a journal with a bad line 11, exit {ended.returncode}: {ended.stderr}"
            return cell(degree(not ended.stdout, names, ended.returncode != 0), facts)

    def results(self):
        piped = self.subcommand("balance", "-N", "quỹ").stdout
        with self.home() as home:
            command = ["/bin/sh", "-c", "exec hledger -f so.journal add >out"]
            with Terminal(command, home.variables, str(home.path)) as terminal:
                terminal.settle(1)
                terminal.type(ENTER)
                terminal.settle()
                terminal.type(CTRL_C)
                terminal.settle()
            shown = (home.path / "out").read_text(encoding="utf-8")
        alone = "-45 VND" in piped and len(piped.splitlines()) == 1
        return cell(degree(alone, shown == ""), f"piped: {piped}; add, redirected: {shown!r}")

    def undo(self):
        with self.home() as home, self.started(home) as terminal:
            for text in ("", "bốn", "chi:mực", "5 VND", "quỹ:tiền mặt", "-5 VND", ".", "y"):
                self.answer_with(terminal, text)
            stored = "bốn" in (home.path / "so.journal").read_text(encoding="utf-8")
            self.answer_with(terminal, "<")
            left = "bốn" in (home.path / "so.journal").read_text(encoding="utf-8")
            return cell(stored and not left, f"< after saving: {'still stored' if left else 'gone'}")

    def numbers(self):
        with self.home() as home:
            command = ["hledger-ui", "-f", "so.journal"]
            with Terminal(command, home.variables, str(home.path)) as terminal:
                terminal.shows("account balances")
                terminal.settle()
                before = terminal.lines[0]
                terminal.type("2")
                terminal.settle()
                after = terminal.lines[0]
                return cell("transactions" in after, f"hledger-ui, 2: {after.strip('─ ')}")

    def suggestion(self):
        with self.opened() as terminal:
            terminal.type("dang ky")
            terminal.settle(0.8)
            return cell("ket hon" in terminal.line, terminal.line)

    def aligned(self):
        with self.home() as home:
            command = ["hledger", "-f", "so.journal", "balance", "--monthly", "--pretty"]
            with Terminal(command, home.variables, str(home.path)) as terminal:
                terminal.until(lambda: terminal.has_ended)
                places = columns_of(terminal, "║", ["bút", "資料", "quỹ"])
                return cell(len(places) == 1, terminal.line_with("bút"))

    def history(self):
        with self.home() as home:
            with self.started(home) as terminal:
                self.answer_with(terminal, "")
                terminal.type(CTRL_D)
                terminal.until(lambda: terminal.has_ended)
            kept = [path.name for path in home.path.rglob("*") if path.is_file() and path.name != "so.journal"]
            return cell("–" if not kept else False, f"keeps {kept or 'none'}")

    def one_key(self):
        with self.opened() as terminal:
            for text in ("bốn", "chi:mực", "5 VND", "quỹ:tiền mặt", "-5 VND", "."):
                self.answer_with(terminal, text)
            asked = terminal.line
            terminal.type("y")
            terminal.settle(1)
            return cell(self.is_ready(terminal), f"{asked}, y: {terminal.line}")
