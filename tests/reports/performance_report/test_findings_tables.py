"""The findings, by kind and by whom they are for."""

from dataclasses import replace

from pdo_xl.reports.performance_report.findings_tables import findings_by_kind, findings_by_manager
from tests.reports.performance_report.sources import example, source_of, texts_of
from tests.support import row


def test_how_many_of_each_kind_the_gravest_first() -> None:
    source = source_of(row(actual="boh", weight=60.0))
    found = findings_by_kind(source)
    assert found is not None
    assert [cells[0] for cells in texts_of(found)] == sorted(
        (cells[0] for cells in texts_of(found)), key=["errore", "avviso", "nota"].index
    )
    assert ["errore", "valore effettivo illeggibile", "PDO303", "1"] in texts_of(found)
    assert found.note.startswith("In tutto: ")
    assert sum(int(cells[3]) for cells in texts_of(found)) == len(source.findings)


def test_no_findings() -> None:
    source = replace(source_of(row()), findings=())
    assert findings_by_kind(source) is findings_by_manager(source) is None


def test_each_line_stands_under_whoever_it_is_for() -> None:
    source = source_of(row(sector="GT", manager="Verdi", actual="boh"), row(sector="SF", manager="Beffa", actual="boh"))
    found = findings_by_manager(source)
    assert found is not None
    assert [row.cells[0].text for row in found.rows if len(row.cells) == 1] == [
        "Beffa – SF",
        "Verdi – GT",
        "Tutto il piano",
    ]
    unnamed = findings_by_manager(replace(source, without_names=True))
    assert unnamed is not None
    assert unnamed.caption == "Segnalazioni per settore"
    assert "Beffa" not in str(texts_of(unnamed))


def test_the_plan_of_2024_says_the_same_thing_of_many_rows_once() -> None:
    found = findings_by_manager(example())
    assert found is not None
    assert len(found.rows) < len(example().findings)
    assert any(cells[3].startswith("8 righe: Piano!") for cells in texts_of(found) if len(cells) > 1)
