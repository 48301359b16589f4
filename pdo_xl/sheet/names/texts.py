"""The texts of the Relazione that only people can write, as the sheet `Testi` names them: key, section, what to write.

Source: design of the reports, section 4.1.
"""

from enum import StrEnum
from typing import NamedTuple

from pdo_xl.sheet.names.table_column import TableColumn


class TextsColumn(TableColumn):
    """The columns of the sheet in their order; people fill in the second."""

    SECTION = "Sezione"
    TEXT = "Testo"
    HINT = "Che cosa ci si scrive"
    KEY = "Chiave"
    """Hidden: which text a row is, whatever its first cell says by now."""


TEXTS_HEADERS = tuple(column.value for column in TextsColumn)
TEXTS_WIDTHS: dict[TextsColumn, float] = {
    TextsColumn.SECTION: 26,
    TextsColumn.TEXT: 92,
    TextsColumn.HINT: 48,
    TextsColumn.KEY: 22,
}
"""Unit: characters."""


class TextKey(StrEnum):
    """The texts, in the order of the document."""

    PRESENTATION = "presentazione"
    CONTEXT = "contesto"
    PEOPLE = "risorse_umane"
    MONEY = "risorse_finanziarie"
    DEVIATIONS = "scostamenti_commento"
    STRENGTHS = "punti_di_forza"
    WEAKNESSES = "criticita"
    EQUALITY = "pari_opportunita"
    PARTICIPATION = "partecipazione"
    CONCLUSIONS = "conclusioni"


class Asked(NamedTuple):
    """A text that is asked for: what it is called, what one writes there."""

    title: str
    what: str


ASKED: dict[TextKey, Asked] = {
    TextKey.PRESENTATION: Asked(
        "Presentazione dell'ente",
        "Che cosa fa l'ente e per chi: abitanti, territorio, servizi, come è organizzato.",
    ),
    TextKey.CONTEXT: Asked(
        "Il contesto dell'anno",
        "Che cosa è successo nell'anno che ha pesato sui risultati: norme nuove, emergenze, cambi di organizzazione.",
    ),
    TextKey.PEOPLE: Asked(
        "Le risorse umane",
        "Quante persone hanno lavorato, in quali settori, quante sono entrate e uscite nell'anno: numeri, non nomi.",
    ),
    TextKey.MONEY: Asked(
        "Le risorse finanziarie",
        "Quanto si è speso, in totale e per i settori, rispetto a quanto era previsto.",
    ),
    TextKey.DEVIATIONS: Asked(
        "Commento agli scostamenti",
        "Perché, nell'insieme, i risultati più lontani dall'atteso sono andati così, e che cosa se ne fa. Causa e "
        "motivo di ogni obiettivo stanno nel foglio Monitoraggio.",
    ),
    TextKey.STRENGTHS: Asked("I punti di forza", "Che cosa è andato bene e si vuole continuare."),
    TextKey.WEAKNESSES: Asked("Le criticità", "Che cosa non ha funzionato e che cosa si cambia."),
    TextKey.EQUALITY: Asked(
        "Pari opportunità e bilancio di genere",
        "Che cosa si è fatto per le pari opportunità; il bilancio di genere, se l'ente lo ha fatto.",
    ),
    TextKey.PARTICIPATION: Asked(
        "La partecipazione dei cittadini",
        "Come cittadini e utenti hanno detto la loro: indagini, segnalazioni, incontri.",
    ),
    TextKey.CONCLUSIONS: Asked("Conclusioni", "Che cosa l'anno lascia a quello dopo."),
}
