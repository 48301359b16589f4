"""PDO501: a text is whole."""

import pytest

from tests.support import messages, more, results_of, row

SUGGESTION = "Completare il testo."


@pytest.mark.parametrize(
    "text", ["Piano di comunicazione", "Redazione del piano.", "e", "", "Lotto A", "LOTTO E", "Obiettivo uno", "e poi"]
)
def test_passes(text: str) -> None:
    assert messages(results_of(row(objective=text, indicator=text)), "PDO501") == []


WORDS = (
    "il lo la i gli le un una di a da in con su per tra fra e ed o "
    "del della dei degli delle al alla dal nel nella sul sulla che ma DEL"
)


@pytest.mark.parametrize("last", WORDS.split())
def test_fails(last: str) -> None:
    message = f"Il testo sembra interrotto: finisce con «Piano {last}»."
    assert messages(results_of(row(), more(f"Piano {last}")), "PDO501") == [(4, "indicatore", message, SUGGESTION)]


def test_other_short_words_before_the_last_one_hide_nothing() -> None:
    message = "Il testo sembra interrotto: finisce con «Lotti A e di»."
    assert messages(results_of(row(objective="Lotti A e di")), "PDO501") == [(3, "obiettivo", message, SUGGESTION)]


@pytest.mark.parametrize("last", ["l'", "l’", "dell'", "all’"])
def test_fails_for_an_elided_word(last: str) -> None:
    message = f"Il testo sembra interrotto: finisce con «Piano {last}»."
    assert messages(results_of(row(), row(objective=f"Piano {last}")), "PDO501") == [
        (4, "obiettivo", message, SUGGESTION)
    ]


def test_a_long_text_is_shown_by_its_end() -> None:
    results = results_of(row(objective="Potenziamento e aggiornamento del piano di comunicazione plurisettoriale del"))
    assert messages(results, "PDO501") == [
        (
            3,
            "obiettivo",
            "Il testo sembra interrotto: finisce con «…no di comunicazione plurisettoriale del».",
            SUGGESTION,
        )
    ]
