"""The four tables that many plans become: their indicators, the bodies, what was left out, how good the data are.

Source: design of the reports, section 9.
"""

from enum import StrEnum

from pdo_xl.reports.consolidated.figures import FIGURES
from pdo_xl.reports.open_data.fields import Field, Table, Type
from pdo_xl.reports.open_data.tables_of_rows import INDICATORS as PUBLISHED_INDICATORS
from pdo_xl.reports.open_data.tables_of_rows import OBJECTIVES as PUBLISHED_OBJECTIVES
from pdo_xl.reports.open_data.tables_of_sums import BODY as PUBLISHED_BODY
from pdo_xl.reports.open_data.tables_of_sums import MANAGER

_TEXT, _WHOLE, _BOOLEAN, _DAY = Type.TEXT, Type.WHOLE, Type.BOOLEAN, Type.DAY


class LeftOut(StrEnum):
    """Why a file is not in the table."""

    REFUSED = "non si legge"
    NO_PLAN = "nessun piano"
    TO_ASK = "da chiarire"
    PARAMETERS = "parametri"
    TWICE = "doppione"
    CHANGED = "cambiato nel frattempo"
    TOO_LONG = "troppo tempo"
    BROKE = "troppo grande o danneggiato"
    FAULT = "guasto del programma"


class Quality(StrEnum):
    """What a row of the quality report is about."""

    HEADER = "colonna riconosciuta"
    ABSENT = "colonna che manca"
    YEAR = "anno"
    WEIGHTS = "somma dei pesi"
    UNREAD = "valore atteso non letto"
    TWICE = "obiettivo ripetuto"
    PARAMETERS = "parametri diversi dal gruppo"
    SAME_BODY = "stesso ente e anno in più file"
    SUMMARY = "riepilogo"


FILE = (
    Field("numero_file", _WHOLE, "Il numero del file, da 1, nell'ordine dei nomi: lo stesso in tutte le tabelle."),
    Field("file", _TEXT, "Il nome del file, senza le cartelle in cui sta."),
    Field("sha256", _TEXT, "L'impronta del contenuto del file: due file uguali hanno la stessa."),
)
_BODY = {field.name: field for field in PUBLISHED_BODY.fields}
_ENTE = _BODY["denominazione"]._replace(name="ente")
_SAME = Field(
    "parametri_uguali_al_gruppo",
    _BOOLEAN,
    "Se l'ente misura con gli stessi parametri degli altri: solo allora i punteggi si possono accostare, e mai in una "
    "classifica. Il gruppo è il file di --gruppo; se manca, i parametri che più file hanno uguali.",
)
_READ_FROM = Field(
    "tipo_letto_da",
    _TEXT,
    "Che cosa ha detto il tipo: la colonna della tipologia, l'unità di misura, o il testo del valore.",
    choices=("colonna", "unità", "testo"),
)
_TO_COMPARE = Field(
    "obiettivo_da_confrontare",
    _TEXT,
    "Il testo dell'obiettivo senza maiuscole, accenti, spazi: uguale in più enti dove l'obiettivo è lo stesso.",
)
_RENAMED = {
    "numero": "numero_obiettivo",
    "punteggio": "punteggio_obiettivo",
    "punti": "punti_obiettivo",
    "grado": "grado_obiettivo",
    "tempo": "tempo_obiettivo",
    "indicatori": "indicatori_obiettivo",
    "indicatori_con_dato": "indicatori_con_dato_obiettivo",
}
"""What a field of an objective is called beside those of its indicators."""

_ALREADY_THERE = {"id_obiettivo", "settore"}
OBJECTIVE_PLACES = [n for n, field in enumerate(PUBLISHED_OBJECTIVES.fields) if field.name not in _ALREADY_THERE]
"""Which fields of an objective stand beside its indicators."""

HEAD = (_ENTE, _BODY["codice_ipa"], _BODY["codice_istat"], *FILE)
"""What every row of a plan begins with."""
SHEET_ROW = (
    Field("foglio", _TEXT, "Il foglio in cui sta la riga."),
    Field("riga", _WHOLE, "La riga del foglio.", least=1),
)
OF_THE_RUN = (_BODY["anno"], _BODY["data_riferimento"], _BODY["modo"], _SAME)

INDICATORS = Table(
    "indicatori",
    "Indicatori di tutti i piani",
    (
        *HEAD,
        *SHEET_ROW,
        *OF_THE_RUN,
        _READ_FROM,
        *[field._replace(key=False) for field in PUBLISHED_INDICATORS.fields],
        *[
            field._replace(name=_RENAMED.get(field.name, field.name), key=False)
            for field in (PUBLISHED_OBJECTIVES.fields[place] for place in OBJECTIVE_PLACES)
        ],
        _TO_COMPARE,
    ),
)
INDICATORS_WITH_MANAGERS = INDICATORS._replace(fields=(*INDICATORS.fields, MANAGER))

BODY_FIELDS = tuple(
    field._replace(name="ente") if field.name == "denominazione" else field
    for field in PUBLISHED_BODY.fields
    if field.name != "calcolato_il"
)
BODIES = Table("enti", "Enti: un file, una riga", (*FILE, *BODY_FIELDS, _SAME, *FIGURES))

LEFT_OUT = Table(
    "scarti",
    "File che non sono nella tabella",
    (
        *FILE,
        Field("motivo", _TEXT, "Perché, in breve.", choices=tuple(LeftOut)),
        Field("spiegazione", _TEXT, "Che cosa non va e che cosa fare."),
    ),
)

QUALITY = Table(
    "qualita",
    "Qualità dei dati",
    (
        *FILE,
        Field("che_cosa", _TEXT, "Di che cosa parla la riga.", choices=tuple(Quality)),
        Field("dove", _TEXT, "La cella, il settore, il motivo."),
        Field("valore", _TEXT, "Che cosa c'è lì."),
        Field("spiegazione", _TEXT, "Che cosa vuol dire."),
    ),
)


def tables(*, with_managers: bool = False) -> tuple[Table, Table, Table, Table]:
    """Give them, the indicators first; who answers for a sector is named only on purpose."""
    return (INDICATORS_WITH_MANAGERS if with_managers else INDICATORS, BODIES, LEFT_OUT, QUALITY)
