"""Runs commands in a process of its own and tells what they reach for: `python -m tests.watching FOLDER < commands.json`.

Python itself tells of every connection, program and file (audit events), whichever library asks for it.
"""

import json
import os
import sys
from pathlib import Path

REACHING = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "webbrowser.", "ftplib.",
            "smtplib.", "urllib.", "http.client.", "winreg.", "pty.", "ctypes.dlopen")  # fmt: skip
"""The beginnings of events of what reaches out of the process."""
_OWN = ("ctypes.dlopen", (None,))
"""The import of `ctypes` looks into this very process."""


def main() -> None:
    """Run them, the answers going nowhere; print what was reached for, and what was opened to be written elsewhere."""
    folder = Path(sys.argv[1]).resolve()
    commands = json.loads(sys.stdin.read())
    reached: list[str] = []
    written: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(REACHING) and (event, arguments) != _OWN:
            reached.append(f"{event} {arguments!r}"[:200])
        elif event == "open" and isinstance(arguments[0], str | bytes):
            flags = arguments[2]
            path = Path(os.fsdecode(arguments[0])).absolute()
            if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR) and folder not in path.parents:
                written.append(str(path))

    from click.testing import CliRunner

    from pdo_xl.cli.commands import app

    codes = []
    sys.addaudithook(watch)
    for command in commands:
        answer = CliRunner().invoke(app, command, prog_name="pdo-xl")
        codes.append((answer.exit_code, answer.output[-300:]))
    # What the hook sees from here on is the interpreter's own end.
    sys.stdout.write(json.dumps({"codes": codes, "reached": list(reached), "written": list(written)}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
