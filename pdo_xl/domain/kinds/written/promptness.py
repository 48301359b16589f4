"""How terms are written: targets and actual values of the kind TEMPESTIVITA.

Source: design of the scoring, section 2; of other bodies' plans, section 4.
"""

from datetime import date

from pdo_xl.domain.kinds.promptness import Share
from pdo_xl.domain.kinds.written import common
from pdo_xl.domain.kinds.written.lines import Table, notes, reads, refuses
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import EarlyDate, Percent

MOST = Direction.AT_MOST

_TERM = "scrivere per esempio «Entro 30 gg.»"
_ONE_TERM = "scrivere solo il termine che conta, in giorni"
_FROM_START = "scrivere il valore da raggiungere"
_OR_START = "oppure aggiungere una colonna «Valore di partenza»"
_DAYS = "scrivere i giorni impiegati"
_TWO_NOTES = ("PDO405", "PDO405")

TABLE = Table(
    targets=(
        reads(
            30.0, "Entro 30 gg.", "30 gg", "30gg", "30 g.", "30 giorni", 30.0, "30", "max 30 gg", "≤ 30", "entro 30",
            to=MOST,
        ),
        reads(14.0, "2 settimane", "entro due settimane", to=MOST),
        reads(1.0, "1 giorno", "un giorno", to=MOST),
        notes(90.0, "3 mesi", "entro tre mesi", to=MOST),
        notes(30.0, "gg 30", "gg. 30", "giorni 30", "entro giorni 30", "= 30", "pari a 30 gg", "30 gg*", to=MOST),
        notes(
            30.0, "entro 30 giorni dalla richiesta", "30 gg dall'istanza", "30 giorni dalla data di ricevimento",
            to=MOST,
        ),
        notes(30.0, "30 (trenta) giorni", "trenta (30) giorni", "trenta giorni", "entro trenta giorni", to=MOST),
        notes(30.0, "non oltre 30 gg", "non più di 30 giorni", "=< 30 gg", "non > 30 gg", "30 gg max", to=MOST),
        notes(30.0, "< 30 gg", "<30", "meno di 30 giorni", "inferiore a 30 gg", to=MOST, strict=True),
        notes(30.0, "tempo medio < 30 gg", to=MOST, strict=True),
        notes(
            30.0, "tempo medio ≤ 30 gg", "tempo medio: 30 gg", "≤ 30 gg (tempo medio)", "in media 30 gg",
            "30 gg in media", "30 giorni medi", to=MOST,
        ),
        notes(30.0, "30 giorni solari", "30 giorni di calendario", "30 gg naturali e consecutivi", to=MOST),
        notes(
            30.0, "30 gg lavorativi", "≤ 30 giorni lavorativi", "30 gg. lav.", "30 gg feriali", to=MOST,
            codes=_TWO_NOTES,
        ),
        notes(2.0, "48 ore", "entro 48 ore", "48h", to=MOST),
        notes(30.0, EarlyDate(30), "30/01/1900", to=MOST, codes=("PDO304",)),
        refuses(
            "è un intervallo", _ONE_TERM, "30-60 gg", "da 30 a 60 giorni", "tra 30 e 60 gg", "30 gg - 60 gg",
            "24-48 ore", "2-3 mesi",
        ),
        refuses("contiene più valori", "dividere la riga", "30 gg\n60 gg", "30 gg; 60 gg", "30 o 60 gg"),
        refuses("può voler dire due cose", "scrivere un numero solo", "30/60 gg", "30/60"),
        refuses(
            "non è un termine: «almeno» non si usa con i giorni", "«entro … giorni»", "almeno 30 gg", "> 30 gg",
            "oltre 30 gg",
        ),
        refuses("non è un termine: i giorni devono essere più di zero", "«Entro 30 gg.»", "0 giorni", "-5 gg", 0.0),
        refuses("è una variazione («+»): non dice il valore da raggiungere", _FROM_START, "+5 gg"),
        refuses(
            "è un confronto con un altro valore: non dice quello da raggiungere", _OR_START, "5 gg in meno",
            "riduzione di 5 gg", "-5 gg rispetto al 2023", "≤ anno precedente",
        ),
        refuses("è un confronto con un altro valore: non dice quello da raggiungere", _FROM_START, "miglioramento"),
        refuses("è un confronto con l'anno 2023", _OR_START, "non superiore al 2023"),
        refuses("chiede due cose, una quota di casi e un termine", "scrivere solo il termine", "90% entro 30 gg"),
        refuses("è una quota di casi", "il valore atteso è il termine", "95%", "≥ 95 %", Percent(0.95)),
        refuses("rimanda a qualcosa che nel foglio non c'è", "«Entro 30 gg.»", "entro termini di legge", "nei termini"),
        refuses("non è preciso", "senza «circa»", "circa 30 gg", "~30"),
        refuses("è una risposta", "scrivere si/no come tipologia di valore", "si", "fatto"),
        refuses(
            "non è un termine in giorni: nel foglio non c'è la data da cui contare", _TERM, "31/12/2024",
            date(2024, 12, 31),
        ),
        refuses(
            "non è un termine in giorni", _TERM, "entro il 31/12/2024", "subito", "in giornata", "72 ore lavorative",
        ),
        refuses(
            "non è un termine in giorni", _TERM, "1 anno", "un semestre", "30 minuti", "10 giorni prima della scadenza",
        ),
        common.NO_TARGET,
    ),
    actuals=(
        *common.ACTUALS,
        reads(25.0, 25.0, "25", "25 gg", "25 gg.", "25 giorni", "25g"),
        reads(Share(95.0), "95%", "95 %", Percent(0.95)),
        notes(30.0, "1 mese", "trenta giorni", "30 giorni dalla richiesta"),
        notes(
            25.0, "gg 25", "tempo medio 25 gg", "in media 25 giorni", "25 gg medi", "25 gg (media)",
            "25 (venticinque) giorni",
        ),
        notes(Share(95.0), "95% (190/200)", "190 su 200", "190/200", "95% dei casi", "95 per cento", "95% nei termini"),
        notes(Share(100.0), "tutti", "tutte le pratiche"),
        notes(2.0, "48 ore", "48h"),
        notes(0.95, 0.95, "0,95", codes=("PDO305",)),
        notes(Share(150.0), "150%", Percent(1.5), codes=("PDO305",)),
        notes(Share(6000.0), Percent(60.0), codes=("PDO305",)),
        notes(Share(120.0), "12/10", codes=("PDO405", "PDO305")),
        notes(25.0, "25 giorni lavorativi", "25 gg lav.", codes=("PDO405", "PDO405", "PDO314")),
        refuses("è una variazione («+»): non dice il valore raggiunto", "senza «+»", "+5", "+5 gg"),
        refuses("è un intervallo", "scrivere un valore solo, quello raggiunto", "20-30 gg", "da 20 a 30 giorni"),
        refuses("contiene più valori", "dividere la riga", "20 gg\n30 gg", "20 gg; 30 gg"),
        refuses(
            "non dice il valore preciso", "scrivere il valore raggiunto", "entro 30 giorni", "< 30 gg", "circa 30 gg",
        ),
        refuses("dice se è stato fatto, e non quanto", "scrivere il valore raggiunto", "si", "fatto", "nei termini"),
        refuses("dice che il valore non c'è ancora", "lasciare vuota la cella", "da verificare", "non ancora"),
        refuses(
            "non è un numero di giorni né una percentuale di casi: nel foglio non c'è la data da cui contare", _DAYS,
            "30/06/2024", date(2024, 6, 30),
        ),
        refuses("non è un numero di giorni né una percentuale di casi", _DAYS, "immediato", "quasi", "boh"),
        refuses("non è un numero di giorni né una percentuale di casi", _DAYS, "20/30 gg", "20 su 30 giorni"),
    ),
)  # fmt: skip
