"""Open deadlines divided among those who answer for them."""

from pdo_xl.reports.shared_calendars import parts_of
from pdo_xl.sheet.sharing.parts import NOBODY, By
from tests.reports.dated import dated
from tests.support import row


def dated_row(sector: str, manager: str, target: str) -> list[object]:
    return [*row(sector, objective=f"Per il {target}", kind="Data", target=target, manager=manager)]


DEADLINES, RESULTS = dated(
    dated_row("SF", "Rossi", "31.12.2024"),
    dated_row("GT", "ROSSI ", "30.09.2024"),
    dated_row("OR", "M. Rossi", "31.08.2024"),
    dated_row("PL", "", "30.11.2024"),
    dated_row("GT", "", "01.12.2024"),
)


def test_of_each_person_the_oldest_first_however_the_name_is_spelt() -> None:
    parts = parts_of(DEADLINES, RESULTS.plan, By.MANAGER)
    assert [(part.name, [f"{one.due:%d.%m}" for one in part.deadlines]) for part in parts] == [
        ("M. Rossi", ["31.08"]), ("ROSSI", ["30.09", "01.12", "31.12"]), (NOBODY, ["30.11"]),
    ]  # fmt: skip
    assert [*parts[1].sectors.values()] == ["GT", "SF"]


def test_of_each_sector() -> None:
    assert [part.name for part in parts_of(DEADLINES, RESULTS.plan, By.SECTOR)] == ["OR", "GT", "PL", "SF"]
    assert parts_of([], RESULTS.plan, By.SECTOR) == []
