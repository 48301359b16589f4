"""The names by which offices call the columns of a plan: how their headers begin.

Source: design of the reading of other plans, section 3.
"""

from pdo_xl.domain.plan import Field

_HOW_FAR = ("grado", "livello", "percentuale", "perc.", "stato")
_DONE = ("raggiungimento", "realizzazione", "conseguimento", "attuazione", "completamento")

PLAN_HEADERS: dict[Field, tuple[str, ...]] = {
    Field.SECTOR: (
        "settore",
        "area",
        "direzione",
        "ripartizione",
        "dipartimento",
        "struttura",
        "centro di responsabilità",
        "CdR",
        "unità organizzativa",
    ),
    Field.MANAGER: (
        "resp. settore",
        "responsabile",
        "responsabili",
        "respons.",
        "resp.",
        "responsabile (di) settore",
        "responsabile del settore",
        "dirigente",
        "titolare",
        "referente",
        "E.Q.",
        "P.O.",
        "direttore",
        "direttrice",
    ),
    Field.UNIT: ("sigla servizio", "sigla"),
    Field.SERVICE: ("servizio", "ufficio", "unità operativa", "U.O."),
    Field.OBJECTIVE: (
        "obiettivo di consolidamento",
        "obiettivo",
        "obiettivi",
        "titolo (dell')obiettivo",
        "titolo obiettivi",
        "descrizione (dell')obiettivo",
        "descrizione (degli) obiettivi",
        "denominazione (dell')obiettivo",
        "denominazione obiettivi",
    ),
    Field.INDICATOR: (
        "indicatore",
        "indicatori",
        "KPI",
        "descrizione (dell')indicatore",
        "descrizione (degli) indicatori",
    ),
    Field.TYPE: (
        "tipologia di valore",
        "tipo (di) valore",
        "tipologia",
        "tipo (di) indicatore",
        "unità di misura",
        "U.M.",
        "UdM",
        "misura",
    ),
    Field.TARGET: (
        "valore atteso",
        "valori attesi",
        "risultato atteso",
        "risultati attesi",
        "target",
        "valore target",
        "valore previsto",
        "risultato previsto",
        "previsto",
        "atteso",
        "traguardo",
        "valore obiettivo",
        "standard",
    ),
    Field.ACTUAL: (
        "valore effettivo",
        "valori effettivi",
        "valore raggiunto",
        "valore conseguito",
        "risultato effettivo",
        "risultato raggiunto",
        "risultato conseguito",
        "target raggiunto",
        "target conseguito",
        "valore (a) consuntivo",
        "valore realizzato",
        "valore ottenuto",
        "valore rilevato",
        "valore al",
        "consuntivo",
        "a consuntivo",
        "in rendiconto",
        "realizzato",
        "raggiunto",
        "conseguito",
        "risultato",
        "risultati",
        "esito",
        "avanzamento",
        "stato (di) avanzamento",
    ),
    Field.WEIGHT: ("pesatura settore", "pesatura", "peso obiettivo", "peso ob.", "peso", "ponderazione", "incidenza"),
    Field.INDICATOR_WEIGHT: (
        "peso (dell')indicatore",
        "peso (degli) indicatori",
        "peso ind.",
        "pesatura (dell')indicatore",
        "pesatura (degli) indicatori",
    ),
    Field.BASELINE: (
        "valore di partenza",
        "baseline",
        "valore iniziale",
        "valore base",
        "dato di partenza",
        "livello di partenza",
        "situazione di partenza",
    ),
    Field.DEADLINE: (
        "scadenza",
        "scadenze",
        "data (di) scadenza",
        "termine",
        "termine previsto",
        "tempistica",
        "tempistiche",
        "entro il",
        "data prevista",
        "data (di) conclusione prevista",
        "data (di) completamento prevista",
        "data (di) realizzazione prevista",
        "data (di) fine prevista",
        "data finale prevista",
    ),
    Field.DONE: (
        "data effettiva",
        "data (di) conclusione",
        "data (di) completamento",
        "data (di) realizzazione",
        "data (di) ultimazione",
        "data (di) effettiva conclusione",
        "concluso il",
        "completato il",
        "ultimato il",
    ),
    Field.NUMERATOR: ("numeratore", "valore (del) numeratore", "num."),
    Field.DENOMINATOR: ("denominatore", "valore (del) denominatore", "den."),
    Field.JUDGEMENT: (
        *(f"% (di) {what}" for what in _DONE),
        *(f"{how} (di) {what}" for how in _HOW_FAR for what in _DONE),
        "% raggiunta",
        "percentuale raggiunta",
        "% (di) ragg.",
    ),
    Field.TREND: ("andamento", "andamento (dell')indicatore", "tipo (di) andamento"),
}
"""How each column's header begins; what is in brackets may be missing. The longest beginning is the surest."""

SURE_HEADERS: dict[Field, tuple[str, ...]] = {
    Field.MANAGER: ("resp. settore", "responsabile (di) settore", "responsabile del settore"),
    Field.UNIT: ("sigla servizio",),
    Field.OBJECTIVE: ("obiettivo di consolidamento",),
    Field.TYPE: ("tipologia di valore", "tipo (di) valore"),
    Field.WEIGHT: ("pesatura settore",),
}
"""Those that say all: beside one of them nothing else is taken for the column."""

UNITS_OF_MEASURE = ("unità di misura", "U.M.", "UdM", "misura")
"""Those of a type of value that stand in for it only where there is no other column."""

TENTATIVE_HEADERS: dict[Field, tuple[str, ...]] = {
    Field.TYPE: ("tipologia", "tipo (di) indicatore", *UNITS_OF_MEASURE),
    Field.TARGET: ("previsto", "atteso", "traguardo", "risultato previsto", "standard"),
    Field.ACTUAL: (
        "raggiunto",
        "conseguito",
        "realizzato",
        "risultato",
        "risultati",
        "esito",
        "avanzamento",
        "stato (di) avanzamento",
        "valore al",
    ),
    Field.WEIGHT: ("ponderazione", "incidenza"),
}
"""Those that are also the names of other things: the cells below decide."""

STAND_INS: dict[Field, tuple[str, ...]] = {
    Field.MANAGER: ("direttore", "direttrice"),
    Field.TARGET: ("standard",),
    Field.ACTUAL: ("stato (di) avanzamento",),
}
"""Those that are a field's column only where there is no other."""
DONE_AMONG_ACTUALS = ("realizzato il", "raggiunto il", "conseguito il")
"""Actual values by their names, unless another column has these and a deadline is to be met: then days."""
