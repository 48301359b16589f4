"""A small open workbook: written into, and looked at."""

from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.blocks import Block, Writing
from tests.hosts.live.engine import Excel


def write(excel: Excel, *blocks: Block) -> None:
    LiveHost(excel.book).write(Writing(blocks))


def shown(excel: Excel, sheet: str = "Dati") -> dict[tuple[int, int], object]:
    return {place: cell.value for place, cell in excel.pages[sheet].cells.items() if cell.value is not None}
