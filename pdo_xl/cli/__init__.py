"""The command line `pdo-xl`: one module per command, each imported only when it is called.

Source: design of the architecture, section "What a user calls".
"""

import gc
import os
import sys

from pdo_xl.cli.help_at_once import helped

_STANDARD = 3
"""Standard input, output and errors are the handles below."""


def main() -> None:
    """Run the command line. The exit codes are those of `ending`."""
    _open_what_is_closed()
    # A run lives a second and makes few cycles: collecting garbage would only re-read a growing plan again and again.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # An old Windows console cannot show every sign of a plan; a question mark is better than a failure.
            stream.reconfigure(errors="replace")
    if helped(sys.argv[1:]):
        os._exit(0)
    # Imported here: click is most of what the help would wait for.
    from pdo_xl.cli.commands import run

    run()


def _open_what_is_closed() -> None:
    """Let what is said go nowhere if a standard stream is closed; else the next file that is opened would take it."""
    while (handle := os.open(os.devnull, os.O_RDWR)) < _STANDARD:
        pass
    os.close(handle)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end; the help does without pathlib
