"""The files of the sheets."""

from pdo_xl.reports.goal_sheets.build import goal_sheets
from pdo_xl.reports.goal_sheets.files import sheet_names
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from tests.reports.goal_sheets.plans import source_of
from tests.support import row


def names(*sectors: str, one_each: bool = False, year: int | None = 2024) -> list[str]:
    source = source_of(*[row(sector, objective=f"O{place}") for place, sector in enumerate(sectors)])
    return sheet_names(list(goal_sheets(source, one_each=one_each)), year, SheetFormat.PDF)


def test_a_name_for_each_sector_and_objective() -> None:
    assert names("SF", "GT") == ["Schede_SF_2024.pdf", "Schede_GT_2024.pdf"]
    assert names("SF", "GT", one_each=True) == ["Scheda_SF_1_2024.pdf", "Scheda_GT_2_2024.pdf"]
    assert names("SF", year=None) == ["Schede_SF.pdf"]


def test_names_that_no_system_takes_are_made_so_and_two_are_never_one() -> None:
    assert names("Area 1 / Verde", "Area 1: verde?", "CON", "..\\..\\x", "a" * 90) == [
        "Schede_Area_1_Verde_2024.pdf",
        "Schede_Area_1_verde_2024_2.pdf",
        "Schede_CON_2024.pdf",
        "Schede_x_2024.pdf",
        f"Schede_{'a' * 60}_2024.pdf",
    ]
