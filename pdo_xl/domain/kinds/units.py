"""The units of measure that tell the type of their values: one table, of which each type takes its own.

Spelled without spaces, dots, brackets, apostrophes and degree signs. A unit of two types leaves both open.
Source: design of other bodies' plans, section 3.
"""

_RATIOS = frozenset({"rapporto", "indice", "ratio", "quoziente", "tasso"})
_TIMES = frozenset({"temporale", "termine"})

OF_NUMBERS = _RATIOS | frozenset({
    "assoluto", "eur", "euro", "hh", "importo", "importoineuro", "importo€", "nore", "nro", "num", "numeri",
    "numerica", "numerico", "nunita", "ora", "ore", "qta", "unita", "va", "val", "valass", "valoreassoluto", "€",
})  # fmt: skip
OF_PERCENTAGES = _RATIOS | frozenset({
    "in%", "inpercentuale", "pct", "percent", "percento", "percentuali", "puntipercentuali", "rapporto%",
    "rapportopercentuale", "tasso%", "val%", "valore%", "valorepercentuale", "valpercentuale",
})  # fmt: skip
OF_DAYS = _TIMES | frozenset({
    "datadiscadenza", "dataentro", "dataentrocui", "datalimite", "datascadenza", "dd/mm/yyyy", "gg-mm-aaaa", "gg/mm",
    "gg/mm/aa", "gg/mm/aaaa", "ggmmaaaa", "giorno/mese/anno", "scadenza",
})  # fmt: skip
OF_ANSWERS = frozenset({
    "attivato/nonattivato", "binaria", "binario", "bool", "boolean", "booleano", "dicotomica", "dicotomico",
    "fatto/nonfatto", "logico", "on-off", "on/off", "onoff", "realizzato/nonrealizzato", "s-n", "si-no",
    "si/inparte/no", "si/no/inparte", "si/no/parziale", "sino", "siono", "sn", "vero/falso",
})  # fmt: skip
OF_TERMS = _TIMES | frozenset({
    "g", "gg", "gglav", "gglavorativi", "ggmedi", "ggsolari", "giorni", "giorniconsecutivi", "giornidicalendario",
    "giornidiritardo", "giornilav", "giornilavorativi", "giornimedi", "giorninaturali", "giornisolari", "giorno",
    "ingiorni", "mese", "mesi", "ngg", "ngiorni", "nmesi", "nsettimane", "numerodigiorni", "numerogiorni", "sett",
    "settimana", "settimane", "tempi", "tempo", "tempomediogg", "tempomedioingiorni",
})  # fmt: skip
