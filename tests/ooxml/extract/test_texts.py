"""Only the texts that are asked for stay."""

import pytest

from pdo_xl.ooxml.extract.texts import AllTexts, SomeTexts
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.plan_2024.sample import sample_workbook


def test_the_others_are_gone() -> None:
    with Package(sample_workbook()) as package:
        everything = AllTexts(package)
        texts = SomeTexts(everything)
        wanted = next(place for place, item in enumerate(everything.items) if b"Beffa" in item)
        assert [texts(wanted), texts(0), texts(wanted)] == [0, 1, 0]
        with pytest.raises(MarkupError):
            texts(10_000)
        texts.put(package)
        assert everything.part is not None
        markup = package.read(everything.part)
        assert markup.count(b"<si>") == 2
        assert (b"Beffa" in markup, b"Comelli" in markup) == (True, False)
