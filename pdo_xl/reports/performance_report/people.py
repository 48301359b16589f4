"""Sections 9 and 10: what is said of persons, which is next to nothing, and of equal opportunities.

Source: design of the reports, section 4.2; D.Lgs. 150/2009, artt. 9 and 10; D.Lgs. 33/2013, art. 20.
"""

from collections.abc import Iterator

from pdo_xl.reports.papers.model import Paragraph, Section
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.texts import text_blocks
from pdo_xl.sheet.names.texts import ASKED, TextKey

_APART = (
    "Gli obiettivi individuali e i comportamenti di chi ha un incarico sono valutati con atti separati, che questa "
    "Relazione non riporta: la legge vuole pubblici solo i dati aggregati (D.Lgs. 33/2013, art. 20)."
)


def sections(source: Source) -> Iterator[Section]:
    """Both, for the board; a plan without results has neither."""
    if source.for_citizens or not source.has_actuals:
        return
    yield Section("individuali", "", "Obiettivi individuali", (Paragraph(_APART),))
    key = TextKey.EQUALITY
    yield Section("pari-opportunita", "", ASKED[key].title, tuple(text_blocks(source, key)))
