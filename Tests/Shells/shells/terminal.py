# SPDX-License-Identifier: GPL-3.0-or-later
"""A pseudo-terminal with an emulator behind it: bytes are typed, and the screen is looked at."""

import time

import pexpect
import pyte

ENTER, TAB, CTRL_C, CTRL_D, CTRL_R, BACKSPACE, RIGHT = "\r", "\t", "\x03", "\x04", "\x12", "\x7f", "\x1b[C"


class Window(pyte.Screen):
    """A screen that answers programs which ask where their cursor is."""

    def __init__(self, columns, rows, answer):
        super().__init__(columns, rows)
        self.answer = answer

    def write_process_input(self, data):
        self.answer(data)


class Terminal:
    def __init__(self, command, variables, folder, columns=100, rows=40):
        self.child = pexpect.spawn(
            command[0], command[1:], env=variables, cwd=folder, dimensions=(rows, columns), timeout=None)
        self.child.delaybeforesend = None
        self.window = Window(columns, rows, self.type)
        self.stream = pyte.ByteStream(self.window)
        self.written = b""
        self.has_ended = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.close(force=True)

    def type(self, text):
        if self.has_ended:
            return
        try:
            self.child.send(text if isinstance(text, bytes) else text.encode())
        except OSError:
            self.has_ended = True

    def paste(self, text):
        """Pastes as a terminal does: in brackets where the program asked for them, line ends as carriage returns."""
        text = text.replace("\n", "\r")
        in_brackets = 2004 << 5 in self.window.mode
        self.type(f"\x1b[200~{text}\x1b[201~" if in_brackets else text)

    def pump(self, seconds):
        """Shows what the program writes within some time; whether it wrote anything."""
        try:
            data = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self.has_ended = True
            return False
        self.written += data
        self.stream.feed(data)
        return True

    def settle(self, quiet=0.4, limit=5):
        """Waits until nothing is written for a while."""
        end = time.monotonic() + limit
        while time.monotonic() < end and not self.has_ended:
            if not self.pump(quiet):
                return

    def until(self, condition, limit=6):
        """Waits until a condition holds; whether it ever did."""
        end = time.monotonic() + limit
        while True:
            if condition():
                return True
            if time.monotonic() > end or (self.has_ended and not self.pump(0)):
                return condition()
            self.pump(0.05)

    def shows(self, text, limit=6):
        return self.until(lambda: text in self.text, limit)

    @property
    def lines(self):
        return [line.rstrip() for line in self.window.display]

    @property
    def text(self):
        return "\n".join(self.lines).rstrip()

    @property
    def line(self):
        """The row of the cursor."""
        return self.lines[self.window.cursor.y]

    def line_with(self, text):
        """The last row with a text in it; for evidence."""
        return next((line.strip() for line in reversed(self.lines) if text in line), "")

    @property
    def last_line(self):
        return next((line.strip() for line in reversed(self.lines) if line.strip()), "")
