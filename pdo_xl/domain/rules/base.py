"""What the rules share: the places they point at, the sentences they make of an unreadable cell."""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field, Indicator, Objective, Place
from pdo_xl.domain.score import Results
from pdo_xl.domain.text import sentence
from pdo_xl.domain.weight import weight_note


def at(row: Indicator | Objective, field: Field) -> Place:
    """The place of a field in the row of an indicator, or in the first row of an objective."""
    return Place(row.sheet, row.row, field)


def problems(results: Results, code: str) -> Iterator[Issue]:
    """An issue for each cell that could not be read or scored, where its error has this code."""
    for assessed in results.with_problems:
        for problem in assessed.problems:
            if problem.error.code == code:
                yield Issue(
                    at(assessed.indicator, problem.field),
                    sentence(str(problem.error)),
                    sentence(problem.error.suggestion),
                )


def notes(results: Results, code: str, suggestion: str) -> Iterator[Issue]:
    """An issue for each cell that was read with something taken for granted, where its note has this code."""
    for assessed in results.with_notes:
        for field, note in assessed.notes:
            if note.code == code:
                yield Issue(at(assessed.indicator, field), sentence(note.text), note.suggestion or suggestion)


def weight_notes(results: Results, code: str, suggestion: str) -> Iterator[Issue]:
    """An issue for each weight whose cell shows something else than what it was read as, by the code of its note."""
    for result in results.objectives:
        objective = result.objective
        for row, entry in objective.weights:
            # Nearly all weights are plain numbers or texts.
            note = weight_note(entry) if not isinstance(entry, float) else None
            if note is not None and note.code == code:
                yield Issue(
                    Place(objective.sheet, row, Field.WEIGHT), sentence(note.text), note.suggestion or suggestion
                )
    for sheet, cells in results.plan.indicator_weights.items():
        for row, entry in cells.items():
            note = weight_note(entry) if not isinstance(entry, float) else None
            if note is not None and note.code == code:
                place = Place(sheet, row, Field.INDICATOR_WEIGHT)
                yield Issue(place, sentence(note.text), note.suggestion or suggestion)
