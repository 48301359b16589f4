"""Rows that say nearly the same: the likest first, in one sector, however long the texts."""

import random
from difflib import SequenceMatcher
from time import process_time

import pytest

from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.domain.monitoring.likeness import alike
from pdo_xl.domain.values.text import plain
from tests.junk import JUNK


def said(*texts: str, sector: str = "SF") -> list[Keyed]:
    return [Keyed(f"k{n}", "Piano", n, sector, text, "Numero di atti") for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Pubblicare gli atti entro il termine", "PUBBLICARE gli atti entro  il termine", True),
        ("Pubblicare gli atti entro il termine", "Pubblicare tutti gli atti entro il termine", True),
        ("Pubblicare gli atti entro il termine", "Aprire lo sportello il sabato mattina", False),
        ("abcdefghij", "", False),
        ("parola " * 200, "parola " * 199 + "altra", True),
        ("parola " * 200, "altra " * 200, False),
    ],
)
def test_texts_are_alike_from_a_ratio_of_85(old: str, new: str, same: bool) -> None:
    assert list(alike(said(old), said(new), {"sf"})) == ([(0, 0)] if same else [])


HEAD = "Mantenere i parchi e i giardini comunali del capoluogo"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{HEAD}, zona nord est, entro il mese di giugno", f"{HEAD} con le frazioni, senza costi per il bilancio"),
        (f"{HEAD}: bilancio, costi, spesa. Fine", f"{HEAD}: altro che non somiglia. Bilancio, costi, spesa. Fine"),
        (f"Zona nord est, giugno. {HEAD}", f"Senza costi per il bilancio, subito: {HEAD}"),
        (f"{HEAD}: 1234567890123", f"{HEAD} nuovi alberi"),
        (
            f"{HEAD} con i costi e le spese previste, senza i costi e le spese previste",
            f"{HEAD} ed altro, senza i costi e le spese previste",
        ),
        (f"{HEAD} uno due tre", f"{HEAD} uno due tre quattro"),
        (f"Uno due {HEAD} tre", f"Quattro cinque {HEAD} tre"),
    ],
)
def test_how_alike_two_texts_are_is_what_difflib_says(old: str, new: str) -> None:
    """The same beginnings and ends are only taken off because that is quicker."""
    ratio = SequenceMatcher(None, plain(old), plain(new), autojunk=False).ratio()
    before, after = ([row._replace(indicator="") for row in said(text)] for text in (old, new))
    assert list(alike(before, after, {"sf"})) == ([(0, 0)] if ratio >= 0.85 else [])


def test_the_likest_are_matched_first() -> None:
    old = said("Mantenere i parchi e i giardini comunali", "Mantenere i parchi e i giardini del capoluogo")
    new = said("Mantenere i parchi e i giardini del capoluogo nord", "Mantenere parchi e giardini comunali")
    assert sorted(alike(old, new, {"sf"})) == [(0, 1), (1, 0)]


def test_same_texts_are_matched_in_their_order() -> None:
    assert list(alike(said("uno", "uno"), said("uno", "uno", "uno"), {"sf"})) == [(0, 0), (1, 1)]


def test_a_common_objective_is_not_moved_from_one_sector_to_another() -> None:
    old, new = said("Mappare i processi"), said("Mappare i processi", sector="GT")
    assert list(alike(old, new, {"sf", "gt"})) == []
    assert list(alike(old, new, {"sf"})) == []
    assert list(alike(old, new, set())) == [(0, 0)]


def test_blank_rows_are_like_none() -> None:
    blank = [Keyed("k", "Piano", 3, "SF", " ", "")]
    assert list(alike(blank, blank, {"sf"})) == []


def test_whatever_stands_in_cells_is_compared() -> None:
    texts = said(*[each for each in JUNK if isinstance(each, str)])
    assert sorted(now for _, now in alike(texts, texts, {"sf"})) == [row.row for row in texts]


@pytest.mark.parametrize(("length", "signs"), [(250, "ab"), (32_767, "ab "), (32_767, "a")])
def test_hostile_texts_take_a_moment(length: int, signs: str) -> None:
    chance = random.Random(6)
    old, new = (said(*["".join(chance.choices(signs, k=length)) for _ in range(60)]) for _ in range(2))
    begun = process_time()
    list(alike(old, new, {"sf"}))
    assert process_time() - begun < 20
