"""Section 7, Scostamenti e cause: T7, what was not reached, how far it is, why and what is done about it.

Source: design of the reports, sections 4.2 and 4.3; D.Lgs. 150/2009, art. 10, comma 1, letter b; Dipartimento della
funzione pubblica, linee guida 2/2017.
"""

from collections import Counter
from collections.abc import Iterator

from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.monitoring.typed import CAUSES
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, Status
from pdo_xl.domain.scoring.timing import Timing, timing_of
from pdo_xl.domain.snapshot import Notes
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import days, fold, italian
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.by_sector import by_sector
from pdo_xl.reports.performance_report.figures import (
    MISSING,
    actual_text,
    deviation_text,
    indicator_text,
    objective_text,
    target_text,
)
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.texts import text_blocks
from pdo_xl.sheet.names.sheets import MONITORING
from pdo_xl.sheet.names.texts import ASKED, TextKey

NOT_SAID = "non indicata"
_CAUSES = {fold(cause): cause for cause in CAUSES}
_NO_NOTES = Notes()
_COLUMNS = (
    Column("N.", 0.5, Align.RIGHT),
    Column("Obiettivo", 2.9),
    Column("Scostamento", 2.6),
    Column("Causa", 2.1),
    Column("Motivo", 2.3),
    Column("Azione", 2.3),
    Column("Entro", 1.3),
)


def sections(source: Source) -> Iterator[Section]:
    """What was missed; citizens read it where the body publishes what its offices typed."""
    if not source.shows_typed:
        return
    yield Section("scostamenti", "", "Scostamenti e cause", tuple(_blocks(source)), new_page=True)
    if not source.has_actuals:
        return
    for key, anchor in ((TextKey.STRENGTHS, "punti-di-forza"), (TextKey.WEAKNESSES, "criticita")):
        blocks = tuple(text_blocks(source, key))
        if blocks:
            yield Section(anchor, "", ASKED[key].title, blocks, level=2)


def missed_objectives(source: Source) -> list[ObjectiveResult]:
    """The objectives that are not reached, reached in part, or not done in time; in the plan's order."""
    return [
        result
        for result in source.results.objectives
        if result.status in {Status.NOT_REACHED, Status.PARTLY}
        or timing_of(result, source.parameters).timing is Timing.NOT_DONE
    ]


def count_causes(source: Source) -> Counter[str]:
    """How many of them have which cause, as far as the causes are known ones; of the others that it is not said."""
    return Counter(_cause(_notes(source, result)) or NOT_SAID for result in missed_objectives(source))


def _blocks(source: Source) -> Iterator[Block]:
    if source.has_actuals:
        yield from text_blocks(source, TextKey.DEVIATIONS)
    missed = missed_objectives(source)
    if not missed:
        yield Paragraph("Nessun obiettivo misurato è lontano da ciò che ci si aspettava.")
        return
    yield Paragraph(_counted(source, len(missed)))
    columns, rows = by_sector(_COLUMNS, ((result.objective.sector, _cells(source, result)) for result in missed))
    yield Table(
        "Obiettivi non raggiunti, raggiunti in parte o non fatti nei termini",
        columns,
        rows,
        note=f"Causa, motivo, azione e termine sono quelli scritti nel foglio {MONITORING}.",
        name="T7",
        tight=True,
    )


def _counted(source: Source, count: int) -> str:
    causes = count_causes(source)
    named = [f"{word} {causes[word]}" for word in (*CAUSES, NOT_SAID) if causes[word]]
    others = causes.total() - sum(causes[word] for word in (*CAUSES, NOT_SAID))
    named += [f"altra {others}"] if others else []
    whose = "è lontano" if count == 1 else "sono lontani"
    return (
        f"{plural(count, 'obiettivo', 'obiettivi')} su {italian(len(source.results.objectives))} {whose} da ciò che ci "
        f"si aspettava. Causa: {', '.join(named)}."
    )


def _cells(source: Source, result: ObjectiveResult) -> tuple[Cell, ...]:
    notes = _notes(source, result)
    return (
        Cell(str(result.objective.number), result.objective.number),
        Cell(objective_text(result.objective)),
        Cell("\n".join(_deviations(source, result)) or MISSING),
        Cell(_cause(notes) or NOT_SAID),
        Cell(_typed(notes.reason) or MISSING),
        Cell(_typed(notes.actions) or MISSING),
        Cell(_typed(notes.by) or MISSING),
    )


def _notes(source: Source, result: ObjectiveResult) -> Notes:
    return source.notes.get(result.objective.number, _NO_NOTES)


def _cause(notes: Notes) -> str:
    """One of the three causes, or what somebody insisted on; empty for none."""
    said = _typed(notes.cause)
    return _CAUSES.get(fold(said), said)


def _typed(entry: Entry) -> str:
    return of_cell(entry if isinstance(entry, str) else shown(entry))


def _deviations(source: Source, result: ObjectiveResult) -> Iterator[str]:
    """What is expected and what was reached of each indicator that falls short, each on a line."""
    short = [assessed for assessed in result.indicators if _falls_short(source, assessed)]
    for assessed in short:
        told = _deviation(assessed)
        yield told if len(result.indicators) == 1 else f"{indicator_text(assessed)}: {told}"


def _falls_short(source: Source, assessed: Assessed) -> bool:
    if assessed.state is State.NOT_ASSESSABLE:
        return False
    if assessed.missing:
        return source.final or assessed.state is State.OVERDUE
    return assessed.score is None or assessed.score < FULL


def _deviation(assessed: Assessed) -> str:
    expected = f"atteso {target_text(assessed)}"
    if assessed.missing:
        passed = f", scaduto da {days(assessed.delay)}" if assessed.state is State.OVERDUE and assessed.delay else ""
        return f"{expected}, senza risultato{passed}"
    by = deviation_text(assessed)
    return f"{expected}, effettivo {actual_text(assessed, with_notes=True)}" + (f" ({by})" if by != MISSING else "")
