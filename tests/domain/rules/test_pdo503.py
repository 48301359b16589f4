"""PDO503: quotes and brackets come in pairs."""

import pytest

from pdo_xl.domain.rules.pdo503_unbalanced_signs import unbalanced
from tests.junk import HEAVY, WORDS, ids
from tests.support import messages, more, results_of, row


@pytest.mark.parametrize(
    "text",
    [
        "",
        "(uno)",
        "[uno] (due)",
        "«uno»",
        "“uno”",
        'misure di "buona" amministrazione',
        "a) uno; b) due",
        "1) uno 2) due",
        "l'ente",
        "a) uno (o due)",
        "(vedi a) sotto)",
    ],
)
def test_passes(text: str) -> None:
    assert messages(results_of(row(objective=f"Fare: {text}.", indicator=text)), "PDO503") == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ('(patti educativi")', '"'),
        ("(uno", "("),
        ("uno due tre)", ")"),
        ("[uno", "["),
        ("uno]", "]"),
        ("«uno", "«"),
        ("uno»", "»"),
        ("“uno", "“"),
        ("uno”", "”"),
    ],
)
def test_found(text: str, sign: str) -> None:
    what = (f"Nel testo il segno {sign} non ha il suo compagno.", "Aggiungere il segno che manca, o toglierlo.")
    assert messages(results_of(row(), more(text)), "PDO503") == [(4, "indicatore", *what)]
    assert messages(results_of(row(), row(objective=text)), "PDO503") == [(4, "obiettivo", *what)]


@pytest.mark.parametrize("text", [*WORDS, *HEAVY], ids=ids)
def test_junk(text: str) -> None:
    assert len(unbalanced(text)) <= 1
