"""Work whose module takes its time to be loaded, as ours does on a PC that is busy."""

import multiprocessing
import time

if multiprocessing.parent_process() is not None:
    time.sleep(1.5)


def do(item: str) -> str:
    return item.upper()
