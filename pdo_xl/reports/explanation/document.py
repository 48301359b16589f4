"""An explanation as one JSON document, with fixed keys. Numbers are not rounded."""

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
    result, plan = found.objective, found.results.plan
    if result is None:
        return []
    return [
        {
            **indicator_entry(result, one.assessed, plan),
            "calcolo": None if one.reckoning is None else one.reckoning.text,
            "motivo_stato": one.state.text,
        }
        for one in found.indicators
    ]


def _objective(found: Explanation) -> Document | None:
    if found.objective is None or found.points is None:
        return None
    entry = objective_entry(found.objective, found.results.parameters)
    said = [why.text for why in (*found.of_objective, found.points)]
    return {**entry, "testo": found.objective.objective.text, "calcolo": said}


def _sector(found: Explanation) -> Document | None:
    sector = found.sector
    if sector is None or found.of_sector is None:
        return None
    return {
        "settore": sector.name,
        "responsabile": sector.manager,
        "peso_totale": sector.total_weight,
        "punti": sector.points,
        "punteggio": sector.score,
        "copertura": sector.coverage,
        "calcolo": found.of_sector.text,
    }


def _parameter(one: Used) -> Document:
    return {
        "nome": one.name,
        "valore": one.value,
        "previsto": one.default,
        "cella": _reference(one.cell),
        "scelto": one.chosen,
    }
