"""PDO309: an indicator says what it measures."""

from tests.support import messages, more, results_of, row


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO309") == []


def test_fails() -> None:
    assert messages(results_of(row(objective="Solo suo", indicator=""), row()), "PDO309") == [
        (3, "indicatore", "L'indicatore non ha un testo.", "Scrivere che cosa si misura.")
    ]


def test_suggests_the_text_that_the_same_objective_has_elsewhere() -> None:
    rows = [row(indicator=" \n"), row("GT", objective="OBIETTIVO", indicator=""), row("SC", indicator="Bidoni venduti")]
    what = (
        "indicatore",
        "L'indicatore non ha un testo.",
        "Copiare il testo che lo stesso obiettivo ha alla riga 5: «Bidoni venduti»",
    )
    assert messages(results_of(*rows), "PDO309") == [(3, *what), (4, *what)]


def test_a_long_text_is_cut() -> None:
    ((_, _, _, suggestion),) = messages(results_of(row(indicator="Bidoni " * 30), more("")), "PDO309")
    whole = "Bidoni " * 14
    assert suggestion == f"Copiare il testo che lo stesso obiettivo ha alla riga 3: «{whole}B…»"
