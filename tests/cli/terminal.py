"""A real pseudo terminal of 80 columns, in which a command runs and a person answers."""

import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_PATIENCE = 180.0
"""Seconds."""
_STOP, _IMPATIENCE = "\x03", 2.0


def in_terminal(
    words: Sequence[object], answers: Sequence[tuple[str, str]], cwd: Path, columns: int = 80
) -> tuple[int, str]:
    """Run `pdo-xl` there; for each pair wait until the first text is shown, then type the second.

    Shape: the exit code, and all that the terminal was given, its line ends made plain.
    """
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "pdo_xl", *map(str, words)],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=cwd, start_new_session=True,
        env={**env, "TERM": "xterm", "PYTHONIOENCODING": "utf-8"},
        preexec_fn=_own_terminal,  # noqa: PLW1509 - one thread, and nothing but one call
    )  # fmt: skip
    os.close(theirs)
    shown, waiting, seen = "", list(answers), 0
    data = b""
    typed, typed_at = "", 0.0
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                more = os.read(ours, 65536)
            except OSError:
                break
            if not more:
                break
            data += more
            shown = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
        if waiting and (place := shown.find(waiting[0][0], seen)) >= 0:
            seen = place + len(waiting[0][0])
            typed, typed_at = waiting.pop(0)[1], time.monotonic()
            os.write(ours, typed.encode())
        elif typed == _STOP and time.monotonic() - typed_at > _IMPATIENCE:
            # Between the question and the waiting for its answer Python does not see it: people press it again.
            typed_at = time.monotonic()
            os.write(ours, typed.encode())
    process.kill() if time.monotonic() >= end else None
    code = process.wait(10)
    os.close(ours)
    assert not waiting, f"never shown: {waiting[0][0]!r}\n{shown}"
    return code, shown


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
