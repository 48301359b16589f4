"""Why an indicator has its score and its state, an objective its points, a sector its share: in words and numbers.

Source: design of the scoring, sections 4 to 6.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.kinds.reckoning import Reckoning, written_points
from pdo_xl.domain.scoring.assess import Assessed, State, year_for
from pdo_xl.domain.scoring.indicator_weight import are_of_one_row, indicator_weights
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, count
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.weight import equal_share, exclusion_reason
from pdo_xl.domain.settings.choices import Aggregation, Mode, WeightScale
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import all_of, days, italian, shorten

_MOST_LISTED = 6
"""Scores of one objective that are written out; of more, how many they are."""

MODE, NOTICE, AGGREGATION, WEIGHTS, REFERENCE = "modo", "preavviso_giorni", "aggregazione", "pesi", "data_riferimento"


class Why(NamedTuple):
    """A reason in words, and the parameters that had a say, by their names in `Parametri`."""

    text: str
    parameters: tuple[str, ...] = ()


def reckoning_of(assessed: Assessed, parameters: Parameters, year: int | None) -> Reckoning | None:
    """How an indicator's score came out; None where it has none."""
    kind, target, actual = assessed.kind, assessed.target, assessed.actual
    if assessed.score is None or kind is None or target is None or actual is None:
        return None
    return kind.explained(target, actual, parameters, year_for(kind, target, year))


def why_state(assessed: Assessed, parameters: Parameters, on: date) -> Why:
    """Why an indicator has its state at the day `on`."""
    due, state = assessed.due, assessed.state
    if state is State.NOT_ASSESSABLE:
        return Why(f"il valore effettivo lo dice ({shorten(assessed.reason or '')}): resta fuori da tutti i conti")
    if state is State.TO_CHECK:
        return Why("; ".join(str(problem.error) for problem in assessed.problems))
    if assessed.score is not None:
        return Why(_OF_SCORE[state])
    if due is None:
        return Why("manca il valore effettivo")
    left = (due - on).days
    if left < 0:
        return Why(f"manca il valore effettivo, e la scadenza è passata da {days(-left)}", (REFERENCE,))
    when = f"manca il valore effettivo; alla scadenza {_left(left)}"
    return Why(f"{when}, il preavviso è di {days(parameters.notice_days)}", (REFERENCE, NOTICE))


_OF_SCORE = {
    State.REACHED: "il punteggio è pieno",
    State.REACHED_LATE: "è fatto dopo la scadenza, e dà dei punti",
    State.PARTLY: "il punteggio è fra 0 e 100",
    State.NOT_REACHED: "il valore effettivo c'è, e il punteggio è 0",
}


def _left(left: int) -> str:
    if left == 0:
        return "si è arrivati oggi"
    return "manca 1 giorno" if left == 1 else f"mancano {left} giorni"


def why_objective(
    result: ObjectiveResult, parameters: Parameters, own_weights: Mapping[int, Entry] | None
) -> list[Why]:
    """How an objective's score came from its indicators' ones; `own_weights` are theirs, by row, where they count."""
    said = [_score_of(result, parameters, own_weights)]
    for what, states in _UNSCORED.items():
        number = sum(one.score is None and one.state in states for one in result.indicators)
        if number:
            said.append(_unscored(number, what, parameters.mode))
    return said


_OVERDUE, _OUT = "con la scadenza passata e senza valore effettivo", "con «NV» come valore effettivo"

_UNSCORED = {
    _OVERDUE: frozenset({State.OVERDUE}),
    "senza valore effettivo": frozenset({State.GOING_ON, State.DUE_SOON}),
    "da verificare": frozenset({State.TO_CHECK}),
    _OUT: frozenset({State.NOT_ASSESSABLE}),
}


def _unscored(number: int, what: str, mode: Mode) -> Why:
    """What becomes of indicators without a score."""
    who, verbs = (
        ("un indicatore", ("resta", "conta", "si conta"))
        if number == 1
        else (f"{number} indicatori", ("restano", "contano", "si contano"))
    )
    stays, counts, is_counted = verbs
    if what == _OUT:
        return Why(f"{who} {what}: {stays} fuori")
    if what == _OVERDUE:
        return Why(f"{who} {what}: {counts} 0")
    how = f"{counts} 0" if mode is Mode.FINAL else f"non {is_counted}"
    return Why(f"{who} {what}: {how} ({mode})", (MODE,))


