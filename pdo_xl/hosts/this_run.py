"""Who calculates, and when: the one place that asks clock and system for it."""

from datetime import datetime
from getpass import getuser

from pdo_xl.sheet.run import Run
from pdo_xl.version import __version__


def this_run() -> Run:
    """Who calculates, now."""
    try:
        user = getuser()
    except (OSError, KeyError, ImportError):
        user = "sconosciuto"
    return Run(datetime.now(), user, __version__)
