"""Section 3, Come si è misurato: the rules in force, in few lines, and what of them is the body's own.

Source: design of the reports, sections 4.2 and 4.4; D.Lgs. 150/2009, art. 7; CiVIT, delibera 121/2010.
"""

from collections.abc import Iterator

from pdo_xl.domain.settings.choices import Aggregation, BodyMean, OverMaximum
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import SETTINGS, value_of
from pdo_xl.domain.values.text import days, italian
from pdo_xl.reports.explanation.used import written
from pdo_xl.reports.papers.model import Block, Bullets, Cell, Column, Paragraph, Row, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import MISSING
from pdo_xl.reports.performance_report.sentences import missing_rule
from pdo_xl.reports.performance_report.source import Source

_OF_NO_RULE = frozenset(
    {
        "data_riferimento", "modo", "anno", "parametri_confermati", "copie_da_tenere", "data_approvazione_piano",
        "ente_denominazione", "ente_codice_ipa", "ente_codice_istat", "ente_url_dati", "testi_pubblici",
        "organo_valutazione", "componenti_organo", "atto_approvazione_piano",
    }
)  # fmt: skip
"""The parameters that say when, who and where, and no rule."""
_LOCAL_BODIES = (
    "Per gli enti locali gli articoli 4, 5 comma 2, 7, 9 e 15 comma 1 del D.Lgs. 150/2009 valgono come principi, "
    "attraverso l'articolo 16 (CiVIT, delibera 121/2010); l'articolo 10, comma 1-bis, permette di unificare questa "
    "Relazione al rendiconto della gestione (TUEL, art. 227)."
)


def sections(source: Source) -> Iterator[Section]:
    """The method; citizens find it in the body's own system."""
    if not source.for_citizens:
        yield Section("metodo", "", "Come si è misurato", tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    parameters = source.parameters
    yield Paragraph("I punteggi vanno da 0 a 100 e seguono queste regole:")
    yield Bullets(tuple(_rules(parameters)))
    yield Paragraph(
        f"{missing_rule(source)} Perciò accanto a un punteggio ci sono, dove manca un risultato, minimo e massimo, "
        "cioè quanto sarebbe se gli obiettivi che non ne hanno ancora nessuno finissero tutti a 0, o tutti a 100. Un "
        "obiettivo con una parte degli indicatori vi entra con il punteggio che ha."
    )
    table = _own(parameters)
    if table is None:
        yield Paragraph("Tutti i parametri hanno il valore proposto dal programma.")
    else:
        yield table
    yield Paragraph("Tutti i parametri, con il loro significato, sono nell'allegato «Parametri».")
    yield Paragraph(_LOCAL_BODIES)


def _rules(parameters: Parameters) -> Iterator[str]:
    """Eight lines."""
    beyond = {
        OverMaximum.LINEAR: "quando supera un massimo, perde in proporzione a quanto lo supera",
        OverMaximum.RATIO: "quando supera un massimo, vale il rapporto fra il massimo e il valore effettivo",
        OverMaximum.ALL_OR_NOTHING: "quando supera un massimo, vale 0",
    }
    yield (
        "Numero, percentuale, termine in giorni: il punteggio è in proporzione a quanto del valore atteso è raggiunto; "
        f"{beyond[parameters.over_maximum]}."
    )
    tolerance = written("tolleranza_numero", parameters.number_tolerance)
    loose = f"; un numero vale 100 anche se è sotto l'atteso fino al {tolerance}" if parameters.number_tolerance else ""
    yield f"Un indicatore che supera l'atteso vale al massimo {italian(parameters.cap)} punti{loose}."
    yield f"Sì o no: sì vale 100, no vale 0, «in parte» vale {italian(parameters.yes_no_partly)}."
    yield (
        f"Data: entro la scadenza vale 100; dopo, {_late(parameters.late_bands)}; "
        f"oltre la fine dell'anno vale {italian(parameters.beyond_year)}."
    )
    yield "Ciò che è non valutabile (NV, con il motivo) resta fuori dal conto."
    yield _OF_OBJECTIVE[parameters.aggregation]
    reached, partly = parameters.objective_bands
    yield (
        f"Un obiettivo è raggiunto da {italian(reached)} punti, raggiunto in parte da {italian(partly)}, sotto non "
        "raggiunto; senza punteggio non è misurabile."
    )
    body = {
        BodyMean.MEAN: "la media semplice dei settori",
        BodyMean.WEIGHTED: "la media dei settori, ognuno con il suo peso",
    }
    yield f"Il settore è la media dei suoi obiettivi, ognuno con il suo peso; l'ente è {body[parameters.body]}."


_OF_OBJECTIVE = {
    Aggregation.MEAN: "Il punteggio di un obiettivo è la media dei suoi indicatori.",
    Aggregation.WEIGHTED: "Il punteggio di un obiettivo è la media dei suoi indicatori, ognuno con il suo peso.",
    Aggregation.MINIMUM: "Il punteggio di un obiettivo è il più basso dei suoi indicatori.",
    Aggregation.ALL: "Un obiettivo vale 100 se tutti i suoi indicatori sono raggiunti, altrimenti 0.",
}


def _late(bands: LateBands) -> str:
    if not bands.limits:
        return f"vale {italian(bands.beyond)} dal primo giorno di ritardo"
    told = [f"fino a {days(limit)} di ritardo {italian(points)}" for limit, points in bands.limits]
    return f"{', '.join(told)}, poi {italian(bands.beyond)}"


def _own(parameters: Parameters) -> Table | None:
    """The parameters that are not as the program proposes; None where all are."""
    rows = tuple(
        Row(
            (
                Cell(setting.label),
                Cell(of_cell(written(setting.name, value)) or MISSING),
                Cell(written(setting.name, proposed) or MISSING),
            )
        )
        for setting in SETTINGS
        if setting.name not in _OF_NO_RULE
        for value, proposed in ((value_of(parameters, setting.name), value_of(DEFAULTS, setting.name)),)
        if value != proposed
    )
    columns = Column("Parametro", 3), Column("Valore dell'ente", 2), Column("Proposta del programma", 2)
    return Table("I parametri che l'ente ha scelto", columns, rows, name="Parametri dell'ente") if rows else None
