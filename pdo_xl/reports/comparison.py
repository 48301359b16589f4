"""The JSON of `fotografa` and `confronta`: a snapshot that was taken, two days of a plan side by side.

Source: design of the reports, section 6.2. Numbers are not rounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdo_xl.reports.document import Document, body_entry, ends, tidy

if TYPE_CHECKING:
    from pdo_xl.domain.monitoring.changes import PlanChange
    from pdo_xl.domain.monitoring.comparison import Comparison, Moved, SectorPair, Side, Silent
    from pdo_xl.domain.monitoring.frozen import FrozenObjective, FrozenSector
    from pdo_xl.monitoring import Photograph


def photograph_document(taken: Photograph, version: str, file: str) -> Document:
    """The JSON of `fotografa`."""
    snapshot, results = taken.snapshot, taken.examined.results
    return {
        "versione": version,
        "file": file,
        "data_riferimento": snapshot.day.isoformat(),
        "modo": str(results.parameters.mode),
        "tipo": str(snapshot.kind),
        "rifatta": snapshot.again,
        "atto": snapshot.act or None,
        "indicatori": len(snapshot.rows),
        "obiettivi": len(results.objectives),
        "ente": body_entry(results.body, results.body_range),
        "avvertenze": list(taken.warnings),
    }


def comparison_document(comparison: Comparison, version: str, file: str, other: str | None) -> Document:
    """The JSON of `confronta`."""
    return {
        "versione": version,
        "file": file,
        "altro_file": other,
        "da": _side(comparison.before),
        "a": _side(comparison.after),
        "settori": [_sector_pair(pair) for pair in comparison.sectors],
        "mossi": [_moved(moved) for moved in comparison.moved],
        "variazioni": [_change(change) for change in comparison.changes],
        "senza_dati": [_silent(silent) for silent in comparison.silent],
    }


def _side(side: Side) -> Document:
    return {
        "data": side.day.isoformat(),
        "tipo": None if side.kind is None else str(side.kind),
        **body_entry(side.body, side.body_range),
    }


def _sector_pair(pair: SectorPair) -> Document:
    return {"settore": pair.name, "da": _sector(pair.before), "a": _sector(pair.after)}


def _sector(sector: FrozenSector | None) -> Document | None:
    if sector is None:
        return None
    result, trend = sector
    return {
        "punteggio": result.score,
        **ends(result.score_range),
        "copertura": result.coverage,
        "andamento": None if trend is None or trend.trend is None else str(trend.trend),
        "pesi_andamento": {} if trend is None else {str(name): share for name, share in trend.shares.items()},
    }


def _moved(moved: Moved) -> Document:
    return {**_objective(moved.after), "da": _course(moved.before), "a": _course(moved.after)}


def _course(objective: FrozenObjective) -> Document:
    trend = objective.trend
    return {
        "punteggio": objective.result.score,
        "grado": objective.grade,
        "andamento": None if trend is None else str(trend),
    }


def _objective(objective: FrozenObjective) -> Document:
    at = objective.result.objective
    return {"settore": at.sector, "obiettivo": at.number, "riga": at.row, "testo": at.text}


def _change(change: PlanChange) -> Document:
    row = change.row
    return {
        "che_cosa": str(change.what),
        "settore": row.sector,
        "obiettivo": row.number,
        "riga": None if change.new is None else row.row,
        "testo": row.objective,
        "indicatore": row.indicator,
        "peso": tidy(row.weight),
        "prima": change.before,
        "dopo": change.after,
    }


def _silent(silent: Silent) -> Document:
    return {**_objective(silent.objective), "riga": silent.row.row, "indicatore": silent.row.indicator}
