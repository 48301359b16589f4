"""Two days of a plan side by side, for people: the sectors, then what moved, what changed, what has no data."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pdo_xl.cli.show import cell
from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.monitoring.changes import PlanChange
from pdo_xl.domain.monitoring.comparison import Comparison, Moved, Side, Silent
from pdo_xl.domain.monitoring.frozen import FrozenSector
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import italian, italian_date, shorten

_MOST = 20
"""Lines of a list, unless all are asked for."""
_LONGEST = 90
_NONE = "–"
_STYLES = {Trend.LATE: "bold red", Trend.AT_RISK: "yellow", Trend.ON_TRACK: "green", Trend.DONE: "green"}
T = TypeVar("T")


def show_comparison(out: Console, comparison: Comparison, everything: bool) -> None:
    """The table of the sectors, then the three lists."""
    before, after = comparison.before, comparison.after
    out.print(Text.assemble(("Da: ", "bold"), cell(_side(before)), ("   A: ", "bold"), cell(_side(after))))
    out.print()
    out.print(_sectors(comparison))
    _list(out, "Che cosa si è mosso", comparison.moved, _moved, everything)
    _list(out, "Variazioni del piano", comparison.changes, _changed, everything)
    _list(out, "Senza dati da due verifiche", comparison.silent, _silent, everything)


def _side(side: Side) -> str:
    what = side.source or ("il piano com'è oggi" if side.kind is None else str(side.kind))
    return f"{italian_date(side.day)} ({what})"


def _sectors(comparison: Comparison) -> Table:
    before, after = comparison.before, comparison.after
    table = Table(box=None, pad_edge=False, header_style="bold", show_footer=True, footer_style="bold")
    table.add_column("Settore", footer="Ente", no_wrap=True)
    table.add_column("Punteggio", footer=_two(_points(before.body), _points(after.body)), no_wrap=True)
    table.add_column("Min–max", footer=_range(after.body_range), no_wrap=True)
    table.add_column("Peso con un dato", no_wrap=True)
    table.add_column("Andamento")
    for pair in comparison.sectors:
        old, new = pair.before, pair.after
        table.add_row(
            cell(pair.name),
            _two(*(_NONE if side is None else _points(side.result.score) for side in (old, new))),
            _NONE if new is None else _range(new.result.score_range),
            _two(*(_NONE if side is None else _percent(side.result.coverage) for side in (old, new))),
            _trend(old, new),
        )
    return table


def _trend(old: FrozenSector | None, new: FrozenSector | None) -> Text:
    """How a sector went and goes, with the shares of its weight now."""
    names = [
        _NONE if side is None or side.trend is None or side.trend.trend is None else str(side.trend.trend)
        for side in (old, new)
    ]
    text = Text(_two(*names))
    if new is not None and new.trend is not None:
        shares = [
            Text(f"{name} {italian(share, 0)}%", style=_STYLES.get(name, ""))
            for name, share in new.trend.shares.items()
        ]
        text = Text.assemble(text, ": " if shares else "", Text(", ").join(shares))
    return text


def _two(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"


def _points(score: float | None) -> str:
    return _NONE if score is None else italian(score)


def _percent(share: float | None) -> str:
    return _NONE if share is None else f"{italian(100 * share, 0)}%"


def _range(ends: Range | None) -> str:
    if ends is None or ends.least == ends.most:
        return _NONE
    return f"{italian(ends.least)}–{italian(ends.most)}"


def _list(
    out: Console, title: str, entries: Sequence[T], told: Callable[[T], tuple[str, str]], everything: bool
) -> None:
    """A list under its title: whose objective, what there is to say."""
    out.print(Text.assemble("\n", (f"{title} ({len(entries)})", "bold")))
    if not entries:
        out.print(Text("  niente", style="dim"))
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    shown = entries if everything else entries[:_MOST]
    for entry in shown:
        where, said = told(entry)
        grid.add_row(Text.assemble("  ", cell(where)), cell(said))
    out.print(grid)
    if len(shown) < len(entries):
        out.print(f"  … e {others(len(entries) - len(shown), 'a')}: con --tutte si vedono.")


def _where(objective: Objective) -> str:
    return f"{shorten(objective.sector, 30)} {objective.number}"


def _moved(moved: Moved) -> tuple[str, str]:
    before, after = moved
    said = [_two(before.grade, after.grade)] if before.grade != after.grade else []
    said += [_two(str(before.trend), str(after.trend))] if moved.otherwise else []
    text = shorten(after.result.objective.text, _LONGEST)
    return _where(after.result.objective), f"{'; '.join(said)} – {text}"


def _changed(change: PlanChange) -> tuple[str, str]:
    row = change.row
    values = [shorten(value, _LONGEST) for value in (change.before, change.after) if value]
    about = "" if row.objective in (change.before, change.after) else f" – {shorten(row.objective, _LONGEST)}"
    return f"{shorten(row.sector, 30)} {row.number}", f"{change.what}: {' → '.join(values)}{about}"


def _silent(silent: Silent) -> tuple[str, str]:
    objective = silent.objective.result.objective
    indicator = shorten(silent.row.indicator, _LONGEST) or _NONE
    return _where(objective), f"{indicator} – {shorten(objective.text, _LONGEST)}"
