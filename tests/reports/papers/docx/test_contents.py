"""The list of sections: links that are always right, without numbers of pages that would not be."""

from dataclasses import replace
from io import BytesIO

import docx

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.contents import contents
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.model import Paper, Section
from tests.reports.papers.docx.reading import W, text
from tests.reports.papers.samples import short_paper


def paper(firsts: int, seconds: int = 0) -> Paper:
    sections = [Section(f"s{number}", str(number), "Titolo", ()) for number in range(1, firsts + 1)]
    sections += [Section(f"t{number}", "", "Parte", (), level=2) for number in range(1, seconds + 1)]
    return replace(short_paper(), sections=tuple(sections))


def test_it_is_a_field_that_says_everything_before_word_works_it_out() -> None:
    of = paper(4, 1)
    names = {section.anchor: f"n_{section.anchor}" for section in of.sections}
    made = contents(of.sections, names, Styles(docx.Document(BytesIO(empty_document()))), 2)
    assert [text(one) for one in made] == ["Indice", "1 Titolo", "2 Titolo", "3 Titolo", "4 Titolo", "Parte", ""]
    links = [link.get(f"{W}anchor") for one in made for link in one.iter(f"{W}hyperlink")]
    assert links == ["n_s1", "n_s2", "n_s3", "n_s4", "n_t1"]
    marks = [mark.get(f"{W}fldCharType") for one in made for mark in one.iter(f"{W}fldChar")]
    assert marks == ["begin", "separate", "end"]
    assert [said.text for one in made for said in one.iter(f"{W}instrText")] == [' TOC \\o "1-2" \\n \\h \\z ']
