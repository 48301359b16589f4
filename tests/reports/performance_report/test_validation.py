"""Section 12: conclusions, and who signs."""

from dataclasses import replace

from pdo_xl.domain.settings.choices import Board
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.papers.model import Box, Signature
from pdo_xl.reports.performance_report.source import Audience
from pdo_xl.reports.performance_report.validation import sections, signatures
from tests.reports.performance_report.sources import source_of
from tests.support import row

FILLED = row(actual=650.0)


def test_the_block_to_sign() -> None:
    block = signatures(source_of(FILLED))
    assert [one.label for one in block.left] == [
        "Il/La Segretario/a comunale", "Il/La responsabile del controllo di gestione",
    ]  # fmt: skip
    assert block.right == (Signature("Il Nucleo di valutazione", ("",)),)
    assert block.ticks == (
        "Validata", "Validata con osservazioni", "Non validata",
        "Unificata al rendiconto della gestione (art. 10, comma 1-bis)",
    )  # fmt: skip
    assert block.lines == ("Osservazioni", "Verbale n.", "Data")


def test_a_line_for_each_member_unless_names_stay_out() -> None:
    parameters = replace(DEFAULTS, board=Board.OIV, board_members=("Anna Neri", "Ugo Bianchi"))
    source = source_of(FILLED, parameters=parameters)
    assert signatures(source).right == (Signature("L'OIV", ("Anna Neri", "Ugo Bianchi")),)
    assert signatures(replace(source, without_names=True)).right == (Signature("L'OIV", ("", "")),)


def test_it_ends_the_document_of_a_year_for_the_board() -> None:
    title, conclusions, signed = sections(source_of(FILLED))
    assert [(one.heading, one.level) for one in (title, conclusions, signed)] == [
        ("Approvazione e validazione", 1), ("Conclusioni", 2), ("Firme", 2),
    ]  # fmt: skip
    assert isinstance(conclusions.blocks[0], Box)
    assert list(sections(source_of(row()))) == []
    assert list(sections(source_of(FILLED, audience=Audience.CITIZENS))) == []
