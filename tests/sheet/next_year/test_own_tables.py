"""The tables of ours without last year's rows."""

from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Typed
from pdo_xl.sheet.names.sheets import MONITORING, SNAPSHOTS, TEXTS
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS
from pdo_xl.sheet.names.texts import TEXTS_HEADERS
from pdo_xl.sheet.next_year.own_tables import begun_anew, emptied_monitoring, emptied_tables
from pdo_xl.sheet.ours import OwnSheets
from tests.support import MemoryGrid


def test_only_title_and_header_stay() -> None:
    grids = [MemoryGrid("Trasversali", [["Titolo"], [], ["Obiettivo", "SF", "GT", "Media"], ["PNRR", 1.0, 2.0, 1.5]])]
    to_do, objectives, transversals = emptied_tables(grids, "Piano 2025.")
    assert to_do == Block("Da fare", tuple(range(1, 8)), {2: ["Piano 2025. Da calcolare.", *[None] * 6]}, table_from=4)
    assert (objectives.sheet, len(objectives.columns), objectives.table_from) == ("Obiettivi", 12, 4)
    assert (transversals.sheet, transversals.columns) == ("Trasversali", (1, 2, 3, 4))
    assert emptied_tables([], "")[2].columns == (1,)


def test_what_is_computed_in_monitoraggio_goes_and_what_is_typed_stays() -> None:
    headers = [str(header) for header in MONITORING_HEADERS]
    grid = MemoryGrid(MONITORING, [["Monitoraggio"], [], headers, ["x"] * len(headers)])
    computed = [number for number, header in enumerate(headers, 1) if header not in set(map(str, Typed))]
    assert emptied_monitoring([grid]) == [Block(MONITORING, tuple(computed), {}, table_from=4)]
    assert emptied_monitoring([]) == []


def test_the_sheets_that_begin_anew_are_those_that_something_of_the_year_is_on() -> None:
    headers = [str(header) for header in MONITORING_HEADERS]
    noted = [*[None] * 16, "nota", *[None] * (len(headers) - 17)]
    monitoring, blank = ([["Monitoraggio"], [], headers, *more] for more in ([noted], []))
    photographs, none = ([["Fotografie"], [], list(SNAPSHOTS_HEADERS), *more] for more in ([["31/01/2024"]], []))
    written, asked = ([["Testi"], [], list(TEXTS_HEADERS), *more] for more in ([[None, "Contesto"]], []))
    everywhere = OwnSheets(frozenset({MONITORING, TEXTS, SNAPSHOTS}), (), ())

    def anew(*sheets: list[list[object]], own: OwnSheets = everywhere) -> tuple[str, ...]:
        return begun_anew([MemoryGrid(str(rows[0][0]), rows) for rows in sheets], own)

    assert anew(monitoring, photographs, written) == (MONITORING, TEXTS, SNAPSHOTS)
    assert anew(blank, none, asked) == ()
    assert anew(blank, photographs, asked) == (SNAPSHOTS,)
    assert anew(monitoring, photographs, own=everywhere._replace(new=(MONITORING,))) == (SNAPSHOTS,)
    assert anew(monitoring, photographs, own=everywhere._replace(there=frozenset({MONITORING}))) == (MONITORING,)
    assert anew() == ()
