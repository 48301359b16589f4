"""What was recognised in a workbook, for people: each header and its meaning, what is missing, what is left out.

A `?` marks what a person had better look at, a `!` what is missing.
"""

from collections.abc import Iterator, Mapping, Sequence

from pdo_xl.cli.command_line import command_line, with_columns
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import shorten
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS, NO_COLUMN
from pdo_xl.sheet.reading.recognition import HeaderCell, Meaning, RecognisedSheet, Recognition

_LONGEST = 36
"""Characters of a header's text."""
_DONE = COLUMN_SETTINGS[Field.DONE]
_OFFERED = (COLUMN_SETTINGS[Field.DEADLINE], _DONE)


def understood_lines(recognition: Recognition) -> Iterator[str]:
    """Tell in short which column is which, in the sheets that can be read as a plan."""
    for sheet in recognition.sheets:
        cells = [cell for cell in sheet.cells if cell.field is not None]
        if sheet.missing or not cells:
            continue
        yield f"Foglio «{sheet.sheet}»:"
        texts = [f"«{shorten(cell.text, _LONGEST)}»" for cell in cells]
        width = max(map(len, texts))
        for cell, text in zip(cells, texts, strict=True):
            yield f"   {column_letters(cell.cell.column):<3} {text:<{width}} → {cell.label}"
        yield from _absent(sheet)


def recognition_lines(recognition: Recognition, indicators: Mapping[str, int]) -> Iterator[str]:
    """Tell of every sheet that has a header; `indicators` are counted by sheet, where the plan could be read."""
    bare = [sheet.sheet for sheet in recognition.sheets if not sheet.last_row]
    for sheet in recognition.sheets:
        if sheet.last_row:
            yield from _of_sheet(sheet, indicators.get(sheet.sheet))
            rows = [str(place.row) for place in recognition.totals if place.sheet == sheet.sheet]
            if rows:
                what = "riga" if len(rows) == 1 else "righe"
                yield f"   Lasciate fuori, perché non sono indicatori: {what} {', '.join(rows)}."
    if bare:
        yield f"Senza l'intestazione di un piano: {', '.join(f'«{name}»' for name in bare)}."
    # What is offered gets commands of its own.
    doubts = [cell for cell in recognition.doubts if recognition.offer is None or cell.setting not in _OFFERED]
    if doubts and not recognition.problem:
        yield (
            "Guardare le intestazioni segnate con «?»: se non è come scritto, ripetere indicando la colonna giusta, "
            f'per esempio --colonna "{_option(doubts[0])}".'
        )


def offer_lines(recognition: Recognition, words: Sequence[str], said: Mapping[str, str]) -> Iterator[str]:
    """The two commands that settle what a person may say besides; `words` were typed, `said` is what is known."""
    offer = recognition.offer
    if offer is None:
        return
    column = next(answer.value for answer in offer.answers if answer.names_a_column)
    counted = {offer.setting: column}
    done = [cell for cell in recognition.doubts if cell.setting == _DONE and cell.cell.sheet == offer.sheet]
    if len(done) != 1:
        counted[_DONE] = NO_COLUMN
    ways = {
        "Per contare la scadenza" if len(done) == 1 else "Per avere gli avvisi sulla scadenza": counted,
        "Se non è da contare": {offer.setting: NO_COLUMN},
    }
    for what, answers in ways.items():
        yield f"{what}: {command_line(['pdo-xl', *with_columns(words, {**said, **answers})])}"


def doubt_text(cell: HeaderCell) -> str:
    """Say what is doubtful about a header."""
    return f"{cell.cell.local} «{shorten(cell.text, _LONGEST)}»: {cell.reason}"


def _of_sheet(sheet: RecognisedSheet, indicators: int | None) -> Iterator[str]:
    rows = f"alla riga {sheet.last_row}"
    if sheet.first_row < sheet.last_row:
        rows = f"alle righe {sheet.first_row} e {sheet.last_row}"
    count = f", indicatori {indicators}" if indicators is not None else ""
    yield f"Foglio «{sheet.sheet}»: intestazione {rows}{count}."
    texts = [f"«{shorten(cell.text, _LONGEST)}»" for cell in sheet.cells]
    width = max(map(len, texts), default=0)
    for cell, text in zip(sheet.cells, texts, strict=True):
        mark = "?" if cell.meaning is Meaning.DOUBTFUL else " "
        yield f" {mark} {cell.cell.local:<5} {text:<{width}} → {_meaning(cell)}"
    for field in sheet.missing:
        yield f" ! manca la colonna «{FIELD_LABELS[field]}»"
    yield from _absent(sheet)
    if sheet.missing:
        yield "   Così com'è, questo foglio non si legge come piano."


def _absent(sheet: RecognisedSheet) -> Iterator[str]:
    for field, value in (sheet.absent or {}).items():
        instead = f"vale «{value}»" if value else "il piano ne fa a meno"
        yield f"   senza la colonna «{FIELD_LABELS[field]}»: {instead}"


def _meaning(cell: HeaderCell) -> str:
    if cell.meaning is Meaning.COMPUTED:
        return "colonna calcolata"
    if cell.field is None:
        return f"resta com'è: {cell.reason}"
    return f"{cell.label} ({cell.reason})" if cell.reason else cell.label


def _option(cell: HeaderCell) -> str:
    return f"{cell.setting.removeprefix('colonna_')}={column_letters(cell.cell.column)}"
