"""PDO314: target and actual value meet as their cells show them."""

import pytest

from pdo_xl.domain.values.entry import Entry, Percent
from tests.support import messages, results_of, row
from tests.untyped import untyped_results


@pytest.mark.parametrize(
    ("target", "actual"),
    [("80%", Percent(0.6)), (Percent(0.8), "60%"), ("2%", "150%"), (Percent(0.02), Percent(1.5)), ("80%", None)],
)
def test_passes(target: Entry, actual: Entry) -> None:
    assert messages(results_of(row(kind="%", target=target, actual=actual)), "PDO314") == []


def test_fails_with_both_readings() -> None:
    results = results_of(row(kind="%", target="max 2%", actual=Percent(1.5)))
    assert messages(results, "PDO314") == [
        (
            3,
            "effettivo",
            (
                "Il valore effettivo «150%» è lontano dal valore atteso «max 2%»: la cella del valore effettivo mostra "
                "«150%», letta così; senza il formato percentuale sarebbe 1,5%."
            ),
            "Se si intende 1,5%, scriverlo con il segno %, o dare alla cella il formato «Numero».",
        )
    ]


@pytest.mark.parametrize(
    ("target", "actual", "message"),
    [
        (
            "30/06/2024", "80%",
            ("Il valore atteso «30/06/2024» fa pensare a una data, il valore effettivo «80%» a una percentuale: letti "
            "come una data."),
        ),
        (
            80.0, "75%",
            ("Il valore atteso «80» fa pensare a un numero, il valore effettivo «75%» a una percentuale: letti come una "
            "percentuale."),
        ),
        (
            "650 euro", Percent(0.9),
            ("Il valore atteso «650 euro» fa pensare a un numero, il valore effettivo «90%» a una percentuale: letti "
            "come un numero."),
        ),
        (
            "si", 5.0,
            ("Il valore atteso «si» fa pensare a una risposta, il valore effettivo «5» a un numero: letti come una "
            "risposta."),
        ),
    ],
)  # fmt: skip
def test_without_types_two_values_of_different_types_are_named(target: Entry, actual: Entry, message: str) -> None:
    ((_, field, said, suggestion),) = messages(untyped_results(row(target=target, actual=actual)), "PDO314")
    assert (field, said) == ("effettivo", message)
    assert suggestion


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("30/06/2024", "no"), ("30 giorni", "95%"), ("30 giorni", 28.0), ("80%", 0.75), ("si", 1.0), ("si", "fatto"),
        (650.0, "640 euro"), ("80%", None), ("80%", "n.d."), ("80%", "NV: sisma"), (650.0, "NV"), ("boh", "80%"),
    ],
)  # fmt: skip
def test_without_types_what_may_be_of_one_passes(target: Entry, actual: Entry) -> None:
    assert messages(untyped_results(row(target=target, actual=actual)), "PDO314") == []


def test_with_types_the_type_decides() -> None:
    assert messages(results_of(row(kind="Data", target="30/06/2024", actual="80%")), "PDO314") == []
