"""An explanation as one JSON document, with fixed keys. Numbers are not rounded."""

from pdo_xl.domain.scoring.explained import Why
from pdo_xl.domain.values.text import sentence
from pdo_xl.reports.document import Document, findings, head, indicator_entry, objective_entry
from pdo_xl.reports.explanation.cells import CellRead
from pdo_xl.reports.explanation.explain import Explanation
from pdo_xl.reports.explanation.used import Used
from pdo_xl.sheet.address import Address


def explanation_document(found: Explanation, version: str, file: str) -> Document:
    """The JSON of `spiega`; what a row has none of is null, or an empty list."""
    none = found.none
    return {
        **head(version, file, found.results),
        "foglio": found.sheet,
        "riga": found.row,
        "avvertenze": list(found.aside),
        "non_indicatore": None
        if none is None
        else {"motivo": sentence(none.text), "codice": none.code or None, "suggerimento": none.suggestion},
        "celle": [_cell(cell) for cell in found.cells],
        "indicatori": _indicators(found),
        "obiettivo": _objective(found),
        "settore": _sector(found),
        "parametri": [_parameter(one) for one in found.parameters],
        "segnalazioni": findings(found.findings),
    }


def _reference(cell: Address | None) -> str | None:
    return None if cell is None else str(cell)


def _cell(cell: CellRead) -> Document:
    """One cell; what was read of it is its text, where nothing else is said."""
    return {
        "cella": _reference(cell.cell),
        "campo": str(cell.field),
        "intestazione": cell.header,
        "scritto": cell.written,
        "letto": cell.read_as or cell.written,
        "codici": list(cell.codes),
    }


def _indicators(found: Explanation) -> list[Document]:
    result = found.objective
    if result is None:
        return []
    return [
        {
            **indicator_entry(result, one.assessed, found.results),
            "calcolo": None if one.reckoning is None else one.reckoning.text,
            "motivo_stato": one.state.text,
            "motivo_andamento": None if one.course is None else one.course.why(),
        }
        for one in found.indicators
    ]


def _objective(found: Explanation) -> Document | None:
    if found.objective is None or found.points is None:
        return None
    entry = objective_entry(found.objective, found.results)
    said = [why.text for why in (*found.of_objective, found.points)]
    return {**entry, "testo": found.objective.objective.text, "calcolo": said, "motivo_andamento": _text(found.goes)}


def _sector(found: Explanation) -> Document | None:
    sector = found.sector
    if sector is None or found.of_sector is None:
        return None
    trajectory = found.results.trajectory
    trend = None if trajectory is None else trajectory.of_sector(sector).trend
    return {
        "settore": sector.name,
        "responsabile": sector.manager,
        "peso_totale": sector.total_weight,
        "punti": sector.points,
        "punteggio": sector.score,
        "copertura": sector.coverage,
        "calcolo": found.of_sector.text,
        "andamento": None if trend is None else str(trend),
        "motivo_andamento": _text(found.sector_goes),
    }


def _text(why: Why | None) -> str | None:
    return None if why is None else why.text


def _parameter(one: Used) -> Document:
    return {
        "nome": one.name,
        "valore": one.value,
        "previsto": one.default,
        "cella": _reference(one.cell),
        "scelto": one.chosen,
    }
