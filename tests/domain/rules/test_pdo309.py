"""PDO309: an indicator says what it measures."""

from tests.support import messages, more, results_of, row


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO309") == []


def test_fails() -> None:
    assert messages(results_of(row(), more(""), row("GT", indicator=" \n")), "PDO309") == [
        (4, "indicatore", "L'indicatore non ha un testo.", "Scrivere che cosa si misura."),
        (5, "indicatore", "L'indicatore non ha un testo.", "Lo stesso obiettivo in un altro settore ha: «Indicatore»"),
    ]


def test_suggests_the_text_that_the_same_objective_has_elsewhere() -> None:
    rows = [row(indicator=""), row("GT", objective="OBIETTIVO", indicator=""), row("SC", indicator="Bidoni venduti")]
    suggestion = "Lo stesso obiettivo in un altro settore ha: «Bidoni venduti»"
    assert [(found[0], found[3]) for found in messages(results_of(*rows), "PDO309")] == [
        (3, suggestion),
        (4, suggestion),
    ]
