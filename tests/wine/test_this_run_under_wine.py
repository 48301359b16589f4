"""Windows says who is signed in, also where the environment garbles the name. Verified under Wine, not on Windows."""

import json
from pathlib import Path

from tests.wine.conftest import Windows

PROGRAM = Path(__file__).parent / "inside" / "signed_in.py"


def test_an_accent_in_a_name_stays(windows: Windows) -> None:
    assert json.loads(windows.python(PROGRAM, user="nicolò")) == "nicolò"
