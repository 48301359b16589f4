"""Charts as pictures: as wide as the page, with the words that say the same."""

from io import BytesIO

import docx
import pytest

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.elements import element, paragraph
from pdo_xl.reports.papers.docx.pictures import Pictures
from tests.reports.papers.docx.reading import WP
from tests.reports.papers.samples import columns, grades


@pytest.fixture
def pictures() -> Pictures:
    return Pictures(docx.Document(BytesIO(empty_document())))


def test_it_is_as_wide_as_the_page_and_says_what_it_shows(pictures: Pictures) -> None:
    made = pictures.chart(grades(), "S", 9638, 14000)
    [about] = made.iter(f"{WP}docPr")
    assert (about.get("descr"), about.get("title"), about.get("name")) == (
        "Barre: SF 5, 3, 3, 1.",
        "Obiettivi per grado",
        "Grafico 1",
    )
    [size] = made.iter(f"{WP}extent")
    assert int(size.get("cx")) == 9638 * 635
    [inline] = made.iter(f"{WP}inline")
    assert {inline.get(f"dist{side}") for side in "TBLR"} == {"0"}


def test_what_is_too_high_is_made_smaller(pictures: Pictures) -> None:
    [size] = pictures.chart(grades(), "S", 9638, 3000).iter(f"{WP}extent")
    assert int(size.get("cy")) == pytest.approx(2100 * 635, abs=635)
    assert int(size.get("cx")) < 9638 * 635


def test_each_has_a_number_of_its_own_beside_those_of_a_letterhead() -> None:
    document = docx.Document(BytesIO(empty_document()))
    theirs = element("w:r", None, element("w:drawing", None, element("wp:inline", None, element("wp:docPr"))))
    theirs[0][0][0].set("id", "41")
    document.element.body.insert(0, paragraph("", [theirs]))
    pictures = Pictures(document)
    made = [pictures.chart(chart, "S", 9638, 14000) for chart in (grades(), columns())]
    assert [one.get("id") for part in made for one in part.iter(f"{WP}docPr")] == ["42", "43"]
