"""A worksheet's children come into the place that the schema has for them."""

import pytest

from pdo_xl.ooxml.markup import Child
from pdo_xl.ooxml.worksheet.children import WORKSHEET, inserted


@pytest.mark.parametrize(
    ("there", "added", "place"),
    [
        (["mergeCells", "pageMargins"], "hyperlinks", 1),
        (["mergeCells", "conditionalFormatting"], "conditionalFormatting", 2),
        (["pageMargins", "tableParts"], "legacyDrawing", 1),
        (["pageMargins", ""], "legacyDrawing", 1),
        ([], "hyperlinks", 0),
    ],
)
def test_an_element_stands_before_what_must_follow_it(there: list[str], added: str, place: int) -> None:
    tail = [Child(name, b"") for name in there]
    new = inserted(tail, Child(added, b"new"))
    assert new.index(Child(added, b"new")) == place
    assert [child for child in new if child.markup != b"new"] == tail


def test_the_order_is_whole() -> None:
    assert len(WORKSHEET) == len(set(WORKSHEET)) == 39
    assert WORKSHEET.index("cols") < WORKSHEET.index("sheetData") < WORKSHEET.index("sheetProtection")
