"""What people write instead of a value, and the sentence that tells how to write one.

A line is added to the table of targets, or of actual values, where something is refused with no better reason than that
it is no value.
Source: design of other bodies' plans, section 4.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds.base import refused_actual, refused_target
from pdo_xl.domain.values.dates import MONTHS
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.refusals import Refusal
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import plain

N, P, D, S, T = "NUMERO", "PERCENTUALE", "DATA", "SI_NO", "TEMPESTIVITA"
_EVERY = (N, P, D, S, T)


class Said(NamedTuple):
    """What a whole `plain` text says, and for which kinds; a `how` that ends in "…" goes on with the kind's example."""

    text: str
    why: str
    how: str
    kinds: tuple[str, ...] = _EVERY


_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_PERIOD = r"(?:giorno|settimana|mese|bimestre|trimestre|quadrimestre|semestre|anno)"
_PART_OF_YEAR = r"(?:semestre|trimestre|quadrimestre)"
_DATE = r"(?:0?[1-9]|[12][0-9]|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:[0-9]{4}|[0-9]{2})"
_ANSWER = r"(?:si|no)'?"
_DONE = (
    r"(?:(?:obiettivo|target|attivita|adempimento) )?"
    r"(?:fatt|realizzat|raggiunt|completat|conseguit|conclus|rispettat)[oaie]"
)
_UNFINISHED = (
    r"(?:(?:e|sono) )?(?:ancora )?in (?:corso|itinere|fase|via|lavorazione|progress)\b.*"
    r"|(?:avviat|iniziat)[oaie]\b.*"
)
_NOT_YET = r"(?:non ancora|da|ancora da|in attesa di)\b.*"
_GIVEN_UP = r"(?:annullat|sospes|rinviat|posticipat|superat|eliminat|stralciat|revocat|rimodulat)[oaie]"
_IN_TIME = r"(?:entro|prima d|nei termini|nei tempi|non oltre|al ).*"
_BOUND = (
    r"(?:oltre|almeno|piu di|meno di|entro|al massimo|max|min|massimo|minimo|non (?:oltre|piu|meno)|superiore|inferiore"
    r"|circa|quasi|sotto|sopra)\b.*[0-9].*"
)
_BOTH_ANSWERS = r"si'? ?(?:/|o|e|oppure) ?no|s ?/ ?n|on ?/ ?off"
_TIME_OF_DAY = r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?"
_RATIO = r"[0-9]+ ?(?:/|su|di) ?[0-9]+(?: [a-z ]+)?"
_ANOTHER_KIND = "come tipologia di valore, oppure un valore della sua: …"
_VARIOUS = "scrivere un valore solo; se servono tutti, dividere la riga"
_NOT_A_NUMBER = "scrivere «NV: » e il motivo se l'indicatore non si può valutare"

