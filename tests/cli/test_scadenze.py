"""`pdo-xl scadenze` on the real plan: what is due, and the calendar."""

import json
from datetime import date
from pathlib import Path

from icalendar import Calendar

from tests.cli.headers import Line, office
from tests.cli.typed import run
from tests.support import HEADER, TITLE, row


def test_scadenze_by_date_with_days_and_a_calendar(plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "scadenze.ics"
    answer = run("scadenze", plan, "--al", "2024-07-01", "--ics", target, "--json")
    entries = json.loads(answer.stdout)["scadenze"]
    assert [entry["scadenza"] for entry in entries] == sorted(entry["scadenza"] for entry in entries)
    assert len(entries) == 68
    assert sum(entry["giorni"] < 0 for entry in entries) == 23
    assert "Al 01/07/2024: 23 scadute, 45 da venire." in answer.stderr
    calendar = Calendar.from_ical(target.read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == 68
    assert len({str(event["uid"]) for event in events}) == 68
    assert events[0].decoded("dtstart") == date(2024, 1, 31)
    assert str(events[0]["summary"]).startswith("OR: Esperimento procedura di mobilità")
    assert b"\r\n" in target.read_bytes()
    assert not list(tmp_path.glob("*.tmp"))


def test_scadenze_within_days(plan: Path) -> None:
    answer = run("scadenze", plan, "--al", "2024-07-01", "--entro", "30")
    assert "Al 01/07/2024: 23 scadute" in answer.stderr
    assert "fra 30 giorni" in answer.stdout
    assert "da 152 giorni" in answer.stdout
    assert "31/12/2024" not in answer.stdout


def test_scadenze_with_a_calendar_each(plan: Path, tmp_path: Path) -> None:
    answer = run("scadenze", plan, "--al", "2024-07-01", "--ics", tmp_path / "c", "--per", "responsabile")
    assert "Al 01/07/2024: 23 scadute, 45 da venire." in answer.stderr
    assert f"Calendario scritto in {tmp_path / 'c' / 'Scadenze_2024_Beffa.ics'}: responsabile Beffa, 5 scadenze." in (
        answer.stderr
    )
    assert answer.stderr.count("Calendario scritto in ") == 7
    again = run("scadenze", plan, "--al", "2023-01-01", "--entro", "0", "--ics", tmp_path / "d", "--per", "settore")
    assert "Nessuna scadenza aperta: nessun calendario scritto." in again.stderr


def test_whose_calendars_there_are_to_be_says_nothing_without_a_folder(plan: Path) -> None:
    answer = run("scadenze", plan, "--per", "settore")
    assert answer.exit_code == 2
    assert answer.stderr.startswith("Errore: --per settore vuole anche --ics, con la cartella in cui scrivere")


def test_one_deadline_is_one(tmp_path: Path) -> None:
    lines: list[Line] = [[TITLE], [*HEADER], row(kind="Data", target="30.06.2024", actual=None, weight=100.0)]
    file = office(tmp_path / "piano.xlsx", ("Piano", lines))
    answer = run("scadenze", file, "--al", "2024-07-01", "--ics", tmp_path / "s.ics")
    assert "Al 01/07/2024: 1 scaduta, 0 da venire." in answer.stderr
    assert "s.ics: 1 scadenza." in answer.stderr
