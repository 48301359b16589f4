"""A real pseudo terminal, in which a command runs and a person answers."""

import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

_PATIENCE = 180.0
"""Seconds."""
_STOP, _IMPATIENCE = "\x03", 2.0


def shown(command: Sequence[str], columns: int, env: Mapping[str, str]) -> tuple[int, bytes]:
    """The exit code of a command that asks nothing, and all that the terminal was given."""
    ours, theirs = _opened(columns)
    said = b""
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as running:
        os.close(theirs)
        while select.select([ours], [], [], _PATIENCE)[0] and (piece := _read(ours)):
            said += piece
        code = running.wait(timeout=60)
    os.close(ours)
    return code, said


def _opened(columns: int) -> tuple[int, int]:
    """Both ends of one, 24 lines high; where there is none the test is skipped with the reason, and fails where CI is set."""
    try:
        import fcntl
        import termios

        ours, theirs = os.openpty()
    except (ImportError, OSError) as error:
        reason = f"qui un terminale finto non si può aprire ({error}): questa prova non è stata fatta"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    return ours, theirs


def _read(handle: int) -> bytes:
    # Where nobody writes any longer, Linux says so with an error and others with nothing.
    try:
        return os.read(handle, 65536)
    except OSError:
        return b""


def in_terminal(
    words: Sequence[object], answers: Sequence[tuple[str, str]], cwd: Path, columns: int = 80
) -> tuple[int, str]:
    """Run `pdo-xl` there; for each pair wait until the first text is shown, then type the second.

    Shape: the exit code, and all that the terminal was given, its line ends made plain.
    """
    ours, theirs = _opened(columns)
    env = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "pdo_xl", *map(str, words)],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=cwd, start_new_session=True,
        env={**env, "TERM": "xterm", "PYTHONIOENCODING": "utf-8"},
        preexec_fn=_own_terminal,  # noqa: PLW1509 - one thread, and nothing but one call
    )  # fmt: skip
    os.close(theirs)
    said, waiting, seen = "", list(answers), 0
    data = b""
    typed, typed_at = "", 0.0
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            more = _read(ours)
            if not more:
                break
            data += more
            said = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
        if waiting and (place := said.find(waiting[0][0], seen)) >= 0:
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
    assert not waiting, f"never shown: {waiting[0][0]!r}\n{said}"
    return code, said


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
