"""PDO101: the workbook has one plan, with all the columns of the familiar format, and each can be told from the others.

Without them nothing is calculated: this finding stops the others, so it is an error that is raised.
Source: design of the validation.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer, Question, best_answers
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import shorten

ID = "PDO101"
GRAVITY = Gravity.ERROR
TITLE = "piano mancante o non chiaro"
PASSES = specimen(row())
FAILS = specimen(row(), without=(Field.TARGET,))

_OPTION = late_pattern(r"^colonna_|_piano$")
_CHANGED_IN_QUOTES = late_pattern(r'["$`]')
"""What a shell ends the quotes at, or puts something else for."""
"""What the command's option leaves out of a parameter's name."""


def no_plan(workbook: str) -> NoPlan:
    """The error for a workbook in which no sheet looks like a plan."""
    return NoPlan(
        f"PDO101: in «{workbook}» non c'è un Piano degli Obiettivi: nessun foglio ha una riga di intestazione "
        "con Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura; se si "
        'chiamano in un altro modo, eseguire pdo-xl attiva con --colonna per ognuna, per esempio --colonna "settore=A".'
    )


_MOST_NAMED = 3
_MOST_YEARS = 5
_MOST_CANDIDATES = 2
_LONGEST_CANDIDATE = 40


def empty_plan(workbook: str) -> NoPlan:
    """The error for a plan of which nothing can be told: its header, and no objective under it."""
    return NoPlan(
        f"PDO101: in «{workbook}» sotto l'intestazione del piano non c'è nessun obiettivo, e non c'è niente da "
        "riportare: scrivere gli obiettivi e riprovare."
    )


def objective_cards(workbook: str, sheets: Sequence[str]) -> NoPlan:
    """The error for a workbook whose `sheets` are cards: the labels on the left, the values on the right."""
    named = ", ".join(f"«{sheet}»" for sheet in sheets[:_MOST_NAMED])
    more = f" e {others(len(sheets) - _MOST_NAMED, 'o')}" if len(sheets) > _MOST_NAMED else ""
    what = "il foglio" if len(sheets) == 1 else "i fogli"
    are = "è una scheda di obiettivo" if len(sheets) == 1 else "sono schede di obiettivo"
    return NoPlan(
        f"PDO101: in «{workbook}» {what} {named}{more} {are}, con le voci a sinistra e i valori a destra, "
        "e non un piano in tabella. Per calcolarlo serve un foglio con una riga per indicatore, e in alto le colonne "
        "Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura."
    )


def one_row_a_period(sheet: str, column: str, row: int, first: int) -> UnclearPlan:
    """The error for a plan that repeats an indicator for each period: in `row` the one that `first` has already."""
    return UnclearPlan(
        f"PDO101: nel foglio «{sheet}» lo stesso indicatore ha una riga per ogni periodo, che dice la colonna {column} "
        f"(la riga {row} ripete la riga {first}): contate così, le righe sarebbero più obiettivi di quelli che sono. "
        "Tenere una riga per indicatore, con una colonna di valori effettivi per ogni periodo, per esempio «Valore "
        "effettivo al 30/06» e «Valore effettivo al 31/12»; se invece sono indicatori diversi, distinguerli nel testo."
    )


def header_in_another_order(sheet: str, row: int, header: str, columns: tuple[str, str], first: int) -> UnclearPlan:
    """The error for a header that `row` repeats with a column elsewhere: of `columns` the one it has now, and had."""
    return UnclearPlan(
        f"PDO101: nel foglio «{sheet}» l'intestazione ripetuta alla riga {row} ha le colonne in un altro ordine: "
        f"«{shorten(header, _LONGEST_CANDIDATE)}» è in {columns[0]}, alla riga {first} in {columns[1]}, e le righe "
        "sotto si leggerebbero male. "
        "Mettere le colonne nello stesso ordine, o portare la seconda tabella in un altro foglio."
    )


def second_table(sheet: str, row: int, first: str, last: str) -> UnclearPlan:
    """The error for a header that begins beside the plan, from one column to another, and whose rows nobody counts."""
    return UnclearPlan(
        f"PDO101: nel foglio «{sheet}» alla riga {row}, da {first} a {last}, c'è l'intestazione di una seconda "
        "tabella, accanto a quella del piano: le sue righe non si conterebbero. Portarla in un altro foglio, o sotto "
        "la prima nelle stesse colonne; se non è da contare, toglierle l'intestazione."
    )


class Missing(NamedTuple):
    """A column that is missing, and the `question` which one it is.

    `absent` is what its parameter holds for a plan that does without it; empty for a column that no plan does without.
    `remark` ends the sentence.
    """

    label: str
    question: Question
    absent: str = ""
    remark: str = ""

    @property
    def setting(self) -> str:
        """The parameter that says where it is."""
        return self.question.setting

    @property
    def value(self) -> str:
        """What its parameter may hold, if it is there."""
        best = self.question.best
        return best.value if best is not None and best.value != self.absent else "LETTERA"


def missing_columns(sheet: str, row: int, missing: Sequence[Missing], unknown: Sequence[str] = ()) -> NoPlan:
    """The error for a plan whose header row lacks columns; `unknown` are the headers that were not used."""
    names = ", ".join(f"«{column.label}»" for column in missing)
    what, add = ("la colonna", "aggiungerla") if len(missing) == 1 else ("le colonne", "aggiungerle")
    text = f"PDO101: nel foglio «{sheet}» l'intestazione alla riga {row} non ha {what} {names}: {add}"
    if unknown:
        text += (
            f"; oppure, se è una di queste, {', '.join(unknown)}, scriverne la lettera "
            f"{_where({column.setting: column.value for column in missing})}"
        )
    optional = {column.setting: column.absent for column in missing if column.absent}
    if optional:
        words = " o ".join(f"«{word}»" for word in dict.fromkeys(optional.values()))
        without = "ne fa a meno"
        if len(optional) < len(missing):
            without = f"fa a meno di {', '.join(f'«{column.label}»' for column in missing if column.absent)}"
        text += f"; se il piano {without}, scrivere {words} "
        text += "al posto della lettera" if unknown else _where(optional)
    text += "".join(f"; {column.remark}" for column in missing if column.remark)
    named = _named([column.label for column in missing], [column.question for column in missing])
    brief = f"PDO101: nel foglio «{sheet}» l'intestazione alla riga {row} non ha {what} {named}."
    return NoPlan(f"{text}.", [column.question for column in missing], brief)


def unclear_columns(
    sheet: str, row: int, labels: Sequence[str], problems: Sequence[str], questions: Sequence[Question]
) -> UnclearPlan:
    """The error for a plan in which columns cannot be told apart: each one's name, what is the matter, the question."""
    where = f"PDO101: nel foglio «{sheet}», intestazione alla riga {row}, "
    unclear = "non è chiara la colonna" if len(questions) == 1 else "non sono chiare le colonne"
    return UnclearPlan(
        f"{where}{'; '.join(problems)} {_where(best_answers(questions))}.",
        questions,
        f"{where}{unclear} {_named(labels, questions)}.",
    )


