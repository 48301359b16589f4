"""The Relazione of a plan on disk."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.workbook.files.report_file import report_of_file
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
    ("letterhead", "told"),
    [
        ("carta.doc", "dare a --modello un nome che finisce in .docx"),
        ("manca.docx", "«manca.docx» non c'è: dare a --modello il nome della carta intestata."),
        ("Relazione.docx", "è la carta intestata, che resta com'è"),
    ],
)
def test_a_letterhead_that_is_none_is_refused(filled: Path, tmp_path: Path, letterhead: str, told: str) -> None:
    target = tmp_path / "Relazione.docx"
    if letterhead == target.name:
        target.write_bytes(b"carta")

    with pytest.raises(FileRefused, match=told):
        report_of_file(filled, target, letterhead=tmp_path / letterhead, overwrite=True)
