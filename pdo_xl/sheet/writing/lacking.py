"""What an objective still lacks, in a few words: what *Che cosa manca* of `Monitoraggio` shows."""

from collections.abc import Sized

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.values.text import days, italian_date


def lacking(result: ObjectiveResult) -> str:
    """Say it, the most urgent first; nothing where nothing is lacking."""
    overdue: list[int] = []
    due = []
    unread = without = 0
    for assessed in result.indicators:
        state = assessed.state
        if state is State.OVERDUE:
            overdue.append(assessed.delay or 0)
        elif state is State.TO_CHECK:
            unread += 1
        elif state is not State.NOT_ASSESSABLE and assessed.score is None:
            if assessed.due is None:
                without += 1
            else:
                due.append(assessed.due)
    said = []
    if overdue:
        said.append(f"{_of(overdue, 'scaduto', 'scaduti, il primo')} da {days(max(overdue))}")
    if unread:
        said.append("1 dato da correggere" if unread == 1 else f"{unread} dati da correggere")
    if without:
        said.append("1 indicatore senza dato" if without == 1 else f"{without} indicatori senza dato")
    if due:
        said.append(f"{_of(due, 'scade', 'scadono, il primo')} il {italian_date(min(due))}")
    return "; ".join(said)


def _of(several: Sized, one: str, more: str) -> str:
    return one if len(several) == 1 else f"{len(several)} {more}"
