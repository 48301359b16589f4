"""What somebody must act on, person by person."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.finding import Finding
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.to_do import ToDo, Urgency, to_do_list
from pdo_xl.domain.values.entry import Entry
from pdo_xl.workbook.files.example_file import example_file
from tests.columns import REMINDERS, with_deadlines
from tests.support import END_OF_YEAR, more, office_plan, results_of, row

FINAL = Parameters(mode=Mode.FINAL)


def listed(results: Results) -> list[ToDo]:
    return to_do_list(results, check(results))


def said(results: Results) -> list[tuple[str, str, str, int]]:
    """Who, where, what and on which row."""
    return [(one.manager, one.sector, one.what, one.place.row if one.place else 0) for one in listed(results)]


def dated(target: Entry, on: date, parameters: Parameters = DEFAULTS) -> list[str]:
    return [one.what for one in listed(results_of(row(kind="Data", target=target), parameters=parameters, on=on))]


@pytest.mark.parametrize(
    ("on", "what"),
    [
        (date(2024, 12, 1), ["scade il 31/12"]),
        (date(2024, 11, 30), []),
        (date(2024, 12, 30), ["scade domani"]),
        (date(2024, 12, 31), ["scade oggi"]),
        (date(2025, 1, 1), ["scaduto da un giorno"]),
        (date(2025, 1, 2), ["scaduto da 2 giorni"]),
    ],
)
def test_how_a_deadline_is_said(on: date, what: list[str]) -> None:
    assert dated("31.12.2024", on) == what


def test_a_deadline_of_another_year_is_said_with_its_year() -> None:
    assert dated("15.01.2025", date(2024, 12, 31)) == ["scade il 15/01/2025"]
    assert dated("15.01.2025", date(2024, 12, 31), Parameters(notice_days=14)) == []


def test_what_is_done_called_off_or_far_away_is_nobodys_business() -> None:
    rows = [
        row(kind="Data", target="30.06.2024", actual="28.06.2024"),
        more(kind="Data", target="30.06.2024", actual="no"),
        more(kind="Data", target="30.06.2024", actual="NV: revocato"),
        more(target=10.0),
        more(kind="Data", target="31.12.2024"),
    ]
    assert listed(results_of(*rows, on=date(2024, 6, 29))) == []
    assert listed(results_of()) == []


def test_by_person_then_the_most_urgent_first() -> None:
    rows = [
        row(kind="Data", target="31.12.2024", manager="Verdi", weight=50.0),
        row(kind="Data", target="30.06.2024", manager="Verdi", objective="Due", weight=50.0),
        row("GT", kind="Data", target="30.09.2024", manager="Àbate", weight=50.0),
        row("GT", target=10.0, actual="boh", manager="abate", objective="Tre", weight=50.0),
        row("SC", kind="Data", target="31.03.2024", manager="Verdi"),
    ]
    assert said(results_of(*rows)) == [
        ("Àbate", "GT", "scaduto da 92 giorni", 5),
        (
            "Àbate", "GT",
            ("da correggere: il valore effettivo «boh» non è un numero. Scrivere solo il numero, senza unità, per esempio 650 "
            "oppure 12,5."), 6,
        ),
        ("Verdi", "SC", "scaduto da 275 giorni", 7),
        ("Verdi", "SF", "scaduto da 184 giorni", 4),
        ("Verdi", "SF", "scade oggi", 3),
    ]  # fmt: skip


def test_without_persons_by_sector_in_the_order_of_the_plan() -> None:
    rows = [
        row("SF", manager="", kind="Data", target="31.12.2024"),
        row("GT", manager="", kind="Data", target="30.06.2024"),
        row(" sf ", manager="", kind="Data", target="30.06.2024", objective="Due", weight=0.0),
    ]
    assert [(one.sector, one.what) for one in listed(results_of(*rows)) if one.urgency is not Urgency.TO_CORRECT] == [
        ("SF", "scaduto da 184 giorni"), ("SF", "scade oggi"), ("GT", "scaduto da 184 giorni"),
    ]  # fmt: skip


def test_an_objective_without_a_person_is_for_the_one_of_its_sector() -> None:
    rows = [
        row(actual=650.0, weight=50.0),
        row(manager="", objective="Due", kind="Data", target="30.06.2024", weight=50.0),
    ]
    assert [(manager, row) for manager, _, _, row in said(results_of(*rows))] == [("Rossi", 4), ("Rossi", 4)]


def test_an_error_of_a_sector_names_no_indicator_and_one_of_the_plan_nobody() -> None:
    results = results_of(row(weight=60.0), on=date(2024, 6, 1))
    (weights,) = listed(results)
    assert (weights.what, weights.indicator, weights.due) == (
        "da correggere: settore SF: i pesi sommano a 60, non a 100. Aggiungere 40 punti fra gli obiettivi del settore.",
        "", None,
    )  # fmt: skip
    assert weights.place == Place("Piano", 3, Field.WEIGHT)
    findings = [
        Finding("PDO001", Gravity.ERROR, Place("Parametri", 9, Field.PARAMETER), "Non confermati."),
        Finding("PDO109", Gravity.ERROR, None, "L'anno è incerto.", "Scriverlo."),
        Finding("PDO206", Gravity.WARNING, Place("Piano", 3, Field.WEIGHT), "Poco."),
    ]
    assert [
        (one.what, one.manager, one.sector, one.objective) for one in to_do_list(results, Findings.of(findings))
    ] == [
        ("da correggere: l'anno è incerto. Scriverlo.", "", "", None),
        ("da correggere: non confermati.", "", "", None),
    ]


@pytest.mark.parametrize(("manager", "first"), [("Rossi", "Rossi"), ("", "")])
def test_what_is_about_the_whole_plan_is_nobodys_beside_a_sector_without_a_name(manager: str, first: str) -> None:
    results = results_of(row("", manager=manager, actual="boh"), row("GT", manager="", actual="boh"))
    found = Finding("PDO109", Gravity.ERROR, None, "L'IVA è incerta.", "Scriverla.")
    told = to_do_list(results, Findings.of([found, *check(results)]))
    assert (told[0].manager, told[0].sector) == (first, "")
    assert (told[-1].what, told[-1].manager, told[-1].objective) == (
        "da correggere: l'IVA è incerta. Scriverla.", "", None,
    )  # fmt: skip


def test_what_cannot_be_read_is_to_be_corrected_whatever_the_body_calls_it() -> None:
    lenient = Parameters(gravities={"PDO303": Gravity.NOTE})
    (one,) = listed(results_of(row(actual="boh"), parameters=lenient))
    assert (one.urgency, one.indicator, one.place) == (
        Urgency.TO_CORRECT, "Indicatore", Place("Piano", 3, Field.ACTUAL),
    )  # fmt: skip


def test_each_cell_and_cause_once_the_worse_one() -> None:
    strict = Parameters(gravities={"PDO407": Gravity.ERROR, "PDO408": Gravity.ERROR})
    rows = [row(kind="Data", target="30.06.2024"), more(kind="Data", target="31.12.2024"), more(target="boh")]
    results = results_of(*rows, parameters=strict)
    assert [one.what for one in listed(results)][::2] == ["scaduto da 184 giorni", "scade oggi"]
    assert len(to_do_list(results, Findings.of([*check(results), *check(results)]))) == 3


def test_in_the_final_account_all_that_is_missing_is_said_once() -> None:
    rows = [
        row(kind="Data", target="30.06.2024"),
        more(kind="Data", target="31.12.2024"),
        more(target=10.0),
        more(target=10.0, actual="n.d."),
        more(target=10.0, actual=3.0),
        more(target=10.0, actual="NV: sisma"),
    ]
    assert [(what, row) for _, _, what, row in said(results_of(*rows, parameters=FINAL))] == [
        ("scaduto da 184 giorni", 3), ("manca il dato", 4), ("manca il dato", 5), ("manca il dato", 6),
    ]  # fmt: skip


def test_what_has_no_value_is_missing_once_a_check_or_the_year_is_over() -> None:
    rows = [row(target=10.0), more(kind="Data", target="31.12.2025"), more(target=10.0, actual=1.0)]
    for on, what in (
        (date(2024, 6, 29), []),
        (date(2024, 6, 30), ["manca il dato alla verifica del 30/06"]),
        (date(2024, 12, 30), ["manca il dato alla verifica del 30/09"]),
        (END_OF_YEAR, ["manca il dato"]),
        (date(2025, 3, 1), ["manca il dato"]),
    ):
        assert [one.what for one in listed(results_of(*rows, on=on))] == what


def test_two_tests_of_one_row_are_two_cells() -> None:
    rows = [[*row(target=10.0), "30.06.2024"], [*more(target=10.0, actual="boh"), "30.06.2024", "boh"]]
    results = with_deadlines(*rows, modo="consuntivo").results
    assert [(one.what[:13], one.place) for one in listed(results)] == [
        ("scaduto da 18", Place("Piano", 3, Field.DONE)),
        ("da correggere", Place("Piano", 4, Field.ACTUAL)),
        ("da correggere", Place("Piano", 4, Field.DONE)),
        ("manca il dato", Place("Piano", 3, Field.ACTUAL)),
    ]


def test_a_value_and_the_deadline_that_reminds_of_it_are_one_cell() -> None:
    rows = [[*row(target=10.0), "30.06.2024"], [*more(target=10.0), "31.12.2024"]]
    results = with_deadlines(*rows, answers=REMINDERS, modo="consuntivo").results
    assert [(one.what, one.place and one.place.row) for one in listed(results)] == [
        ("scaduto da 184 giorni", 3), ("manca il dato", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("on", "overdue"),
    [
        (date(2024, 6, 30), 17),
        (date(2024, 7, 1), 23),
        (date(2024, 9, 30), 34),
        (date(2024, 10, 1), 41),
        (END_OF_YEAR, 47),
        (date(2025, 1, 1), 68),
    ],
)
def test_the_plan_of_2024_without_actual_values(on: date, overdue: int) -> None:
    examined = examine(office_plan()[0], today=on)
    entries = to_do_list(examined.results, examined.findings)
    assert sum(one.what.startswith("scaduto da ") for one in entries) == overdue
    due = [one for one in entries if one.urgency is Urgency.DUE]
    assert len(due) == sum(one.state is State.DUE_SOON for one in examined.results.indicators)
    assert all(one.due and on <= one.due <= on + timedelta(days=30) for one in due)
    check = f" alla verifica del {'30/06' if on.month < 9 else '30/09'}" if on < END_OF_YEAR else ""
    missing = [one.what for one in entries if one.urgency is Urgency.MISSING]
    assert missing == [f"manca il dato{check}"] * 91
    assert len({one.place for one in entries}) == len(entries)


def test_the_example_says_of_each_what_the_findings_say(tmp_path: Path) -> None:
    examined = example_file(tmp_path / "esempio.xlsm").examined
    entries = to_do_list(examined.results, examined.findings)
    counts = Counter(one.urgency for one in entries)
    assert counts == {Urgency.OVERDUE: 5, Urgency.DUE: 1, Urgency.MISSING: 7}
    findings = Counter(finding.code for finding in examined.findings)
    assert (findings["PDO407"], findings["PDO408"]) == (5, 1)
    assert [one.manager for one in entries] == sorted(one.manager for one in entries)


def test_a_value_that_is_older_than_the_last_column_is_missing_there() -> None:
    results = results_of(row(actual=4.0), more(actual=4.0))
    plan = replace(results.plan, earlier={"Piano": {4: (date(2024, 6, 30), END_OF_YEAR)}})
    entries = [
        (entry.urgency, entry.what, entry.place) for entry in listed(score(plan, results.parameters, results.on))
    ]
    assert entries == [(Urgency.MISSING, "manca il dato al 31/12", Place("Piano", 4, Field.ACTUAL))]
