"""How days are written: targets and actual values of the kind DATA, in a plan of 2024.

Source: design of the scoring, section 2; of other bodies' plans, section 4.
"""

from datetime import date

from pdo_xl.domain.kinds.deadline import Never
from pdo_xl.domain.kinds.written import common
from pdo_xl.domain.kinds.written.lines import Table, notes, reads, refuses
from pdo_xl.domain.values.direction import Direction

MOST = Direction.AT_MOST
MARCH_31, JUNE_30, AUGUST_31, NEW_YEARS_EVE = (
    date(2024, month, day) for month, day in ((3, 31), (6, 30), (8, 31), (12, 31))
)

_FULL_DATE = "scrivere una data completa, per esempio 31.12.2024"
_ONE_DATE = "scrivere solo la scadenza; per due scadenze dividere la riga"
_THE_DAY = "scrivere il giorno"

TABLE = Table(
    targets=(
        reads(
            NEW_YEARS_EVE, NEW_YEARS_EVE, "31.12.2024", "31/12/2024", "31-12-2024", "31–12–2024", "2024-12-31",
            "2024-12-31T00:00", "31/12/2024 12:00", "31/12/2024 ore 12", "31/12/2024, alle ore 12.00",
            "31/12/2024 ore 12 e 30", "31/12/2024 ore 12,30", "31/12/2024 h. 12:30", "31/12/2024 alle 12",
            "31 dicembre 2024", "31 DIC. 2024", "31\xa0dicembre\u202f2024", "\u200b31/12/2024",
            "entro il 31/12/2024", "Entro 31.12.2024", "entro e non oltre il 31/12/2024",
            "≤ 31/12/2024", to=MOST,
        ),
        notes(
            NEW_YEARS_EVE, "31/12/24", "31.12.24", "31/12", "31.12", "31 dicembre", "31 dic", "entro il 31/12", to=MOST,
        ),
        notes(JUNE_30, "30 giugno", "30/6", "il 30 giugno", "30-giu-24", "30-giu", "30/giu/2024", to=MOST),
        notes(
            NEW_YEARS_EVE, "al 31/12/2024", "entro la data del 31/12/2024", "non oltre il 31.12.2024", "31/12/2024.",
            "31 / 12 / 2024", "entro: 31/12/2024", "scadenza: 31/12/2024", "31. 12. 2024", "martedì 31 dicembre 2024",
            "entro le ore 12 del 31/12/2024", "entro il 31/12 di ogni anno", "31 dicembre c.a.", "= 31/12/2024",
            "Sì, entro il 31/12", to=MOST,
        ),
        notes(NEW_YEARS_EVE, "< 31/12/2024", "prima del 31/12/2024", "inferiore al 31/12/2024", to=MOST, strict=True),
        notes(
            JUNE_30, "entro giugno", "giugno 2024", "giu 2024", "giugno-2024", "06/2024", "6/2024", "fine giugno",
            to=MOST,
        ),
        notes(
            JUNE_30, "entro il mese di giugno", "entro fine giugno", "entro la fine di giugno", "per giugno", to=MOST,
        ),
        notes(
            JUNE_30, "I semestre", "1° semestre", "I° sem.", "primo semestre", "entro il 1° semestre",
            "I semestre 2024", "entro il primo semestre dell'anno", "II trimestre", "2° trim.", "III bimestre",
            "entro i primi sei mesi", to=MOST,
        ),
        notes(MARCH_31, "1° trimestre", "I trimestre", "primo trimestre 2024", "entro marzo", to=MOST),
        notes(AUGUST_31, "II quadrimestre", "2° quadrimestre", "secondo quadrimestre", "IV bimestre", to=MOST),
        notes(
            NEW_YEARS_EVE, "dicembre 2024", "12/2024", "II semestre", "4° trimestre", "IV trimestre",
            "III quadrimestre", "VI bimestre", "fine anno", "entro fine anno", "entro la fine dell'anno",
            "entro il 2024", "anno 2024", to=MOST,
        ),
        refuses("dice il mese e non il giorno", "scrivere «entro …»", "giugno", "dicembre"),
        refuses(
            "può voler dire due cose, un anno o un giorno", "«giugno 2024» oppure «24 giugno»", "giu-24", "giugno 24",
        ),
        refuses(
            "contiene più date", _ONE_DATE, "dal 01/01/2024 al 31/12/2024", "30/06/2024 e 31/12/2024", "30/06 - 31/12",
        ),
        refuses(
            "è un periodo", "scrivere l'ultimo giorno", "gennaio-dicembre", "gennaio - dicembre 2024",
            "da marzo a giugno",
        ),
        refuses(
            "non è una scadenza: «almeno» non si usa con una data", "«entro il …»", "almeno il 31/12/2024",
            "> 31/12/2024",
        ),
        refuses(
            "non è una scadenza: «almeno» non si usa con una data", "«entro il …»", "dopo il 31/12/2024",
            "dal 01/07/2024",
        ),
        refuses(
            "dice un giorno della settimana che non è quello della data", "solo la data", "lunedì 31 dicembre 2024",
        ),
        refuses(
            "rimanda a qualcosa che nel foglio non c'è", "scrivere il valore", "entro termini di legge",
            "scadenza di legge",
        ),
        refuses(
            "è un termine e non una data", "scrivere Tempestività", "entro 30 giorni dalla richiesta", "30 gg",
            "3 mesi",
        ),
        refuses("è una percentuale", "scrivere Percentuale come tipologia di valore", "≥70%", "100%"),
        refuses("è una risposta", "scrivere si/no come tipologia di valore", "si", "no", "fatto", "X"),
        refuses(
            "non è una data", _FULL_DATE, "fine mandato", "annuale", "tutto l'anno", "entro l'anno", "2024", "autunno",
        ),
        refuses(
            "non è una data", _FULL_DATE, "metà giugno", "inizio anno", "Q1 2024", "IV quadrimestre", "20241231",
            45_657.0,
        ),
        refuses("non è una data", _FULL_DATE, "31 dicembre p.v.", "entro il 30.06.2024 (delibera)", "boh", True),
        refuses(
            "non esiste nel calendario", "correggere giorno, mese o anno", "31.02.2024", "31/11",
            "entro il 30 febbraio 2024",
        ),
        common.NO_TARGET,
    ),
    actuals=(
        *common.ACTUALS,
        reads(JUNE_30, JUNE_30, "30.06.2024", "30/6/2024", "2024-06-30", "2024-06-30T00:00:00Z", "30 giugno 2024"),
        reads(Never.DONE, "no", "NO", "non effettuato", "Non effettuata."),
        notes(JUNE_30, "30/06", "30.06.24", "30 giugno", "30/6/24"),
        notes(JUNE_30, "in data 30/06/2024", "il 30/06/2024", "il giorno 30/06/2024", "30-giu-24", "30/06/2024."),
        notes(
            JUNE_30, "fatto il 30/06/2024", "approvato il 30 giugno 2024", "sì, il 30/06/2024",
            "realizzato in data 30/06/2024",
        ),
        notes(JUNE_30, "Delibera n. 45 del 30/06/2024", "D.G.C. n. 45 del 30/06/2024", "det. 12 del 30/06/2024"),
        notes(JUNE_30, "30/06/2024 (det. n. 45)", "30/06/2024, prot. 1234/2024", "30/06/2024 approvato"),
        notes(Never.DONE, "non fatto", "non realizzato", "non approvata", "mai"),
        refuses("contiene più date", "il giorno in cui è stato fatto", "30/06/2024 - 31/12/2024", "30/6 e 31/12"),
        refuses(
            "non dice il giorno", _THE_DAY, "giugno", "dicembre 2024", "I semestre", "giu-24", "06/2024",
            "a giugno 2024",
        ),
        refuses(
            "dice che è stato fatto, e non quando", _THE_DAY, "si", "fatto", "realizzato", "x", "nei termini",
            "entro i termini",
        ),
        refuses(
            "dice che è stato fatto, e non quando", _THE_DAY, "entro il 30/06/2024", "Sì, entro il 30/06",
            "prima del 30/06",
        ),
        refuses(
            "dice che non è ancora fatto", "lasciare vuota la cella", "da fare", "non ancora", "in attesa di parere",
        ),
        refuses("dice che non è finito", "lasciare vuota la cella", "parzialmente realizzato", "fatto in parte"),
        refuses("è una percentuale", "scrivere Percentuale come tipologia di valore", "100%"),
        refuses("non è una data", _FULL_DATE, "45657", 45_657.0, "nessuno", "boh", False, "30/06/2024 (det. revocata)"),
        refuses("non esiste nel calendario", "correggere giorno, mese o anno", "31.06.2024", "30/02"),
    ),
)  # fmt: skip
