"""The standard sentences: one place for their words, singular and plural.

Source: design of the reports, section 4.4. The other two stand in `sheet.writing.summary_words`, as `Riepilogo` has
them too.
"""

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, Status
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.standing import Standing
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.dates import at_day
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.text import all_of, italian, italian_percent
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import objective_text, points
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.writing.summary_words import NO_RESULT, NOT_ASSESSABLE

_LONGEST_QUOTED = 400
"""Characters of an objective within a sentence; a longer one is called by its number, and stands in the table."""


def of_share(preposition: str, fraction: float) -> str:
    r"""A share of a hundred with its article, joined to a preposition or alone.

    >>> of_share("su", 0.93), of_share("su", 0.89), of_share("", 0.8)
    ('sul 93\xa0%', "sull'89\xa0%", "l'80\xa0%")
    """
    written = italian_percent(fraction)
    if written.startswith(("8", "11\xa0")):
        return f"{preposition}{'l' if preposition else ''}l'{written}"
    return f"{preposition}{'l' if preposition else 'il'} {written}"


def body_sentence(source: Source) -> str | None:
    """The body's score at a day; None where there is none yet."""
    body = source.standings.body
    if body.score is None:
        return None
    ends = ""
    if body.ends is not None:
        ends = f", fra {points(body.ends.least)} e {points(body.ends.most)} se si contano i risultati che mancano"
    on = at_day(source.results.on)
    return f"{on[:1].upper()}{on[1:]} il punteggio dell'ente è {points(body.score)} su 100{ends}."


def of_how_many(source: Source) -> str | None:
    """Of how many sectors the body's score is the mean, where some have none."""
    sectors = source.standings.sectors
    without = [sector_text(sector) for sector, standing in sectors if standing.score is None]
    if source.standings.body.score is None or not without:
        return None
    counted = len(sectors) - len(without)
    told = f"Il punteggio dell'ente è di {plural(counted, 'settore', 'settori')} su {len(sectors)}"
    whose = "manca quello di" if len(without) == 1 else "mancano quelli di"
    return f"{told}: {whose} {all_of(without)}."


def sector_sentence(sector: SectorResult, standing: Standing) -> str:
    """How a sector ended."""
    reached = standing.reached
    goals = (
        "nessun obiettivo raggiunto" if not reached else plural(reached, "obiettivo raggiunto", "obiettivi raggiunti")
    )
    told = f"{sector_text(sector)}: {goals} su {italian(standing.objectives)}; {_score(standing)}."
    heaviest = _heaviest_not_reached(sector)
    return told if heaviest is None else f"{told} {_named(heaviest)}"


def _score(standing: Standing) -> str:
    if standing.score is None:
        return f"punteggio: {NO_RESULT if standing.assessable else NOT_ASSESSABLE}"
    told = f"punteggio {points(standing.score)}"
    if standing.coverage is not None and standing.ends is not None:
        told += f", calcolato {of_share('su', standing.coverage)} del peso"
    return told


def _heaviest_not_reached(sector: SectorResult) -> ObjectiveResult | None:
    missed = [result for result in sector.objectives if result.status is Status.NOT_REACHED and result.weight]
    return max(missed, key=lambda result: result.weight or 0.0, default=None)


def _named(result: ObjectiveResult) -> str:
    weight = result.weight or 0.0
    return f"Il peso maggiore non raggiunto è {_quoted(result.objective)} ({italian(weight)} {_points(weight)})."


def _quoted(objective: Objective) -> str:
    text = objective_text(objective)
    return f"«{text}»" if len(text) <= _LONGEST_QUOTED else f"quello dell'obiettivo n. {objective.number}"


def _points(weight: float) -> str:
    return "punto" if weight == 1 else "punti"


def sector_text(sector: SectorResult) -> str:
    """The name of a sector; a plan of one sector may have none."""
    return of_cell(sector.name) or "–"


def missing_rule(source: Source) -> str:
    """How what is missing counts."""
    if source.final:
        return "A fine anno un risultato che manca vale 0."
    return "Un risultato che manca non conta; una scadenza passata senza risultato vale 0."


def unconfirmed(parameters: Parameters) -> str | None:
    """That nobody has confirmed the rules of the calculation yet; None where somebody has."""
    if parameters.confirmed:
        return None
    if parameters.late_bands == DEFAULTS.late_bands:
        return "Le fasce di ritardo sono una proposta del programma: l'ente non le ha ancora confermate."
    return "I parametri del calcolo non sono ancora confermati dall'ente."
