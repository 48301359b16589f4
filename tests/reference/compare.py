"""What a channel says beside the reference: one sentence for each figure that differs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from tests.reference.made_up_plans import Plan
from tests.reference.meant import HUNDRED, ZERO, Indicator, Objective, Rules, Said
from tests.reference.scoring import Sector, body, coverage, delay, faults, grade, objective_score, score, sectors, state

MARK = "#PDO: "
OF_READING = frozenset({"PDO301", "PDO302", "PDO303", "PDO306", "PDO308", "PDO401"})
OF_PLANS = OF_READING | {"PDO201", "PDO202", "PDO203", "PDO204", "PDO307"}
_UNIT = 1e-13
"""Fifteen digits of the hundred points that a score may have; of what is larger, as many of it."""
_WITH_A_RESULT = ("Raggiunto", "Raggiunto in ritardo", "Parziale", "Non raggiunto")
_WITHOUT = ("nessun dato", "non valutabile", "NV")


class Answers(NamedTuple):
    """What a channel says of an indicator: three cells, and the codes of what it finds in them, where it tells."""

    score: object
    state: object
    delay: object
    codes: frozenset[str] | None = None


def same(exact: Fraction | int | None, found: object) -> bool:
    """Tell whether a figure is the exact one, in fifteen digits."""
    if exact is None or found is None or found == "":
        return exact is None and (found is None or found == "")
    if isinstance(found, bool) or not isinstance(found, int | float):
        return False
    return abs(Fraction(found) - exact) <= _UNIT * max(1, abs(exact) / 100)


def codes_in(text: object) -> frozenset[str]:
    """The codes in what PDO_VERIFICA says, of those without which there would be a score."""
    return OF_READING.intersection(re.findall(r"(PDO[0-9]{3}): ", str(text)))


def of_indicator(one: Indicator, rules: Rules, on: date, said: Answers, *, cells: bool = False) -> Iterator[str]:
    """Compare an indicator; in `cells` a sentence stands where it cannot be scored."""
    wrong = faults(one)
    if said.state != state(one, rules, on):
        yield f"stato {said.state!r} invece di {state(one, rules, on)!r}"
    if cells and wrong:
        figures = (said.score, said.delay)
        yield from (f"{cell!r} non è una frase" for cell in figures if not str(cell).startswith(MARK))
    else:
        if not same(score(one, rules), said.score):
            yield f"punteggio {said.score!r} invece di {_shown(score(one, rules))}"
        if not same(delay(one, rules, on), said.delay):
            yield f"ritardo {said.delay!r} invece di {delay(one, rules, on)}"
    if said.codes is not None and said.codes != set(wrong):
        yield f"segnalazioni {sorted(said.codes)} invece di {wrong}"


def of_document(plan: Plan, found: Mapping[str, Any]) -> Iterator[str]:
    """Compare a plan with what `calcola --json` gives of it; the findings only where they are given."""
    rules, on = plan.system.rules, plan.on
    if len(plan.indicators) != len(found["indicatori"]) or len(plan.objectives) != len(found["obiettivi"]):
        yield f"{len(found['indicatori'])} indicatori e {len(found['obiettivi'])} obiettivi"
        return
    for one, place, said in zip(plan.indicators, plan.places, found["indicatori"], strict=True):
        answers = Answers(said["punteggio"], said["stato"], said["ritardo_gg"])
        yield from (f"riga {place}, {one}: {wrong}" for wrong in of_indicator(one, rules, on, answers))
    for number, (objective, said) in enumerate(zip(plan.objectives, found["obiettivi"], strict=True), 1):
        yield from _different(f"obiettivo {number}", of_objective(objective, rules, on), said)
    known = sectors(plan.objectives, rules, on)
    for (name, sector), said in zip(known.items(), found["settori"], strict=True):
        low, high = sector.bounds
        figures = {
            "settore": name, "punteggio": sector.score, "punti": sector.points, "copertura": sector.covered,
            "peso_totale": sector.weight, "peso_non_valutabile": sector.not_assessable, "punteggio_minimo": low,
            "punteggio_massimo": high,
        }  # fmt: skip
        yield from _different(f"settore {name}", figures, said)
    low, high = ends(known, rules)
    figures = {"punteggio": of_body(known, rules), "punteggio_minimo": low, "punteggio_massimo": high}
    yield from _different("ente", figures, found["ente"])
    if "segnalazioni" in found:
        told = Counter((said["codice"], said["riga"]) for said in found["segnalazioni"] if said["codice"] in OF_PLANS)
        expected = Counter(findings(plan))
        if told != expected:
            yield f"segnalazioni: {sorted(told - expected, key=str)} invece di {sorted(expected - told, key=str)}"


def of_objective(objective: Objective, rules: Rules, on: date) -> dict[str, Any]:
    """The figures of an objective."""
    points, weight = objective_score(objective, rules, on), objective.weight
    return {
        "peso": weight, "punteggio": points, "copertura": coverage(objective, rules), "grado": grade(points, rules),
        "punti": None if weight is None or points is None else weight * points / 100,
    }  # fmt: skip


def of_body(known: Mapping[str, Sector], rules: Rules) -> Fraction | None:
    """The body's score."""
    return body({name: sector.score for name, sector in known.items()}, rules)


