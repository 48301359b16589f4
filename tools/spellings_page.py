"""docs/grafie.md: the tables of spellings, a kind after the other, with what the domain says of each line."""

from collections.abc import Iterable, Mapping
from datetime import date

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.base import Target
from pdo_xl.domain.kinds.cells import refuse_actual, refuse_target
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.terms import DAYS
from pdo_xl.domain.kinds.written import TABLES
from pdo_xl.domain.kinds.written.common import ACTUALS
from pdo_xl.domain.kinds.written.lines import Line, NotAssessable, Unreported
from pdo_xl.domain.values import wrappings
from pdo_xl.domain.values.deeds import DONE
from pdo_xl.domain.values.direction import BEFORE, BEHIND
from pdo_xl.domain.values.entry import EarlyDate, Entry, Hours, Percent
from pdo_xl.domain.values.quantities import COUNTED_AS_NONE, MULTIPLES
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian
from pdo_xl.domain.values.unreported import NOT_YET, not_assessable_reason
from pdo_xl.domain.values.year_spellings import YEAR_LINES, YearLine

_YEAR = 2024
_HEAD = ["| scritto | letto come | nota |", "| --- | --- | --- |"]
_UNSEEN = {
    "\n": " [a capo] ", "\xa0": "[spazio unificatore]", "\u202f": "[spazio stretto]", "\u200b": "[segno invisibile]", "|": "\\|",
    "*": "\\*", "_": "\\_", "<": "&lt;",
}  # fmt: skip
_FORMATS = {
    Percent: "in una cella `0%`",
    Hours: "in una cella `[h]:mm`",
    EarlyDate: "in una cella data",
    date: "in una cella data",
}

_INTRODUCTION = """\
# Come si scrivono i valori

Ogni modo di scrivere un valore che il programma conosce, tipologia per tipologia. Le pagine e le prove vengono dalla stessa tabella
(`pdo_xl/domain/kinds/written/`): ogni riga è provata in una cella, in un file e con `=PDO_SCORE`. Gli esempi sono di un piano del 2024.

* **senza nota**: si legge così com'è;
* **nota**: si capisce, ma è più di quel che la grammatica semplice prevede: il programma lo legge e lo dice (nota PDO405; avviso PDO304,
  PDO305 o PDO314 dove c'entra il formato della cella), con il modo di scriverlo;
* **errore**: potrebbe voler dire due cose, o non dice un valore. Non si indovina: la riga resta *Da verificare*, e accanto c'è come scriverlo.

Maiuscole, accenti, apostrofi, spazi e trattini di ogni specie, segni invisibili non contano.
"""


_YEARS = [
    "## L'anno del piano",
    "",
    "Ciò che sta sopra l'intestazione, o nel nome del foglio. Vince chi dice la parola, poi un anno da solo, poi il nome del foglio, poi le",
    "scadenze; il parametro `anno` vince su tutto.",
    "",
    "| scritto | anno | perché |",
    "| --- | --- | --- |",
]


_WORDS = [
    "## Le parole che si conoscono",
    "",
    "Maiuscole e accenti non contano. «di», «a», «il» dietro a queste parole si saltano.",
    "",
    "| vogliono dire | parole |",
    "| --- | --- |",
]


def spellings_page() -> str:
    """The whole page."""
    lines = [_INTRODUCTION, "## Valori effettivi di ogni tipologia", "", *_HEAD]
    number = KINDS["NUMERO"]
    lines += [_row(number, line, of_target=False) for line in ACTUALS]
    for name, table in TABLES.items():
        kind = KINDS[name]
        lines += ["", f"## {kind.label}", "", "### Valore atteso", "", *_HEAD]
        lines += [_row(kind, line, of_target=True) for line in table.targets]
        lines += ["", "### Valore effettivo", "", "Oltre a quelli di ogni tipologia:", "", *_HEAD]
        lines += [_row(kind, line, of_target=False) for line in table.actuals if line not in ACTUALS]
    lines += ["", *_YEARS, *[_year_row(line) for line in YEAR_LINES], "", *_WORDS, *_word_rows()]
    return "\n".join(lines) + "\n"


def _word_rows() -> list[str]:
    before = {
        word: "niente, come il valore da solo"
        if direction is None
        else f"{direction}, escluso il limite"
        if strict
        else str(direction)
        for word, (direction, strict) in BEFORE.items()
    }
    return [
        *_grouped("davanti al valore atteso: {}", before),
        *_grouped("dietro il valore atteso: {}", BEHIND),
        _words("fatto; con «non» davanti, non fatto (in -o, -a, -i, -e)", DONE),
        _words("il valore effettivo non c'è ancora (contano senza spazi)", NOT_YET),
        _words("di queste «nessuno» vuol dire 0", COUNTED_AS_NONE),
        _words("dietro un valore, non cambiano niente", map(str.strip, wrappings.BEHIND)),
        *_grouped("per {}", {word: italian(times) for word, times in MULTIPLES.items()}),
        *_grouped("giorni: {}", {word: str(days) for word, days in DAYS.items() if word}),
    ]


def _grouped(title: str, meanings: Mapping[str, str]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for word, meaning in meanings.items():
        groups.setdefault(meaning, []).append(word)
    return [_words(title.format(meaning), words) for meaning, words in groups.items()]


def _words(title: str, words: Iterable[str]) -> str:
    return f"| {title} | {', '.join(f'«{_seen(word)}»' for word in sorted(words))} |"


def _year_row(line: YearLine) -> str:
    written = ", ".join(f"«{_seen(text)}»" for text in line.texts)
    return f"| {written} | {line.year or 'nessun anno'} | {line.why} |"


def _row(kind: Kind, line: Line, *, of_target: bool) -> str:
    written = ", ".join(dict.fromkeys(map(_written, line.cells)))
    if line.why:
        return f"| {written} | **errore**: {line.why} | {_suggestion(kind, line.cells[0], of_target=of_target)} |"
    meaning = _meaning(kind, line, of_target=of_target)
    return f"| {written} | {meaning} | {_notes(line)} |"


def _written(cell: Entry) -> str:
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return "cella vuota" if cell is None else "solo spazi"
    text = _seen(cell if isinstance(cell, str) else shown(cell))
    how = next((words for of, words in _FORMATS.items() if isinstance(cell, of)), "")
    return f"«{text}»" + (f" {how}" if how else "")


def _seen(text: str) -> str:
    return "".join(_UNSEEN.get(sign, sign) for sign in text)


def _meaning(kind: Kind, line: Line, *, of_target: bool) -> str:
    match line.value:
        case Unreported():
            return line.value.value
        case NotAssessable(reason):
            return f"NV: {reason}"
        case value if of_target:
            return kind.written_target(Target(value, line.direction))
        case value:
            return kind.written(value)


def _notes(line: Line) -> str:
    if not line.codes:
        return ""
    said = "nota " + ", ".join(dict.fromkeys(line.codes))
    return f"{said}; un'altra se il valore effettivo è proprio il limite" if line.strict else said


def _suggestion(kind: Kind, cell: Entry, *, of_target: bool) -> str:
    try:
        if of_target:
            refuse_target(cell)
            kind.read_target(cell, _YEAR)
        else:
            not_assessable_reason(cell)
            refuse_actual(cell)
            kind.read_actual(cell, _YEAR)
    except Unreadable as error:
        return _seen(error.suggestion)
    raise ValueError(cell)
