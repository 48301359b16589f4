"""PDO503: quotes and brackets come in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.rules import pdo503_unbalanced_signs
from pdo_xl.domain.rules.pdo503_unbalanced_signs import unbalanced
from tests.junk import HEAVY, WORDS, every
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


@given(st.lists(st.text('ab)("[]«»“”’ë\n', max_size=8), max_size=6), st.integers(1, 7))
def test_the_look_at_many_texts_at_once_misses_none(texts: list[str], at_once: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pdo503_unbalanced_signs, "_AT_ONCE", at_once)
        _each_is_found(texts)


def _each_is_found(texts: list[str]) -> None:
    results = results_of(row(objective="Uno", indicator="Due"))
    (objective,) = results.plan.objectives
    objective.indicators[:] = [objective.indicators[0]._replace(row=10 + n, text=text) for n, text in enumerate(texts)]
    rows = [row for row, *_ in messages(results, "PDO503")]
    assert rows == [10 + number for number, text in enumerate(texts) if unbalanced(text)]


@every("text", [*WORDS, *HEAVY])
def test_junk(text: str) -> None:
    assert len(unbalanced(text)) <= 1
