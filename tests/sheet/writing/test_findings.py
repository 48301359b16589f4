"""Findings with their cells, and the short text on each row of the plan."""

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.writing.findings import count_text, locate_findings, row_text
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row

ERROR = Finding("PDO301", Gravity.ERROR, Place("Piano 2024", 4, Field.TYPE), "Manca il tipo.", "Scriverlo.")
NOTE = Finding("PDO408", Gravity.NOTE, Place("Piano 2024", 4, Field.ACTUAL), "Scade oggi.")
PARAMETER = Finding("PDO001", Gravity.NOTE, Place("Parametri", 20, Field.PARAMETER), "Da confermare.", "Confermare.")
NOWHERE = Finding("PDO001", Gravity.NOTE, None, "Da confermare.", "Confermare.")


def test_each_finding_finds_its_cell() -> None:
    grid = MemoryGrid("Piano 2024", [[TITLE], ["x", *HEADER[::-1]], ["", *row()[::-1]]])
    located = locate_findings(read_plan(MemoryHost(grid)), [ERROR, NOTE, PARAMETER, NOWHERE])
    assert [cell for _, cell in located] == [
        Address("Piano 2024", 4, 5),
        Address("Piano 2024", 4, 3),
        Address("Parametri", 20, 2),
        None,
    ]
    assert [finding for finding, _ in located] == [ERROR, NOTE, PARAMETER, NOWHERE]


def test_the_gravest_comes_first_on_a_row() -> None:
    assert row_text([NOTE, ERROR]) == "Manca il tipo. (errore: PDO301); Scade oggi. (nota: PDO408)"
    assert row_text([]) == ""


def test_a_rows_text_is_cut() -> None:
    long_finding = ERROR._replace(message="parola " * 30)
    assert row_text([long_finding]) == f"{'parola ' * 8}par… (errore: PDO301)"
    many = row_text([ERROR] * 30)
    assert len(many) <= 400
    assert many.endswith("…")


def test_counts_in_words() -> None:
    assert count_text(Findings.of([])) == "0 errori, 0 avvisi, 0 note"
    assert count_text(Findings.of([ERROR, NOTE, NOTE])) == "1 errore, 0 avvisi, 2 note"
    assert (
        count_text(Findings.of([ERROR] * 2 + [ERROR._replace(gravity=Gravity.WARNING)])) == "2 errori, 1 avviso, 0 note"
    )
