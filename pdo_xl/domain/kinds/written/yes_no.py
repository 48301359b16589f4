"""How answers are written: targets and actual values of the kind SI_NO.

Source: design of the scoring, section 2; of other bodies' plans, section 4.
"""

from pdo_xl.domain.kinds.written import common
from pdo_xl.domain.kinds.written.lines import Table, notes, reads, refuses
from pdo_xl.domain.kinds.yes_no import Answer
from pdo_xl.domain.values.entry import Percent

YES, NO, PARTLY = Answer.YES, Answer.NO, Answer.PARTLY

_TWO_TESTS = "dividere la riga, con un indicatore per il valore e uno per la scadenza"

TABLE = Table(
    targets=(
        reads(
            YES, "si", "SI", "Sì", "sì.", "SI'", "Si’", "si`", "s", "x", "X", "vero", "1", 1.0, True, "S\u200bi",
            "si\xa0",
        ),
        reads(NO, "no", "NO", "n", "falso", "0", 0.0, False),
        reads(PARTLY, "in parte", "parziale", "parzialmente"),
        notes(YES, "fatto", "realizzato", "Approvata", "obiettivo raggiunto", "ok", "on", "yes", "✓", "✔"),
        notes(NO, "non fatto", "non realizzato", "off"),
        refuses(
            "nomina tutte e due le risposte", "scrivere quella attesa", "SI/NO", "sì/no", "S/N", "si o no", "on/off",
        ),
        refuses(
            "chiede due cose, un valore e una scadenza", _TWO_TESTS, "sì, entro il 30/06", "si entro il 31/12/2024",
            "si, nel I semestre",
        ),
        refuses(
            "è una scadenza", "scrivere Data come tipologia di valore", "31/12/2024", "entro il 30.06.2024",
            "I semestre",
        ),
        refuses("è una percentuale", "scrivere Percentuale come tipologia di valore", "100%", "80 per cento"),
        notes(YES, Percent(1.0), codes=("PDO305",)),
        refuses(
            "non è una risposta", "scrivere si oppure no", "approvazione", "da fare", "adempimento", "positivo", "100",
            2.0,
        ),
        refuses("non è una risposta", "scrivere si oppure no", "si, det. n. 45", "✗", "forse", "presenza"),
        common.NO_TARGET,
    ),
    actuals=(
        *common.ACTUALS,
        reads(YES, "si", "Sì", "SI'", "Si’", "x", "S", "vero", True, 1.0, "1"),
        reads(NO, "no", "NO.", "falso", False, 0.0, "0"),
        reads(PARTLY, "in parte", "Parziale", "parzialmente"),
        notes(YES, "si, det. n. 45", "si det. 45", "SI (det. 45/2024)", "Sì - delibera GC 12", "sì, entro il 30/06"),
        notes(
            YES, "si, in data 30/06/2024", "fatto", "realizzato", "Approvata.", "obiettivo raggiunto", "conseguito",
            "pubblicati",
        ),
        notes(
            YES, "approvato con DGC 12/2024", "approvato il 30/06/2024", "trasmesso (prot. 1234)", "ok", "✓", "✔", "on",
        ),
        notes(
            NO, "non fatto", "non realizzato", "obiettivo non raggiunto", "no, rinviato al 2025", "no - gara deserta",
            "off",
        ),
        notes(
            PARTLY, "parzialmente realizzato", "realizzato parzialmente", "realizzato in parte", "raggiunto (in parte)",
        ),
        notes(PARTLY, "in parte realizzato", "sì, ma in parte", "si, parzialmente"),
        notes(
            YES, "fatto il 15/01/2025", "sì, det. 12 del 15/01/2025", "si, nel gennaio 2025", codes=("PDO404",),
        ),
        notes(YES, "si, det. 45/2025", "sì, piano 2025-2027"),
        refuses("nomina tutte e due le risposte", "scrivere quella data", "si/no", "si e no"),
        refuses("è una percentuale", "scrivere Percentuale come tipologia di valore", "50%", "100%", Percent(0.5)),
        notes(YES, Percent(1.0), codes=("PDO305",)),
        refuses("dice che non è ancora fatto", "lasciare vuota la cella", "non ancora", "non ancora fatto", "da fare"),
        refuses(
            "non è una risposta", "si, no oppure «in parte»", "quasi", "100", "31/12/2024", "si, non ancora",
            "no, fatto", 2.0,
        ),
        refuses(
            "non è una risposta", "si, no oppure «in parte»", "si (80%)", "si, 1 su 2", "si (bozza)", "sì, avviato",
            "no - NV",
        ),
    ),
)  # fmt: skip
