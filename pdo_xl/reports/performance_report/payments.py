"""Section 6.1, Tempi di pagamento: T6, every indicator of the objectives about them.

Source: design of the reports, section 4.3; DL 13/2023, art. 4-bis, comma 2.
"""

from collections.abc import Iterator
from math import fsum

from pdo_xl.domain.kinds.threshold import FULL, adds_up_to
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.summary import sector_names
from pdo_xl.domain.values.text import italian
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Row, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import (
    actual_text,
    indicator_text,
    objective_text,
    target_text,
    weight_cell,
)
from pdo_xl.reports.performance_report.source import Source

_LAW = "DL 13/2023, art. 4-bis, comma 2"
_FOOTNOTE = (
    f"Il 30\N{NO-BREAK SPACE}% della legge ({_LAW}) riguarda la retribuzione di risultato dei responsabili, "
    "non i pesi del piano."
)
_INDICATOR = Column("Indicatore (ritardo, giorni)", 3.4)


def _columns(source: Source) -> tuple[Column, ...]:
    return (
        Column("Settore", 1),
        Column("Obiettivo", 2.8),
        Column("Peso", 0.6, Align.RIGHT),
        *([_INDICATOR] if not source.for_citizens else []),
        Column("Atteso", 1.7),
        Column("Effettivo", 0.9),
        Column("Esito", 1.1),
        Column("Peso nel settore", 1.6),
    )


def payments(source: Source) -> Iterator[Block]:
    """The table, or that there is nothing to put into it."""
    found = source.results.about_payments
    if not found:
        yield Paragraph(f"Nel piano nessun obiettivo riguarda i tempi di pagamento ({_LAW}).")
        return
    names = sector_names(source.results)
    weights: dict[str, list[float]] = {}
    for result in found:
        weights.setdefault(names[result.objective.sector], []).append(result.weight or 0.0)
    totals = {name: fsum(own) for name, own in weights.items()}
    rows = tuple(
        _row(source, result, assessed, name, totals[name])
        for result in found
        for name in (names[result.objective.sector],)
        for assessed in result.indicators
    )
    yield Table("Obiettivi sui tempi di pagamento", _columns(source), rows, note=_FOOTNOTE, name="T6", tight=True)


def _row(source: Source, result: ObjectiveResult, assessed: Assessed, sector: str, total: float) -> Row:
    return Row(
        (
            Cell(of_cell(sector) or "–"),
            Cell(objective_text(result.objective)),
            weight_cell(result.weight),
            *([Cell(indicator_text(assessed))] if not source.for_citizens else []),
            Cell(target_text(assessed)),
            Cell(actual_text(assessed, with_notes=source.shows_typed)),
            _outcome(assessed),
            _share(total, source.parameters.payment_threshold),
        )
    )


def _outcome(assessed: Assessed) -> Cell:
    """Whether it was reached, or why nobody can say."""
    if assessed.score is not None:
        reached = adds_up_to(assessed.score, FULL)
        return Cell("sì" if reached else "no", look=(State.REACHED if reached else State.NOT_REACHED).value)
    words = {State.NOT_ASSESSABLE: "non valutabile", State.TO_CHECK: "da verificare", State.OVERDUE: "no (scaduto)"}
    return Cell(words.get(assessed.state, "nessun dato"), look=assessed.state.value)


def _share(total: float, threshold: float) -> Cell:
    enough = "sì" if adds_up_to(total, threshold) else "no"
    return Cell(f"{italian(total)}, soglia {italian(threshold)}: {enough}", total)