TARGETS = (
    Said(
        r"[-/=.…?]+|n\.? ?[dpar]\.?|n/[dpa]|da (?:definire|determinare|stabilire|quantificare|individuare|concordare)"
        r"|non (?:ancora )?(?:definit|disponibil|previst|quantificabil)[oaie]|in (?:corso di )?definizione",
        "non dice ancora il valore", "scrivere quello che si vuole raggiungere: …",
    ),
    Said(_BOTH_ANSWERS, "nomina tutte e due le risposte", "scrivere quella attesa: …", (S,)),
    Said(
        r".*%.*\b(?:entro|in|nei)\b.*", "chiede due cose, una quota di casi e un termine",
        "scrivere solo il termine; la quota di casi, per esempio 95%, può essere il valore effettivo", (T,),
    ),
    Said(
        rf".*[0-9].* ?(?:/|(?:al|all'|a|per|ogni|ciascun)) ?{_PERIOD}\b.*", "è una quantità per ogni periodo",
        "scrivere il totale dell'anno: …", (N,),
    ),
    Said(
        rf"(?:{_ANSWER}|.*[0-9].*|.*%)[ ,;:(-]+(?:(?:entro|non oltre|nei)\b.+|(?:al|dal) [0-9].*)",
        "chiede due cose, un valore e una scadenza",
        "dividere la riga, con un indicatore per il valore e uno per la scadenza", (N, P, S),
    ),
    Said(
        rf"(?:.*%|{_ANSWER})[ ,;:(-].*\b{_PART_OF_YEAR}\b.*"
        rf"|[^0-9]*[0-9][0-9.,]*(?: [a-z]+)* ?[,(-]? ?(?:nel|per il|a fine) .*\b{_PART_OF_YEAR}\b.*",
        "chiede due cose, un valore e una scadenza",
        "dividere la riga, con un indicatore per il valore e uno per la scadenza", (N, P, S),
    ),
    Said(r"(?:circa|~|≈|quasi|ca\.? ).*|.*[0-9%] ?circa", "non è preciso", "scrivere il valore senza «circa»: …"),
    Said(
        r".*\b(?:legge|norm[ae]|normativ[ae]|regolament[oi]|contratto|termini|scadenza (?:previst|fissat)a)\b.*",
        "rimanda a qualcosa che nel foglio non c'è", "scrivere il valore: …",
    ),
    Said(
        r"[^<>≤≥]*[<>≤≥]=? ?[0-9][^<>≤≥]*[<>≤≥]=? ?[0-9][^<>≤≥]*"
        r"|(?:maggiore|superiore|minore|inferiore)\b.*[0-9].*\b(?:maggiore|superiore|minore|inferiore)\b.*[0-9].*",
        "è un intervallo", "scrivere il limite che conta: …", (N, P, T),
    ),
    Said(r".*(?:‰|per ?mille)", "è in millesimi", "scrivere la percentuale: 5 per mille è 0,5%", (P,)),
    Said(_RATIO, "può voler dire due cose", "scrivere un numero solo: …", (N, T)),
    Said(
        r"(?![-+]).*[0-9].*(?:%| per ?cento)", "è una percentuale",
        f"scrivere Percentuale {_ANOTHER_KIND}", (N, D, S),
    ),
    Said(r"[<>≤≥= a-z']*[0-9.,]+ ?%", "è una quota di casi", "il valore atteso è il termine: …", (T,)),
    Said(
        r".*[0-9].*(?:[^0-9]{1,6}\b[oe]|,|;|oppure|ed|[a-z]\)|[0-9]\)) .*[0-9].*", "contiene più valori", _VARIOUS,
        (N, P, T),
    ),
    Said(
        rf".*\b{_DATE}\b.*|(?:entro |fine )?(?:il mese di )?(?:{'|'.join(MONTHS)})(?: [0-9]{{4}})?"
        rf"|.*\b{_PART_OF_YEAR}\b.*|(?:entro )?fine (?:anno|mandato)",
        "è una scadenza", f"scrivere Data {_ANOTHER_KIND}", (N, P, S),
    ),
    Said(
        rf"{_ANSWER}|{_DONE}|x|ok", "è una risposta", f"scrivere si/no {_ANOTHER_KIND}", (N, P, D, T),
    ),
    Said(_TIME_OF_DAY, "è un orario o una durata", "per 26 ore e 30 minuti scrivere 26,5", (N, P)),
    Said(r"tutt[aei](?: .*)?", "non dice quanti", "scrivere il numero; oppure Percentuale come tipologia e 100%", (N,)),
    Said(
        rf"(?:{'|'.join(MONTHS)})", "dice il mese e non il giorno",
        "per l'ultimo giorno del mese scrivere «entro …», oppure una data completa: 30.06.2024", (D,),
    ),
    Said(
        rf"(?:entro )?(?:{_MONTH})[-/. ]+[0-9]{{2}}", "può voler dire due cose, un anno o un giorno",
        "scrivere per esempio «giugno 2024» oppure «24 giugno»", (D,),
    ),
    Said(
        r"(?:entro )?(?:(?:lune|marte|mercole|giove|vener)di|sabato|domenica),? .*[0-9].*",
        "dice un giorno della settimana che non è quello della data", "scrivere solo la data: …", (D,),
    ),
    Said(
        rf"(?:dal? )?(?:{_MONTH})\.?(?: [0-9]{{4}})? ?(?:-|a|al) ?(?:{_MONTH})\.?(?: [0-9]{{4}})?",
        "è un periodo", "scrivere l'ultimo giorno: …", (D,),
    ),
    Said(
        r".*\b[0-9]+ ?(?:gg?|giorn[oi]|mes[ei]|settiman[ae]|ore)\b.*", "è un termine e non una data",
        "scrivere Tempestività come tipologia di valore, oppure la data: …", (D,),
    ),
)  # fmt: skip
"""The first line that fits is said."""

_TARGET_EXAMPLES = {N: "650 oppure «non superiore a 5»", P: "80%", D: "31.12.2024", S: "si", T: "«Entro 30 gg.»"}
_ACTUAL_EXAMPLES = {N: "650", P: "80%", D: "31.12.2024", S: "si oppure «in parte»", T: "30, oppure 95%"}
_NOT_HOW_MUCH = "scrivere il valore raggiunto: …"

