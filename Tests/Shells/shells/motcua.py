# SPDX-License-Identifier: GPL-3.0-or-later
"""motcua, on demonstration books with one late case."""

import re
import subprocess

from .shell import Shell, cell, degree
from .terminal import ENTER

PROCEDURES = """code,name,field,limit_value,limit_unit
9.000001,"資料 cấp lại khai sinh",Hộ tịch,3,working_day
9.000002,"Cấp lại khai sinh mo\u031b\u0301i",Hộ tịch,3,working_day
"""


class Motcua(Shell):
    name = "motcua"
    history_file = "history-*"
    variables = {"MOTCUA_NOW": "2023-11-06T08:00:00+07:00"}
    letter_taken_back = ("han 26/4/2024 4nlv", "", "4 ngày làm việc →")

    def __init__(self, program):
        self.program = str(program)

    def version(self):
        return ""

    def prepare(self, home):
        home.variables["XDG_STATE_HOME"] = str(home.path / "state")
        home.variables["XDG_DATA_HOME"] = str(home.path / "data")
        home.file("thu-tuc.csv", PROCEDURES)
        late = 'nhan 1.012784 --chu "Lê Thị Hoà" --dt 0905000456 --luc "1/9/2023 08:00" --lydo "Nhập bù"'
        colleague = "dat canbo lan --vaitro canbo --donvi 524-mc"
        ended = self.called(home, "-c", "nap tthc thu-tuc.csv", "-c", late, "-c", colleague)
        if ended.returncode != 0:
            raise RuntimeError(f"motcua cannot be prepared: {ended.stderr}")

    def command(self, home):
        return [self.program, "--demonstration", "--so", "so.sqlite", "--officer", "quantri"]

    def called(self, home, *arguments):
        return subprocess.run(
            [*self.command(home), *arguments], cwd=home.path, env=home.variables, text=True, capture_output=True,
            check=False, timeout=60, stdin=subprocess.DEVNULL)

    def is_ready(self, terminal):
        return re.fullmatch(r"(Q\d+)?>", terminal.line) is not None

    def say(self, number):
        return f"han 26/4/2024 {number + 1}nlv", f"{number + 1} ngày làm việc →"

    def without_accents(self):
        few, row = self.completion("nhan dang ky ket hon luu", "nhan Đăng ký kết hôn lưu động")
        many, listed = self.completion("nhan dang ky kh", "Đăng ký khai sinh")
        return cell(degree(few, many), f"{row}; {listed}")

    def initials(self):
        return cell(*self.completion("nhan dklks", "nhan Đăng ký lại khai sinh"))

    def mangled(self):
        answers = [f"{word}: {self.answer(word)}" for word in ("ẽpỏt csv", "ovẻdue", "noticé")]
        return cell(degree(*("→" in answer for answer in answers)), "; ".join(answers))

    def raw_telex(self):
        return cell(*self.completion("nhan ddawng kys keets hoon luwu", "nhan Đăng ký kết hôn lưu động"))

    def typo(self):
        answer = self.answer("chouyen")
        return cell("Ý bạn là chuyen?" in answer, answer)

    def notice(self):
        with self.home() as home, self.started(home) as terminal:
            line, answer = self.say(1)
            terminal.type(line)
            terminal.settle()
            # A colleague says that the result of H1 is ready.
            self.called(home, "--officer", "lan", "-c", "xong 1")
            told = terminal.shows("H1", 10)
            terminal.settle()
            said, kept = terminal.line_with("H1"), terminal.line.endswith(line)
            self.run(terminal, "")
            return cell(told and kept and terminal.shows(answer, 1), f"{said}, then {terminal.line_with(line)}")

    def batch(self):
        with self.home() as home:
            home.file("script", "han 26/4/2024 2nlv\ntra 99\nhan 26/4/2024 3nlv\n")
            ended = self.called(home, "-f", "script")
            stops, names = "3 ngày" not in ended.stdout, "script:2:" in ended.stderr
            facts = f"{'stops' if stops else 'goes on'}, exit {ended.returncode}: {ended.stderr}"
            return cell(degree(stops and "2 ngày" in ended.stdout, names, ended.returncode != 0), facts)

    def results(self):
        with self.home() as home:
            # The second line is understood with a remark, the last is not understood.
            piped = self.batch_of(home, ["han 26/4/2024 2nlv", "ovẻdue", "chouyen"], self.command(home)).stdout
            alone = "2 ngày làm việc →" in piped and not re.search("> |→ overdue|chuyen", piped)
        with self.home() as home:
            shown = self.redirected(home)
            clean = self.say(1)[1] in shown and not re.search("> |Xin chào|\x1b", shown)
        return cell(degree(alone, clean), f"piped: {piped}; redirected: {shown!r}")

    def undo(self):
        with self.opened() as terminal:
            self.run(terminal, 'nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123')
            self.run(terminal, "lui")
            said = terminal.line_with("Đã lùi")
            self.run(terminal, "tra 2")
            return cell("H2" in said and terminal.shows("đã hủy", 1), f"{said}, then {terminal.line_with('H2')}")

    def numbers(self):
        with self.opened() as terminal:
            self.run(terminal, "tre")
            self.run(terminal, "1")
            return cell(terminal.shows("Lê Thị Hoà", 1), terminal.line_with("Nhận"))

    def aligned(self):
        with self.opened() as terminal:
            self.run(terminal, "tim cap lai khai sinh")
            places = set()
            for row, line in enumerate(terminal.lines):
                if "khai sinh" in line and "ngày làm việc" in line:
                    cells = "".join(terminal.window.buffer[row][place].data or "\0" for place in range(100))
                    places.add(cells.index("3 ngày"))
            return cell(len(places) == 1 and terminal.text.count("3 ngày") == 2, terminal.line_with("資料"))

    def one_key(self):
        with self.opened() as terminal:
            self.run(terminal, "mo 3")
            self.run(terminal, 'nhan 1.012784 --chu "Võ Văn Tám" --dt 0905000123')
            terminal.type("trao 2" + ENTER)
            asked = terminal.shows("Rất không hài lòng")
            terminal.settle()
            terminal.type("5")
            stored = terminal.shows("✓ H2 Rất hài lòng")
            return cell(asked and stored, terminal.line_with("✓") or terminal.last_line)
