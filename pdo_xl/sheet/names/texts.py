"""The texts of the Relazione that only people can write, as the sheet `Testi` names them: key, section, what to write.

Source: design of the reports, section 4.1.
"""

from enum import StrEnum
from typing import NamedTuple


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
        "Quante persone hanno lavorato, in quali settori, quante sono entrate e uscite nell'anno.",
    ),
    TextKey.MONEY: Asked(
        "Le risorse finanziarie",
        "Quanto si è speso, in totale e per i settori, rispetto a quanto era previsto.",
    ),
    TextKey.DEVIATIONS: Asked(
        "Commento agli scostamenti",
        "Perché i risultati più lontani dall'atteso sono andati così, e che cosa se ne fa.",
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
