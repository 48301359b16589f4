"""The sheet `Trasversali`: words in place of blanks, as many columns as sectors, and none left of more."""

from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.writing.transversals import MOST_OBJECTIVES, MOST_SECTORS, transversals_block, width_of_transversals
from tests.support import MemoryGrid, results_of, row

COMMON = "TRASV/STRAT / PLUR"
WORDS = "Al 31/12/2024: {}, con il punteggio di ciascuno."


def common(sector: str, objective: str, actual: Entry = None) -> list[Entry]:
    return row(sector, unit=COMMON, objective=objective, target=100.0, actual=actual)


def block_of(*rows: list[Entry], standing: int = 0) -> Block:
    grids = [MemoryGrid("Trasversali", [["Titolo"], [], ["x"] * standing, ["y"]])] if standing else []
    return transversals_block(grids, results_of(*rows))


def test_the_whole_table() -> None:
    block = block_of(
        common("SF", "Tempi\ndi pagamento", 80.0), common("SF", "=1+1", "NV: sisma"),
        common("GT", "Tempi\ndi pagamento", 40.0), common("SC", "TEMPI\nDI PAGAMENTO"), row("SC"),
    )  # fmt: skip
    assert (block.sheet, block.columns, block.table_from) == ("Trasversali", (1, 2, 3, 4, 5), 3)
    assert block.rows == {
        2: [WORDS.format("2 obiettivi di più settori"), None, None, None, None],
        3: ["Obiettivo", "SF", "GT", "SC", "Media"],
        4: ["Tempi di pagamento", 80.0, 40.0, "nessun dato", 60.0],
        5: ["=1+1", "NV", "non assegnato", "non assegnato", "nessun dato"],
    }


def test_columns_of_sectors_that_went_are_emptied() -> None:
    block = block_of(common("SF", "PNRR"), standing=40)
    assert block.columns == tuple(range(1, 41))
    assert {len(cells) for cells in block.rows.values()} == {40}
    assert [cell for cell in block.rows[3] if cell is not None] == ["Obiettivo", "SF", "Media"]
    assert block_of(common("SF", "PNRR"), standing=2).columns == (1, 2, 3)


def test_a_plan_without_transversal_objectives_leaves_none() -> None:
    assert block_of(row()).rows.keys() == {2, 3}
    assert block_of(row()).rows[2][0] == WORDS.format("0 obiettivi di più settori")


def test_sixty_sectors() -> None:
    block = block_of(*[common(f"Settore {number}", "PNRR", 50.0) for number in range(60)])
    assert len(block.columns) == 62
    assert block.rows[4] == ["PNRR", *[50.0] * 60, 50.0]


def test_thousands_of_sectors_make_no_table_of_millions_of_cells() -> None:
    rows = [common(f"S{number}", f"Obiettivo {number % 600}") for number in range(1200)]
    block = block_of(*rows)
    assert (len(block.columns), len(block.rows)) == (200, 502)
    assert str(block.rows[2][0]).endswith(
        "Qui sono al massimo 500 obiettivi di 198 settori; nel foglio Obiettivi tutti."
    )


def test_what_just_fits_is_shown_whole() -> None:
    rows = [common(f"S{number % MOST_SECTORS}", f"Obiettivo {number}") for number in range(MOST_OBJECTIVES)]
    whole = block_of(*rows)
    assert (len(whole.columns), len(whole.rows)) == (MOST_SECTORS + 2, MOST_OBJECTIVES + 2)
    assert whole.rows[2][0] == WORDS.format(f"{MOST_OBJECTIVES} obiettivi di più settori")
    for more in (common("S0", "Un altro"), row("Un altro settore")):
        assert str(block_of(*rows, more).rows[2][0]).endswith("nel foglio Obiettivi tutti.")


def test_the_header_is_as_high_as_long_names_want() -> None:
    short, long = (block_of(common(name, "PNRR")).heights for name in ("SF", "Settore " * 7))
    assert short is not None
    assert long is not None
    assert long[3] > 3 * short[3]
    assert short[4] == long[4] < 20


def test_the_width_is_that_of_the_header_that_stands_there() -> None:
    rows = [["Titolo"], [], ["Obiettivo", "SF", "Media", None, ""], ["PNRR", 1.0, 1.0, "nota"]]
    assert width_of_transversals([MemoryGrid("Altro", rows), MemoryGrid("Trasversali", rows)]) == 3
    assert width_of_transversals([MemoryGrid("Trasversali", [])]) == width_of_transversals([]) == 0