def _score_of(result: ObjectiveResult, parameters: Parameters, own_weights: Mapping[int, Entry] | None) -> Why:
    _, _, scores, rows = count(result.indicators, parameters)
    if not scores:
        nothing = (
            "tutti gli indicatori sono non valutabili" if not result.assessable else "nessun indicatore ha un punteggio"
        )
        return Why(f"{nothing}: l'obiettivo non ne ha uno")
    if result.score is None:
        return Why(
            "i pesi degli indicatori non si possono usare (PDO207): l'obiettivo non ha un punteggio", (AGGREGATION,)
        )
    total = written_points(result.score)
    how = parameters.aggregation
    if len(scores) == 1 and how is not Aggregation.ALL:
        which = "suo unico indicatore" if len(result.indicators) == 1 else "solo indicatore che conta"
        return Why(f"il punteggio è quello del {which}: {total}")
    if how is Aggregation.MINIMUM:
        return Why(f"il punteggio è il più basso di {_listed(scores)} = {total}", (AGGREGATION,))
    if how is Aggregation.ALL:
        reached = "tutti" if result.score else "non tutti"
        return Why(f"{reached} gli indicatori sono raggiunti: {total}", (AGGREGATION,))
    weighs = own_weights is not None and not are_of_one_row(result.indicators)
    weights = indicator_weights(result.indicators, own_weights) if own_weights is not None and weighs else None
    if weights is None:
        return Why(f"il punteggio è la media di {_listed(scores)} = {total}", (AGGREGATION,))
    used = [weights[row] for row in rows]
    if len(scores) > _MOST_LISTED:
        return Why(f"il punteggio è la media pesata di {len(scores)} punteggi = {total}", (AGGREGATION,))
    terms = " + ".join(
        f"{italian(weight)}·{written_points(points)}" for weight, points in zip(used, scores, strict=True)
    )
    return Why(f"il punteggio è la media pesata: ({terms})/{italian(fsum(used))} = {total}", (AGGREGATION,))


def _listed(scores: Sequence[float]) -> str:
    if len(scores) > _MOST_LISTED:
        return f"{len(scores)} punteggi"
    return all_of([written_points(points) for points in scores])


def why_points(result: ObjectiveResult, parameters: Parameters) -> Why:
    """What an objective's weight makes of its score."""
    used = (WEIGHTS,) if parameters.weights is WeightScale.FRACTIONS else ()
    if result.weight is None:
        for cell in result.objective.weights:
            reason = exclusion_reason(cell.entry)
            if reason is not None:
                why = f" ({shorten(reason)})" if reason else ""
                return Why(f"non pesato{why}: resta fuori dalle somme del settore")
        return Why("senza un peso solo che si legga: resta fuori dalle somme del settore")
    told = _told_share(result)
    if result.points is None or result.score is None:
        return Why(f"peso {italian(result.weight)}{told}; i punti verranno col punteggio", used)
    share = f"{italian(result.weight)} · {written_points(result.score)}/100"
    return Why(
        f"peso {italian(result.weight)}{told}{';' if told else ':'} {share} = {italian(result.points)} punti", used
    )


def _told_share(result: ObjectiveResult) -> str:
    """Where a weight comes from that nobody wrote."""
    share = equal_share(result.objective)
    if share is None:
        return ""
    return f": il piano non ha pesi, {'un obiettivo' if share.shares == 1 else f'{share.shares} obiettivi'} nel settore"


def why_sector(sector: SectorResult) -> Why:
    """How a sector's score came from its objectives' points."""
    if sector.score is None:
        return Why("nessun obiettivo con un peso ha un punteggio")
    scored = fsum(one.weight for one in sector.objectives if one.weight is not None and one.score is not None)
    earned = f"punti {italian(sector.points)}, peso degli obiettivi con un punteggio {italian(scored)}"
    return Why(f"{earned}: 100 · {italian(sector.points)}/{italian(scored)} = {written_points(sector.score)}")
