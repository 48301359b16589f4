"""The words of the workbook `valutazione`: its sheets and their columns.

Source: design of the reports, section 7.
"""

from pdo_xl.sheet.names.table_column import TableColumn

WEIGHTS = "Pesi"
PEOPLE = "Responsabili"
SECTORS = "Settori"
AGGREGATE = "Aggregato"

FOOTER = "Documento con dati personali: non pubblicare (D.Lgs. 33/2013, art. 20: solo dati aggregati)"

YES, NO, NONE_PLANNED = "sì", "no", "non previsto"
FEWEST = 3
"""Of fewer people than these no figure is told: it would be that of a person."""
TOO_FEW = f"meno di {FEWEST} persone"


class WeightColumn(TableColumn):
    """The columns of `Pesi`, in their order: what counts how much, for each group of people."""

    GROUP = "Gruppo"
    BODY = "Ente %"
    SECTOR = "Settore %"
    OWN = "Individuali %"
    BEHAVIOUR = "Comportamenti %"
    TOTAL = "Totale %"
    PAYMENTS = "Quota pagamenti %"


class BandColumn(TableColumn):
    """The columns of the bands, under the weights: from how many points which share of the result pay."""

    GROUP = "Gruppo"
    FROM = "Da punti"
    SHARE = "Quota %"


class SectorColumn(TableColumn):
    """The columns of `Settori`, in their order."""

    SECTOR = "Settore"
    MANAGER = "Responsabile"
    SCORE = "Punteggio settore"
    WEIGHT = "Peso del settore"


class PersonColumn(TableColumn):
    """The columns of `Responsabili`, in their order."""

    SECTOR = "Settore"
    MANAGER = "Responsabile"
    GROUP = "Gruppo"
    BODY = "Punteggio ente"
    SECTOR_SCORE = "Punteggio settore"
    OWN = "Obiettivi individuali"
    BEHAVIOUR = "Comportamenti"
    SCORE = "Punteggio"
    BAND = "Fascia %"
    PAYMENTS = "Pagamenti rispettati"
    CORRECTED = "Pagamenti: corretto"
    SHARE = "Quota di risultato %"
    REASON = "Motivazione"
    SIGNATURE = "Firma"


class AggregateColumn(TableColumn):
    """The columns of `Aggregato`, in their order."""

    GROUP = "Gruppo"
    PEOPLE = "Persone"
    MEAN = "Media"
    LEAST = "Minimo"
    MOST = "Massimo"


class BandCountColumn(TableColumn):
    """The columns under them: how many people in each band."""

    GROUP = "Gruppo"
    FROM = "Da punti"
    SHARE = "Quota %"
    PEOPLE = "Persone"
