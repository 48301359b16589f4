"""docs/prestazioni.md's tables of growth, from the figures that stand beside it."""

from collections.abc import Iterable
from pathlib import Path

from tests.bench.figure import Figure, by_count, read_figures

DOCS = Path(__file__).parents[1] / "docs"
FIGURES = DOCS / "prestazioni.csv"
NAMES = {"righe": "righe", "file": "piani"}
"""What is counted, and what it is called."""
_BEGIN, _END = "<!-- crescita: {} -->\n", "\n<!-- fine -->"
_MINUTE = 60


def performance_page() -> str:
    """docs/prestazioni.md: the text as it is, with the tables."""
    text = (DOCS / "prestazioni.md").read_text(encoding="utf-8")
    figures = read_figures(FIGURES)
    for of in NAMES:
        begin = _BEGIN.format(of)
        before, _, rest = text.partition(begin)
        text = before + begin + _table(of, figures) + rest[rest.index(_END) :]
    return text


def _table(of: str, figures: Iterable[Figure]) -> str:
    rows = by_count(of, figures)
    programs = list(next(iter(rows.values())))
    lines = [f"| {NAMES[of]} | {' | '.join(programs)} |", f"| ---: |{' ---: |' * len(programs)}"]
    for count, done in rows.items():
        cells = [_told(done[program]) if program in done else "–" for program in programs]
        lines.append(f"| {_grouped(count)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _told(figure: Figure) -> str:
    seconds = f"{figure.seconds:.2f} s" if figure.seconds < _MINUTE else f"{figure.seconds:.0f} s"
    return f"{seconds.replace('.', ',')}, {figure.memory:.0f} MiB"


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")
