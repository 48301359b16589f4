"""Section 1, In breve: what one page must say, and nothing else on it.

Source: design of the reports, sections 4.2, 4.4 and 4.7; D.Lgs. 150/2009, art. 14, comma 4, letter c.
"""

from collections.abc import Iterator

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.values.plural import plural
from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.model import Block, Box, Paragraph, Section, Tone
from pdo_xl.reports.performance_report.charts import (
    MOST_SPELLED_OUT,
    body_grades,
    deadlines_chart,
    grade_charts,
    score_charts,
)
from pdo_xl.reports.performance_report.sentences import body_sentence, of_how_many, of_share, unconfirmed
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.names.sheets import FINDINGS
from pdo_xl.sheet.writing.summary_words import deadlines_text, goals_text


def sections(source: Source) -> Iterator[Section]:
    """The page."""
    yield Section("in-breve", "", "In breve", tuple(_blocks(source)), new_page=True)


def _blocks(source: Source) -> Iterator[Block]:
    body = source.standings.body
    told = [body_sentence(source), goals_text(body, source.parameters.mode), deadlines_text(body)]
    yield Paragraph(" ".join(filter(None, told)))
    warned = unconfirmed(source.parameters)
    if warned is not None:
        yield Paragraph(warned, Tone.STRONG)
    yield from charts_in_brief(source)
    yield Box("Da sapere", tuple(_to_know(source)), Tone.ALARM if source.errors else Tone.NOTE)


def charts_in_brief(source: Source) -> list[Chart]:
    """The charts that the page has room for: of many sectors the body's bar alone."""
    if not source.has_actuals:
        return [deadlines_chart(source)]
    if has_many_sectors(source):
        return [body_grades(source)]
    return [*score_charts(source), *grade_charts(source)]


def has_many_sectors(source: Source) -> bool:
    """Whether the charts of all sectors need pages of their own."""
    return len(source.standings.sectors) > MOST_SPELLED_OUT


def _to_know(source: Source) -> Iterator[str]:
    body = source.standings.body
    if body.coverage is None:
        yield "Nel piano tutto è non valutabile: non c'è un punteggio."
    elif not source.has_actuals:
        yield "Nessun risultato è ancora scritto: questo è lo stato del piano, non una valutazione."
    else:
        counted = ", ciò che manca vale 0" if source.final else ""
        yield f"Il peso con un dato è {of_share('', body.coverage)} di ciò che si può valutare{counted}."
    told = of_how_many(source)
    if told is not None:
        yield told
    overdue = body.states[State.OVERDUE]
    if overdue:
        count = plural(overdue, "scadenza passata senza risultato", "scadenze passate senza risultato")
        yield f"{count}: vale 0." if overdue == 1 else f"{count}: valgono 0."
    if source.errors:
        errors = plural(source.errors, "errore da correggere", "errori da correggere")
        where = "" if source.for_citizens else f" L'elenco è nel foglio {FINDINGS}."
        there = "c'è" if source.errors == 1 else "ci sono"
        yield f"Nel piano {there} {errors}: i punteggi possono cambiare.{where}"
    if not source.parameters.confirmed:
        yield "L'ente non ha ancora confermato i parametri del calcolo: i punteggi sono provvisori."
