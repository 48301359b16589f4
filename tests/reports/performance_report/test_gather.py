"""A workbook read for the Relazione."""

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.reports.performance_report.gather import gather
from pdo_xl.sheet.names.texts import TEXTS_HEADERS, TextKey
from tests.reports.performance_report.sources import RUN, example
from tests.support import MemoryGrid, MemoryHost, row, sheet_of


def test_what_people_typed_is_found_by_the_objectives_number() -> None:
    source = example()

    assert len(source.results.objectives) == 114
    assert source.notes
    assert set(source.notes) <= set(range(1, 115))


def test_a_plan_without_objectives_has_nothing_to_report() -> None:
    """Design of the reports, section 4.7."""
    with pytest.raises(NoPlan, match=r"PDO101: in «prova.xlsx» .* nessun obiettivo, e non c'è niente da riportare: "):
        gather(MemoryHost(sheet_of()), RUN)


def test_what_people_wrote_in_the_sheet_of_texts_is_cleaned() -> None:
    written = MemoryGrid("Testi", [
        ["Testi della Relazione"], [], TEXTS_HEADERS, ["Conclusioni", " Un <i>buon</i> anno\x07. ", "", "conclusioni"], ["Nostre", "x"],
    ])  # fmt: skip

    source = gather(MemoryHost(sheet_of(row()), written), RUN)

    assert source.texts == {TextKey.CONCLUSIONS: "Un buon anno."}
    assert [str(cell) for cell in source.unplaced] == ["Testi!B5"]
