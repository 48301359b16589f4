"""Section 12, Approvazione e validazione: the conclusions, and the block to sign.

Source: design of the reports, section 4.6; D.Lgs. 150/2009, artt. 10 and 14, comma 4, letter c. No field of a form:
bodies sign with tools of their own.
"""

from collections.abc import Iterator

from pdo_xl.domain.settings.choices import Board
from pdo_xl.reports.papers.model import Section, Signature, Signatures
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.texts import text_blocks
from pdo_xl.sheet.names.texts import ASKED, TextKey

_BOARDS = {
    Board.NUCLEO: "Il Nucleo di valutazione",
    Board.OIV: "L'OIV",
    Board.ORGANISMO: "L'Organismo di valutazione",
}
_TICKS = (
    "Validata",
    "Validata con osservazioni",
    "Non validata",
    "Unificata al rendiconto della gestione (art. 10, comma 1-bis)",
)


def sections(source: Source) -> Iterator[Section]:
    """What ends the document; citizens get it signed, with the act."""
    if source.for_citizens or not source.has_actuals:
        return
    yield Section("chiusura", "", "Approvazione e validazione", (), new_page=True)
    key = TextKey.CONCLUSIONS
    yield Section("conclusioni", "", ASKED[key].title, tuple(text_blocks(source, key)), level=2)
    yield Section("firme", "", "Firme", (signatures(source),), level=2)


def signatures(source: Source) -> Signatures:
    """Who signs; a line for each member of the board, one without a name where nobody said who they are."""
    parameters = source.parameters
    members = tuple(of_cell(name) if source.names_people else "" for name in parameters.board_members)
    return Signatures(
        left=(
            Signature("Il/La Segretario/a comunale"),
            Signature("Il/La responsabile del controllo di gestione"),
        ),
        right=(Signature(_BOARDS[parameters.board], members or ("",)),),
        ticks=_TICKS,
        lines=("Osservazioni", "Verbale n.", "Data"),
    )
