"""The years of a text: a plan's own, those of a range, those of a day or an act."""

import re
import sys

import pytest

from pdo_xl.domain.values.years import in_small_letters, years_in
from tests.junk import HEAVY, WORDS


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("PEG/PDO 2023-2025 - ANNO 2024", [(2024, True)]),
        ("PIANO DEGLI OBIETTIVI E DELLA PERFORMANCE DEL COMUNE DI CASALECCHIO DI RENO PER IL 2024", [(2024, True)]),
        ("annualità 2024 del PIAO 2024-2026", [(2024, True)]),
        ("Esercizio finanziario: 2024", [(2024, True)]),
        ("P.D.O. 2024", [(2024, True)]),
        ("PDO_2024", [(2024, True)]),
        ("Piano2024", [(2024, True)]),
        ("ANNO 1999", [(1999, True)]),
        ("ANNO 2101", [(2101, True)]),
        ("2024", [(2024, False)]),
        ("Comune di Prova - 2024", [(2024, False)]),
        ("PDO 2024 (sostituisce 2023)", [(2024, True), (2023, False)]),
        ("PDO 2024 approvato con delibera n. 12 del 2023", [(2024, True)]),
        ("Delibera di approvazione del piano 2024", [(2024, True)]),
        ("Delibera n. 12 - PDO 2024", [(2024, True)]),
        ("D.Lgs. 27 ottobre 2009, n. 150 - Piano 2024", [(2024, True)]),
        ("Art. 4-bis DL 13/2023, anno 2024", [(2024, True)]),
        ("anno precedente 2023, PDO 2024", [(2024, True)]),
    ],
)
def test_a_year_that_may_be_the_plans(text: str, named: list[tuple[int, bool]]) -> None:
    found = years_in(text).named
    assert [(year.year, year.worded) for year in found] == named
    assert all(text[year.start : year.end] == str(year.year) for year in found)


@pytest.mark.parametrize(
    "text",
    [
        "Delibera di G.C. n. 12 del 30.01.2023", "D.G.C. n. 12/2023", "n. 45 del 12 gennaio 2023", "D.Lgs. 150/2009",
        "D.Lgs. n. 150 del 2009 e s.m.i.", "DPR 62/2013", "L.R. 5/2011", "art. 10 D.L. 80/2021", "DM 132/2022",
        "Aggiornamento al 30/06/2024", "L. 190 del 2012", "prot. 2024/123", "Regolamento (UE) 2016/679",
        "CCNL 2019-2021", "Piano, dicembre 2023", "12/2024", "2024-06", "2024-06-30", "Delibera del Consiglio 2023",
        "Delibera 12024 e 20245", "det. dirigenziale n. 2024/45", "2024.5 e 2.024", "80 2024%", "", "PDO24",
        "Approvato con deliberazione della Giunta comunale n. 45 del 12 gennaio 2023", "rispetto al 2023",
    ],
)  # fmt: skip
def test_a_year_that_is_part_of_something_else(text: str) -> None:
    assert years_in(text)[:2] == ((), ())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("PIAO 2024/2026", 2024, 2026),
        ("2024-26", 2024, 2026),
        ("triennio 2024–2026", 2024, 2026),
        ("dal 2024 al 2026", 2024, 2026),
        ("anni 2024, 2025 e 2026", 2024, 2026),
        ("Piano 2024 - 2025 - 2026", 2024, 2026),
        ("A.S. 2023/2024", 2023, 2024),
        ("Anno scolastico 2023/24", 2023, 2024),
        ("Triennio 2018-20", 2018, 2020),
        ("Piano ex L. 190/2012, 2024-2026", 2024, 2026),
    ],
)
def test_a_range_of_years(text: str, first: int, last: int) -> None:
    found = years_in(text)
    assert found.named == ()
    assert [(years.first, years.last) for years in found.ranges] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("PDO 2024, D.G.C. n. 12/2023 e verbale del 3/4/2024 [X]", ["D.G.C. n. 12/2023", "verbale del 3/4/2024"]),
        ("Aggiornamento al 30/06/2024 (n. 12/2023)", ["30/06/2024", "n. 12/2023"]),
        ("PIAO 2024-2026, ANNO 2024", []),
    ],
)
def test_the_parts_that_cite_an_act_or_tell_a_day(text: str, acts: list[str]) -> None:
    assert [text[start:end] for start, end in years_in(text).acts] == acts


@pytest.mark.parametrize("text", [*HEAVY, *WORDS])
def test_junk_names_no_year(text: object) -> None:
    assert years_in(str(text)).named == ()


def test_small_letters_stand_sign_for_sign_for_what_patterns_of_both_kinds_would_find() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    small = in_small_letters(every)
    assert len(small) == len(every)
    for letter in "abcdefghijklmnopqrstuvwxyz°º’":
        both_kinds = [match.start() for match in re.finditer(letter, every, re.IGNORECASE)]
        assert [match.start() for match in re.finditer(letter, small)] == both_kinds
    for of_a_kind in (r"\w+", r"\d+", r"\s+", r"[^\W\d_]+"):
        spans = [match.span() for match in re.finditer(of_a_kind, every)]
        assert [match.span() for match in re.finditer(of_a_kind, small)] == spans
