"""`LEGGIMI.md`: what the files are, on one page, for whoever finds them. Its text stands in the file of that name."""

from collections.abc import Sequence
from importlib.resources import files
from string import Template

from pdo_xl.domain.values.text import italian_date
from pdo_xl.reports.open_data.csv_table import MARK
from pdo_xl.reports.open_data.records import Calculation
from pdo_xl.reports.open_data.tables import TABLES

GUIDE = "LEGGIMI.md"


_MANAGERS = "I nomi dei responsabili: sono dati personali (D.Lgs. 33/2013, art. 20; Reg. UE 2016/679)."
_NOTES = "I motivi di ciò che non è valutabile e ciò che non si legge: sono testi liberi, che possono nominare persone."


def guide(title: str, calculation: Calculation, left_open: Sequence[str]) -> str:
    """Fill the page in; `left_open` are sentences on what is still to be said."""
    results = calculation.results
    page = Template(files(__package__).joinpath(GUIDE).read_text(encoding="utf-8"))
    left_out = [*([] if calculation.with_managers else [_MANAGERS]), *([] if calculation.with_notes else [_NOTES])]
    still = ["", "## Da completare", "", *_listed(left_open)] if left_open else []
    return page.substitute(
        title=_line(title),
        day=italian_date(results.on),
        mode=str(results.parameters.mode),
        made_on=italian_date(calculation.made_on),
        version=calculation.version,
        tables="\n".join(f"| `{table.name}.csv` | {table.title} |" for table in TABLES),
        mark=MARK,
        left_out="".join(f"{sentence}\n" for sentence in _listed(left_out)),
        left_open="\n".join(still),
    )


def _listed(sentences: Sequence[str]) -> list[str]:
    return [f"- {sentence}" for sentence in sentences]


def _line(text: str) -> str:
    """A text as Markdown shows it, whatever it has in it."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|" else sign for sign in " ".join(text.split()))
