"""What stands over the indicators: the objective in full, whose it is, what it weighs, what it belongs to.

Source: design of the reports, section 5, fields 1 and 2.
"""

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.weight import exclusion_reason
from pdo_xl.domain.values.text import italian
from pdo_xl.reports.goal_sheets.source import Source
from pdo_xl.reports.papers.model import Block, Box, Fields
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.sheet.names.objectives import NO_WEIGHT, NOT_WEIGHTED, SEVERAL_WEIGHTS, UNREAD_WEIGHT
from pdo_xl.sheet.writing.shown_texts import NO_TEXT

_BELONGS_TO = {
    "codice": "Codice",
    "missione": "Missione",
    "programma": "Programma",
    "obiettivo_strategico": "Obiettivo di valore pubblico",
    "dup": "Collegamento al DUP",
    "stakeholder": "Stakeholder",
    "contributore": "Contributor",
    "dimensione": "Dimensione",
}
"""The columns that only some plans have, in the order of the sheet, and what they are called where none is there."""

_ASKED = frozenset({"missione", "programma", "obiettivo_strategico", "dup", "stakeholder", "contributore"})
"""Those that a sheet to be filled in by hand asks for, whether the plan has them or not."""

OF_PEOPLE = frozenset({"contributore", "personale"})
"""Those that may name persons, and are left out with their names."""


def head(source: Source, result: ObjectiveResult) -> tuple[Block, ...]:
    """Word the objective and the pairs under it."""
    objective = result.objective
    manager = "" if source.without_names else of_cell(objective.manager)
    sector = of_cell(source.names[objective.sector])
    service, unit = of_cell(objective.service), of_cell(objective.unit)
    pairs = [
        ("Settore", f"{sector} – {manager}" if manager and sector else sector or manager),
        ("Peso", weight_text(source, result)),
        ("Servizio", f"{service} ({unit})" if service and unit else service or unit),
        ("Trasversale", "sì" if objective.transversal else "no"),
    ]
    blocks: list[Block] = [Box(of_cell(objective.text) or NO_TEXT, ()), Fields(tuple(pairs), columns=2)]
    more = tuple(_more(source, objective))
    if more:
        blocks.append(Fields(more))
    return tuple(blocks)


def weight_text(source: Source, result: ObjectiveResult) -> str:
    """What an objective weighs in its sector, or why nothing."""
    objective = result.objective
    if result.weight is not None:
        return f"{italian(result.weight)} su {italian(source.sector_of(objective).total_weight)}"
    if not objective.weights:
        return NO_WEIGHT
    if len(objective.weights) > 1:
        return SEVERAL_WEIGHTS
    reason = exclusion_reason(objective.weights[0].entry)
    if reason is None:
        return UNREAD_WEIGHT
    return f"{NOT_WEIGHTED}: {of_cell(reason)}" if reason else NOT_WEIGHTED


def _more(source: Source, objective: Objective) -> list[tuple[str, str]]:
    pairs = []
    for name, usual in _BELONGS_TO.items():
        if source.without_names and name in OF_PEOPLE:
            continue
        said = "; ".join(texts_of(source, objective, name))
        if said or (source.blank and (name in _ASKED or name in source.headers.get(objective.sheet, {}))):
            pairs.append((source.header(objective.sheet, name, usual), said))
    return pairs


def texts_of(source: Source, objective: Objective, name: str) -> list[str]:
    """What the rows of an objective say in a column, each thing once."""
    rows = dict.fromkeys([objective.row, *[indicator.row for indicator in objective.indicators]])
    said = (of_cell(source.other(objective.sheet, row, name)) for row in rows)
    return [text for text in dict.fromkeys(said) if text]
