"""A comparison as people see it: no text of a cell is obeyed, long lists are cut."""

import io
from collections.abc import Sequence
from datetime import date

from rich.console import Console

from pdo_xl.cli.show_comparison import show_comparison
from pdo_xl.domain.monitoring.comparison import Comparison, Side
from pdo_xl.domain.values.entry import Entry
from tests.cli.typed import squeezed
from tests.support import results_of, row

JUNE, SEPTEMBER = date(2024, 6, 30), date(2024, 9, 30)


def shown(old: Sequence[Sequence[Entry]], new: Sequence[Sequence[Entry]], *, everything: bool = False) -> list[str]:
    before, after = (Side.now(results_of(*rows, on=day)) for rows, day in ((old, JUNE), (new, SEPTEMBER)))
    out = Console(file=io.StringIO(), width=120, highlight=False, markup=False)
    show_comparison(out, Comparison(before, after, 2024), everything)
    return squeezed(out.file.getvalue())


def test_the_sectors_then_three_lists() -> None:
    lines = shown(
        [row(target=100.0, actual=60.0, weight=60.0), row(objective="Muto", weight=40.0)],
        [row(target=96.0, actual=60.0, weight=60.0), row(objective="Muto", weight=40.0)],
    )
    assert lines == [
        "Da: 30/06/2024 (il piano com'è oggi) A: 30/09/2024 (il piano com'è oggi)",
        "",
        "Settore Punteggio Min–max Peso con un dato Andamento",
        "SF 60 → 62,5 37,5–77,5 60% in linea → a rischio: a rischio 60%, senza dati 40%",
        "Ente 60 → 62,5 37,5–77,5",
        "",
        "Che cosa si è mosso (1)",
        "SF 1 in linea → a rischio – Obiettivo",
        "",
        "Variazioni del piano (1)",
        "SF 1 valore atteso: 100 → 96 – Obiettivo",
        "",
        "Senza dati da due verifiche (1)",
        "SF 2 Indicatore – Muto",
    ]


def test_hostile_texts_are_texts() -> None:
    bad = "[bold]\x1b[31mrosso\u202e"
    lines = shown([row(bad, objective=bad, indicator=bad)], [row(bad, objective=bad, indicator=bad, target=5.0)])
    text = "\n".join(lines)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]" in text


def test_a_long_list_is_cut_unless_all_is_asked_for() -> None:
    rows = [row(objective=f"Obiettivo {number}", indicator=f"Misura {number}") for number in range(30)]
    assert "… e altre 10: con --tutte si vedono." in shown(rows, rows)
    assert not [line for line in shown(rows, rows, everything=True) if "altre" in line]
