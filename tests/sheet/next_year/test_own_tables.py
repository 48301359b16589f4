"""The tables of ours without last year's rows."""

from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Typed
from pdo_xl.sheet.names.sheets import MONITORING
from pdo_xl.sheet.next_year.own_tables import emptied_monitoring, emptied_tables
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
