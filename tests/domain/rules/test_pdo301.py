"""PDO301: `Tipologia di valore` names one of the five types."""

import pytest

from pdo_xl.domain.values.entry import Entry, Hours, NotCalculated
from tests.support import messages, more, results_of, row
from tests.untyped import untyped_results

SUGGESTION = "Scrivere Nr., Percentuale, Data, si/no oppure Tempestività."


@pytest.mark.parametrize("kind", ["Nr.", "Quantità", "%", "Data", "sì/no", "Tempestivita'"])
def test_passes(kind: str) -> None:
    assert messages(results_of(row(kind=kind)), "PDO301") == []


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("boh", "La tipologia di valore «boh» non è conosciuta."),
        ("", "Manca la tipologia di valore."),
    ],
)
def test_fails(kind: str, message: str) -> None:
    assert messages(results_of(row(), row(kind=kind)), "PDO301") == [(4, "tipologia", message, SUGGESTION)]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (None, "Manca il valore atteso: non si può dire che tipo di valore è."),
        ("Migliorare", "Dal valore atteso «Migliorare» non si capisce che tipo di valore è."),
        ("1.5", "Il valore atteso «1.5» può essere una data o un numero."),
        (2024.0, "Il valore atteso «2.024» può essere un numero o una data."),
        (NotCalculated(), "La formula del valore atteso non è mai stata calcolata."),
        (Hours(0.5), "Il valore atteso «12 ore» è un orario o una durata."),
    ],
)
def test_without_types_a_row_whose_cells_do_not_tell_its_type(target: Entry, message: str) -> None:
    ((place, field, said, suggestion),) = messages(untyped_results(row(), more(target=target)), "PDO301")
    assert (place, field, said) == (4, "atteso", message)
    assert suggestion.endswith(".")


def test_a_column_of_types_with_a_blank_is_no_plan_without_types() -> None:
    ((place, field, message, _),) = messages(results_of(row(), more(kind="", target="80%")), "PDO301")
    assert (place, field, message) == (4, "tipologia", "Manca la tipologia di valore.")
