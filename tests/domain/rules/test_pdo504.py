"""PDO504: a transversal objective is in every sector."""

from collections.abc import Sequence

from tests.support import messages, results_of, row

UNIT = "TRASV/STRAT / PLUR"


def common(sector: str, text: str = "PNRR") -> list[object]:
    return [*row(sector, UNIT, text)]


def test_passes() -> None:
    assert messages(results_of(common("SF"), common("GT", "pnrr"), common("SC")), "PDO504") == []


def test_passes_for_objectives_of_one_service() -> None:
    assert messages(results_of(row("SF", "FIN"), row("GT", "URB")), "PDO504") == []


def test_passes_in_a_plan_of_one_sector() -> None:
    assert messages(results_of(common("SF"), row("SF")), "PDO504") == []


def test_found_once_where_it_first_stands() -> None:
    results = results_of(row("SF"), common("GT"), common("LP"), row("SC"), row("PL"))
    assert messages(results, "PDO504") == [
        (
            4,
            "obiettivo",
            "L'obiettivo trasversale «PNRR» è solo in GT, LP: manca in SF, SC, PL.",
            "Aggiungerlo agli altri settori, se riguarda anche loro.",
        )
    ]


def test_spellings_of_a_sector_are_one_sector() -> None:
    results = results_of(row("SF"), row("GT"), common("S.F."), common(" gt"))
    assert messages(results, "PDO504") == []


def test_long_lists_are_cut() -> None:
    rows: list[Sequence[object]] = [common("SF"), *[row(f"X{number}") for number in range(12)]]
    ((_, _, message, _),) = messages(results_of(*rows), "PDO504")
    assert message == (
        "L'obiettivo trasversale «PNRR» è solo in SF: manca in X0, X1, X2, X3, X4, X5, X6, X7, X8, X9 e altri 2."
    )
