# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shells need around them: a home of their own, a PostgreSQL server, a locale without UTF-8."""

import os
import pathlib
import shutil
import subprocess
import tempfile


class Home:
    """A home folder and the variables of somebody who has just logged in."""

    def __init__(self, **variables):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="motcua-shells-"))
        self.variables = {
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.path), "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8", "PAGER": "cat", "USER": "quantri", "LOGNAME": "quantri", **variables}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def file(self, name, text=""):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


class Postgres:
    """A throw-away cluster on a Unix socket; a keeper removes it once this process is gone, however it ends."""

    SCRIPT = """
    programs=$1
    trap '' HUP INT TERM PIPE
    as_server() {
      if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@" </dev/null; else "$@" </dev/null; fi
    }
    folder=$(as_server mktemp -d /tmp/motcua-pg-XXXXXX) || exit 1
    finish() {
      as_server "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
      rm -rf "$folder"
    }
    as_server "$programs/initdb" -D "$folder/data" -U postgres -E UTF8 --no-locale -N --auth=trust >&2 &&
    as_server "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/data/log" \\
      -o "-k $folder -c listen_addresses= -c fsync=off" start >&2 || { finish; exit 1; }
    echo "$folder"
    exec >/dev/null 2>&1
    cat >/dev/null
    finish
    """

    def __init__(self):
        versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        self.programs = versions[-1].parent
        self.keeper = subprocess.Popen(
            ["setsid", "/bin/sh", "-c", self.SCRIPT, "keeper", str(self.programs)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd="/")
        self.folder = self.keeper.stdout.readline().strip()
        if not self.folder:
            raise RuntimeError("PostgreSQL did not start:\n" + self.keeper.stderr.read())
        self.count = 0

    def fresh(self, sql):
        """A new database that has run some SQL; its name."""
        self.count += 1
        name = f"shells{self.count}"
        self.run("postgres", f"CREATE DATABASE {name}")
        self.run(name, sql)
        return name

    def run(self, database, sql):
        psql = [self.programs / "psql", "-Xqv", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "postgres"]
        subprocess.run([*psql, database], input=sql, text=True, check=True, stdout=subprocess.DEVNULL)

    def close(self):
        self.keeper.stdin.close()
        self.keeper.wait(timeout=30)


class LegacyLocale:
    """`vi_VN.TCVN`, compiled into a folder of its own, with `C.UTF-8` beside it for those who know to fall back."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="motcua-locale-"))
        # Its exit code is 1 for warnings too.
        subprocess.run(
            ["localedef", "-c", "-i", "vi_VN", "-f", "TCVN5712-1", str(self.path / "vi_VN.TCVN")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        shutil.copytree("/usr/lib/locale/C.utf8", self.path / "C.utf8")
        if not (self.path / "vi_VN.TCVN" / "LC_CTYPE").exists():
            raise RuntimeError("localedef made no vi_VN.TCVN; apt install locales")

    @property
    def variables(self):
        return {"LOCPATH": str(self.path), "LC_ALL": "vi_VN.TCVN"}

    def close(self):
        shutil.rmtree(self.path, ignore_errors=True)


def mode(path):
    """The permissions of a file, as `0600`."""
    return f"{os.stat(path).st_mode & 0o777:04o}"
