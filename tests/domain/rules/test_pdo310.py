"""PDO310: the type of value agrees with the indicator's text."""

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.support import messages, more, results_of, row
from tests.untyped import untyped_results

SUGGESTION = "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore."


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Almeno il 70% dei casi", "%", "70%"),
        ("Data in cui il % è noto", "Data", "31.12.2024"),
        ("Numero progetti", "Nr", 3.0),
        ("Innumerevoli progetti", "%", "80%"),
        ("Secondo le tempistiche", "Data", "31.12.2024"),
        ("Almeno il 70%", "boh", "70%"),
        ("Numero progetti", "si/no", "si"),
    ],
)
def test_passes(text: str, kind: str, target: Entry) -> None:
    assert messages(results_of(row(indicator=text, kind=kind, target=target)), "PDO310") == []


@pytest.mark.parametrize(
    ("text", "kind", "target", "message"),
    [
        (
            "Almeno il 70 % dei casi",
            "Data",
            "31.12.2024",
            "La tipologia è una data, ma il testo dell'indicatore parla di una percentuale.",
        ),
        (
            "NUMERO progetti",
            "Percentuale",
            "80%",
            "La tipologia è una percentuale, ma il testo dell'indicatore parla di un numero.",
        ),
        (
            "Secondo le Tempistiche",
            "Nr",
            3.0,
            "La tipologia è un numero, ma il testo dell'indicatore parla di tempistiche.",
        ),
    ],
)
def test_fails(text: str, kind: str, target: Entry, message: str) -> None:
    assert messages(results_of(row(), more(text, kind, target)), "PDO310") == [(4, "tipologia", message, SUGGESTION)]


@pytest.mark.parametrize(
    "text", ["Tempo medio di risposta", "Giorni di attesa", "N. gg per il rilascio", "Ritardo medio"]
)
def test_without_types_a_bare_number_of_a_text_about_time_may_be_a_limit(text: str) -> None:
    results = untyped_results(row(indicator=text, target=30.0, actual=45.0))
    assert messages(results, "PDO310") == [
        (
            3,
            "atteso",
            "Il valore atteso «30» è letto come un numero da raggiungere, ma il testo parla di tempi.",
            "Scrivere «entro 30 giorni» o «al massimo 30»; se è un minimo, «almeno 30».",
        )
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [("Giorni", "almeno 30"), ("Giorni", "entro 30"), ("Giorni", "30 giorni"), ("Atti", 30.0), ("Temporali", 30.0)],
)
def test_without_types_one_that_says_its_direction_is_none(text: str, target: Entry) -> None:
    assert messages(untyped_results(row(indicator=text, target=target)), "PDO310") == []
    assert messages(results_of(row(indicator=text, target=target)), "PDO310") == []
