"""Documents without the names of persons."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.model import Paragraph
from pdo_xl.reports.papers.names import name_words, without_names
from tests.junk import HEAVY
from tests.reports.papers.samples import whole_paper


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Sostituire Rossi con BIANCHI.", "Sostituire […] con […]."),
        ("Muri rossi e Rossini", "Muri rossi e Rossini"),
        ("dott. Verdi, verdi@ente.it, RSSMRA80A01H501U", "[…], […], […]"),
        ("Il dirigente del settore", "Il dirigente del settore"),
        ("Delibera n. 45/2024 del 30.01.2024", "Delibera n. 45/2024 del 30.01.2024"),
        ("", ""),
    ],
)
def test_texts(text: str, cleaned: str) -> None:
    assert without_names(text, ["Rossi", "dott.ssa Anna Bianchi (dirigente)"]) == cleaned


@pytest.mark.parametrize("text", ["Segretario comunale", "Vacante", "dal 1° marzo", "*", ""])
def test_what_names_nobody(text: str) -> None:
    assert name_words([text]) == frozenset()


def test_a_whole_document_with_its_data_and_nothing_else_changed() -> None:
    paper = whole_paper()
    paper = replace(paper, data={"chi": ["Rossi", {"responsabile": "Rossi"}], "anno": 2024})
    cleaned = without_names(paper, ["Rossi"])
    assert "Rossi" not in repr(cleaned)
    assert "Rossi" in repr(paper)
    assert cleaned.made == paper.made
    assert without_names(Paragraph("a"), []) == Paragraph("a")


@pytest.mark.parametrize("text", HEAVY)
def test_heavy_texts_are_gone_through(text: str) -> None:
    assert isinstance(without_names(text, [text, "Rossi"]), str)
