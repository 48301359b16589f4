"""Quantities as people write them around a number: "€ 25.000,00", "n. 3 report", "3 (tre)", "1 500".

What is read here is certain, and more than the plain grammar of numbers: whoever reads it says so in a note.
Source: design of other bodies' plans, section 4.
"""

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.number_words import NUMBER_WORDS, is_number_word, says
from pdo_xl.domain.values.numbers import WORDS, parse_number

LONGEST = 120
"""Characters of a quantity; a longer text is prose."""

_OTHER_THINGS = frozenset(
    """
    a al allo alla alle ai agli all ad per ogni ciascun ciascuno ciascuna cadauno cadauna su o oppure e ed piu meno max
    min massimo minimo almeno circa oltre entro non mezzo mezza meta terzi quarti quinti decimi percento centesimi
    mila milione milioni miliardo miliardi migliaia migliaio centinaia centinaio decine decina dozzine dozzina coppie
    k mln mld rispetto fino tra fra da bimestre trimestre quadrimestre semestre cad capite procapite aggiunta
    biennio triennio quadriennio quinquennio
    """.split()
)
"""Words that make another number of the one before them, or ask for more than it: "3 mila", "3 report al mese", "5
incontri o più", "5 nel I semestre"."""

_NOT_ONE = frozenset(
    """
    paio coppia decina dozzina quindicina ventina trentina quarantina cinquantina sessantina settantina ottantina
    novantina centinaio migliaio terzo quarto quinto sesto settimo ottavo nono decimo ventesimo centesimo tantum
    """.split()
)
"""Words that make more of the one before them, or less: "un paio", "una ventina", "un terzo"."""
_ONE = frozenset({"un", "uno", "una"})

MULTIPLES = {
    **dict.fromkeys(("mila", "k", "migliaia"), 1e3),
    **dict.fromkeys(("milione", "milioni", "mln", "mio"), 1e6),
    **dict.fromkeys(("miliardo", "miliardi", "mld"), 1e9),
}

COUNTED_AS_NONE = frozenset(
    """
    atto caso casi contenzioso disservizio errore evento incidente infortunio interruzione osservazione pratica reclamo
    ricorso rilievo ritardo sanzione scostamento segnalazione sforamento violazione
    """.split()
)
"""What there may be none of; "nessun dato" says nothing of a number."""

_TIMES_A_YEAR = {"settimanal": 52, "mensil": 12, "bimestral": 6, "trimestral": 4, "quadrimestral": 3, "semestral": 2}
_PERIODS = (
    r"(giornalier|quotidian|bisettimanal|settimanal|quindicinal|bimensil|mensil|bimestral|trimestral|quadrimestral"
    r"|semestral)(?:[aeio]|a?mente)(?![a-z])"
)
_EACH = late_pattern(rf"(?<![a-z]){_PERIODS}")
_EACH_AT_ONCE = late_pattern(rf"[^a-z]*[0-9] ?(?:(?:ore|h) )?{_PERIODS}")

_FIGURES = r"[-+]?[1-9][0-9]{0,2}(?:[ '][0-9]{3})+(?:,[0-9]+)?|[-+]?[0-9](?:[0-9.,]*[0-9])?|[a-z]+"
_SIGN = r"(?:€|euro|eur)"
_NO_CENTS = r"(?:[.,](?:-{1,2}|=)|/00)"
_MONEY = late_pattern(
    rf"(?:{_SIGN}\.? ?({_FIGURES}){_NO_CENTS}?|({_FIGURES}){_NO_CENTS}? ?{_SIGN}(?:,-|,=|\.-|\.=)?|({_FIGURES}),=)"
)
_THINGS = late_pattern(rf"({_FIGURES}) ?((?<=[ 0-9])(?:€ )?[a-z']+[²³]?(?: [a-z']+){{0,8}})\.?")
_TWICE = late_pattern(r"(?<![0-9.,])([1-9][0-9.]{0,9}|0) ?\(([a-z]{1,60})\)")
_TWICE_IN_WORDS_FIRST = late_pattern(r"(?<![a-z])([a-z]{1,60}) ?\(([0-9][0-9.]{0,9})\)")
_IN_BRACKETS = late_pattern(r" ?\(([a-z][a-z' ]*)\)$")
_LEADING_NR = late_pattern(r"(?:numero|num\.?|n\.?ro\.?|nr?[.°º]?) ?(?=[0-9])")
_GROUPS = late_pattern(r"[ '](?=[0-9]{3}(?![0-9]))")
_NONE = late_pattern(r"nessun(?:[oa]|[oa]? ([a-z]+)|'([a-z]+))\.?")
_SHORTENED = late_pattern(
    rf"(?:{_SIGN}\.? ?)?(?P<figures>{_FIGURES}) ?(?P<multiple>{'|'.join(MULTIPLES)})\.?(?: ?(?:di )?{_SIGN})?"
)


