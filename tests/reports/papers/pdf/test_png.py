"""A chart becomes a picture as wide as it is asked, with its texts as texts."""

import struct
import sys

import pytest

from pdo_xl.extras import MissingExtra
from pdo_xl.reports.papers.pdf.png import PPI, png

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">'
SVG = f'{HEAD}<text x="9" y="50" font-family="Arial, Liberation Sans">漢 #read("/etc/passwd") ◐</text></svg>'


def test_as_wide_as_it_is_printed() -> None:
    picture = png(SVG, width=10)
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert width == pytest.approx(10 / 2.54 * PPI, abs=1)
    assert height == pytest.approx(width / 2, abs=1)


def test_the_same_each_time() -> None:
    assert png(SVG, width=10) == png(SVG, width=10) != png(f"{HEAD}</svg>", width=10)


def test_without_typst_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"^Per i grafici del documento serve la libreria typst, che qui manca: "):
        png(SVG, width=10)