def _named(labels: Sequence[str], questions: Sequence[Question]) -> str:
    """Some columns by name, each with the likeliest ones in brackets; none where to do without is the likelier."""
    best = {question.best.value for question in questions if question.best is not None}
    named = []
    for label, question in zip(labels, questions, strict=True):
        first, *others = question.answers or (None,)
        likely = [first, *[one for one in others if one.value not in best]] if first else []
        columns = [shorten(one.label, _LONGEST_CANDIDATE) for one in likely[:_MOST_CANDIDATES] if one.names_a_column]
        told = columns and first is not None and first.names_a_column
        named.append(f"«{label}» (forse {' o '.join(columns)})" if told else f"«{label}»")
    return ", ".join(named)


def asked_together(first: NoPlan, others: Sequence[NoPlan], questions: Sequence[Question] | None = None) -> NoPlan:
    """The error for several things to be said: all are asked at once, or the `questions` that stand for them all."""
    own = [question for error in (first, *others) for question in error.questions] if questions is None else questions
    kind = UnclearPlan if all(isinstance(error, UnclearPlan) for error in (first, *others)) else NoPlan
    return kind(_one_after_another(first, others, str), own, _one_after_another(first, others, lambda one: one.brief))


def _one_after_another(first: NoPlan, others: Sequence[NoPlan], said: Callable[[NoPlan], str]) -> str:
    further = [said(error).removeprefix("PDO101: ") for error in others]
    return " Inoltre, ".join([said(first), *[text[:1].lower() + text[1:] for text in further]])


