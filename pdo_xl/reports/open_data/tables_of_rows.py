"""The fields of the tables `indicatori` and `obiettivi`.

Source: design of the reports, section 8.
"""

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.timing import Timing
from pdo_xl.reports.open_data.fields import DIRECTIONS, GRADES, POINTS, UNITS, WEIGHT, Field, Table, Type

_TEXT, _NUMBER, _WHOLE, _DAY = Type.TEXT, Type.NUMBER, Type.WHOLE, Type.DAY

INDICATORS = Table(
    "indicatori",
    "Indicatori: atteso, effettivo, punteggio, stato",
    (
        Field(
            "id_indicatore",
            _TEXT,
            "Codice dell'indicatore: ente, anno, numero dell'obiettivo, numero dell'indicatore nell'obiettivo.",
            required=True,
            key=True,
        ),
        Field(
            "id_obiettivo",
            _TEXT,
            "L'obiettivo dell'indicatore, come in obiettivi.",
            required=True,
        ),
        Field(
            "settore",
            _TEXT,
            "Il settore dell'obiettivo, come in settori.",
        ),
        Field(
            "indicatore",
            _TEXT,
            "Che cosa si misura, come scritto nel piano.",
        ),
        Field(
            "tipo",
            _TEXT,
            "La tipologia di valore; vuota se non si riconosce.",
            choices=tuple(KINDS),
        ),
        Field(
            "verso",
            _TEXT,
            "Da che parte del valore atteso sta il risultato buono: almeno, al_massimo, uguale (per "
            "le risposte si/no), entro (per date e termini).",
            choices=DIRECTIONS,
        ),
        Field(
            "unita",
            _TEXT,
            "In che cosa sono espressi valore_atteso, valore_effettivo e scostamento. percento: punti "
            "di cento (80, non 0,8). si_no: 1 sì, 0 no.",
            choices=UNITS,
        ),
        Field(
            "valore_atteso",
            _NUMBER,
            "Il valore atteso, se è un numero, nell'unità di «unita».",
        ),
        Field(
            "data_attesa",
            _DAY,
            "Il giorno atteso, se è una data.",
        ),
        Field(
            "valore_atteso_testo",
            _TEXT,
            "Il valore atteso come scritto nel piano.",
        ),
        Field(
            "valore_effettivo",
            _NUMBER,
            "Il valore effettivo, se è un numero, nell'unità di «unita». «In parte» non è un numero: resta vuoto.",
        ),
        Field(
            "data_effettiva",
            _DAY,
            "Il giorno in cui è stato fatto, se è una data.",
        ),
        Field(
            "valore_effettivo_testo",
            _TEXT,
            "Il valore effettivo come scritto nel piano. Di un indicatore non valutabile «NV», senza "
            "il motivo; di uno da verificare niente: sono testi liberi, che possono nominare persone.",
        ),
        Field(
            "scostamento",
            _NUMBER,
            "Effettivo meno atteso, con segno, nell'unità di «unita»: punti per le percentuali, "
            "giorni per date e termini. Vuoto per le risposte si/no.",
        ),
        Field(
            "punteggio",
            _NUMBER,
            f"Il punteggio, {POINTS} (di più se l'ente lo ammette). Vuoto senza un risultato.",
            least=0,
        ),
        Field(
            "stato",
            _TEXT,
            "Come sta l'indicatore alla data di riferimento.",
            required=True,
            choices=tuple(state.value for state in State),
        ),
        Field(
            "ritardo_giorni",
            _WHOLE,
            "Giorni di ritardo di una data; vuoto se non ce ne sono.",
            least=0,
        ),
    ),
    (("id_obiettivo", "obiettivi"),),
)

OBJECTIVES = Table(
    "obiettivi",
    "Obiettivi: peso, punteggio, grado, tempo",
    (
        Field(
            "id_obiettivo",
            _TEXT,
            "Codice dell'obiettivo: ente, anno, numero.",
            required=True,
            key=True,
        ),
        Field(
            "numero",
            _WHOLE,
            "Il numero dell'obiettivo, da 1, nell'ordine del piano.",
            required=True,
            least=1,
        ),
        Field(
            "settore",
            _TEXT,
            "Il settore, come in settori.",
        ),
        Field(
            "sigla",
            _TEXT,
            "La sigla del servizio o ufficio.",
        ),
        Field(
            "servizio",
            _TEXT,
            "Il servizio.",
        ),
        Field(
            "obiettivo",
            _TEXT,
            "L'obiettivo, come scritto nel piano.",
        ),
        Field(
            "trasversale",
            Type.BOOLEAN,
            "Se è un obiettivo comune a più settori.",
            required=True,
        ),
        Field(
            "pagamenti",
            Type.BOOLEAN,
            "Se riguarda i tempi di pagamento (DL 13/2023, art. 4-bis).",
            required=True,
        ),
        Field(
            "peso",
            _NUMBER,
            f"Il peso nel settore, {WEIGHT}. Vuoto se non è pesato.",
            least=0,
        ),
        Field(
            "punteggio",
            _NUMBER,
            f"Il punteggio, {POINTS}. Vuoto senza un risultato.",
            least=0,
        ),
        Field(
            "punti",
            _NUMBER,
            "Peso per punteggio, diviso 100.",
            least=0,
        ),
        Field(
            "grado",
            _TEXT,
            "Il grado di raggiungimento.",
            required=True,
            choices=GRADES,
        ),
        Field(
            "tempo",
            _TEXT,
            "Come è andata rispetto alle date.",
            required=True,
            choices=tuple(str(timing) for timing in Timing),
        ),
        Field(
            "giorni_ritardo_massimo",
            _WHOLE,
            "Il ritardo più lungo fra gli indicatori con una data, se è in ritardo.",
            least=0,
        ),
        Field(
            "indicatori",
            _WHOLE,
            "Quanti indicatori ha.",
            required=True,
            least=0,
        ),
        Field(
            "indicatori_con_dato",
            _WHOLE,
            "Quanti hanno un punteggio.",
            required=True,
            least=0,
        ),
    ),
    (("settore", "settori"),),
)
