"""How shares are written: targets and actual values of the kind PERCENTUALE.

Source: design of the scoring, section 2; of other bodies' plans, sections 4 and 5.
"""

from pdo_xl.domain.kinds.written import common
from pdo_xl.domain.kinds.written.lines import Table, notes, reads, refuses
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import Percent

LEAST, MOST = Direction.AT_LEAST, Direction.AT_MOST

_TWO_TESTS = "dividere la riga, con un indicatore per il valore e uno per la scadenza"
_FROM_START = "scrivere il valore da raggiungere"
_OR_START = "oppure aggiungere una colonna «Valore di partenza»"
_ONE_BOUND = "scrivere il limite che conta: «almeno 80%» oppure «al massimo 90%»"

TABLE = Table(
    targets=(
        reads(80.0, "80%", "80 %", "80,00%", "80.00 %", 0.8, 80.0, "0,8", "0.8", "80", Percent(0.8), to=LEAST),
        reads(80.0, "almeno l'80%", "almeno 80%", "≥ 80%", ">=80 %", "min. 80%", "non inferiore all'80%", to=LEAST),
        reads(5.0, "max 5%", "max. 5%", "≤ 5%", "<=5%", "non superiore al 5%", "massimo il 5%", "entro il 5%", to=MOST),
        reads(100.0, "100%", "100 %", 1.0, Percent(1.0), 100.0, to=LEAST),
        reads(0.0, "0,00%", "0%", 0.0, to=LEAST),
        notes(80.0, "= 80%", "pari all'80%", "80 per cento", "80 percento", "80 p.c.", "ottanta per cento", to=LEAST),
        notes(
            100.0, "cento per cento", "tutti", "tutte le pratiche", "tutti i procedimenti", "100% (45 su 45)", to=LEAST,
        ),
        notes(80.0, "80% delle pratiche", "l'80% dei casi", "80% degli utenti", "80% nei termini", "l'80%", to=LEAST),
        notes(
            80.0, "80%.", "80%*", "«80%»", "80% nel 2024", "80% (2024)", "2024: 80%", "media 80%", "80% medio",
            to=LEAST,
        ),
        notes(80.0, "=> 80%", "non < 80%", "non meno dell'80%", "80% o più", "80% min", "≥ dell'80%", to=LEAST),
        notes(
            80.0, "> 80%", ">80%", "> dell'80%", ">del 80%", "oltre l'80%", "superiore all'80%", "più dell'80%",
            to=LEAST, strict=True,
        ),
        notes(5.0, "=< 5%", "non > 5%", "non più del 5%", "non oltre il 5%", "5% massimo", to=MOST),
        notes(
            5.0, "< 5%", "<5%", "meno del 5%", "sotto il 5%", "inferiore al 5%", "al di sotto del 5%", to=MOST,
            strict=True,
        ),
        notes(
            95.0, "95% (190/200)", "95 % (190 su 200)", "190/200", "190 su 200", "190/200 = 95%", "(190/200) 95%",
            to=LEAST,
        ),
        notes(95.0, "n. 190 su n. 200", "190 su 200 pratiche", "190/200 (95%)", "95% - 190/200", to=LEAST),
        notes(100.0, "5 su 5", "5/5", "45/45 pratiche", to=LEAST),
        notes(150.0, 1.5, "1,5", to=LEAST, codes=("PDO305",)),
        notes(20.0, "n. 20", "nr. 20", to=LEAST, codes=("PDO305",)),
        notes(8000.0, Percent(80.0), to=LEAST, codes=("PDO305",)),
        notes(95000.0, "95.000%", "95.000", to=LEAST, codes=("PDO305",)),
        refuses("dice due cose: 180/200 è il 90%, non il 95%", "correggere il numero sbagliato", "95% (180/200)"),
        refuses(
            "dice due cose: 30/06 può essere una data, o un rapporto che è il 500%",
            "scrivere solo la percentuale: 80%", "80% (30/06)",
        ),
        refuses("dice due cose: 44/45 è il 97,78%, non il 100%", "correggere il numero sbagliato", "tutti (44 su 45)"),
        refuses(
            "è un intervallo", _ONE_BOUND, "80%-90%", "80 % - 90 %", "80–90%", "tra 80% e 90%", "tra l'80% e il 90%",
        ),
        refuses("è un intervallo", "«almeno 80%» oppure «al massimo 90%»", "85% ± 5", "85% +/- 5%"),
        refuses("è un intervallo", _ONE_BOUND, "da 80% a 90%", "dall'80 al 90%", "80÷90%", "compreso tra 80% e 90%"),
        refuses(
            "è un intervallo", "scrivere il limite che conta", ">80% e <90%", ">80% <90%",
            "maggiore di 80 e minore di 90",
        ),
        refuses("è una scala di fasce, non un valore", "scrivere un valore solo", "0-50%: 0; 51-80%: 50; 81-100%: 100"),
        refuses("contiene più valori", "dividere la riga", "80%\n90%", "80%/90%", "80%; 90%", "Comune 80%\nUnione 90%"),
        refuses("contiene più valori", "dividere la riga", "80% o 90%", "80% e 90%", "80%, 90%"),
        refuses("contiene i valori di più anni", "scrivere solo quello dell'anno", "2022: 80% 2023: 90% 2024: 95%"),
        refuses(
            "è una variazione («+»): non dice il valore da raggiungere", _OR_START, "+10%", "+ 10 %", "+10 punti",
        ),
        refuses("è una variazione («-»): non dice il valore da raggiungere", _OR_START, "-10%", "–5 %"),
        refuses("è una variazione («-»): non dice il valore da raggiungere", _OR_START, "-5", -0.05, Percent(-0.05)),
        reads(-5.0, "almeno -5%", "≥ -0,05", to=LEAST),
        reads(-3.0, "max -3", "≤ -3%", to=MOST),
        refuses(
            "è un confronto con un altro valore: non dice quello da raggiungere", _OR_START, "10% in più",
            "10% in meno", "incremento del 10%", "aumento 10%", "riduzione del 5%", "≥ anno precedente", "> baseline",
            "valore di partenza",
        ),
        refuses(
            "è un confronto con un altro valore: non dice quello da raggiungere", _FROM_START, "più 10%",
            "10% rispetto al 2023", "miglioramento", "mantenimento", "non inferiore alla media del triennio",
        ),
        refuses(
            "è un confronto con l'anno 2023", _OR_START, "non inferiore al 2023", "≥ 2023", "= 2023",
            "non meno del 2023",
        ),
        refuses(
            "è un confronto con l'anno 2023", _FROM_START, "in linea con il 2023", "10% sul 2023",
            "80% del valore 2023",
        ),
        refuses("chiede due cose, un valore e una scadenza", _TWO_TESTS, "100% entro il 31/12/2024", "80% al 30/06"),
        refuses("chiede due cose, un valore e una scadenza", _TWO_TESTS, "90% entro 30 giorni", "≥ 90% entro giugno"),
        refuses(
            "chiede due cose, un valore e una scadenza", _TWO_TESTS, "80% nel I semestre", "almeno l'80% (I semestre)",
        ),
        refuses("è in millesimi", "5 per mille è 0,5%", "5‰", "5 per mille"),
        refuses(
            "è una scadenza", "scrivere Data come tipologia di valore", "31/12/2024", "entro il 30.06.2024",
            "II semestre",
        ),
        refuses("è una risposta", "scrivere si/no come tipologia di valore", "SI", "no", "fatto"),
        refuses("non è preciso", "scrivere il valore senza «circa»", "circa 80%", "~80%", "quasi 100%", "80% circa"),
        refuses(
            "rimanda a qualcosa che nel foglio non c'è", "scrivere il valore", "come da normativa",
            "nei termini di legge",
        ),
        refuses(
            "non è una percentuale", "scrivere per esempio 80%", "SI/NO", "80%%", "½", "190/0", "boh",
            "tutti tranne uno",
        ),
        common.NO_TARGET,
    ),
    actuals=(
        *common.ACTUALS,
        reads(80.0, "80%", "80 %", 0.8, 80.0, "0,8", Percent(0.8), "80,0%"),
        reads(0.0, "0", "0%", "zero", 0.0, "0,00%"),
        notes(
            95.0, "95% (190/200)", "190/200", "190 / 200", "190 su 200", "n. 190 su 200", "190 su 200 pratiche",
            "95% raggiunto",
        ),
        notes(
            95.0, "95 per cento", "95% delle pratiche", "95% (media)", "in media 95%", "95% nel 2024", "95%.", "95%*",
        ),
        notes(
            100.0, "tutti", "tutte le pratiche", "tutti (45 su 45)", "100% - fatto", "100%, realizzato",
            "cento per cento",
        ),
        notes(150.0, 1.5, codes=("PDO305",)),
        notes(95000.0, "95.000%", "95.000", codes=("PDO305",)),
        refuses("dice due cose: 180/200 è il 90%, non il 95%", "correggere il numero sbagliato", "95% (180/200)"),
        refuses("è una variazione («+»): non dice il valore raggiunto", "senza «+»", "+5%", "+ 5 %"),
        refuses("è un intervallo", "scrivere un valore solo, quello raggiunto", "70-80%", "tra 70% e 80%"),
        refuses("contiene più valori", "dividere la riga", "80%\n90%", "80% / 90%", "80%; 90%"),
        refuses(
            "non dice il valore preciso", "scrivere il valore raggiunto", ">95%", "oltre il 95%", "almeno 95%",
            "95% circa",
        ),
        refuses(
            "dice se è stato fatto, e non quanto", "scrivere il valore raggiunto", "fatto", "si", "no", "nei termini",
        ),
        refuses("dice che non è finito", "scrivere il valore raggiunto fin qui", "parzialmente realizzato"),
        refuses("dice che il valore non c'è ancora", "lasciare vuota la cella", "da verificare", "non ancora"),
        refuses(
            "non è una percentuale", "scrivere per esempio 80%", "nessuno", "quasi", "100% non raggiunto",
            "80% al 31/12",
        ),
    ),
)  # fmt: skip
