"""Columns whose letters moved since a person named them: asked for again, with where their headers stand now."""

from collections.abc import Sequence

from pdo_xl.domain.errors import UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer
from pdo_xl.domain.rules.pdo101_no_plan import asked_together
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.answers import column_answer, column_question
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.lettered import comparable, same_header
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.columns.selectors import Selector
from pdo_xl.sheet.names.sheets import PARAMETERS


def refuse_stale(
    sheet: str, known: Known, used: Sequence[Selector], texts: Sequence[str], cells: Evidence | None = None
) -> None:
    """Refuse letters over which other headers stand than when they were given; `texts` are those of now.

    Raises: UnclearPlan, with a question for each column.
    """
    if not known.told:
        return
    problems = [
        _stale(sheet, target, selector, known.told[selector.column], texts, cells or Evidence())
        for target, selectors in known.mapping.selectors.items()
        for selector in selectors
        if selector in used and selector.column and selector.column in known.told
        if not same_header(known.told[selector.column], texts[selector.column - 1])
    ]
    if problems:
        raise asked_together(problems[0], problems[1:])


def _stale(
    sheet: str, target: Field, selector: Selector, before: str, texts: Sequence[str], cells: Evidence
) -> UnclearPlan:
    column = selector.column or 0
    now = texts[column - 1]
    places = [place for place, text in enumerate(texts, start=1) if text and same_header(before, text)]
    where = f"«{before}» ora è in {column_letters(places[0])}" if len(places) == 1 else f"«{before}» non si trova più"
    what = (
        f"Nel foglio {PARAMETERS} la colonna {column_letters(column)} è stata indicata quando era «{before}»; "
        f"nel foglio «{sheet}» ora è «{comparable(now)}», e {where}"
    )
    return UnclearPlan(
        f"{what}: nella stessa riga di {PARAMETERS} scrivere, al posto della lettera, il testo dell'intestazione "
        "giusta, o indicarla di nuovo con pdo-xl calcola --colonna.",
        # Columns that are told with their days are told with all of them: one alone is no answer.
        [] if selector.day else [column_question(target, _answers([*places, column], texts, cells), sheet)],
        f"{what}.",
    )


def _answers(columns: Sequence[int], texts: Sequence[str], cells: Evidence) -> list[Answer]:
    return [column_answer(column, texts[column - 1], cells) for column in columns]
