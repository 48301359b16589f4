"""What Excel's automation delivers of an error, and which texts it takes for something else."""

import re

ERRORS = {
    -2146826288: "#NULL!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALUE!",
    -2146826265: "#REF!",
    -2146826259: "#NAME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/A",
    -2146826245: "#GETTING_DATA",
    -2146826243: "#SPILL!",
    -2146826242: "#CONNECT!",
    -2146826241: "#BLOCKED!",
    -2146826240: "#UNKNOWN!",
    -2146826239: "#FIELD!",
    -2146826238: "#CALC!",
}
"""Excel delivers numbers as floats; a whole number is an error's code."""

_TRUTH = {"VERO", "FALSO", "TRUE", "FALSE"}
_LONGEST_DATE = 40
"""Characters; no number or date that Excel would recognise is longer, unless it is digits alone."""
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")


def may_be_converted(text: str) -> bool:
    """Tell whether Excel might take a text for a formula, a number, a date or a truth value.

    >>> may_be_converted("=A1"), may_be_converted("3/4"), may_be_converted("Il termine è il 31 ottobre: manca un mese.")
    (True, True, False)
    """
    if not text:
        return False
    if text[0] in "=+-@'#" or text.strip().upper() in _TRUTH:
        return True
    return bool(_DIGIT.search(text)) and (len(text) <= _LONGEST_DATE or not _LETTER.search(text))
