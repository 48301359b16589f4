"""Where a fault of ours is written down: the path through the code, and nothing of the plan."""

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pdo_xl.version import __version__


def details_file(error: BaseException) -> Path | None:
    """Write the details into a new file among the temporary ones, which only this user reads; None if it fails."""
    try:
        handle, name = tempfile.mkstemp(prefix=f"pdo-xl-guasto-{datetime.now():%Y-%m-%d_%H%M%S}-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.writelines(f"{line}\n" for line in details_of(error))
    except OSError:
        return None
    return Path(name)


def details_of(error: BaseException) -> Iterator[str]:
    """Give the lines: versions, and for each error of the chain, the first one first, its kind and its path.

    The errors' own texts are left out, for they quote cells; the arguments too.
    """
    yield f"pdo-xl {__version__}, Python {platform.python_version()}, {platform.platform()}, {sys.executable}"
    chain: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in chain:
        chain.insert(0, following)
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)
    for one in chain:
        yield ""
        yield f"{type(one).__module__}.{type(one).__qualname__}"
        for frame in traceback.extract_tb(one.__traceback__).format():
            yield from frame.rstrip("\n").split("\n")
