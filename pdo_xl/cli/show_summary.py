"""What `Riepilogo` says, for people on a terminal or in a text file, in the same words: sentence, tiles, table."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pdo_xl.cli.show import cell
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.standing import Standings
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import italian_fixed, italian_percent
from pdo_xl.sheet.names.sheets import SUMMARY
from pdo_xl.sheet.names.summary import SummaryColumn
from pdo_xl.sheet.writing.summary import Figure, Figures, summary_figures
from pdo_xl.sheet.writing.summary_words import sentence_text, tile_texts, title_text

_BAR = 10
_WIDE_ENOUGH = {
    SummaryColumn.MANAGER: 108,
    SummaryColumn.BAR: 96,
    SummaryColumn.ERRORS: 85,
    SummaryColumn.DUE_SOON: 78,
}
"""From how many columns of the terminal on the table has one that can be left out."""
_TEXTS = frozenset({SummaryColumn.SECTOR, SummaryColumn.MANAGER, SummaryColumn.BAR})
_ALARMS = {SummaryColumn.OVERDUE: "bold red", SummaryColumn.DUE_SOON: "bold yellow", SummaryColumn.ERRORS: "bold red"}
_MOST_SECTORS = 100
_SHORTEST_NAME = 7


def show_summary(out: Console, results: Results, known: Standings) -> None:
    """Title, sentence and tiles, then the table."""
    out.print(cell(title_text(results), "bold"))
    out.print(sentence_text(results, known))
    tiles = Table.grid(padding=(0, 2, 0, 0))
    tiles.add_column(justify="right")
    for figure, caption in tile_texts(known, results.parameters.mode):
        tiles.add_row(Text(figure, "bold"), caption)
    out.print("", tiles, "", sep="\n")
    show_sectors(out, results, known)


def show_sectors(out: Console, results: Results, known: Standings) -> None:
    """A row per sector and one for the body."""
    *sectors, body = summary_figures(results, known, _MOST_SECTORS)
    columns = [column for column in SummaryColumn if column.is_printed and out.width >= _WIDE_ENOUGH.get(column, 0)]
    # What the body's score is, the sheet says in place of a bar.
    rows = [*sectors, body | {SummaryColumn.BAR: body[SummaryColumn.SCORE]}]
    shown = {column: [_shown(column, figures) for figures in rows] for column in columns}
    room = _room_for_names(shown, out.width)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", show_footer=True)
    table.footer_style = "bold"
    for column, cells in shown.items():
        table.add_column(
            _heading(column),
            footer=cells[-1],
            justify="left" if column in _TEXTS else "right",
            vertical="bottom",
            no_wrap=True,
            overflow="ellipsis",
            max_width=room.get(column),
        )
    for line in zip(*[cells[:-1] for cells in shown.values()], strict=True):
        table.add_row(*line)
    out.print(table)
    left = len(known.sectors) - _MOST_SECTORS
    if left > 0:
        out.print(f"… e {others(left, 'o')}: nel foglio {SUMMARY} ci sono tutti i settori.")


def _room_for_names(shown: Mapping[SummaryColumn, Sequence[Text]], width: int) -> dict[SummaryColumn, int]:
    """Share among the columns of names what the figures leave: long names give way, not figures."""
    needed = {
        column: max(cell_len(text) for text in (*_heading(column).split("\n"), *[cell.plain for cell in cells])) + 1
        for column, cells in shown.items()
    }
    names = [column for column in (SummaryColumn.MANAGER, SummaryColumn.SECTOR) if column in needed]
    left = width - sum(need for column, need in needed.items() if column not in names)
    room: dict[SummaryColumn, int] = {}
    for place, column in enumerate(names, start=1):
        share = left // (len(names) - place + 1)
        room[column] = max(min(share, needed[column]) - 1, _SHORTEST_NAME)
        left -= room[column] + 1
    return room


def _heading(column: SummaryColumn) -> str:
    return "" if column is SummaryColumn.BAR else _in_two_lines(column.value)


def _in_two_lines(text: str) -> str:
    """Break a header where its lines come out shortest: figures need little room."""
    words = text.split()
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(breaks, key=lambda lines: max(map(len, lines)), default=(text,)))


def _shown(column: SummaryColumn, figures: Figures) -> Text:
    figure: Figure = figures.get(column)
    match column, figure:
        case SummaryColumn.BAR, _:
            return _bar(figure if isinstance(figure, float) else None)
        case SummaryColumn.COVERAGE, float():
            return Text(italian_percent(figure))
        case SummaryColumn.SCORE, float():
            return Text(italian_fixed(figure), style="bold")
        case _, int():
            return Text(str(figure), style=_ALARMS.get(column, "") if figure else "dim")
        case _, None:
            return Text("–" if column is SummaryColumn.COVERAGE else "")
        case _:
            return cell(str(figure))


def _bar(points: float | None) -> Text:
    if points is None:
        return Text("·" * _BAR, style="dim")
    full = min(_BAR, max(0, round(_BAR * points / 100)))
    return Text.assemble("█" * full, ("░" * (_BAR - full), "dim"))
