"""Results as one JSON document, with fixed keys.

Source: design of the architecture, section "What a user calls". Numbers are not rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pdo_xl.actions import Examined
from pdo_xl.domain.findings import Findings
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import Range, SectorResult
from pdo_xl.domain.scoring.summary import gravities_by_sector
from pdo_xl.domain.scoring.timing import beyond_expected, timing_of
from pdo_xl.domain.scoring.trajectory import Trajectory
from pdo_xl.sheet.writing.findings import Located

if TYPE_CHECKING:
    from pdo_xl.sheet.next_year.plan import NextYear

Document = dict[str, Any]
"""What the columns say that are only handed on, by sheet, row and name."""


def calculation_document(examined: Examined, version: str, file: str) -> Document:
    """The JSON of `calcola`."""
    results = examined.results
    return {
        **head(version, file, results),
        "indicatori": indicators(results),
        "obiettivi": objectives(results),
        "settori": sectors(results, examined.findings),
        "ente": body(results),
        "segnalazioni": findings(examined.located),
    }


def summary_document(examined: Examined, version: str, file: str) -> Document:
    """The JSON of `riepilogo`."""
    results = examined.results
    return {
        **head(version, file, results),
        "settori": sectors(results, examined.findings),
        "ente": body(results),
    }


def check_document(examined: Examined, version: str, file: str) -> Document:
    """The JSON of `verifica`."""
    return {
        **head(version, file, examined.results),
        "segnalazioni": findings(examined.located),
    }


def new_year_document(made: NextYear, version: str, file: str, target: str | None) -> Document:
    """The JSON of `nuovo-anno`."""
    return {
        "versione": version,
        "file": file,
        "esito": target,
        "anno": made.years.new,
        "anno_precedente": made.years.old,
        "date_spostate": [
            {"cella": str(date.cell), "prima": date.before, "dopo": date.after, "febbraio": date.shortened}
            for date in made.moved
        ],
        "date_lasciate": [{"cella": str(date.cell), "valore": date.text, "motivo": date.reason} for date in made.left],
        "formule_tolte": [str(cell) for cell in made.gone],
        "segnalazioni": findings(made.to_review),
    }


def head(version: str, file: str, results: Results) -> Document:
    """The keys that every document begins with."""
    return {
        "versione": version,
        "file": file,
        "data_riferimento": results.on.isoformat(),
        "modo": str(results.parameters.mode),
    }


def indicators(results: Results) -> list[Document]:
    """One entry per indicator, in the order of the sheet; with "altre" in a plan with columns that are handed on."""
    return [
        indicator_entry(result, assessed, results) for result in results.objectives for assessed in result.indicators
    ]


def objectives(results: Results) -> list[Document]:
    """One entry per objective, in the order of the sheet."""
    return [objective_entry(result, results) for result in results.objectives]


def sectors(results: Results, all_findings: Findings) -> list[Document]:
    """One entry per sector, in order of appearance."""
    counts = gravities_by_sector(results, all_findings)
    return [_sector(sector, counts[sector.name], results.trajectory) for sector in results.sectors]


def body(results: Results) -> Document:
    """The body's own entry."""
    return body_entry(results.body, results.body_range)


def body_entry(score: float | None, score_range: Range | None) -> Document:
    """The body's score, and both ends of its range."""
    return {"punteggio": score, **ends(score_range)}


def findings(located: Sequence[Located]) -> list[Document]:
    """One entry per finding; row and cell are null where it is about no cell."""
    return [
        {
            "codice": finding.code,
            "gravita": str(finding.gravity),
            "riga": None if cell is None else cell.row,
            "cella": None if cell is None else str(cell),
            "messaggio": finding.message,
            "suggerimento": finding.suggestion,
        }
        for finding, cell in located
    ]


def indicator_entry(result: ObjectiveResult, assessed: Assessed, results: Results) -> Document:
    """One indicator; with "prova" where it is one of two tests, "altre" where its row has more columns.

    Where no column has the types, "tipo_letto_da" names the cell that told it. "andamento" is null when the year is
    over, and in the final account.
    """
    plan, trajectory = results.plan, results.trajectory
    others = plan.others
    document: Document = {
        "riga": assessed.indicator.row,
        "settore": result.objective.sector,
        "sigla": result.objective.unit,
        "obiettivo": result.objective.number,
        "tipo": assessed.kind.name if assessed.kind is not None else None,
        "punteggio": assessed.score,
        "stato": str(assessed.state),
        "ritardo_gg": assessed.delay,
        "andamento": None if trajectory is None else str(trajectory.of_indicator(assessed, result)),
    }
    if plan.kinds_from:
        source = plan.kinds_from.get((assessed.indicator.sheet, assessed.indicator.row))
        document["tipo_letto_da"] = None if source is None else str(source)
    if assessed.indicator.aspect is not None:
        document["prova"] = str(assessed.indicator.aspect)
    if others:
        document["altre"] = dict(others.get(assessed.indicator.sheet, {}).get(assessed.indicator.row, {}))
    return document


def objective_entry(result: ObjectiveResult, results: Results) -> Document:
    """One objective; "senza_dati" are the assessable indicators that say nothing of its "andamento"."""
    parameters, trajectory = results.parameters, results.trajectory
    timing, delay = timing_of(result, parameters)
    trend, without_data = (None, None) if trajectory is None else trajectory.of_objective(result)
    return {
        "obiettivo": result.objective.number,
        "riga": result.objective.row,
        "settore": result.objective.sector,
        "peso": tidy(result.weight),
        "punteggio": result.score,
        "punti": result.points,
        "copertura": result.coverage,
        "grado": grade_of(result.status),
        "oltre_atteso": beyond_expected(result, parameters),
        "tempo": str(timing),
        "ritardo_gg": delay,
        "andamento": _word(trend),
        "senza_dati": without_data,
    }


def _sector(sector: SectorResult, counts: dict[Gravity, int], trajectory: Trajectory | None) -> Document:
    """One sector; "andamento_pesi" has the shares of its assessable weight, in points of a hundred."""
    trend, shares = (None, None) if trajectory is None else trajectory.of_sector(sector)
    return {
        "settore": sector.name,
        "responsabile": sector.manager,
        "obiettivi": len(sector.objectives),
        "indicatori": sector.indicator_count,
        "peso_totale": tidy(sector.total_weight),
        "punti": tidy(sector.points),
        "punteggio": sector.score,
        "copertura": sector.coverage,
        "peso_non_valutabile": tidy(sector.unassessable_weight),
        **ends(sector.score_range),
        "stati": {str(state): count for state, count in sector.states.items()},
        "gradi": dict(sector.grades),
        "andamento": _word(trend),
        "andamento_pesi": None if shares is None else {str(one): share for one, share in shares.items()},
        "errori": counts[Gravity.ERROR],
        "avvisi": counts[Gravity.WARNING],
    }


def _word(trend: Trend | None) -> str | None:
    return None if trend is None else str(trend)


def ends(ends: Range | None) -> Document:
    """Both ends of a score's range; null where there is none."""
    least, most = (None, None) if ends is None else ends
    return {"punteggio_minimo": least, "punteggio_massimo": most}


def tidy(number: float | None) -> float | int | None:
    """Weights that were typed as whole numbers leave as whole numbers."""
    return int(number) if number is not None and number.is_integer() else number
