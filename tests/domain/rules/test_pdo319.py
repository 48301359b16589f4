"""PDO319: a cell's format shows the value that the cell holds."""

from datetime import date

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.values.entry import Entry, Percent, Worded
from tests.support import messages, results_of, row

_DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("kind", "target", "actual", "score"),
    [
        ("Nr", Worded(5.0, "n. 5"), 4.0, 80.0),
        ("Percentuale", Worded(80.0, "80%"), Worded(Percent(0.4), "40% dei casi"), 50.0),
        ("Tempestività", Worded(30.0, "entro 30 gg"), Worded(30.0, "30 gg"), 100.0),
        ("si/no", "si", Worded(1.0, "sì"), 100.0),
    ],
)
def test_words_that_say_the_same_as_the_value_are_not_worth_one(
    kind: str, target: Entry, actual: Entry, score: float
) -> None:
    results = results_of(row(kind=kind, target=target, actual=actual))
    assert [assessed.score for assessed in results.indicators] == [score]
    assert [note for assessed in results.indicators for note in assessed.notes] == []


@pytest.mark.parametrize(
    ("kind", "target", "actual", "score", "said", "how"),
    [
        (
            "Nr", Worded(5.0, "max 5"), 10.0, 0.0,
            "La cella mostra «max 5», ma contiene 5: letta come al massimo 5, e non come almeno 5.",
            "Dare alla cella il formato «Generale» e scrivere ciò che si intende: «al massimo 5» oppure «almeno 5».",
        ),
        (
            "Percentuale", Worded(1.0, "1%"), "1%", 100.0,
            "La cella mostra «1%», ma contiene 1: letta come almeno 1%, e non come almeno 100%.",
            "Dare alla cella il formato «Generale» e scrivere ciò che si intende: «almeno 1%» oppure «almeno 100%».",
        ),
        (
            "Tempestività", Worded(3.0, "3 mesi"), 90.0, 100.0,
            "La cella mostra «3 mesi», ma contiene 3: letta come entro 90 giorni, e non come entro 3 giorni.",
            (
                "Dare alla cella il formato «Generale» e scrivere ciò che si intende: «entro 90 giorni» oppure "
                "«entro 3 giorni»."
            ),
        ),
        (
            "Data", Worded(_DAY, "giugno 2024"), "15.06.2024", 100.0,
            (
                "La cella mostra «giugno 2024», ma contiene 01/06/2024: letta come entro il 30/06/2024, e non come entro "
                "il 01/06/2024."
            ),
            (
                "Dare alla cella il formato «Data» e scrivere ciò che si intende: «entro il 30/06/2024» oppure "
                "«entro il 01/06/2024»."
            ),
        ),
        (
            "si/no", Worded(2.0, "sì"), "no", 0.0,
            "La cella mostra «sì», ma contiene 2: letta come si.",
            "Dare alla cella il formato «Generale» e scrivere ciò che si intende: «si».",
        ),
        (
            "Nr", Worded(25_000.0, "25", tells=False), 25_000.0, 100.0,
            "La cella mostra «25», ma contiene 25.000: letta come almeno 25.000.",
            "Dare alla cella il formato «Generale»; se ciò che allora mostra non è il valore inteso, correggerlo.",
        ),
        (
            "Nr", Worded(5.0, "", tells=False), 5.0, 100.0,
            "La cella sembra vuota, ma contiene 5: letta come almeno 5.",
            "Dare alla cella il formato «Generale»; se ciò che allora mostra non è il valore inteso, correggerlo.",
        ),
        (
            "Data", Worded(date(2024, 6, 15), "giugno 2024", tells=False), "20.06.2024", 90.0,
            "La cella mostra «giugno 2024», ma contiene 15/06/2024: letta come entro il 15/06/2024.",
            "Dare alla cella il formato «Data»; se ciò che allora mostra non è il valore inteso, correggerlo.",
        ),
    ],
)  # fmt: skip
def test_what_is_shown_otherwise_is_said(
    kind: str, target: Entry, actual: Entry, score: float, said: str, how: str
) -> None:
    results = results_of(row(kind=kind, target=target, actual=actual))
    assert [assessed.score for assessed in results.indicators] == [score]
    assert messages(results, "PDO319") == [(3, "atteso", said, how)]
    assert messages(results, "PDO405") == []


@pytest.mark.parametrize(
    ("actual", "said"),
    [(Worded(0.0, "-", tells=False), "La cella mostra «-»"), (Worded(0.0, "", tells=False), "La cella sembra vuota")],
)
def test_a_zero_that_is_not_shown_counts_and_is_said(actual: Entry, said: str) -> None:
    results = results_of(row(kind="Nr", target="max 5", actual=actual))
    assert [assessed.score for assessed in results.indicators] == [100.0]
    assert [message for _, _, message, _ in messages(results, "PDO319")] == [f"{said}, ma contiene 0: letta come 0."]


@pytest.mark.parametrize(
    ("kind", "actual", "said", "how"),
    [
        (
            "Nr", Worded(25.0, "25 k€"), "Il valore effettivo «25 k€» è un numero abbreviato.",
            "Dare alla cella il formato «Generale»; poi scrivere il numero per intero: 25.000.",
        ),
        (
            "Data", Worded(_DAY, "giugno 2024"), "Il valore effettivo «giugno 2024» non dice il giorno.",
            "Dare alla cella il formato «Data»; poi scrivere il giorno: per esempio 31.12.2024.",
        ),
    ],
)  # fmt: skip
def test_words_that_are_no_value_are_an_error_with_the_format_to_change_first(
    kind: str, actual: Entry, said: str, how: str
) -> None:
    results = results_of(row(kind=kind, target="31.12.2024" if kind == "Data" else 25_000.0, actual=actual))
    assert [assessed.state for assessed in results.indicators] == [State.TO_CHECK]
    assert messages(results, "PDO303") == [(3, "effettivo", said, how)]


def test_a_weight_that_is_not_shown_counts_and_is_said() -> None:
    results = results_of(
        row(weight=Worded(60.0, "", tells=False)), row(objective="Altro", weight=Worded(40.0, "40 p."))
    )
    assert [sector.total_weight for sector in results.sectors] == [100.0]
    assert [(at, message) for at, _, message, _ in messages(results, "PDO319")] == [
        (3, "La cella sembra vuota, ma contiene 60: letta come 60.")
    ]
