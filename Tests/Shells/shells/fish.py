# SPDX-License-Identifier: GPL-3.0-or-later
"""fish: gets files whose names it could complete."""

import re
import subprocess

from .shell import Shell, cell, degree
from .terminal import ENTER


class Fish(Shell):
    name = "fish"
    history_file = "fish_history"
    letter_taken_back = ("echo nh", "X''yz", "nhXyz")

    def version(self):
        return subprocess.run(["fish", "--version"], text=True, capture_output=True, check=True).stdout.split()[2]

    def prepare(self, home):
        home.file("Đăng ký khai sinh.txt")
        home.file("dang_ky_ket_hon.txt")

    def command(self, home):
        return ["fish"]

    def is_ready(self, terminal):
        return re.search(r"[#>]$", terminal.line) is not None

    def say(self, number):
        return f"echo x{number}''yz", f"x{number}yz"

    def without_accents(self):
        with_marks, _ = self.completion("cat Đăn", "khai\\ sinh.txt")
        found, row = self.completion("cat dang_ky_kha", "khai\\ sinh.txt")
        also, other = self.completion("cat 'dang ky kha", "khai sinh.txt")
        marks = "completed" if with_marks else "not completed either"
        return cell(found or also, f"{row}; {other} (with marks {marks})")

    def initials(self):
        found, row = self.completion("cat dkks", "khai\\ sinh.txt")
        plain, plain_row = self.completion("cat dkkh", "dang_ky_ket_hon.txt")
        return cell("yes" if found else degree(found, plain), f"{row}; {plain_row}")

    def mangled(self):
        answers = [f"{word}: {self.answer(word)}" for word in ("ẽpỏt A=1", "statú")]
        return cell(degree(*("Unknown" not in answer for answer in answers)), "; ".join(answers))

    def raw_telex(self):
        return cell(*self.completion("cat ddawng", "khai\\ sinh.txt"))

    def typo(self):
        answer = self.answer("ehco a")
        return cell("echo" in answer, answer)

    def notice(self):
        with self.opened() as terminal:
            self.run(terminal, "sleep 2 &")
            line, answer = self.say(1)
            terminal.type(line)
            told = terminal.shows("has ended", 5)
            terminal.settle()
            kept = terminal.line.endswith(line)
            said = terminal.line_with("has ended")
            self.run(terminal, "")
            return cell(told and kept and terminal.shows(answer, 1), f"{said}, then {terminal.line_with(line)}")

    def batch(self):
        with self.home() as home:
            ended = self.batch_of(home, ["echo a''b", "ehco", "echo c''d"], ["fish", "script"])
            stops, names = "cd" not in ended.stdout, "line 2" in ended.stderr
            facts = f"{'stops' if stops else 'goes on'}, exit {ended.returncode}: {ended.stderr}"
            return cell(degree(stops, names, ended.returncode != 0), facts)

    def results(self):
        with self.home() as home:
            piped = self.batch_of(home, ["touch a", "echo a''b"], ["fish"]).stdout
        with self.home() as home:
            shown = self.redirected(home)
        return cell(degree(piped == "ab\n", shown == "x1yz\n"), f"piped: {piped}; redirected: {shown!r}")

    def undo(self):
        with self.home() as home, self.started(home) as terminal:
            self.run(terminal, "rm dang_ky_ket_hon.txt")
            self.run(terminal, "undo")
            return cell((home.path / "dang_ky_ket_hon.txt").exists(), f"undo: {terminal.line_with('undo')}")

    def numbers(self):
        with self.opened() as terminal:
            self.run(terminal, "ls")
            self.run(terminal, "1")
            plain = terminal.line_with("fish:")
            self.run(terminal, "mkdir mot hai; cd mot; cd ../hai; cd ..")
            terminal.type("cdh" + ENTER)
            asks = terminal.shows("letter or number")
            terminal.type("1" + ENTER)
            terminal.settle(1)
            opens = terminal.line.rstrip("# >").endswith(("hai", "mot"))
            return cell("partly" if asks and opens else "no", f"ls, 1: {plain}; cdh, 1: {terminal.line}")

    def aligned(self):
        return cell("–", "prints no tables")

    def one_key(self):
        with self.opened() as terminal:
            self.run(terminal, "mkdir mot hai; cd mot; cd ../hai; cd ..")
            terminal.type("cdh" + ENTER)
            terminal.shows("letter or number")
            terminal.type("1")
            terminal.settle(1)
            return cell(self.is_ready(terminal), f"cdh, 1: {terminal.line}")
