"""Section 11, Quanto sono completi i dati: what the figures rest upon, and what is still missing.

Source: design of the reports, section 4.2; D.Lgs. 150/2009, art. 14; Dipartimento della funzione pubblica, linee guida
2/2017.
"""

from collections.abc import Iterator

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.standing import Standing
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.text import all_of, italian, italian_date
from pdo_xl.reports.papers.model import Align, Block, Bullets, Cell, Column, Paragraph, Row, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.by_sector import by_sector
from pdo_xl.reports.performance_report.charts import state_charts
from pdo_xl.reports.performance_report.deviations import NOT_SAID, count_causes
from pdo_xl.reports.performance_report.figures import MISSING, count_cell, indicator_text, share_cell
from pdo_xl.reports.performance_report.findings_tables import findings_by_kind
from pdo_xl.reports.performance_report.sentences import sector_text, unconfirmed
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.texts import missing_texts
from pdo_xl.sheet.names.sheets import MONITORING, SNAPSHOTS, TEXTS
from pdo_xl.sheet.names.texts import ASKED, TextKey

_OF_CITIZENS = (TextKey.PRESENTATION, TextKey.CONTEXT, TextKey.PEOPLE, TextKey.MONEY)
"""The texts that a document for everybody has."""
_SHOWN_STATES = (State.OVERDUE, State.NOT_ASSESSABLE, State.TO_CHECK)


def sections(source: Source) -> Iterator[Section]:
    """How complete the data are."""
    yield Section(
        "completezza", "", "Quanto sono completi i dati", tuple(_blocks(source)), new_page=not source.for_citizens
    )
    if source.shows_typed:
        blocks = tuple(_not_assessable(source))
        if blocks:
            yield Section("non-valutabili", "", "Che cosa non è valutabile, e perché", blocks, level=2)
    if not source.for_citizens:
        found = findings_by_kind(source)
        said = Paragraph("Il controllo del piano non ha trovato niente da segnalare.") if found is None else found
        yield Section("segnalazioni", "", "Che cosa ha trovato il controllo del piano", (said,), level=2)


def _blocks(source: Source) -> Iterator[Block]:
    yield Paragraph(_counted(source.standings.body))
    if not source.for_citizens:
        yield from state_charts(source)
    yield _by_sector(source)
    yield Bullets(tuple(_to_know(source)))


def _counted(body: Standing) -> str:
    with_result = _with_result(body)
    counted = "nessuno ha" if not with_result else "uno ha" if with_result == 1 else f"{italian(with_result)} hanno"
    return f"Su {plural(body.indicators, 'indicatore', 'indicatori')} {counted} un risultato che si legge."


def _with_result(standing: Standing) -> int:
    return sum(standing.states[state] for state in (State.REACHED, State.REACHED_LATE, State.PARTLY, State.NOT_REACHED))


def _by_sector(source: Source) -> Table:
    columns = (
        Column("Settore", 2),
        *[
            Column(heading, width, Align.RIGHT)
            for heading, width in (
                ("Indicatori", 1), ("Con un risultato", 1), ("Ancora senza", 1), ("Scaduti", 1), ("Non valutabili", 1),
                ("Da verificare", 1), ("Peso con un dato", 1),
            )
        ],
    )  # fmt: skip
    rows = [Row((Cell(sector_text(sector)), *_figures(standing))) for sector, standing in source.standings.sectors]
    rows.append(Row((Cell("Ente"), *_figures(source.standings.body)), strong=True))
    return Table(
        "Quanti indicatori hanno un risultato",
        columns,
        tuple(rows),
        note="Scaduto: la scadenza è passata e non c'è un risultato. Da verificare: ciò che è scritto non si legge.",
        name="Completezza",
        tight=True,
    )


def _figures(standing: Standing) -> tuple[Cell, ...]:
    with_result = _with_result(standing)
    waiting = standing.indicators - with_result - sum(standing.states[state] for state in _SHOWN_STATES)
    return (
        count_cell(standing.indicators),
        count_cell(with_result),
        count_cell(waiting),
        *[count_cell(standing.states[state]) for state in _SHOWN_STATES],
        share_cell(standing.coverage, "NV"),
    )


def _to_know(source: Source) -> Iterator[str]:
    """What a reader must know of the data, a line each."""
    warned = unconfirmed(source.parameters)
    yield warned if warned is not None else "L'ente ha confermato i parametri del calcolo."
    if source.shows_typed and (without := count_causes(source)[NOT_SAID]):
        yield (
            f"Per {plural(without, 'obiettivo lontano', 'obiettivi lontani')} dall'atteso la causa non è indicata"
            f"{'' if source.for_citizens else f' nel foglio {MONITORING}'}."
        )
    missing = [key for key in missing_texts(source) if not source.for_citizens or key in _OF_CITIZENS]
    if missing and source.for_citizens:
        yield f"Non sono ancora scritti: {all_of([ASKED[key].title for key in missing])}."
    elif missing:
        yield f"Sono da scrivere, nel foglio {TEXTS}: {all_of([f'«{ASKED[key].title}»' for key in missing])}."
    if source.for_citizens:
        return
    if source.unplaced:
        cells = all_of([str(cell) for cell in source.unplaced])
        yield f"Ciò che è scritto in {cells} non è in questa Relazione: la riga non è di una sezione, o non si legge."
    if source.snapshots.unread:
        count = plural(len(source.snapshots.unread), "riga", "righe")
        yield f"Nel foglio {SNAPSHOTS} {count} non si leggono: le variazioni potrebbero non essere tutte."
    yield _last_calculation(source)


def _last_calculation(source: Source) -> str:
    """Who wrote figures into the workbook last; this document's own are worked out anew."""
    if not source.log:
        return "Nel Registro non c'è ancora nessun calcolo: i numeri di questa Relazione sono calcolati ora."
    last = source.log[-1]
    who = f" da {of_cell(last.user)}" if source.names_people and last.user else ""
    when = f"il {italian_date(last.when.date())}" if last.when is not None else "in un giorno che non si legge"
    version = of_cell(last.version) or MISSING
    return f"L'ultimo calcolo scritto nella cartella è stato fatto {when}{who}, con pdo_xl {version}."


def _not_assessable(source: Source) -> Iterator[Block]:
    found = [
        (result, assessed)
        for result in source.results.objectives
        for assessed in result.indicators
        if assessed.state is State.NOT_ASSESSABLE
    ]
    if not found:
        return
    yield Paragraph(
        f"{plural(len(found), 'indicatore', 'indicatori')} su {italian(source.standings.body.indicators)} "
        f"{'resta' if len(found) == 1 else 'restano'} fuori dal conto."
    )
    columns, rows = by_sector(
        (Column("N.", 0.5, Align.RIGHT), Column("Indicatore", 4), Column("Motivo", 4)),
        (
            (
                result.objective.sector,
                (
                    Cell(str(result.objective.number), result.objective.number),
                    Cell(indicator_text(assessed)),
                    Cell(of_cell(assessed.reason or "") or "non indicato"),
                ),
            )
            for result, assessed in found
        ),
    )
    yield Table("Indicatori non valutabili", columns, rows, name="NV", tight=True)
