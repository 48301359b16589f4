"""Section 6.2: the objectives about what the law wants every body to work on, found by their words.

Listed, never scored otherwise. Source: design of the reports, sections 4.2 and 4.3; Direttiva 14.1.2025 (training).
"""

from collections.abc import Callable, Iterator

from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.summary import Transversal, sector_names, transversals
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import plain
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Row, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import MISSING, grade_cell, objective_text, score_cell
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.names.transversals import NO_DATA

_TRAINING = late_pattern(r"\bformazione\b")
_OF_STAFF = late_pattern(r"\b(?:ore|40|24|syllabus)\b|\bdipendent")
_FUNDS = late_pattern(r"\bpnrr\b")
_ACCESS = late_pattern(r"\baccessibilit")
_INTEGRITY = late_pattern(r"\banticorruzione\b|\btrasparenza\b")
_EQUALITY = late_pattern(r"\bparita\b|(?<!\bin )\bgenere\b")

_THEMES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("Formazione del personale", lambda text: bool(_TRAINING.search(text) and _OF_STAFF.search(text))),
    ("PNRR", lambda text: bool(_FUNDS.search(text))),
    ("Accessibilità", lambda text: bool(_ACCESS.search(text))),
    ("Anticorruzione e trasparenza", lambda text: bool(_INTEGRITY.search(text))),
    ("Parità e genere", lambda text: bool(_EQUALITY.search(text))),
)
_OF_ONE = "1 settore"
_COLUMNS = (
    Column("Settore", 1.4),
    Column("N.", 0.5, Align.RIGHT),
    Column("Obiettivo", 5),
    Column("Punteggio", 1, Align.RIGHT),
    Column("Grado", 1.8),
)


def themes(source: Source) -> Iterator[Block]:
    """The objectives, theme by theme."""
    names, together = sector_names(source.results), transversals(source.results)
    rows: list[Row] = []
    for theme, speaks_of in _THEMES:
        found = [result for result in source.results.objectives if speaks_of(_text(result))]
        shared = [one for one in together if any(result in found for result in one.results.values())]
        counted = {id(result) for one in shared for result in one.results.values()}
        alone = [result for result in found if id(result) not in counted]
        if found:
            rows.append(Row((Cell(theme),), strong=True))
        rows += [_row_of_all(one) for one in shared]
        rows += [_row(source, result, names[result.objective.sector]) for result in alone]
    if rows:
        yield Paragraph("Gli obiettivi che nominano questi temi, con il loro risultato; contano come tutti gli altri.")
        yield Table("Obiettivi per tema", _COLUMNS, tuple(rows), name="Temi", tight=True)
    else:
        yield Paragraph("Nessun obiettivo del piano nomina formazione del personale, PNRR, accessibilità, trasparenza.")


def _text(result: ObjectiveResult) -> str:
    texts = [result.objective.text, *[assessed.indicator.text for assessed in result.indicators]]
    return plain(" ".join(texts))


def _row_of_all(objective: Transversal) -> Row:
    """An objective of several sectors: once, with their mean; what each reached stands in T5."""
    count = len(objective.results)
    return Row(
        (
            Cell(f"{count} settori" if count > 1 else _OF_ONE),
            Cell(MISSING),
            Cell(of_cell(objective.title)),
            score_cell(objective.mean, NO_DATA),
            Cell("media dei settori"),
        )
    )


def _row(source: Source, result: ObjectiveResult, sector: str) -> Row:
    return Row(
        (
            Cell(of_cell(sector) or "–"),
            Cell(str(result.objective.number), result.objective.number),
            Cell(objective_text(result.objective)),
            score_cell(result.score),
            grade_cell(result, source.parameters),
        )
    )
