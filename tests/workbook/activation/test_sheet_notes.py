"""What is noted of a sheet is read back as it was, and nothing else is taken for it."""

import json

import pytest

from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.workbook.activation.sheet_notes import dump, load
from pdo_xl.workbook.activation.typed_json import WrongContentError

NOTED = NotedSheet((3, 4), b"<a>", b"</a>", [(1, 2, "1:3"), (5, 5, None)], {5}, {2: {3: "è".encode()}})


def test_notes_come_back() -> None:
    assert load(json.loads(json.dumps(dump(NOTED)))) == NOTED


@pytest.mark.parametrize(
    "wrong",
    [
        {"colonne": [0]},
        {"colonne": [16_385]},
        {"testa": "non compresso"},
        {"righe": [[2, 1, None]]},
        {"righe": [[1, 3, None], [3, 4, None]]},
        {"righe": [[1, 2]]},
        {"chiuse": ["x"]},
        {"celle": {"1": {"0": ""}}},
        {"celle": []},
    ],
)
def test_other_content_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(WrongContentError):
        load(dump(NOTED) | wrong)
    with pytest.raises(WrongContentError):
        load([])
