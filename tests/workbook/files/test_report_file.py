"""The Relazione of a plan on disk."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.workbook.files.report_file import report_of_file
from tests.reports.papers.docx.letterheads import TEMPLATE, letterhead
from tests.reports.papers.docx.reading import Read, text
from tests.support import END_OF_YEAR, filled_workbook


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_workbook(tmp_path_factory.mktemp("compilato") / "Piano.xlsm")


def test_a_document_may_be_worded_and_not_written(filled: Path) -> None:
    report = report_of_file(filled, on=END_OF_YEAR, audience=Audience.CITIZENS)

    assert report.target is None
    assert report.source.for_citizens
    assert report.paper.title == "Relazione sulla performance 2024"
    assert len([*filled.parent.iterdir()]) == 1


def test_the_plan_is_never_written_over(filled: Path) -> None:
    link = filled.with_name("Relazione.html")
    link.hardlink_to(filled)
    try:
        with pytest.raises(FileRefused, match="è il piano di partenza, che non si tocca"):
            report_of_file(filled, link, overwrite=True)
    finally:
        link.unlink()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "carta.doc",
            "La carta intestata è nel vecchio formato .doc: aprirla in Word, salvarla come Documento di Word",
        ),
        ("manca.docx", "«manca.docx» non c'è: dare a --modello il nome della carta intestata."),
        ("Relazione.docx", "è la carta intestata, che resta com'è"),
    ],
)
def test_a_letterhead_that_is_none_is_refused(filled: Path, tmp_path: Path, name: str, told: str) -> None:
    target = tmp_path / "Relazione.docx"
    if name == target.name:
        target.write_bytes(b"carta")
    if name == "carta.doc":
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

    with pytest.raises(FileRefused, match=told):
        report_of_file(filled, target, letterhead=tmp_path / name, overwrite=True)


def test_a_template_of_word_is_a_letterhead_too(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "carta.dotx").write_bytes(letterhead(kind=TEMPLATE))
    report_of_file(filled, tmp_path / "Relazione.docx", letterhead=tmp_path / "carta.dotx")
    made = Read((tmp_path / "Relazione.docx").read_bytes())
    assert made.looks()[0] == ("", "Ufficio del Segretario comunale")
    assert [text(tree) for tree in made.trees("word/header")] == ["COMUNE DI PROVA"]
