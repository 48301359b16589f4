"""Single values: a number or a day from what was read; texts that are safe to publish."""

from datetime import date

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.open_data.values import actual_text, clean_text, direction, measured
from tests.support import results_of, row


@pytest.mark.parametrize(
    ("kind", "target", "actual", "side", "wanted", "done"),
    [
        ("Nr", 650.0, "n. 300", "almeno", (650.0, None), (300.0, None)),
        ("Nr", "minore o uguale a 0", -2.0, "al_massimo", (0.0, None), (-2.0, None)),
        ("Percentuale", 0.8, 0.72, "almeno", (80.0, None), (72.0, None)),
        ("Data", "31.03.2024", "10.04.2024", "entro", (None, date(2024, 3, 31)), (None, date(2024, 4, 10))),
        ("Data", "31.03.2024", "no", "entro", (None, date(2024, 3, 31)), (None, None)),
        ("si/no", "si", "no", "uguale", (1.0, None), (0.0, None)),
        ("si/no", "si", "in parte", "uguale", (1.0, None), (None, None)),
        ("Tempestività", "Entro 30 gg.", 45.0, "entro", (30.0, None), (45.0, None)),
        ("Tempestività", "Entro 30 gg.", "95%", "entro", (30.0, None), (None, None)),
    ],
)
def test_each_type_as_a_number_or_a_day(
    kind: str, target: Entry, actual: Entry, side: str, wanted: object, done: object
) -> None:
    (assessed,) = results_of(row(kind=kind, target=target, actual=actual)).indicators
    assert assessed.target is not None
    assert assessed.actual is not None
    assert direction(assessed) == side
    assert (measured(assessed.target.value), measured(assessed.actual.value)) == (wanted, done)


@pytest.mark.parametrize(
    ("actual", "published", "with_notes"),
    [
        ("300 circa dal sig. Rossi", None, "300 circa dal sig. Rossi"),
        ("NV: il dott. Rossi è malato", "NV", None),
        (None, None, None),
    ],
)
def test_free_texts_stay_in_the_office(actual: Entry, published: str | None, with_notes: str | None) -> None:
    (assessed,) = results_of(row(actual=actual)).indicators
    assert actual_text(assessed, with_notes=False) == published
    assert actual_text(assessed, with_notes=True) == (with_notes or actual)


def test_a_text_keeps_its_words_and_loses_what_steers() -> None:
    assert clean_text(" perché\u202e \x1b[31m80\u00a0%\nfine ") == "perché [31m80\u00a0%\nfine"
    assert clean_text(" \n ") is None
