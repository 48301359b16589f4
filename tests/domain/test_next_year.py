"""Dates in texts moved to another year; what is no date for sure stays."""

from calendar import isleap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.next_year import apply_edits, move_day, move_text, move_title, named_years
from pdo_xl.domain.values.dates import MONTHS, read_date


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("31.12.2024", "31.12.2025"),
        ("30/06/2024", "30/06/2025"),
        ("2024-06-30", "2025-06-30"),
        ("1-7-24", "1-7-25"),
        ("31–12–2024", "31–12–2025"),
        ("31 dicembre 2024", "31 dicembre 2025"),
        ("31 DIC. 2024", "31 DIC. 2025"),
        ("1° luglio 2024", "1° luglio 2025"),
        ("  Entro  il\n30.06.24 ", "  Entro  il\n30.06.25 "),
        ("dal 1.1.2024 al 31-12-24", "dal 1.1.2025 al 31-12-25"),
        ("30/06/2024 ore 12.00", "30/06/2025 ore 12.00"),
        ("II trimestre 2024", "II trimestre 2025"),
        ("1° semestre dell'anno 2024", "1° semestre dell'anno 2025"),
        ("fine giugno '24", "fine giugno '25"),
        ("entro il 2024", "entro il 2025"),
    ],
)
def test_the_text_keeps_its_form(text: str, moved: str) -> None:
    assert move_text(text, 2024, 2025)[::3] == (moved, ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("31.12.2023", ("31.12.2023",)),
        ("31.02.2024", ("31.02.2024",)),
        ("31/12/2025", ("31/12/2025",)),
        ("12/2024", ("2024",)),
        ("anno 2024/2025", ("2024", "2025")),
        ("almeno 2024 utenti", ("2024",)),
        ("entro 30 gg.", ()),
        ("entro il 31/12", ()),
        ("80%", ()),
        ("05/01/1900", ("05/01/1900",)),
        ("versione 10.20.24", ()),
        ("1.202.4", ()),
        ("", ()),
    ],
)
def test_anything_else_stays_and_is_listed(text: str, left: tuple[str, ...]) -> None:
    assert move_text(text, 2024, 2025) == (text, (), False, left)


@pytest.mark.parametrize("text", ["29.02.2024", "29/2/24", "2024-02-29", "entro il 29 febbraio 2024"])
def test_29_february(text: str) -> None:
    moved = move_text(text, 2024, 2025)
    assert moved.shortened
    assert moved.text == text.replace("29", "28").replace("2024", "2025").replace("/24", "/25")
    assert move_text(text, 2024, 2028)[::2] == (text.replace("2024", "2028").replace("/24", "/28"), False)


def test_days_of_several_years_in_one_text() -> None:
    moved = move_text("31.12.2023, 30.06.2024, 31.12.2025 e 31/12/24 (2022)", 2024, 2025)
    assert moved.text == "31.12.2023, 30.06.2025, 31.12.2025 e 31/12/25 (2022)"
    assert moved.left == ("31.12.2023", "31.12.2025", "2022")


def test_28_february_stays_the_28th_in_a_leap_year() -> None:
    assert move_text("28.02.2023", 2023, 2024)[:1] == ("28.02.2024",)
    assert move_day(date(2023, 2, 28), 2024) == date(2024, 2, 28)


def spellings(day: date) -> st.SearchStrategy[str]:
    month = MONTHS[day.month - 1]
    forms = [
        f"{day:%d.%m.%Y}", f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", f"{day:%d–%m–%Y}", day.isoformat(),
        f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%y}", f"{day.day}/{day.month}/{day:%y}",
        f"{day.day} {month} {day.year}", f"{day.day} {month[:3]}. {day.year}", f"{day.day}° {month.upper()} {day.year}",
        f" {day.day}\n{month[:4].capitalize()}  {day:%y} ", f"{day:%d/%m/%Y} 12:30", f"{day.isoformat()}T10:00:00",
    ]  # fmt: skip
    return st.sampled_from(forms)


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(1, 9), st.data())
def test_a_moved_date_is_what_read_date_reads_so_many_years_later(day: date, years: int, data: st.DataObject) -> None:
    text = data.draw(spellings(day))
    before = read_date(text, None)
    assert before is not None
    assert before.day == day
    moved = move_text(text, day.year, day.year + years)
    after = read_date(moved.text, None)
    assert after is not None
    assert after.day == move_day(day, day.year + years)
    assert moved.shortened == (day.month == 2 and day.day == 29 and not isleap(day.year + years))
    assert moved.left == ()
    assert len(moved.text) == len(text)
    assert move_text(f"entro il {text.strip()}", day.year, day.year + years).text == f"entro il {moved.text.strip()}"
    assert move_text(text, day.year + 1, day.year + 2).edits == ()


@given(st.text("0123456789./- '°%\naeglmnortuv", max_size=30), st.integers(2000, 2098))
def test_any_text_outside_the_edits_stays(text: str, year: int) -> None:
    moved = move_text(text, year, year + 1)
    assert moved.text == apply_edits(text, list(moved.edits))
    assert len(moved.text) == len(text)
    for start, end, new in moved.edits:
        assert text[start:end] in {str(year), f"{year % 100:02}", "29"}
        assert new in {str(year + 1), f"{(year + 1) % 100:02}", "28"}


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("PIANO DEGLI OBIETTIVI 2024", "PIANO DEGLI OBIETTIVI 2025"),
        ("Piano 2024-2026", "Piano 2025-2027"),
        ("PIAO 2024/2026, anno 2024", "PIAO 2025/2027, anno 2025"),
        ("Valore effettivo al 30/06/2024", "Valore effettivo al 30/06/2025"),
        ("Stato al 29.02.24", "Stato al 28.02.25"),
        ("Piano 2023", "Piano 2023"),
        ("Legge 120242", "Legge 120242"),
    ],
)
def test_titles(text: str, moved: str) -> None:
    assert move_title(text, 2024, 2025).text == moved


def test_years_that_a_text_names() -> None:
    assert named_years("accertamenti IMU 2020-2021 entro il 31.12.24") == {2020, 2021, 2024}
    assert named_years("un testo senza anni, legge 120/20, 202412") == set()
