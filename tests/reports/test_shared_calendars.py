"""Open deadlines divided among those who answer for them."""

from pdo_xl.reports.shared_calendars import NOBODY, By, file_names, parts_of
from tests.junk import HEAVY
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


def test_names_that_every_system_takes() -> None:
    odd = ["CON", "a/b\\c:d*e?f", "Rossi.", "rossi", "«Perché»\u202eics", "\n", "x" * 300]
    names = file_names(odd, 2024)
    assert names[:-1] == [
        "Scadenze_2024_CON.ics", "Scadenze_2024_a_b_c_d_e_f.ics", "Scadenze_2024_Rossi.ics", "Scadenze_2024_rossi_2.ics",
        "Scadenze_2024_«Perché»_ics.ics", "Scadenze_2024_altri.ics",
    ]  # fmt: skip
    assert len(names[-1]) < 80
    assert file_names(["SF"], None) == ["Scadenze_SF.ics"]


def test_any_texts_make_different_names() -> None:
    names = file_names([*HEAVY, *HEAVY], 2024)
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) < 90 and not set(name) & set('<>:"/\\|?*\n\t') for name in names)
