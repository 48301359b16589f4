"""An explanation in words: its parts for a terminal, and a short text for a message box."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.kinds.reckoning import Reckoning, written_points
from pdo_xl.domain.kinds.trend import Course
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import called
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import days, italian, italian_date, sentence, shorten
from pdo_xl.domain.values.visible import visible
from pdo_xl.reports.explanation.cells import CellRead
from pdo_xl.reports.explanation.explain import Explanation, IndicatorExplained
from pdo_xl.sheet.names.sheets import FINDINGS
from pdo_xl.sheet.writing.findings import Located

_LONGEST_MESSAGE = 1000
"""Characters: what Excel's message box shows is 1,024 at most."""
_LONGEST_LINE = 160
_LETTERS = "V è il valore effettivo, T il valore atteso."
_READ_IN_SHORT = frozenset(
    {
        Field.TYPE,
        Field.BASELINE,
        Field.NUMERATOR,
        Field.DENOMINATOR,
        Field.TARGET,
        Field.ACTUAL,
        Field.DEADLINE,
        Field.DONE,
    }
)


class Part(NamedTuple):
    """A part of an explanation: its title and its lines."""

    title: str
    lines: tuple[str, ...]


def title(found: Explanation) -> str:
    """Say which row it is, and of what."""
    row = f"Riga {found.row} del foglio «{found.sheet}»"
    if found.objective is None:
        return f"{row}: {found.none.text if found.none is not None else ''}."
    objective = found.objective.objective
    return f"{row}: obiettivo {objective.number}, settore {objective.sector or '–'}."


def parts(found: Explanation) -> Iterator[Part]:
    """How the row was scored and what touches it: all but the cells, which are a table."""
    if found.none is not None and found.objective is not None:
        yield Part("PUNTEGGIO", (sentence(found.none.text),))
    for one in found.indicators:
        yield Part(f"PUNTEGGIO DELL'INDICATORE{_rule(one)}", tuple(_score_lines(one, found.results.on)))
    if found.row_score is not None:
        yield Part("PUNTEGGIO DELLA RIGA", (_of_both(found.row_score),))
    if found.objective is not None and found.points is not None:
        objective = found.objective.objective
        lines = [sentence(why.text) for why in (*found.of_objective, found.points, found.goes) if why is not None]
        yield Part(f"OBIETTIVO {objective.number}, «{shorten(objective.text)}»", (*lines, *_coverage(found)))
    if found.sector is not None and found.of_sector is not None:
        weight = None if found.objective is None else found.objective.weight
        share = (
            ()
            if weight is None
            else (f"Questo obiettivo pesa {italian(weight)} su {italian(found.sector.total_weight)}.",)
        )
        goes = () if found.sector_goes is None else (sentence(found.sector_goes.text),)
        yield Part(f"SETTORE {found.sector.name}", (sentence(found.of_sector.text), *share, *goes))
    if found.parameters:
        yield Part("PARAMETRI", tuple(one.text for one in found.parameters))


def finding_lines(entry: Located) -> tuple[str, str]:
    """A finding: what it is and where, then what to do."""
    finding, cell = entry
    where = f", {cell}" if cell is not None else ""
    return f"{finding.code} {finding.gravity}{where}: {finding.message}", finding.suggestion


def _rule(one: IndicatorExplained) -> str:
    """By which line of the scoring: the type and what is expected."""
    kind, target = one.assessed.kind, one.assessed.target
    if kind is None or target is None:
        return _aspect(one)
    expected = kind.written_target(target)
    return f"{_aspect(one)}: {kind.label}, {expected}" if expected else f"{_aspect(one)}: {kind.label}"


def _aspect(one: IndicatorExplained) -> str:
    """Which of its row's two tests it is, if the row has two."""
    aspect = one.assessed.indicator.aspect
    return "" if aspect is None else f" ({aspect})"


def _of_both(score: float) -> str:
    return f"La media delle due prove, valore e scadenza: {written_points(score)}."


def _score_lines(one: IndicatorExplained, on: date) -> Iterator[str]:
    assessed, reckoning = one.assessed, one.reckoning
    if reckoning is None:
        yield "Nessun punteggio."
    else:
        yield f"{reckoning.text[:1].upper()}{reckoning.text[1:]}"
        if _legend(reckoning):
            yield _LETTERS
    yield f"Stato al {italian_date(on)}: {assessed.state}, perché {one.state.text}."
    if assessed.delay is not None:
        yield f"Ritardo: {days(assessed.delay)}."
    if one.course is not None:
        yield f"Andamento: {_goes(one.course)}"


def _goes(course: Course) -> str:
    return f"{course.trend}, perché {course.why()}."


def _legend(reckoning: Reckoning) -> str:
    """What the letters of a formula stand for, if it has any."""
    return " (V effettivo, T atteso)" if "V " in reckoning.said or "V/" in reckoning.said else ""


def _coverage(found: Explanation) -> Iterator[str]:
    if found.objective is None or found.objective.coverage is None:
        return
    indicators = found.objective.indicators
    if len(indicators) > 1:
        scored = sum(one.score is not None for one in indicators)
        yield f"Indicatori con un punteggio: {scored} su {len(indicators)}."


def message(found: Explanation) -> str:
    """All of it in a few lines; of the findings as many as there is room for."""
    lines = [title(found), *found.aside]
    if found.none is not None:
        of_plan = sentence(found.none.text) if found.objective is not None else ""
        lines += filter(None, (of_plan, found.none.more))
    lines += [_cell_line(cell) for cell in found.cells if cell.field in _READ_IN_SHORT]
    for one in found.indicators:
        reckoning = one.reckoning
        aspect = _aspect(one)
        reckoned = "nessuno" if reckoning is None else f"{reckoning.text}{_legend(reckoning)}"
        lines.append(f"Punteggio{aspect}: {reckoned}")
        lines.append(f"Stato{aspect}: {one.assessed.state}, perché {one.state.text}.")
        if one.course is not None:
            lines.append(f"Andamento{aspect}: {_goes(one.course)}")
    if found.row_score is not None:
        lines.append(_of_both(found.row_score))
    if found.points is not None:
        first, *others = (*found.of_objective, found.points)
        lines += [f"Obiettivo: {first.text}.", *[sentence(why.text) for why in others]]
    if found.sector is not None and found.of_sector is not None:
        lines.append(f"{called(found.sector.name)}: {found.of_sector.text}.")
    # Which column is which, its header in the lines above shows.
    changed = [one.text for one in found.parameters if one.value != one.default and one.name in BY_NAME]
    lines += [f"Parametri: {'; '.join(changed)}."] if changed else []
    return _within([shorten(visible(line), _LONGEST_LINE) for line in lines], found.findings)


def _cell_line(cell: CellRead) -> str:
    written = f"«{shorten(cell.written, _LONGEST_LINE // 3)}»" if cell.written else "cella vuota"
    return f"{cell.label}: {written}" + (f" → {cell.read_as}" if cell.read_as else "")


def _within(lines: Sequence[str], findings: Sequence[Located]) -> str:
    """The lines, and the findings as far as the box has room."""
    text = shorten("\n".join(lines), _LONGEST_MESSAGE - _LONGEST_LINE)
    for done, entry in enumerate(findings):
        line = f"\n{shorten(visible(finding_lines(entry)[0]), _LONGEST_LINE)}"
        left = f"\n… {others(len(findings) - done, 'a')}: nel foglio {FINDINGS}."
        if len(text) + len(line) + len(left) > _LONGEST_MESSAGE:
            return text + left
        text += line
    return text