def alike_in(problem: NoPlan, sheets: Sequence[str]) -> NoPlan:
    """The error for a sheet that holds in the same way for other `sheets`."""
    named = ", ".join(f"«{sheet}»" for sheet in sheets[:_MOST_NAMED])
    more = f" e {others(len(sheets) - _MOST_NAMED, 'o')}" if len(sheets) > _MOST_NAMED else ""
    where = "il foglio" if len(sheets) == 1 else "i fogli"
    same = f"Lo stesso vale per {where} {named}{more}."
    return type(problem)(f"{problem} {same}", problem.questions, f"{problem.brief} {same}")


def missing_in_a_part(missing: NoPlan, which: Question) -> NoPlan:
    """The error for a sheet that lacks columns beside those of a plan, if it is not one of them at all: `which` are."""
    where = _where(best_answers([which]))
    if_not = "Se quel foglio non fa parte del piano, scrivere quali ne fanno parte"
    return NoPlan(f"{missing} {if_not} {where}.", [which], f"{missing.brief} {if_not}.")


def several_plans(plans: Sequence[tuple[str, int | None]], question: Question) -> UnclearPlan:
    """The error for a workbook with more than one plan: each one's sheet and year."""
    listed = ", ".join(f"«{sheet}» ({year})" if year is not None else f"«{sheet}»" for sheet, year in plans)
    where = _where(best_answers([question]))
    what = f"PDO101: ci sono più piani, {listed}"
    return UnclearPlan(f"{what}: scrivere quale si calcola {where}.", [question], f"{what}.")


def hidden_plan(workbook: str, sheets: Sequence[str], question: Question) -> UnclearPlan:
    """The error for a workbook that has a plan's header in hidden `sheets` alone."""
    named = ", ".join(f"«{sheet}»" for sheet in sheets[:_MOST_NAMED])
    where = f"nel foglio {named}, che è nascosto" if len(sheets) == 1 else f"nei fogli {named}, che sono nascosti"
    what = f"PDO101: in «{workbook}» l'intestazione di un piano c'è soltanto {where}"
    return UnclearPlan(f"{what}: mostrarli, o scriverli {_where(best_answers([question]))}.", [question], f"{what}.")


def unclear_year(ranges: Sequence[tuple[int, int]]) -> UnclearPlan:
    """The error for a plan that names a range of years, of which no deadline tells the one."""
    listed = ", ".join(dict.fromkeys(f"{first}-{last}" for first, last in ranges))
    years = dict.fromkeys(year for first, last in ranges for year in range(first, min(last, first + _MOST_YEARS) + 1))
    answers = tuple(Answer(str(year), str(year)) for year in years)
    question = Question("anno", "Di quale anno è il piano?", answers)
    what = f"PDO101: il titolo nomina gli anni {listed}, e nessuna scadenza dice quale di questi è l'anno del piano"
    return UnclearPlan(f"{what}: scriverlo {_where(best_answers([question]))}.", [question], f"{what}.")


def option_text(setting: str, value: str) -> str:
    """The command's option that gives a parameter its value.

    >>> option_text("colonna_peso", "H"), option_text("foglio_piano", "Piano 2024")
    ('--colonna "peso=H"', '--colonna "foglio=Piano 2024"')
    >>> print(option_text("foglio_piano", 'Il "piano"'))
    --colonna 'foglio=Il "piano"'
    """
    quote = "'" if _CHANGED_IN_QUOTES.search(value) and "'" not in value else '"'
    return f"--colonna {quote}{option_name(setting)}={value}{quote}"


def option_name(setting: str) -> str:
    """A parameter's name as the command's option spells it."""
    return _OPTION.sub("", setting)


def _where(settings: Mapping[str, str]) -> str:
    """Say where a person gives these parameters their values: in the workbook, or with the command."""
    options = " ".join(option_text(name, value) for name, value in settings.items())
    rows = f"{'riga' if len(settings) == 1 else 'righe'} {', '.join(settings)}"
    return f"nel foglio Parametri, {rows}, o eseguire pdo-xl attiva (o calcola) con {options}"
