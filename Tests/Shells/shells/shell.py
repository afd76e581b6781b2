# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tried on every shell, and the trials that are the same for most of them."""

import contextlib
import dataclasses
import subprocess

from .places import Home, mode
from .terminal import BACKSPACE, CTRL_C, CTRL_D, CTRL_R, ENTER, RIGHT, TAB, Terminal

ROWS = [
    ("without_accents", "TAB completes without accents: `dang` finds `Đăng…`"),
    ("initials", "TAB completes initials: `dkks`"),
    ("mangled", "understands its own words as Telex leaves them: `ẽpỏt`"),
    ("raw_telex", "understands Telex typed without an input method: `ddawng`"),
    ("typo", "names the nearest command after a typing error"),
    ("ctrl_c", "Ctrl-C at the prompt drops the line and keeps the program"),
    ("ctrl_c_in_search", "Ctrl-C in the history search leaves the next line whole"),
    ("notice", "shows a notice above a half-typed line, which stays"),
    ("paste", "two pasted lines do not run unasked"),
    ("backspace", "Backspace takes a whole letter with marks in `LC_ALL=C`"),
    ("legacy", "starts within 3 s in `vi_VN.TCVN`"),
    ("batch", "a batch stops at its first error, names the line, exits non-zero"),
    ("results", "standard output carries results alone, piped or redirected"),
    ("undo", "one command takes the last change back"),
    ("numbers", "a row of a list opens by its number"),
    ("suggestion", "grey suggestion from history"),
    ("aligned", "tables stay aligned with marks typed apart and wide letters"),
    ("history", "the history file is for its owner alone (0600)"),
    ("one_key", "a question is answered with one key"),
]


@dataclasses.dataclass
class Cell:
    value: str
    evidence: str


def cell(value, evidence):
    """`yes`, `partly`, `no`, or `–` where there is nothing to try; True and False are yes and no."""
    words = {True: "yes", False: "no"}
    return Cell(words.get(value, value), " ".join(str(evidence).split()))


def degree(*facts):
    """`yes` when all of some facts hold, `no` when none does, `partly` otherwise."""
    return "yes" if all(facts) else "partly" if any(facts) else "no"


