"""A document is set in Arial or its equal, or not at all."""

import pytest

from pdo_xl.reports.papers.pdf.fonts import SIGNS, NoFont, _chosen, family, installed


def test_this_pc_has_letters_and_signs() -> None:
    assert {family(), SIGNS} <= set(installed().families())


@pytest.mark.parametrize(
    ("families", "on_windows", "chosen"),
    [
        ({"Arial", "Liberation Sans"}, True, "Arial"),
        ({"Arial", "Liberation Sans"}, False, "Liberation Sans"),
        ({"Liberation Sans", "Libertinus Serif"}, True, "Liberation Sans"),
        ({"Arial", "DejaVu Sans"}, False, "Arial"),
    ],
)
def test_the_letters_of_the_system(families: set[str], on_windows: bool, chosen: str) -> None:
    assert _chosen(frozenset(families), on_windows=on_windows) == chosen


@pytest.mark.parametrize(
    ("on_windows", "said"),
    [
        (True, "manca il carattere Arial, con cui si scrivono i documenti: chiedere all'amministratore"),
        (False, "installare Liberation Sans (per esempio apt install fonts-liberation), poi riprovare."),
    ],
)
def test_no_letters_with_serifs_in_their_place(on_windows: bool, said: str) -> None:
    with pytest.raises(NoFont) as raised:
        _chosen(frozenset({"Libertinus Serif", "Liberation Serif"}), on_windows=on_windows)
    assert said in str(raised.value)
