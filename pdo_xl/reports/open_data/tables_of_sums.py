"""The fields of the tables `settori` and `ente`.

Source: design of the reports, section 8.
"""

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.reports.open_data.fields import GRADES, POINTS, WEIGHT, Field, Table, Type, key_of

_TEXT, _NUMBER, _WHOLE, _DAY = Type.TEXT, Type.NUMBER, Type.WHOLE, Type.DAY

_ENDS = (
    Field(
        "punteggio_minimo",
        _NUMBER,
        "Quanto sarebbe se ogni risultato che manca fosse 0.",
        least=0,
    ),
    Field(
        "punteggio_massimo",
        _NUMBER,
        "Quanto sarebbe se ogni risultato che manca fosse 100.",
        least=0,
    ),
)
"""What a score would be if everything that is missing ended at 0, and at 100."""


def _count(name: str, description: str) -> Field:
    return Field(name, _WHOLE, description, required=True, least=0)


SECTORS = Table(
    "settori",
    "Settori: punteggio, completezza, conteggi",
    (
        Field(
            "settore",
            _TEXT,
            "Il settore.",
            required=True,
            key=True,
        ),
        Field(
            "obiettivi",
            _WHOLE,
            "Quanti obiettivi ha.",
            required=True,
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
            "peso_totale",
            _NUMBER,
            f"La somma dei pesi, {WEIGHT}.",
            required=True,
            least=0,
        ),
        Field(
            "punti",
            _NUMBER,
            "La somma dei punti degli obiettivi.",
            required=True,
            least=0,
        ),
        Field(
            "punteggio",
            _NUMBER,
            f"Il punteggio, {POINTS}, sugli obiettivi che hanno un risultato.",
            least=0,
        ),
        *_ENDS,
        Field(
            "peso_con_un_dato",
            _NUMBER,
            "Che parte del peso che si può valutare ha un risultato, da 0 a 1.",
            least=0,
        ),
        Field(
            "peso_non_valutabile",
            _NUMBER,
            "Il peso degli obiettivi che non si possono valutare.",
            required=True,
            least=0,
        ),
        *[_count(f"obiettivi_{key_of(grade)}", f"Quanti obiettivi hanno il grado «{grade}».") for grade in GRADES],
        *[_count(f"indicatori_{key_of(state)}", f"Quanti indicatori hanno lo stato «{state}».") for state in State],
    ),
)

BODY = Table(
    "ente",
    "Ente: punteggio, data, parametri del calcolo",
    (
        Field(
            "denominazione",
            _TEXT,
            "Il nome dell'ente.",
        ),
        Field(
            "codice_ipa",
            _TEXT,
            "Il codice dell'ente nell'Indice delle pubbliche amministrazioni.",
        ),
        Field(
            "codice_istat",
            _TEXT,
            "Il codice ISTAT del comune o del territorio.",
        ),
        Field(
            "anno",
            _WHOLE,
            "L'anno del piano.",
        ),
        Field(
            "data_riferimento",
            _DAY,
            "Il giorno a cui sono calcolati gli stati.",
            required=True,
        ),
        Field(
            "modo",
            _TEXT,
            "monitoraggio: un risultato che manca non si conta; consuntivo: vale 0.",
            required=True,
            choices=tuple(mode.value for mode in Mode),
        ),
        Field(
            "punteggio",
            _NUMBER,
            f"Il punteggio dell'ente, {POINTS}.",
            least=0,
        ),
        *_ENDS,
        Field(
            "parametri",
            _TEXT,
            "I parametri del calcolo, come testo JSON: nome e valore.",
            required=True,
        ),
        Field(
            "parametri_confermati",
            Type.BOOLEAN,
            "Se l'ente ha confermato quei parametri.",
            required=True,
        ),
        Field(
            "versione_programma",
            _TEXT,
            "La versione di pdo_xl che ha calcolato.",
            required=True,
        ),
        Field(
            "calcolato_il",
            _DAY,
            "Il giorno del calcolo.",
            required=True,
        ),
    ),
)

MANAGER = Field("responsabile", _TEXT, "Chi risponde del settore: un dato personale, pubblicato per scelta dell'ente.")
SECTORS_WITH_MANAGERS = SECTORS._replace(fields=(*SECTORS.fields, MANAGER))
