"""A plan whose rows are judged: a percentage of what was reached, filled in by hand, in place of actual values.

Source: design of other bodies' plans, section 3: such a column is asked for, and never taken by its name alone.
"""

from collections.abc import Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Question
from pdo_xl.sheet.columns.answers import column_answer
from pdo_xl.sheet.columns.beginnings import match_field
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.headers import Headers, Verdict
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS

_INSTEAD = (Field.TYPE, Field.ACTUAL)
"""What the judgement stands for: the type of each row, and its actual value."""


def as_judged(headers: Headers) -> Headers:
    """The header of a plan of which a person said that it is judged; any other one as it is."""
    column = headers.columns.get(Field.JUDGEMENT)
    if column is None:
        return headers
    columns = dict(headers.columns)
    columns.pop(Field.TYPE, None)
    why = f"il parametro {COLUMN_SETTINGS[Field.JUDGEMENT]} dice che il piano è a giudizio"
    verdicts = tuple(
        Verdict(verdict.column, verdict.text, reason=why) if verdict.field in _INSTEAD else verdict
        for verdict in headers.verdicts
    )
    unclear = {field: asked for field, asked in headers.unclear.items() if field not in _INSTEAD}
    columns[Field.ACTUAL] = column
    return headers._replace(columns=columns, actuals=(), verdicts=verdicts, unclear=unclear)


def judgement_question(verdicts: Sequence[Verdict], cells: Evidence, sheet: str) -> Question | None:
    """The question which column is judged, in a plan without actual values; None without such a column."""
    named = [
        verdict
        for verdict in verdicts
        if verdict.field is None
        and (beginning := match_field(verdict.text)) is not None
        and beginning.field is Field.JUDGEMENT
    ]
    if not named:
        return None
    text = f"Non c'è «{FIELD_LABELS[Field.ACTUAL]}»: quale colonna è il raggiungimento, compilato a giudizio?"
    # Beside a share that is filled in, a blank "stato di raggiungimento" is none.
    named.sort(key=lambda verdict: not cells.filled(verdict.column))
    answers = tuple(column_answer(verdict.column, verdict.text, cells) for verdict in named)
    return Question(COLUMN_SETTINGS[Field.JUDGEMENT], text, answers, sheet)


def remark_on(question: Question) -> str:
    """What else such a column may be."""
    letters = question.answers[0].value
    return (
        f"con «giudizio» il punteggio è quella percentuale; se invece è il valore misurato, valore_effettivo={letters}"
    )
