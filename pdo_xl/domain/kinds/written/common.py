"""What actual values of every kind say of themselves: that there is none yet, that there will be none.

Source: design of other bodies' plans, section 4.
"""

from pdo_xl.domain.kinds.written.lines import Line, NotAssessable, Unreported, notes, reads, refuses

NO_TARGET = refuses(
    "non dice ancora il valore", "scrivere quello che si vuole raggiungere",
    "-", "–", "/", "n.d.", "N.D.", "n.a.", "n.p.", "da definire", "da stabilire", "non ancora definito", "…", "?",
)  # fmt: skip
"""Targets that are none, of every kind."""

ACTUALS: tuple[Line, ...] = (
    reads(Unreported.NOT_YET, None, " ", "\u200b"),
    notes(
        Unreported.NOT_YET, "-", "–", "—", "---", "/", "//", "=", "==", "...", "…", "_", "n.d.", "N.D.", "nd", "n/d",
        "n.p.", "N. P.", "non disponibile", "dato non disponibile", "non ancora disponibile", "non pervenuto",
        "non rilevato", "da rilevare", "in corso di rilevazione", "non comunicato", "in attesa di dati", "nessun dato",
    ),
    reads(NotAssessable("gara deserta"), "NV: gara deserta", "non valutabile: gara deserta"),
    notes(
        NotAssessable("gara deserta"), "N.V.: gara deserta", "NV - gara deserta", "NV – gara deserta",
        "nv, gara deserta", "NV (gara deserta)", "non valutabile (gara deserta)", "non valutabile - gara deserta",
        "non applicabile: gara deserta", "Non misurabile: gara deserta",
    ),
    refuses(
        "non dice perché l'indicatore non è valutabile", "scrivere il motivo dopo i due punti", "NV", "N.V.",
        "non valutabile", "non applicabile", "NV gara deserta", "non valutabile per gara deserta",
    ),
    refuses(
        "può voler dire due cose, non applicabile o non ancora disponibile", "scrivere «NV: » e il motivo", "n.a.",
        "N.A.", "n/a", "na", "n.a. (gara deserta)",
    ),
    refuses(
        "può voler dire due cose, non rilevato o non raggiunto", "scrivere il valore raggiunto, oppure lasciare vuota",
        "n.r.", "NR", "n/r",
    ),
    refuses(
        "dice che non è finito", "lasciare vuota la cella", "in corso", "In corso di realizzazione", "ancora in corso",
        "in itinere", "in fase di avvio", "avviato",
    ),
    refuses(
        "non dice che cosa è stato fatto", "scrivere «NV: » e il motivo se l'indicatore non si può valutare",
        "annullato", "sospeso", "rinviato al 2025", "obiettivo rinviato", "stralciato", "non più previsto",
    ),
)  # fmt: skip
