"""What is left to do to the tables once their cells are written: links, heights, where pages end, what charts show.

It goes in one text, in the call that gives the program its settings back.
"""

from collections.abc import Iterable, Iterator, Sequence

from pdo_xl.hosts.live.rectangles import Rectangle
from pdo_xl.sheet.blocks import Block, ChartRows
from pdo_xl.sheet.names.summary import SummaryColumn

_LINKS, _HEIGHTS, _PAGES, _CHARTS = "C", "A", "P", "G"


def told(areas: Sequence[Rectangle], blocks: Iterable[Block], charts: Sequence[ChartRows] = ()) -> str:
    """Say what the workbook's module is to do: a line for each table and each chart, nothing where nothing is left.

    Shape: sheet, first row, last row, what to do, the rows after which a page ends; the first and the last column of
    old links, if there are any; parted by tabs. Of a chart: sheet, first and last row that it shows, that this is a
    chart, the last row that it showed before.
    """
    return "\n".join([*_lines(areas, blocks), *_chart_lines(areas, charts)])


def without_pages(finish: str) -> str:
    """Say the same for what stood there before: its rows fit their texts, and its pages end where they are full."""
    lines = [line.split("\t") for line in finish.split("\n") if line]
    kept = [
        [*line[:2], line[4], _CHARTS, line[2]] if line[3] == _CHARTS else [*line[:3], line[3].replace(_LINKS, ""), ""]
        for line in lines
    ]
    return "\n".join("\t".join(line) for line in kept if line[3])


def _lines(areas: Sequence[Rectangle], blocks: Iterable[Block]) -> Iterator[str]:
    # Of a table that people fill in the program itself keeps the rows as high as they need, or as somebody made them.
    tables = {block.sheet: block for block in blocks if block.table_from is not None or block.breaks is not None}
    linked = {area.sheet: area for area in areas if area.links}
    ends = {area.sheet: area.row + len(area.after) - 1 for area in areas}
    for sheet, end in ends.items():
        table = tables.get(sheet)
        heights = table is not None and table.heights is not None and table.table_from is not None
        breaks = table.breaks if table is not None else None
        # Formulas have taken the links' place. They go last of all, because once taken off they cannot be put back.
        what = (_LINKS if sheet in linked else "") + (_HEIGHTS if heights else "") + ("" if breaks is None else _PAGES)
        if what:
            first = (table.table_from or min(table.rows)) if table is not None else linked[sheet].row
            rows = " ".join(map(str, sorted(breaks or ())))
            # Beside them people may have links of their own.
            columns = linked[sheet].links if sheet in linked else ()
            ends_of_links = (str(columns[0]), str(columns[-1])) if columns else ()
            yield "\t".join((sheet, str(first), str(end), what, rows, *ends_of_links))


def _chart_lines(areas: Sequence[Rectangle], charts: Sequence[ChartRows]) -> Iterator[str]:
    for chart in charts:
        for area in areas:
            if area.sheet == chart.sheet and SummaryColumn.CHARTED.place in area.columns:
                shown = [
                    row[SummaryColumn.CHARTED.place - area.column] for row in area.before[chart.first - area.row :]
                ]
                former = max(chart.first, chart.first - 1 + sum(cell not in (None, "") for cell in shown))
                yield "\t".join((chart.sheet, str(chart.first), str(chart.last), _CHARTS, str(former)))
