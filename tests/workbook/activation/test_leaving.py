"""Before a workbook is given back: is there anything of ours, and what cannot be made again."""

from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS
from pdo_xl.sheet.names.texts import TEXTS_HEADERS
from pdo_xl.sheet.writing.snapshots import snapshot_rows
from pdo_xl.workbook.activation.leaving import lost_values, own_sheets, refuse_bare
from tests.support import MemoryGrid, results_of, row, sheet_of
from tests.workbook.activation.offices import by_openpyxl
from tests.workbook.activation.workflows import activated

TOP = [["Titolo"], [""]]
DEFAULTS = [[setting.name, setting.default if setting.default is not None else ""] for setting in SETTINGS]


THEIRS = MemoryGrid("Registro", [*TOP, ["Protocollo", "Giorno"], ["1", "2"]], marks={})


def log(*rows: list[object]) -> MemoryGrid:
    return MemoryGrid("Registro", [*TOP, LOG_HEADERS, *rows])


def monitoring(*rows: list[object]) -> MemoryGrid:
    return MemoryGrid("Monitoraggio", [*TOP, MONITORING_HEADERS, *rows])


def texts(*rows: list[object]) -> MemoryGrid:
    return MemoryGrid("Testi", [*TOP, TEXTS_HEADERS, *rows])


def parameters(*rows: list[object]) -> MemoryGrid:
    return MemoryGrid("Parametri", [*TOP, PARAMETERS_HEADERS, *rows])


@pytest.mark.parametrize(
    ("grid", "said"),
    [
        (log(), []),
        (log(["", "", ""]), []),
        (log(["x"]), ["con il foglio Registro si perde una riga di calcoli."]),
        (log(["x"], [""], ["y"]), ["con il foglio Registro si perdono 2 righe di calcoli."]),
        (THEIRS, []),
        (monitoring([None] * 16), []),
        (monitoring(["SF", 1, "Primo", 10, *[None] * 11, "chiave", "nota"], ["SF", 2, "Secondo", *[None] * 12, "k2"]), ["con il foglio Monitoraggio si perde ciò che è scritto accanto al testo di un obiettivo."]),
        (texts(["Conclusioni", None, "Che anno è stato.", "conclusioni"]), []),
        (texts(["Conclusioni", "Un buon anno.", "", "conclusioni"]), ["con il foglio Testi si perde un testo della Relazione."]),
        (texts(["Conclusioni", "Un buon anno.", "", "conclusioni"], ["Nostre", "Da rivedere"]), ["con il foglio Testi si perdono 2 testi della Relazione."]),
        (parameters(*DEFAULTS), []),
        (parameters(["modo", "consuntivo"], ["preavviso_giorni", 60]), ["con il foglio Parametri si perdono valori cambiati: modo, preavviso_giorni."]),
        (parameters(["modo", ""], ["", "nota"], ["solo"]), []),
        (parameters(["loro", "x"]), ["con il foglio Parametri si perdono valori cambiati: loro."]),
        (sheet_of(row()), []),
    ],
)  # fmt: skip
def test_what_goes_with_our_sheets_is_said(grid: MemoryGrid, said: list[str]) -> None:
    assert lost_values([grid]) == said


def test_snapshots_cannot_be_taken_again() -> None:
    results = results_of(row())
    taken = [Snapshot(day, SnapshotKind.CHECK, freeze(results)) for day in (date(2024, 6, 30), date(2024, 9, 30))]
    rows = [list(cells) for snapshot in taken for cells in snapshot_rows(snapshot)]
    for kept, said in ((rows[:1], "perde una fotografia"), (rows, "perdono 2 fotografie")):
        grid = MemoryGrid("Fotografie", [*TOP, SNAPSHOTS_HEADERS, *kept])
        assert lost_values([grid]) == [f"con il foglio Fotografie si {said} del piano."]


def test_ours_are_those_with_our_marks_and_the_configuration() -> None:
    configuration = MemoryGrid("xlwings.conf", [["UDF MODULES", "pdo_xl.hosts.excel.udf"]], hidden=True)
    assert own_sheets([sheet_of(row()), log(), THEIRS, parameters(), configuration]) == [
        "Registro",
        "Parametri",
        "xlwings.conf",
    ]


def test_a_workbook_with_nothing_of_ours_has_nothing_to_be_taken_out(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "piano.xlsx")
    with Package(tmp_path / "piano.xlsx") as package, pytest.raises(FileRefused) as refusal:
        refuse_bare(package, {}, [])
    assert str(refusal.value) == "«piano.xlsx» non è attivata: non c'è niente da togliere."
    with Package(tmp_path / "piano.xlsx") as package:
        refuse_bare(package, {}, ["Registro"])
    with Package(activated(tmp_path / "piano.xlsx")) as package:
        refuse_bare(package, {}, [])
