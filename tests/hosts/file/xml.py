"""Small worksheets as XML, and a splice over them in one call."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from pdo_xl.hosts.file.splice.splice import Splice, no_shared_text
from pdo_xl.hosts.file.splice.targets import Additions
from pdo_xl.sheet.blocks import Block, Value

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
START = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">'


def worksheet(rows: str, head: str = "", tail: str = "") -> str:
    """Write a worksheet part around these rows."""
    return f"{START}{head}<sheetData>{rows}</sheetData>{tail}</worksheet>"


def block(
    rows: Mapping[int, Sequence[Value]], columns: tuple[int, ...] = (11,), table_from: int | None = None
) -> Block:
    """Make a block for the sheet that `spliced` writes."""
    return Block("Piano", columns, rows, table_from)


def chunked(markup: bytes, size: int) -> Iterator[bytes]:
    """Cut bytes into chunks."""
    return (markup[start : start + size] for start in range(0, len(markup), size))


def spliced(
    markup: str,
    *blocks: Block,
    additions: Additions = Additions(),  # noqa: B008  # frozen and empty
    size: int = 2**16,
    date1904: bool = False,
    shared: Callable[[int], str | None] = no_shared_text,
    spare: bool = False,
) -> str:
    """Splice blocks into a worksheet; what it says of a change is checked on the way."""
    splice = Splice(
        "Piano", chunked(markup.encode(), size), blocks, additions, date1904=date1904, shared=shared, spare=spare
    )
    written = b"".join(splice).decode()
    assert splice.changed == (written != markup)
    return written


def spliced_rows(rows: str, *blocks: Block, head: str = "", **options: object) -> str:
    """Splice blocks into a worksheet of these rows, and give the rows."""
    written = spliced(worksheet(rows, head), *blocks, **options)  # type: ignore[arg-type]
    return written.partition("<sheetData>")[2].partition("</sheetData>")[0]
