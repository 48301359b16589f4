"""PDO506: after nuovo-anno, texts that name the old plan's year are looked at again."""

from dataclasses import replace

from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import messages, more, results_of, row

TITLE = "PIANO DEGLI OBIETTIVI 2025"
FROM_2024 = replace(DEFAULTS, origin_year=2024)
SUGGESTION = "Se è l'anno del piano, correggerlo in 2025; se fa parte del contenuto, lasciarlo."


def test_passes() -> None:
    rows = [row(objective="Recupero IMU 2020-2021", indicator="Avvisi entro il 31.12.2025")]
    assert messages(results_of(*rows, title=TITLE, parameters=FROM_2024), "PDO506") == []


def test_a_plan_that_was_not_made_from_another_is_not_checked() -> None:
    assert messages(results_of(row(objective="Bilancio 2023"), title=TITLE), "PDO506") == []


def test_fails() -> None:
    rows = [
        row(objective="Bilancio 2024"),
        more("Ruolo 2023 e conguaglio 2024"),
        more("Nel 2022"),
        more("entro 1/7/24"),
    ]
    assert messages(results_of(*rows, title=TITLE, parameters=FROM_2024), "PDO506") == [
        (3, "obiettivo", "Il testo nomina il 2024: «Bilancio 2024».", SUGGESTION),
        (4, "indicatore", "Il testo nomina il 2023 e il 2024: «Ruolo 2023 e conguaglio 2024».", SUGGESTION),
        (6, "indicatore", "Il testo nomina il 2024: «entro 1/7/24».", SUGGESTION),
    ]


def test_a_long_text_is_shown_where_it_names_the_year() -> None:
    text = "Riordino dell'archivio e dei fascicoli di tutti i servizi " * 3 + "entro il 2024"
    ((_, _, message, _),) = messages(results_of(row(objective=text), title=TITLE, parameters=FROM_2024), "PDO506")
    quoted = message.removeprefix("Il testo nomina il 2024: «").removesuffix("».")
    assert quoted.startswith("…")
    assert quoted.endswith("entro il 2024")
    assert quoted[1:] in text


def test_a_text_that_fits_is_shown_whole() -> None:
    text = "Bilancio 2024, con il riordino dell'archivio e dei fascicoli dei servizi"
    ((_, _, message, _),) = messages(results_of(row(objective=text), title=TITLE, parameters=FROM_2024), "PDO506")
    assert message == f"Il testo nomina il 2024: «{text}»."


def test_of_a_long_text_the_first_place_is_shown() -> None:
    text = "Bilancio 2024, " + "riordino dell'archivio e dei fascicoli " * 4 + "entro il 2024"
    ((_, _, message, _),) = messages(results_of(row(objective=text), title=TITLE, parameters=FROM_2024), "PDO506")
    assert message.startswith("Il testo nomina il 2024: «Bilancio 2024, riordino")