ACTUALS = (
    Said(_BOTH_ANSWERS, "nomina tutte e due le risposte", "scrivere quella data: …", (S,)),
    Said(
        r"n\.? ?a\.?(?: ?[-:(,].*)?|n/a", "può voler dire due cose, non applicabile o non ancora disponibile",
        f"{_NOT_A_NUMBER}; lasciare vuota la cella se il valore non c'è ancora",
    ),
    Said(
        r"n\.? ?r\.?(?: ?[-:(,].*)?|n/r", "può voler dire due cose, non rilevato o non raggiunto",
        "scrivere il valore raggiunto, oppure lasciare vuota la cella se non c'è ancora",
    ),
    Said(
        _UNFINISHED, "dice che non è finito", "scrivere «in parte» se è così, oppure lasciare vuota la cella", (S,)
    ),
    Said(
        rf"{_UNFINISHED}|.*\b(?:parzialmente|in parte|parziale)\b.*", "dice che non è finito",
        "lasciare vuota la cella, oppure scrivere «no» se l'anno è finito", (D,),
    ),
    Said(
        rf"{_UNFINISHED}|.*\b(?:parzialmente|in parte|parziale)\b.*", "dice che non è finito",
        "scrivere il valore raggiunto fin qui, se c'è; se no lasciare vuota la cella", (N, P, T),
    ),
    Said(
        _NOT_YET, "dice che non è ancora fatto",
        "lasciare vuota la cella, oppure scrivere «no» se l'anno è finito", (D, S),
    ),
    Said(_NOT_YET, "dice che il valore non c'è ancora", "lasciare vuota la cella", (N, P, T)),
    Said(
        rf"(?:(?:obiettivo|attivita) )?{_GIVEN_UP}\b.*|non piu .*", "non dice che cosa è stato fatto",
        f"{_NOT_A_NUMBER}; se si poteva fare, scrivere «no»", (D, S),
    ),
    Said(
        rf"(?:(?:obiettivo|attivita) )?{_GIVEN_UP}\b.*|non piu .*", "non dice che cosa è stato fatto",
        f"{_NOT_A_NUMBER}; se si poteva fare, il valore raggiunto: …", (N, P, T),
    ),
    Said(
        rf"(?:(?:si'?|{_DONE}),? )?{_IN_TIME}|{_DONE}|si'?|x|ok|(?:regolarmente|tempestivamente).*",
        "dice che è stato fatto, e non quando", "scrivere il giorno: …", (D,),
    ),
    Said(
        rf"(?:{_MONTH})[-./ ]+[0-9]{{2,4}}|(?:a |in |nel mese di |{_DONE} a )?(?:{'|'.join(MONTHS)})(?: [0-9]{{4}})?"
        r"|.*\b(?:semestre|trimestre|quadrimestre|bimestre)\b.*|fine anno|[0-9]{1,2}/[0-9]{4}|[0-9]{4}",
        "non dice il giorno", "scrivere il giorno: …", (D,),
    ),
    Said(
        rf"[<>≤≥~≈].*|{_BOUND}|.*[0-9%] ?(?:circa|o piu|e oltre|\+)", "non dice il valore preciso", _NOT_HOW_MUCH,
        (N, P, T),
    ),
    Said(
        rf"{_ANSWER}|{_DONE}|x|ok|nei (?:termini|tempi).*|.*nei termini", "dice se è stato fatto, e non quanto",
        _NOT_HOW_MUCH, (N, P, T),
    ),
    Said(r"tutt[aei](?: .*)?", "non dice quanti", "scrivere il numero; oppure Percentuale come tipologia e 100%", (N,)),
    Said(
        _RATIO, "è un rapporto",
        "scrivere solo il numero raggiunto, oppure Percentuale come tipologia di valore", (N,),
    ),
    Said(
        r"(?![-+]).*[0-9].*(?:%| per ?cento)", "è una percentuale",
        f"scrivere Percentuale {_ANOTHER_KIND}", (N, D, S),
    ),
    Said(r"[0-9.,]+(?: ?\+ ?[0-9.,]+)+(?: ?= ?[0-9.,]+)?", "è un conto", "scrivere il risultato", (N, P, T)),
    Said(_TIME_OF_DAY, "è un orario o una durata", "per 26 ore e 30 minuti scrivere 26,5", (N, P)),
    Said(r".*[0-9].*(?:[^0-9]{1,6}\b[oe]|,|;|oppure|ed) .*[0-9].*", "contiene più valori", _VARIOUS, (N, P, T)),
)  # fmt: skip


def unsaid_target(kind: str, entry: Entry, what: str, suggestion: str) -> UnreadableTarget:
    """The error for a target that is not `what` its kind needs: it says what it is instead, where that is known."""
    return refused_target(entry, _said(TARGETS, kind, entry, _TARGET_EXAMPLES) or Refusal(f"non è {what}", suggestion))


def unsaid_actual(kind: str, entry: Entry, what: str, suggestion: str) -> UnreadableActual:
    """Do so for an actual value."""
    return refused_actual(entry, _said(ACTUALS, kind, entry, _ACTUAL_EXAMPLES) or Refusal(f"non è {what}", suggestion))


def _said(table: Iterable[Said], kind: str, entry: Entry, examples: Mapping[str, str]) -> Refusal | None:
    if not isinstance(entry, str | Percent):
        return None
    text = plain(entry if isinstance(entry, str) else shown(entry))
    if len(text) > LONGEST:
        return None
    # Few plans have cells that are refused: nobody else pays for all these patterns, which `re` keeps once compiled.
    for said in table:
        if kind in said.kinds and re.fullmatch(said.text, text) is not None:
            return Refusal(said.why, _with_example(said.how, examples[kind]))
    return None


def _with_example(how: str, example: str) -> str:
    return f"{how[:-1]}per esempio {example}" if how.endswith("…") else how
