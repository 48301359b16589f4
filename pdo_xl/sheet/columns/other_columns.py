"""The columns that a plan may have besides, known by name and handed on as they are: who gains, who helps, the source.

Source: D.M. 132/2022, art. 3 and the scheme of the PIAO: each objective says its stakeholders, dimension, source; for
people and money design of the reports, section 5.
"""

from collections.abc import Iterable, Mapping

from pdo_xl.domain.values.text import fold, plain

OTHER_HEADERS: dict[str, tuple[str, ...]] = {
    "codice": ("codice", "cod", "codice obiettivo", "cod obiettivo", "cod ob", "id", "id obiettivo", "n obiettivo"),
    "missione": ("missione", "missioni"),
    "programma": ("programma", "programmi"),
    "obiettivo_strategico": (
        "obiettivo strategico",
        "obiettivi strategici",
        "linea strategica",
        "indirizzo strategico",
        "ambito strategico",
        "obiettivo di valore pubblico",
        "valore pubblico",
    ),
    "dup": (
        "dup",
        "collegamento dup",
        "collegamento al dup",
        "collegamento con il dup",
        "obiettivo dup",
        "obiettivo del dup",
        "riferimento dup",
    ),
    "stakeholder": ("stakeholder", "stakeholders", "portatori di interesse", "destinatari", "beneficiari"),
    "contributore": (
        "contributor",
        "contributors",
        "contributore",
        "contributori",
        "soggetti coinvolti",
        "strutture coinvolte",
        "settori coinvolti",
        "uffici coinvolti",
        "servizi coinvolti",
        "unità coinvolte",
    ),
    "dimensione": ("dimensione", "dimensioni"),
    "fonte": ("fonte", "fonti", "fonte dati", "fonte dei dati", "fonte di verifica"),
    "unita_di_misura": ("unità di misura", "u m", "udm"),
    "personale": ("personale", "risorse umane", "dipendenti", "unità di personale", "risorse di personale"),
    "capitolo": ("capitolo", "capitoli", "cap", "capitolo di bilancio", "capitolo di spesa", "capitolo peg"),
    "importo": (
        "importo",
        "euro",
        "stanziamento",
        "stanziato",
        "risorse finanziarie",
        "budget",
        "costo",
        "spesa prevista",
    ),
}
"""How each one's header begins, in whole words. The names are those of the JSON and of the table for analysts."""

OF_THE_OBJECTIVE = frozenset(
    {"codice", "missione", "programma", "obiettivo_strategico", "dup", "stakeholder", "contributore"}
)
"""What is said of an objective: written on its first row, it holds for the rows under it too."""

BASELINE_NAME = "partenza"
"""The name of the value that a row started from, which is handed on too."""

_BY_LENGTH = sorted(
    ((plain(text).split(), name) for name, texts in OTHER_HEADERS.items() for text in texts),
    key=lambda entry: -len(entry[0]),
)


def other_name(text: str) -> str | None:
    """The name of the column that a header begins like.

    >>> other_name("Stakeholder esterni"), other_name("Fonte dei dati"), other_name("Codifica")
    ('stakeholder', 'fonte', None)
    """
    words = [word for word in map(fold, plain(text).replace("/", " ").replace(".", " ").split()) if word]
    return next((name for spelled, name in _BY_LENGTH if words[: len(spelled)] == spelled), None)


def other_columns(headers: Iterable[tuple[int, str]]) -> Mapping[str, int]:
    """The first column of each name among those that are no others; `headers` are their columns and texts."""
    found: dict[str, int] = {}
    for column, text in headers:
        name = other_name(text)
        if name is not None:
            found.setdefault(name, column)
    return found