def ends(known: Mapping[str, Sector], rules: Rules) -> tuple[Fraction | None, ...]:
    """Both ends of the body's score."""
    return tuple(body({name: sector.bounds[end] for name, sector in known.items()}, rules) for end in (0, 1))


def findings(plan: Plan) -> Iterator[tuple[str, int]]:
    """The findings that say why something has no score, or counts otherwise than it seems, with their rows."""
    places = iter(plan.places)
    begun: dict[str, int] = {}
    for objective in plan.objectives:
        rows = [next(places) for _ in objective.indicators]
        begun.setdefault(objective.sector, rows[0])
        for row, one in zip(rows, objective.indicators, strict=True):
            yield from ((code, row) for code in faults(one))
            if plan.system.rules.final and one.actual is Said.NOTHING:
                yield "PDO307", row
        weighed = [rows[place] for place in objective.weights]
        if len(weighed) != 1:
            yield ("PDO203", weighed[1]) if weighed else ("PDO202", rows[0])
        yield from (("PDO204", rows[at]) for at, weight in objective.weights.items() if weight is Said.UNREADABLE)
    for name, sector in sectors(plan.objectives, plan.system.rules, plan.on).items():
        if abs(sector.weight - HUNDRED) > Fraction(1, 100):
            yield "PDO201", begun[name]


def of_table(plan: Plan, table: Sequence[Sequence[object]]) -> Iterator[str]:
    """Compare a plan with the table of `Riepilogo`: header, a row per sector, the body's row.

    Source: design of the reports, section 10.2: a score stands there once something has a result.
    """
    rules, on = plan.system.rules, plan.on
    known = sectors(plan.objectives, rules, on)
    if len(table) != len(known) + 2:
        yield f"Riepilogo: {len(table)} righe per {len(known)} settori: {[row[0] for row in table]}"
        return
    header, *lines, last = table
    states = {name: Counter(state(one, rules, on) for one in _indicators(sector)) for name, sector in known.items()}
    reported = {name: any(counts[one] for one in _WITH_A_RESULT) for name, counts in states.items()}
    coverages = []
    for (name, sector), line in zip(known.items(), lines, strict=True):
        covered = sector.covered if reported[name] or sector.covered is None else ZERO
        coverages += [covered] if covered is not None else []
        figures = {
            "Settore": name, **_row(sector.objectives, rules, on), "Punteggio": sector.score if reported[name] else None,
            "Peso con un dato": covered, **_ends(*sector.bounds), "Peso totale": sector.weight,
            "Punti": sector.points, "Non valutabile (peso)": sector.not_assessable,
        }  # fmt: skip
        yield from _different(f"Riepilogo, {name}", figures, dict(zip(map(str, header), line, strict=True)))
    figures = {
        **_row(plan.objectives, rules, on), **_ends(*ends(known, rules)),
        "Punteggio": of_body(known, rules) if any(reported.values()) else None,
        "Peso con un dato": sum(coverages, ZERO) / len(coverages) if coverages else None,
    }  # fmt: skip
    yield from _different("Riepilogo, ente", figures, dict(zip(map(str, header), last, strict=True)))


def _indicators(sector: Sector) -> list[Indicator]:
    return [one for objective in sector.objectives for one in objective.indicators]


def _row(objectives: Sequence[Objective], rules: Rules, on: date) -> dict[str, Any]:
    grades = Counter(grade(objective_score(one, rules, on), rules) for one in objectives)
    indicators = [one for objective in objectives for one in objective.indicators]
    states = Counter(state(one, rules, on) for one in indicators)
    return {
        "Raggiunti": grades["raggiunto"], "In parte": grades["raggiunto in parte"],
        "Non raggiunti": grades["non raggiunto"], "Senza dato": grades["non misurabile"], "Scaduti": states["Scaduto"],
        "In scadenza": states["In scadenza"], "Obiettivi": len(objectives), "Indicatori": len(indicators),
    }  # fmt: skip


def _ends(low: Fraction | None, high: Fraction | None) -> dict[str, Fraction | None]:
    open_ends = low is not None and high is not None and high > low
    return {"Punteggio minimo": low if open_ends else None, "Punteggio massimo": high if open_ends else None}


def _different(what: str, figures: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[str]:
    for name, exact in figures.items():
        found = None if said.get(name) in _WITHOUT else said.get(name)
        if not (found == exact if isinstance(exact, str) else same(exact, found)):
            yield f"{what}: {name} {found!r} invece di {_shown(exact)}"


def _shown(exact: object) -> str:
    return f"{exact} ({float(exact)!r})" if isinstance(exact, Fraction) else repr(exact)
