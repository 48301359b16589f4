"""PDO205: objectives that are "Non pesato" are excluded from the sums, for a reason."""

from tests.support import messages, more, results_of, row

MESSAGE = "L'obiettivo non è pesato: ha un punteggio, ma resta fuori dalle somme"


def test_passes() -> None:
    assert messages(results_of(row(), row(weight=None)), "PDO205") == []


def test_found_with_its_reason() -> None:
    results = results_of(row(), row(weight="Non pesato - ex art. 208 CDS."))
    assert messages(results, "PDO205") == [(4, "peso", f"{MESSAGE} (ex art. 208 CDS).", "")]


def test_of_its_reason_only_the_full_stop_goes() -> None:
    results = results_of(row(), row(weight="Non pesato - capo IX."))
    assert messages(results, "PDO205") == [(4, "peso", f"{MESSAGE} (capo IX).", "")]


def test_found_without_a_reason() -> None:
    results = results_of(row(weight=None), more(weight="NON PESATO"))
    assert messages(results, "PDO205") == [(4, "peso", f"{MESSAGE}.", "Scrivere il motivo dopo «Non pesato - ».")]


def test_a_long_reason_is_cut() -> None:
    ((_, _, message, _),) = messages(results_of(row(weight="Non pesato: " + "motivo " * 60)), "PDO205")
    assert message == f"{MESSAGE} ({'motivo ' * 28}mot…)."
