"""A plan with columns of the office's own beside its own, or in their place."""

from collections.abc import Callable, Mapping, Sequence

from pdo_xl.domain.values.entry import Entry
from tests.support import TITLE, MemoryGrid, MemoryHost, row

PLAIN = ["Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia", "Valore atteso",
         "Valore effettivo", "Peso"]  # fmt: skip
KINDS: list[tuple[str, Entry, Entry]] = [
    ("Nr", 10.0, 5.0), ("%", "80%", "80%"), ("Data", "31/12/2024", "30/11/2024"), ("si/no", "si", "si"),
]  # fmt: skip
ROWS: list[list[Entry]] = [
    row("SF" if n < 4 else "GT", objective=f"Fare {n}", indicator=f"Misura {n}", kind=kind, target=target,
        actual=actual, weight=25.0)
    for n in range(8) for kind, target, actual in [KINDS[n % 4]]
]  # fmt: skip
More = Callable[[int], Entry]


def few(n: int) -> str:
    return "Migliorare" if n < 4 else "Digitalizzare"


def plan(
    renamed: Mapping[str, str] | None = None, extra: Sequence[tuple[str, str, More]] = (), name: str = "Foglio1"
) -> MemoryHost:
    """The plan with headers `renamed`, and columns of the office's own: the header before which, its own, its cells."""
    header = list(PLAIN)
    lines: list[list[Entry]] = [list(cells) for cells in ROWS]
    for before, text, cells in extra:
        at = header.index(before)
        header.insert(at, text)
        for number, line in enumerate(lines):
            line.insert(at, cells(number))
    header = [(renamed or {}).get(text, text) for text in header]
    return MemoryHost(MemoryGrid(name, [[TITLE], header, *lines]))
