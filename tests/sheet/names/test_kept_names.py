"""What stands in offices' workbooks already: each name, header and place is found again by what it was called.

A name that changes here is one that the program no longer finds in files of before: what was must still be understood
(`FORMER_…`), and then `python -m tests.sheet.names.kept_names` takes the new one down.
"""

import json

import pytest

from tests.sheet.names.kept_names import FILE, MODULES, names_of

KEPT = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES)
def test_names_stay(module: str) -> None:
    assert names_of(module) == KEPT[module]


def test_no_module_is_left_out() -> None:
    assert [*KEPT] == MODULES
    assert all(len(names) > 0 for names in KEPT.values())
