"""Annexes A to D, for the board: every indicator and parameter, what the check found, who calculated when.

Source: design of the reports, section 4.2.
"""

from collections.abc import Iterator

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.settings import SETTINGS, value_of
from pdo_xl.domain.values.text import days, italian, italian_date
from pdo_xl.reports.explanation.used import written
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Row, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.by_sector import by_sector
from pdo_xl.reports.performance_report.figures import (
    MISSING,
    actual_text,
    count_cell,
    indicator_text,
    score_cell,
    target_text,
)
from pdo_xl.reports.performance_report.findings_tables import findings_by_manager
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.address import quoted
from pdo_xl.sheet.reading.log import LogRow

_MOST_CALCULATIONS = 200
"""Of more, the last ones."""
_EMPTY = "vuoto"


def sections(source: Source) -> Iterator[Section]:
    """The annexes; their letters take the place of a number."""
    if source.for_citizens:
        return
    yield Section("allegato-indicatori", "A", "Tutti gli indicatori", (_indicators(source),), new_page=True)
    yield Section("allegato-parametri", "B", "Parametri", (_parameters(source),), new_page=True)
    found = findings_by_manager(source)
    nothing = Paragraph("Il controllo del piano non ha trovato niente da segnalare.")
    yield Section("allegato-segnalazioni", "C", "Segnalazioni", (found or nothing,), new_page=True)
    yield Section("allegato-registro", "D", "Registro dei calcoli", tuple(_log(source)), new_page=True)


def _indicators(source: Source) -> Table:
    """Each indicator with its row in the plan, so that it is found there."""
    columns, rows = by_sector(
        (
            Column("N.", 0.5, Align.RIGHT),
            Column("Riga", 0.8),
            Column("Indicatore", 4),
            Column("Atteso", 1.5),
            Column("Effettivo", 1.5),
            Column("Ritardo", 0.8, Align.RIGHT),
            Column("Punteggio", 0.9, Align.RIGHT),
            Column("Stato", 1.4),
        ),
        (
            (
                result.objective.sector,
                (
                    Cell(str(result.objective.number), result.objective.number),
                    Cell(f"{quoted(assessed.indicator.sheet)}!{assessed.indicator.row}"),
                    Cell(indicator_text(assessed)),
                    Cell(target_text(assessed)),
                    Cell(actual_text(assessed, with_notes=True)),
                    Cell(days(assessed.delay) if assessed.delay else MISSING, assessed.delay),
                    score_cell(assessed.score),
                    Cell(assessed.state.value, look=assessed.state.value),
                ),
            )
            for result in source.results.objectives
            for assessed in result.indicators
        ),
    )
    return Table("Gli indicatori nell'ordine del piano", columns, rows, name="A", tight=True)


def _parameters(source: Source) -> Table:
    columns = Column("Parametro", 2.6), Column("Valore", 2), Column("Proposta", 2), Column("Che cosa vuol dire", 4.5)
    rows = []
    for setting in SETTINGS:
        if setting.name in _NAMES and not source.names_people:
            continue
        value, default = value_of(source.parameters, setting.name), value_of(DEFAULTS, setting.name)
        rows.append(
            Row(
                (
                    Cell(f"{setting.label} ({setting.name})"),
                    Cell(of_cell(_written(setting.name, value))),
                    Cell(_written(setting.name, default)),
                    Cell(setting.meaning),
                ),
                strong=value != default,
            )
        )
    note = "In grassetto ciò che è diverso dalla proposta del programma."
    return Table("Tutti i parametri del calcolo", columns, tuple(rows), note=note, name="B", tight=True)


_NAMES = frozenset({"componenti_organo"})
"""The parameters that name people."""


def _written(name: str, value: object) -> str:
    return _EMPTY if value in (None, {}, (), "") else written(name, value)


def _log(source: Source) -> Iterator[Block]:
    if not source.log:
        yield Paragraph("Nel Registro non c'è ancora nessun calcolo.")
        return
    named = source.names_people
    columns = (
        Column("Data e ora", 1.6),
        *([Column("Utente", 1.4)] if named else []),
        Column("Versione", 0.9),
        Column("Dati al", 1.1),
        Column("Modo", 1.5),
        Column("Indicatori valutati", 1, Align.RIGHT),
        Column("Ente", 0.9, Align.RIGHT),
        Column("Che cosa è cambiato", 3.7),
    )
    rows = tuple(Row(_calculation(row, named=named)) for row in source.log[-_MOST_CALCULATIONS:])
    left = len(source.log) - len(rows)
    note = f"I primi {italian(left)} calcoli sono solo nel foglio Registro." if left > 0 else ""
    yield Table("I calcoli scritti nella cartella di lavoro", columns, rows, note=note, name="D", tight=True)


def _calculation(row: LogRow, *, named: bool) -> tuple[Cell, ...]:
    return (
        Cell(f"{italian_date(row.when.date())} {row.when:%H:%M}" if row.when is not None else MISSING),
        *([Cell(of_cell(row.user) or MISSING)] if named else []),
        Cell(of_cell(row.version) or MISSING),
        Cell(italian_date(row.on) if row.on is not None else MISSING),
        Cell(of_cell(row.mode) or MISSING),
        Cell(MISSING) if row.indicators is None else count_cell(int(row.indicators)),
        score_cell(row.body),
        Cell(of_cell(row.said) or MISSING),
    )
