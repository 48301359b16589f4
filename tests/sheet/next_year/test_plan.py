"""Next year's plan from this one, before it is written."""

from datetime import datetime, timedelta, timezone

import pytest

from pdo_xl.actions import new_year
from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.document import new_year_document
from tests.sheet.next_year.grids import RUN, TITLE, Grid, Host, made, plan, written
from tests.support import HEADER, more, row


def test_texts_that_name_a_past_year_are_for_people() -> None:
    result = made(
        plan(
            row(objective="Recupero IMU 2023", indicator="Bilancio 2024", kind="Data", target="29.02.2024"),
            more("Ruolo 2020-2021"),
        )
    )
    assert [(found.finding.code, str(found.cell)) for found in result.to_review] == [
        ("PDO506", "Piano!E3"),
        ("PDO506", "Piano!F3"),
        ("PDO409", "Piano!H3"),
    ]
    table = next(block for block in result.writing.blocks if block.sheet == "Segnalazioni" and block.table_from == 4)
    assert table.rows[4] == [
        "nota", "Rossi", "SF", "1. Recupero IMU 2023", "Il testo nomina il 2023: «Recupero IMU 2023».",
        "Se è l'anno del piano, correggerlo in 2025; se fa parte del contenuto, lasciarlo.",
        ("Piano!E3", "Piano!E3"), "PDO506",
    ]  # fmt: skip
    assert {place for place in written(result) if place[1] in (5, 6)} == set()


def test_the_log_begins_anew_with_the_origin() -> None:
    log = Grid("Registro", [["Registro"], [], ["Data e ora"], [datetime(2024, 1, 1), "x"], [datetime(2024, 2, 1), "y"]])
    result = made(plan(row(kind="Data", target="29.02.2024")), log)
    block, changes = [block for block in result.writing.blocks if block.sheet == "Registro"]
    assert (changes.columns[0], changes.table_from, changes.rows) == (10, 4, {}), "those of the year before go"
    assert block.table_from == 4
    assert dict(block.rows) == {
        4: [
            datetime(2025, 1, 7, 9, 30), "anna", "9.9", None, None, None, None,
            ("Origine: «Piano_2024.xlsx», anno 2024. Piano 2025 dal piano 2024: 1 data portata al 2025, 0 lasciate "
            "com'erano, 0 testi da rivedere. Dal 29 al 28 febbraio: Piano!H3. parametri_confermati torna a no: il "
            "sistema di misurazione del nuovo anno è da riconfrontare."),
        ]
    }  # fmt: skip


def test_where_no_february_is_shortened_the_log_says_nothing_of_it() -> None:
    result = made(plan(row(kind="Data", target="30.06.2024")))
    block = next(block for block in result.writing.blocks if block.sheet == "Registro")
    ((_, cells),) = block.rows.items()
    assert str(cells[-1]).endswith(
        "0 testi da rivedere. parametri_confermati torna a no: il sistema di misurazione del nuovo anno è da riconfrontare."
    )


@pytest.mark.parametrize(
    ("grid", "year", "sentence"),
    [
        (plan(row(kind="Data", target="31.12.2024")), 2024, "Il piano di «Piano_2024.xlsx» è del 2024: --anno deve"),
        (plan(row(kind="Data", target="31.12.2024")), 2023, "per esempio 2025"),
        (plan(row(), title="PIANO"), 2025, "«Piano_2024.xlsx» non dice di che anno è il piano"),
    ],
)
def test_refusals(grid: Grid, year: int, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        made(grid, year=year)


def test_the_document() -> None:
    result = made(plan(row(kind="Data", target="29.02.2024"), more(kind="Data", target="1.1.2023")))
    assert new_year_document(result, "1.0", "a.xlsx", None) == {
        "versione": "1.0", "file": "a.xlsx", "esito": None, "anno": 2025, "anno_precedente": 2024,
        "date_spostate": [{"cella": "Piano!H3", "prima": "29.02.2024", "dopo": "28.02.2025", "febbraio": True}],
        "date_lasciate": [{"cella": "Piano!H4", "valore": "1.1.2023", "motivo": "«1.1.2023» è di un altro anno"}],
        "formule_tolte": [],
        "segnalazioni": [
            {
                "codice": finding.code, "gravita": str(finding.gravity), "riga": cell and cell.row, "cella": str(cell),
                "messaggio": finding.message, "suggerimento": finding.suggestion,
            }
            for finding, cell in result.to_review
        ],
    }  # fmt: skip


def test_a_target_that_is_a_change_starts_from_the_year_before() -> None:
    cells = [[TITLE], [*HEADER, "Baseline"], [*row(target="+10%"), 200.0], [*more(target="650"), 3.0]]
    [found] = made(Grid("Piano", cells)).to_review
    assert (found.finding.code, str(found.cell)) == ("PDO402", "Piano!H3")
    assert found.finding.message == (
        "Il valore atteso «+10%» si calcola dal valore di partenza «200», che è quello del piano 2024."
    )
    assert found.finding.suggestion == "Scrivere il valore di partenza del 2025."


def test_a_deadline_that_stays_is_called_one_in_a_sheet_of_a_new_name_too() -> None:
    cells = [
        [TITLE], [*HEADER, "Scadenza", "Data effettiva"], [*row(target=10.0), "30.06.2023", None],
        [*more(target=5.0), "30.06.2024", None],
    ]  # fmt: skip
    named = [
        ["Parametro", "Valore"],
        ["foglio_piano", "Piano 2024"],
        ["colonna_scadenza", "K"],
        ["colonna_data_effettiva", "L"],
    ]
    [found] = made(Grid("Piano 2024", cells), Grid("Parametri", named)).to_review
    assert (str(found.cell), found.finding.message, found.finding.suggestion) == (
        "'Piano 2025'!K3",
        "La scadenza «30.06.2023» è rimasta com'era: «30.06.2023» è di un altro anno.",
        "Controllare se va portato al 2025.",
    )


def test_the_log_has_the_offices_time_without_zone_and_split_seconds() -> None:
    now = datetime(2025, 1, 7, 9, 30, 5, 123, tzinfo=timezone(timedelta(hours=1)))
    result = new_year(Host(plan(row(kind="Data", target="30.06.2024"))), RUN._replace(now=now), 2025)
    block = next(block for block in result.writing.blocks if block.sheet == "Registro")
    ((_, cells),) = block.rows.items()
    assert cells[0] == datetime(2025, 1, 7, 9, 30, 5)


def test_the_summary_says_what_was_done_and_that_nothing_is_calculated_yet() -> None:
    result = made(plan(row(kind="Data", target="30.06.2024")))
    told = [
        text for text in written(result, "Riepilogo").values() if isinstance(text, str) and text.startswith("Piano")
    ]
    assert told == [f"{result.summary} Da calcolare."]
    assert result.summary == (
        "Piano 2025 dal piano 2024: 1 data portata al 2025, 0 lasciate com'erano, 0 testi da rivedere."
    )