class Shell:
    """A program with a prompt."""

    name = ""
    history_file = ""
    variables = {}

    def version(self):
        raise NotImplementedError

    def prepare(self, home):
        """Puts into the home what the trials work on."""

    def command(self, home):
        raise NotImplementedError

    def is_ready(self, terminal):
        """Whether an empty prompt waits."""
        raise NotImplementedError

    def say(self, number):
        """A line to type, and an answer to it that the line itself does not contain."""
        raise NotImplementedError

    @contextlib.contextmanager
    def home(self, **variables):
        with Home(**{**self.variables, **variables}) as home:
            self.prepare(home)
            yield home

    @contextlib.contextmanager
    def started(self, home):
        with Terminal(self.command(home), home.variables, str(home.path)) as terminal:
            if not terminal.until(lambda: self.is_ready(terminal), 15):
                raise RuntimeError(f"{self.name} shows no prompt: {terminal.text}")
            terminal.settle()
            yield terminal

    @contextlib.contextmanager
    def opened(self, **variables):
        """The program at its prompt."""
        with self.home(**variables) as home, self.started(home) as terminal:
            yield terminal

    def run(self, terminal, line):
        """Types a line, waits for the next prompt, and returns what is on the screen."""
        terminal.type(line)
        terminal.settle(0.2)
        terminal.type(ENTER)
        terminal.settle(0.2)
        terminal.until(lambda: self.is_ready(terminal))
        terminal.settle(0.3)
        return terminal.text

    def completion(self, typed, wanted):
        """Whether two TABs after something typed put a wanted text on the screen, and the row of it."""
        with self.opened() as terminal:
            terminal.type(typed)
            terminal.settle()
            for _ in range(2):
                if wanted not in terminal.text:
                    terminal.type(TAB)
                    terminal.settle(0.6)
            found = wanted in terminal.text
            return found, f"{typed}⇥: {terminal.line_with(wanted) if found else terminal.line.strip()}"

    def answer(self, line):
        """What a line is answered with: the rows between it and the next prompt."""
        with self.opened() as terminal:
            return self.said(terminal, line)

    def said(self, terminal, line):
        """Types a line and returns the rows between it and the next prompt."""
        start = terminal.window.cursor.y
        self.run(terminal, line)
        if terminal.has_ended:
            return "the program ends"
        rows = terminal.lines[start + 1:max(start + 2, terminal.window.cursor.y)]
        return " ".join(row.strip() for row in rows).strip() or "nothing"

    def batch_of(self, home, lines, command):
        """Runs a command on a file of lines; how it ended."""
        home.file("script", "\n".join(lines) + "\n")
        return subprocess.run(
            command, cwd=home.path, env=home.variables, text=True, capture_output=True, timeout=60, check=False,
            stdin=(home.path / "script").open(encoding="utf-8"))

    # Trials that most shells share.

    def ctrl_c(self):
        with self.opened() as terminal:
            line, answer = self.say(1)
            terminal.type(line[:4])
            terminal.settle()
            terminal.type(CTRL_C)
            terminal.settle(1)
            if terminal.has_ended:
                return cell(False, "the program ends")
            self.run(terminal, line)
            whole = terminal.shows(answer, 1)
            return cell(degree(whole, not terminal.has_ended), terminal.line_with(answer) or terminal.line_with(line))

    def ctrl_c_in_search(self):
        with self.opened() as terminal:
            first, _ = self.say(1)
            self.run(terminal, first)
            terminal.type(CTRL_R)
            terminal.settle()
            terminal.type(first[:4])
            terminal.settle()
            terminal.type(CTRL_C)
            terminal.settle(1)
            if terminal.has_ended:
                return cell(False, "the program ends")
            line, answer = self.say(2)
            self.run(terminal, line)
            return cell(terminal.shows(answer, 1), terminal.line_with(answer) or terminal.line_with(line))

    def paste(self):
        with self.opened() as terminal:
            (first, one), (second, two) = self.say(1), self.say(2)
            terminal.paste(f"{first}\n{second}\n")
            terminal.settle(1)
            ran = [answer for answer in (one, two) if answer in terminal.text]
            waits = f"waits: {terminal.line_with(second[-6:])}"
            return cell(not ran, f"ran at once: {', '.join(ran)}" if ran else waits)

    def suggestion(self):
        with self.opened() as terminal:
            line, answer = self.say(1)
            self.run(terminal, line)
            half = line[:len(line) // 2]
            terminal.type(half)
            terminal.settle(0.8)
            if not terminal.line.endswith(line):
                return cell(False, f"{half} stays {terminal.line}")
            shown = terminal.line
            before = terminal.text.count(answer)
            terminal.type(RIGHT)
            terminal.settle()
            terminal.type(ENTER)
            runs = terminal.until(lambda: terminal.text.count(answer) > before)
            return cell(runs, f"{half} shows {shown}; → and Enter run it")

    def history(self):
        with self.home() as home:
            with self.started(home) as terminal:
                self.run(terminal, self.say(1)[0])
                terminal.type(CTRL_D)
                terminal.until(lambda: terminal.has_ended)
            files = [path for path in home.path.rglob("*") if path.is_file() and path.match(self.history_file)]
            if not files:
                return cell("–", "keeps none")
            return cell(mode(files[0]) == "0600", f"{files[0].relative_to(home.path)} {mode(files[0])}")

    def legacy(self, locale):
        with self.home(**locale.variables) as home:
            with Terminal(self.command(home), home.variables, str(home.path)) as terminal:
                ready = terminal.until(lambda: self.is_ready(terminal), 3)
                return cell(ready, terminal.last_line or "nothing on the screen")

    def backspace(self):
        """Types a letter of three bytes in the C locale, takes it back, and looks what is left."""
        before, after, wanted = self.letter_taken_back
        with self.opened(LC_ALL="C") as terminal:
            terminal.type(before + "ậ")
            terminal.settle()
            terminal.type(BACKSPACE)
            terminal.settle()
            said = self.said(terminal, after)
            return cell(wanted in said, said)

    def redirected(self, home):
        """What stands in a file that standard output was sent to while a person typed."""
        command = ["/bin/sh", "-c", 'exec "$@" >out', "sh", *self.command(home)]
        with Terminal(command, home.variables, str(home.path)) as terminal:
            terminal.settle(1.5)
            terminal.type(self.say(1)[0] + ENTER)
            terminal.settle(1)
            terminal.type(CTRL_D)
            terminal.until(lambda: terminal.has_ended, 3)
        return (home.path / "out").read_text(encoding="utf-8", errors="replace")


def columns_of(terminal, sign, rows):
    """In which columns of the screen a sign stands, for each of some rows: the same set means they are aligned."""
    found = set()
    for row, line in enumerate(terminal.lines):
        if any(text in line for text in rows):
            cells = terminal.window.buffer[row]
            found.add(tuple(place for place in range(terminal.window.columns) if cells[place].data == sign))
    return found
