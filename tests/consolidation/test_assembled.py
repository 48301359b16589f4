"""What is put beside each plan's rows: numbers, twins, the group, the other files of the same body."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pdo_xl.consolidation.assembled import Assembler
from pdo_xl.consolidation.ledger import Kept
from pdo_xl.consolidation.one_file import read_one
from pdo_xl.consolidation.outcome import Aside, Outcome
from pdo_xl.consolidation.sources import Source
from pdo_xl.consolidation.task import Task
from pdo_xl.reports.consolidated.tables import LeftOut, tables
from pdo_xl.reports.open_data.fields import Table
from pdo_xl.reports.open_data.records import Record
from tests.consolidation.plans import DAY, RUN, write_plan


class KeptTables:
    """Keeps the rows by the table's name."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, object]]] = {table.name: [] for table in tables()}

    def write(self, table: Table, records: Sequence[Record]) -> None:
        names = [field.name for field in table.fields]
        self.rows[table.name] += [dict(zip(names, record, strict=True)) for record in records]

    def close(self) -> None: ...

    def give_up(self) -> None: ...


def test_rows_get_what_depends_on_the_others(tmp_path: Path) -> None:
    path = write_plan(tmp_path / "a.xlsx", parameters={"cap": 110, "ente_denominazione": "Alfa"})
    outcome = read_one(Source(str(path)), Task(RUN.now, RUN.version, on=DAY))
    refused = Outcome(b"", aside=Aside(LeftOut.REFUSED, "Non si legge."))
    files = [Kept(0, None, outcome), Kept(1, 0, outcome), Kept(2, None, refused)]
    kept = KeptTables()
    scale = outcome.scale.replace("110.0", "100.0")
    counted = Assembler(tables(), "abc".__getitem__, scale, {0: [0, 7]}).write(files, kept)
    assert (counted.read, counted.rows, [position for position, _ in counted.left_out]) == (1, 1, [1, 2])
    (indicator,) = kept.rows["indicatori"]
    assert (indicator["numero_file"], indicator["file"], indicator["sha256"]) == (1, "a", outcome.digest.hex())
    assert (indicator["data_riferimento"], indicator["parametri_uguali_al_gruppo"]) == (date(2024, 12, 31), False)
    assert [(one["file"], one["motivo"]) for one in kept.rows["scarti"]] == [("b", "doppione"), ("c", "non si legge")]
    assert "«b» è uguale a «a» (file numero 1)" in str(kept.rows["scarti"][0]["spiegazione"])
    said = {(one["che_cosa"], one["dove"], one["valore"]) for one in kept.rows["qualita"]}
    assert {
        ("parametri diversi dal gruppo", "cap", "110.0"),
        ("stesso ente e anno in più file", "Alfa", "2024"),
        ("riepilogo", "letti", "1"),
        ("riepilogo", "doppione", "1"),
    } <= said
    (body,) = kept.rows["enti"]
    assert (body["ente"], body["indicatori"], body["punteggio"]) == ("Alfa", 1, 100.0)