def parse_quantity(text: str) -> float | None:
    """Read a text already made `plain` as a number and what is counted; None if it is no such thing.

    >>> [parse_quantity(text) for text in ("€ 25.000,00", "n. 3 report", "3 (tre)", "1 500", "3 report al mese")]
    [25000.0, 3.0, 3.0, 1500.0, None]
    """
    if len(text) > LONGEST:
        return None
    if says_none(text):
        return 0.0
    simple = without_the_words(_LEADING_NR.sub("", text, count=1))
    money = _MONEY.fullmatch(simple)
    if money is not None:
        return grouped_number(next(filter(None, money.groups())))
    things = _THINGS.fullmatch(_IN_BRACKETS.sub(r" \1", simple))
    if things is not None:
        figures, words = things.groups()
        # "Dodici di aumento" is no count.
        of = figures in NUMBER_WORDS and figures not in WORDS and words.startswith(("di ", "in "))
        several = figures in _ONE and words.split()[0] in _NOT_ONE
        return None if of or several or says_more(words) else grouped_number(figures)
    return grouped_number(simple)


def grouped_number(text: str) -> float | None:
    """Read a number whose thousands stand apart, or that is in words."""
    number = parse_number(text)
    if number is None and text in NUMBER_WORDS:
        return float(NUMBER_WORDS[text])
    return parse_number(_GROUPS.sub(".", text)) if number is None else number


def without_the_words(text: str) -> str:
    """Leave out a number that is said again in words, or in figures, if it is the same.

    >>> without_the_words("30 (trenta) giorni"), without_the_words("trenta (30) giorni"), without_the_words("3 (due)")
    ('30 giorni', '30 giorni', '3 (due)')
    """
    if "(" not in text:
        return text
    twice = _TWICE.search(text)
    if twice is not None:
        figures, word = twice.groups()
    else:
        twice = _TWICE_IN_WORDS_FIRST.search(text)
        if twice is None:
            return text
        word, figures = twice.groups()
    number = parse_number(figures)
    if number is None or not says(word, number):
        return text
    return f"{text[: twice.start()]}{figures}{text[twice.end() :]}".strip()


def says_more(words: str) -> bool:
    """Tell whether words behind a number may make another one of it: "6OO" has letters for its zeros.

    >>> says_more("report"), says_more("report al mese"), says_more("o quattro"), says_more("oo pratiche")
    (False, True, True, True)
    """
    return any(
        word in _OTHER_THINGS or not word.strip("o") or is_number_word(word) for word in words.replace("'", " ").split()
    )


def each_period(text: str, number: float, *, at_once: bool = False) -> bool:
    """Tell whether so many may be meant for each month, and not for the year; twelve monthly ones are one for each.

    `at_once`: only where nothing is counted, or hours, before the word that says so.

    >>> each_period("3 incontri mensili", 3), each_period("12 report mensili", 12), each_period("3 report annuali", 3)
    (True, False, False)
    >>> each_period("10 report mensili", 10, at_once=True), each_period("10 ore mensili", 10, at_once=True)
    (False, True)
    """
    each = _EACH_AT_ONCE.match(text) if at_once else _EACH.search(text)
    return each is not None and number != 0 and _TIMES_A_YEAR.get(each[1]) != number


def says_none(text: str) -> bool:
    """Tell whether a `plain` text says that there is none.

    >>> says_none("nessuno"), says_none("nessun reclamo"), says_none("nessun dato")
    (True, True, False)
    """
    none = _NONE.fullmatch(text) if text.startswith("nessun") and len(text) <= LONGEST else None
    if none is None:
        return False
    counted = none[1] or none[2]
    return counted is None or counted in COUNTED_AS_NONE


def in_full(text: str) -> float | None:
    """Give the number that a `plain` text shortens, "25 mila", "€ 1,2 mln"; None if it is no such thing.

    >>> in_full("€ 1,2 mln"), in_full("25mila euro"), in_full("25 pratiche")
    (1200000.0, 25000.0, None)
    """
    short = _SHORTENED.fullmatch(text) if len(text) <= LONGEST else None
    number = grouped_number(short["figures"]) if short is not None else None
    return None if short is None or number is None else round(number * MULTIPLES[short["multiple"]], 2)
