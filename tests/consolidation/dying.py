"""Work for processes that must be found by its name: it answers, says who it is, dies, hangs, eats memory, as its item says."""

import os
import signal
import time


def do(item: str) -> str:
    what = item.partition(" ")[0]
    if what == "muore":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "dorme":
        # As a library does that asks nobody: no signal of Python's gets through.
        time.sleep(600)
    if what == "mangia":
        try:
            return str(len(bytearray(2**30)))
        except MemoryError:
            return "sazio"
    if what == "chi":
        return str(os.getpid())
    return item.upper()
