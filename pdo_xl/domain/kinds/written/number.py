"""How quantities are written: targets and actual values of the kind NUMERO.

Source: design of the scoring, section 2; of other bodies' plans, sections 4 and 5.
"""

from datetime import date

from pdo_xl.domain.kinds.written import common
from pdo_xl.domain.kinds.written.lines import Table, notes, reads, refuses
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import EarlyDate, Hours, Percent

LEAST, MOST = Direction.AT_LEAST, Direction.AT_MOST

_SPLIT = "scrivere un valore solo; se servono tutti, dividere la riga"
_TWO_TESTS = "dividere la riga, con un indicatore per il valore e uno per la scadenza"
_PER_PERIOD = "può voler dire due cose, il totale dell'anno o una quantità per ogni periodo"
_WHOLE_YEAR = "scrivere il totale dell'anno"
_FROM_START = "scrivere il valore da raggiungere"
_OR_START = "oppure aggiungere una colonna «Valore di partenza»"
_ONE_BOUND = "scrivere il limite che conta: «almeno 10» oppure «al massimo 15»"

TABLE = Table(
    targets=(
        reads(5.0, 5.0, "5", "n. 5", "n° 5", "nr.5", "nr 5", "n 5", "N. 5", "cinque", "5,0", "5,00", "5.0", to=LEAST),
        reads(
            5.0, "almeno 5", "minimo 5", "min. 5", "≥ 5", ">=5", "non inferiore a 5", "maggiore o uguale a 5", to=LEAST,
        ),
        reads(5.0, "al massimo 5", "max 5", "max. n. 5", "≤5", "<= 5", "non superiore a 5", "fino a 5", to=MOST),
        reads(0.0, "0", "zero", 0.0, to=LEAST),
        reads(-5.0, "-5", "– 5", "−5", to=LEAST),
        reads(1500.0, "1.500", "1.500,00", "1500", to=LEAST),
        reads(1.5, "1,5", "1,500", "1.5", to=LEAST),
        notes(
            5.0, "num. 5", "n.ro 5", "numero 5", "= 5", "== 5", "pari a 5", "uguale a 5", "5.", "5*", "«5»", to=LEAST,
        ),
        notes(
            5.0, "=> 5", "> = 5", "non meno di 5", "non < 5", "uguale o superiore a 5", "5 o più", "5 minimo",
            "5 (min)", "maggiore/uguale a 5", to=LEAST,
        ),
        notes(5.0, "> 5", ">5", "oltre 5", "più di 5", "superiore a 5", "maggiore di 5", to=LEAST, strict=True),
        notes(
            5.0, "=< 5", "non più di 5", "non oltre 5", "non > 5", "inferiore o uguale a 5", "5 max", "5 (max)",
            to=MOST,
        ),
        notes(
            5.0, "< 5", "<5", "meno di 5", "sotto 5", "sotto i 5", "inferiore a 5", "minore di 5", to=MOST, strict=True,
        ),
        notes(
            25_000.0, "€ 25.000,00", "25.000 €", "25.000 euro", "EUR 25.000", "euro 25.000", "€ 25.000,--", "25.000,=",
            "€ 25.000/00", "25.000 euro annui", "25.000 € annui", to=LEAST,
        ),
        notes(25_000.0, ">= € 25.000", "almeno € 25.000,00", to=LEAST),
        notes(3.0, "n. 3 report", "3 eventi", "3 (tre)", "3(tre) eventi", "tre (3)", "tre eventi", to=LEAST),
        notes(12.0, "dodici", "dodici sedute", "almeno dodici", "12 sedute pubbliche del consiglio", to=LEAST),
        notes(1500.0, "1 500", "1\xa0500", "1\u202f500", "1'500", "1’500", "1 500,00", to=LEAST),
        notes(650.0, "650 bidoni", "650 m²", "650 mq.", "650 km", "650 ore", "650 h", to=LEAST),
        notes(5.0, "5 nel 2024", "5 per il 2024", "5 (2024)", "anno 2024: 5", "in media 5", to=LEAST),
        notes(0.0, "nessuno", "nessuna", "nessun reclamo", "Nessun rilievo", to=MOST),
        notes(0.8, Percent(0.8), to=LEAST, codes=("PDO305",)),
        notes(5.0, EarlyDate(5), "05/01/1900", to=LEAST, codes=("PDO304",)),
        notes(45_657.0, date(2024, 12, 31), to=LEAST, codes=("PDO304",)),
        refuses("è un intervallo", _ONE_BOUND, "10-15", "10–15", "10 - 15 eventi", "10÷15", "10...15"),
        refuses(
            "è un intervallo", _ONE_BOUND, "da 10 a 15", "tra 10 e 15", "fra 10 e 15", "compreso tra 10 e 15",
            "tra i 10 e i 15",
        ),
        refuses("è un intervallo", _ONE_BOUND, "da n. 10 a n. 15"),
        refuses("è un intervallo", "scrivere il limite che conta", ">10 e <15", ">10 <15", "≥ 10 ≤ 15"),
        refuses("contiene più valori", _SPLIT, "10 o 15", "10 oppure 15", "5 e 7", "5, 7", "a) 5 b) 7", "1) 5 2) 7"),
        refuses(
            "contiene più valori", "dividere la riga", "5; 7", "5\n7", "1\n500", "5 / 7 / 9", "Comune: 5\nUnione: 7",
        ),
        refuses("contiene i valori di più anni", "scrivere solo quello dell'anno del piano", "2023: 4 2024: 5"),
        refuses("è un intervallo", "«almeno 8» oppure «al massimo 12»", "10 ± 2", "10±2", "10 +/- 2 eventi"),
        refuses("è un intervallo", "scrivere il limite che conta, con «almeno» o «al massimo»", "10 ± 10%"),
        refuses("può voler dire due cose", "scrivere un numero solo", "5/5", "5 su 5", "3/5", "10/15", "5 / 7"),
        refuses("è una variazione («+»): non dice il valore da raggiungere", _OR_START, "+5", "+ 5", "+10%"),
        refuses(
            "è una variazione («-»): non dice il valore da raggiungere", _OR_START, "-10%", "– 10 %", Percent(-0.1),
        ),
        refuses(
            "è un confronto con un altro valore: non dice quello da raggiungere", _OR_START, "5 in più",
            "2 in meno dell'anno scorso", "incremento di 5", "> anno precedente", "≥ baseline",
        ),
        refuses(
            "è un confronto con un altro valore: non dice quello da raggiungere", _FROM_START, "più 5",
            "5% rispetto al 2023", "mantenimento", "mantenimento dei livelli 2023", "media del triennio",
            "stesso valore del 2023",
        ),
        refuses(
            "è un confronto con l'anno 2023", "se è la quantità 2023, scrivere solo il numero", "≥ 2023", "> al 2023",
        ),
        refuses("è un confronto con l'anno 2023", _OR_START, "non inferiore al 2023", "almeno 2023"),
        refuses("è un confronto con l'anno 2023", _FROM_START, "5 sul 2023"),
        refuses(
            "è un numero abbreviato", "scrivere il numero per intero: 25.000", "25 mila", "25mila euro", "€ 25 k",
            "25k",
        ),
        refuses(
            "è un numero abbreviato", "scrivere il numero per intero: 1.200.000", "€ 1,2 mln", "1,2 milioni di euro",
        ),
        refuses(
            "è una quantità per ogni periodo", _WHOLE_YEAR, "3 report al mese", "1 a trimestre", "5/anno",
            "2 per ogni mese",
        ),
        notes(12.0, "12 report mensili", "n. 12 report mensili", to=LEAST),
        notes(2.0, "2 semestrali", "n. 2 relazioni semestrali", to=LEAST),
        refuses(
            _PER_PERIOD, _WHOLE_YEAR, "10 mensili", "3 incontri mensili", "almeno 1 report mensile",
            "20 ore settimanali", "3 riunioni settimanalmente", "2 relazioni trimestrali",
        ),
        refuses(
            "chiede due cose, un valore e una scadenza", _TWO_TESTS, "5 entro il 31/12/2024",
            "n. 5 report entro giugno", "5 nel I semestre", "n. 5 report per il 1° semestre",
        ),
        notes(0.0, "0 reclami", "zero infortuni", "n. 0 ricorsi", to=MOST),
        refuses("è una percentuale", "scrivere Percentuale come tipologia di valore", "5%", "≥ 95%", "80 per cento"),
        refuses(
            "è una scadenza", "scrivere Data come tipologia di valore", "31/12/2024", "entro il 30.06.2024",
            "I semestre",
        ),
        refuses("è una risposta", "scrivere si/no come tipologia di valore", "SI", "no", "fatto", "realizzato"),
        refuses("non è preciso", "scrivere il valore senza «circa»", "circa 5", "~5", "ca. 5"),
        refuses("non dice quanti", "scrivere il numero", "tutti", "tutte le pratiche"),
        refuses("è un orario o una durata", "per 26 ore e 30 minuti scrivere 26,5", "26:30"),
        refuses("è un orario o una durata", "per 26 ore e 30 minuti, 26,5", Hours(26.5 / 24)),
        refuses(
            "rimanda a qualcosa che nel foglio non c'è", "scrivere il valore", "come da contratto", "secondo legge",
        ),
        refuses(
            "non è un numero", "scrivere solo il numero", "un paio", "una ventina di atti", "un terzo delle pratiche",
            "una tantum", "5 cad.", "40 ore pro capite", "15 nel triennio", "5 in aggiunta",
        ),
        refuses(
            "non è un numero", "scrivere solo il numero", "3 (quattro)", "1.23.4", "5²", "½", "1 5000", "6OO",
            "1OO pratiche", "boh", True,
        ),
        common.NO_TARGET,
    ),
    actuals=(
        *common.ACTUALS,
        reads(5.0, 5.0, "5", "n. 5", "n° 5", "nr.5", "cinque", "5,00"),
        reads(0.0, 0.0, "0", "zero"),
        notes(3.0, "n. 3 report", "3 eventi", "3 (tre)", "tre (3)", "3.", "3*", "3 nel 2024", "in media 3", "num. 3"),
        notes(12.0, "dodici", "dodici sedute"),
        notes(25_000.0, "€ 25.000,00", "25.000 euro", "25.000,=", "€ 25.000,--"),
        notes(1500.0, "1 500", "1\xa0500", "1'500"),
        notes(0.0, "nessuno", "nessuna", "nessun reclamo"),
        notes(0.8, Percent(0.8), codes=("PDO305",)),
        refuses("è una variazione («+»): non dice il valore raggiunto", "senza «+»", "+5", "+ 5"),
        refuses("è un intervallo", "scrivere un valore solo, quello raggiunto", "10-15", "da 10 a 15", "10 ± 2"),
        refuses("contiene più valori", "dividere la riga", "5\n7", "5; 7", "5 / 7 / 9"),
        refuses("contiene più valori", _SPLIT, "5 e 7", "5 oppure 7"),
        refuses("è un conto", "scrivere il risultato", "3+2", "3 + 2 = 5"),
        refuses(
            "non dice quanto è stato fatto", "scrivere solo il numero raggiunto", "10 mancanti", "10 rinviate",
            "n. 10 previsti", "10 in corso", "10 (stima)", "10 ca",
        ),
        refuses(
            "non dice quanto è stato fatto", "scrivere solo il numero raggiunto", "8 pratiche inevase", "8 (parziale)",
            "8 parziali", "8 presunti", "8 preventivati",
        ),
        notes(10.0, "10 report mensili", "10 relazioni trimestrali"),
        refuses(_PER_PERIOD, "scrivere il totale raggiunto", "10 mensili", "8 ore settimanali"),
        refuses("è un rapporto", "scrivere solo il numero raggiunto", "5/5", "5 su 5", "45 su 50 pratiche"),
        refuses(
            "non dice il valore preciso", "scrivere il valore raggiunto", "almeno 5", "> 5", "oltre 5", "circa 5", "5+",
        ),
        refuses("è un numero abbreviato", "scrivere il numero per intero: 25.000", "25 mila", "€ 25 k"),
        refuses("è una percentuale", "scrivere Percentuale come tipologia di valore", "95%", "80 per cento"),
        refuses(
            "dice se è stato fatto, e non quanto", "scrivere il valore raggiunto", "fatto", "si", "no",
            "obiettivo raggiunto",
        ),
        refuses("dice che non è finito", "scrivere il valore raggiunto fin qui", "parzialmente realizzato"),
        refuses(
            "dice che il valore non c'è ancora", "lasciare vuota la cella", "da fare", "non ancora", "da verificare",
        ),
        refuses("non dice quanti", "scrivere il numero", "tutti"),
        refuses("è un orario o una durata", "26,5", "26:30", Hours(26.5 / 24)),
        refuses(
            "non è un numero", "scrivere solo il numero", "quasi", "5 al 31/12", "3 eventi (det. n. 45)", "6OO", False,
        ),
    ),
)  # fmt: skip
