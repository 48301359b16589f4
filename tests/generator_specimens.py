"""One shape for each thing that may differ, so that each is met on every run."""

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.names.computed import USUAL
from tests.generator import Shape

OURS = tuple(name.value for name in USUAL)

SPECIMENS = {
    "the office's own": Shape(),
    "other order": Shape(3, order=tuple(reversed(tuple(Field)[:10]))),
    "renamed": Shape(1, renamed=True),
    "four title rows": Shape(2, title_rows=4),
    "no title row": Shape(20, title_rows=0, sectors=4, indicators=4),
    "extra columns": Shape(4, extra=("Note", "Valore anno precedente", "Fonte")),
    "merged objectives": Shape(5, merged="objective", indicators=4),
    "merged sectors": Shape(6, merged="sector", indicators=3),
    "merged weights": Shape(7, merged="weight", indicators=4),
    "one sheet per sector": Shape(8, one_sheet_per_sector=True),
    "totals": Shape(9, totals=True),
    "totals on each sheet": Shape(10, totals=True, one_sheet_per_sector=True),
    "repeated header": Shape(11, repeated=True),
    "header over two rows": Shape(12, two_header_rows=True),
    "three actuals": Shape(13, three_actuals=True),
    "three actuals under two rows": Shape(14, three_actuals=True, two_header_rows=True),
    "indicator weights": Shape(15, indicator_weights=True),
    "weights below": Shape(16, weight_below=True, indicators=4),
    "columns named as ours": Shape(21, extra=("Stato", "SEGNALAZIONI", "Punti  settore")),
    "all six named as ours": Shape(22, extra=OURS),
    "named as ours in another order": Shape(23, extra=tuple(reversed(OURS)), one_sheet_per_sector=True),
    "named as ours, between the others": Shape(24, extra=("Note", "Stato"), order=tuple(reversed(tuple(Field)[:10]))),
    "named as ours, under two rows": Shape(25, extra=("Ritardo (gg)", "Stato"), two_header_rows=True),
    "by openpyxl": Shape(17, writer="openpyxl", indicators=4),
    "rich": Shape(18, rich=True),
    "rich with macros": Shape(19, rich=True, macros=True),
}
