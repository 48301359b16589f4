"""What setup asks of the PC it runs on."""

import sys
from pathlib import Path

from pdo_xl.setup_pc.machine import this_machine


def test_the_machine_is_this_one() -> None:
    assert this_machine().executable == Path(sys.executable)
