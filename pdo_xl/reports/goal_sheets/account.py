"""What the sector accounts for: what people typed in `Monitoraggio`, or frames to write in; people, money; signatures.

Source: design of the reports, section 5, fields 5 to 7.
"""

from collections.abc import Iterator, Mapping

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.settings.choices import Board
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian_fixed, sentence
from pdo_xl.reports.goal_sheets.head import OF_PEOPLE
from pdo_xl.reports.goal_sheets.source import Source
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Signature, Signatures, Table, WritingBox
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.sheet.names.monitoring import Typed

TALLEST, USUAL_HEIGHT, SHORTEST = 3.4, 2.2, 1.6
"""Unit: centimetres; a frame to write in by hand: where there is room, usually, on a crowded page."""
_OF_A_TEXT = 0.9
"""Unit: centimetres; a frame that has its text already is as high as that needs."""

_RESOURCES = {"personale": ("Personale", 2.2), "capitolo": ("Capitolo", 1.4), "importo": ("Euro", 1.0)}
"""The columns of people and money, what they are called where the plan has none, and their widths."""

_OF_THE_BOARD = {
    Board.NUCLEO: "del Nucleo di valutazione",
    Board.OIV: "dell'OIV",
    Board.ORGANISMO: "dell'Organismo di valutazione",
}


def frames(source: Source, objective: Objective, height: float = USUAL_HEIGHT) -> tuple[WritingBox, ...]:
    """The four frames, as high as there is room for; with what the board wrote, if it did."""
    typed = source.notes.get(objective.number, {})
    texts = {
        "Stato di avanzamento": _joined("\n", _text(typed, Typed.PROGRESS), _share(typed)),
        "Scostamento: causa e motivo": _joined(
            "\n", _labelled("Causa", _text(typed, Typed.CAUSE)), _text(typed, Typed.REASON)
        ),
        "Azioni correttive e termine": _joined(
            "\n", _text(typed, Typed.ACTIONS), _labelled("Entro", _text(typed, Typed.BY))
        ),
        "Evidenze (atto, protocollo, indirizzo)": _text(typed, Typed.EVIDENCE),
    }
    remarks = _text(typed, Typed.REMARKS)
    if remarks:
        texts[Typed.REMARKS.value] = remarks
    return tuple(WritingBox(label, text, _OF_A_TEXT if text else height) for label, text in texts.items())


def _text(typed: Mapping[Typed, Entry], column: Typed) -> str:
    entry = typed.get(column)
    return of_cell(entry) if isinstance(entry, str) else of_cell(shown(entry))


def _share(typed: Mapping[Typed, Entry]) -> str:
    said = _text(typed, Typed.SHARE)
    if not said:
        return ""
    return (
        f"Avanzamento: {said.removesuffix('%').rstrip()}\xa0%" if said[-1] in "0123456789%" else f"Avanzamento: {said}"
    )


def _labelled(label: str, text: str) -> str:
    return sentence(f"{label}: {text}" if label == "Causa" else f"{label} {text}") if text else ""


def _joined(between: str, *texts: str) -> str:
    return between.join(filter(None, texts))


def resources(source: Source, objective: Objective) -> Table | None:
    """People and money, row by row as the plan has them; none where it has no such columns."""
    there = source.headers.get(objective.sheet, {})
    names = [
        name
        for name in _RESOURCES
        if (name in there or source.blank) and not (source.without_names and name in OF_PEOPLE)
    ]
    rows = dict.fromkeys(_resource_rows(source, objective, names))
    if not rows and not (source.blank and names):
        return None
    filled = [place for place in range(len(names)) if source.blank or any(row[place] for row in rows)]
    columns = tuple(_column(source, objective, names[place]) for place in filled)
    lines = [*rows] or [("",) * len(names)]
    return Table(
        "Risorse", columns, tuple(Row(tuple(Cell(line[place]) for place in filled)) for line in lines), tight=True
    )


def _column(source: Source, objective: Objective, name: str) -> Column:
    usual, width = _RESOURCES[name]
    align = Align.RIGHT if name == "importo" else Align.LEFT
    return Column(source.header(objective.sheet, name, usual), width, align)


def _resource_rows(source: Source, objective: Objective, names: list[str]) -> Iterator[tuple[str, ...]]:
    for row in dict.fromkeys([objective.row, *[indicator.row for indicator in objective.indicators]]):
        texts = [of_cell(source.other(objective.sheet, row, name)) for name in names]
        if any(texts):
            yield tuple(_amount(text) if name == "importo" else text for name, text in zip(names, texts, strict=True))


def _amount(text: str) -> str:
    """An amount of money with its cents; what is no plain number stays as it was typed."""
    number = parse_number(text) if text[:1].isdigit() else None
    return text if number is None else italian_fixed(number, 2)


def signatures(source: Source, objective: Objective) -> Signatures:
    """Who answers for the objective, and the board that has read it."""
    manager = "" if source.without_names else of_cell(objective.manager)
    return Signatures(
        (Signature("Il/La responsabile (data e firma)", (manager,)),),
        (Signature(f"Per presa visione {_OF_THE_BOARD[source.results.parameters.board]} (data e firma)"),),
    )
