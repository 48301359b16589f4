"""The figures of one plan that may be held beside another body's: how complete, how well made, how concentrated.

Source: design of the reports, section 9: the quality of the plan, not of the people.
"""

import json
from collections import Counter
from collections.abc import Mapping
from math import fsum, log2
from typing import Any

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import grade_of
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.summary import completeness
from pdo_xl.domain.values.text import identity
from pdo_xl.reports.open_data.fields import Field, Type

_NUMBER, _WHOLE = Type.NUMBER, Type.WHOLE
_MANY = 3
"""Indicators of one objective beyond which they are counted as many."""
_HIGH = 95
"""Points of a sector from which "everybody at the top" is counted."""

FIGURES = (
    Field("settori", _WHOLE, "Quanti settori.", least=0),
    Field("obiettivi", _WHOLE, "Quanti obiettivi.", least=0),
    Field("indicatori", _WHOLE, "Quanti indicatori.", least=0),
    Field("indicatori_con_punteggio", _NUMBER, "Che parte degli indicatori valutabili ha un punteggio.", least=0),
    Field("senza_dati", _WHOLE, "Indicatori senza un valore effettivo.", least=0),
    Field("scaduti", _WHOLE, "Indicatori con la scadenza passata e nessun risultato.", least=0),
    Field("obiettivi_solo_date", _NUMBER, "Che parte degli obiettivi ha solo date.", least=0),
    Field("obiettivi_senza_numeri", _NUMBER, "Che parte degli obiettivi non ha un numero né una percentuale.", least=0),
    Field("obiettivi_molti_indicatori", _NUMBER, f"Che parte degli obiettivi ha più di {_MANY} indicatori.", least=0),
    Field(
        "valori_attesi_fino_a_1", _NUMBER, "Che parte degli indicatori numerici ha un valore atteso fino a 1.", least=0
    ),
    Field("obiettivi_pagamenti", _WHOLE, "Obiettivi sui tempi di pagamento.", least=0),
    Field("settori_pagamenti_sotto_soglia", _WHOLE, "Settori in cui pesano meno di soglia_pagamenti.", least=0),
    Field("ritardo_pagamenti", _NUMBER, "Il valore effettivo, in giorni, del primo loro indicatore di ritardo."),
    Field("settori_da_95", _NUMBER, f"Che parte dei settori con un punteggio ha almeno {_HIGH} punti.", least=0),
    Field("distanza_fra_settori", _NUMBER, "Fra il punteggio del primo settore e quello dell'ultimo.", least=0),
    Field(
        "varieta_dei_gradi",
        _NUMBER,
        "Entropia dei gradi degli obiettivi, in bit: 0 se hanno tutti lo stesso grado, 2 se i quattro gradi sono pari.",
        least=0,
    ),
    Field("errori", _WHOLE, "Segnalazioni di gravità errore.", least=0),
    Field("avvisi", _WHOLE, "Segnalazioni di gravità avviso.", least=0),
    Field("segnalazioni_per_100_righe", Type.TEXT, "Segnalazioni ogni 100 indicatori, per codice, come testo JSON."),
)


def figures(results: Results, findings: Findings) -> list[Any]:
    """Work them out, in the order of `FIGURES`."""
    indicators, objectives = results.indicators, results.objectives
    scored, assessable = completeness(results)
    kinds = [[_unit(assessed) for assessed in objective.indicators] for objective in objectives]
    targets = [
        float(assessed.target.value)
        for assessed in indicators
        if _unit(assessed) == "numero" and assessed.target and isinstance(assessed.target.value, int | float)
    ]
    scores = [sector.score for sector in results.sectors if sector.score is not None]
    return [
        len(results.sectors),
        len(objectives),
        len(indicators),
        _share(scored, assessable),
        sum(assessed.missing for assessed in indicators),
        sum(assessed.state is State.OVERDUE for assessed in indicators),
        _share(sum(bool(units) and set(units) == {"data"} for units in kinds), len(kinds)),
        _share(sum(not {"numero", "percento"} & {*units} for units in kinds), len(kinds)),
        _share(sum(len(units) > _MANY for units in kinds), len(kinds)),
        _share(sum(target <= 1 for target in targets), len(targets)),
        *_payments(results),
        _share(sum(score >= _HIGH for score in scores), len(scores)),
        max(scores) - min(scores) if scores else None,
        _entropy(Counter(grade_of(objective.status) for objective in objectives)),
        findings.counts[Gravity.ERROR],
        findings.counts[Gravity.WARNING],
        _per_hundred({rule.code: len(rule.issues) for rule in findings.by_rule}, len(indicators)),
    ]


def _unit(assessed: Assessed) -> str | None:
    return None if assessed.kind is None else assessed.kind.measured_in


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _payments(results: Results) -> list[Any]:
    about = results.about_payments
    weights: dict[str, list[float]] = {identity(sector.name): [] for sector in results.sectors}
    for result in about:
        weights[identity(result.objective.sector)].append(result.weight or 0.0)
    below = sum(fsum(own) < results.parameters.payment_threshold for own in weights.values())
    days = [
        float(assessed.actual.value)
        for result in about
        for assessed in result.indicators
        if (_unit(assessed) == "giorni" or "ritardo" in assessed.indicator.text.casefold())
        and assessed.actual is not None
        and isinstance(assessed.actual.value, int | float)
    ]
    return [len(about), below, days[0] if days else None]


def _entropy(counts: Counter[str]) -> float | None:
    total = counts.total()
    if not total:
        return None
    return abs(fsum(count / total * log2(count / total) for count in counts.values()))


def _per_hundred(counts: Mapping[str, int], rows: int) -> str:
    return json.dumps({code: round(100 * count / rows, 2) for code, count in sorted(counts.items())} if rows else {})
