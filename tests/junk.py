"""What people, copies and broken exports put into cells: goes into every parser, and the settings of property tests."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from datetime import date, datetime

from hypothesis import settings
from hypothesis import strategies as st

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent

DETERMINISTIC = settings(derandomize=True, deadline=None, database=None, max_examples=100)
"""Decorates every property test: the same examples on every run and machine."""

LONGEST = 32_767
"""Characters a cell can hold."""

WORDS: tuple[str, ...] = (
    "", " ", "\n", "\t\r\n", "\xa0", "\u200b", "\ufeff", "\x00", "-", "+", ".", ",", ":", ";", "=", "/", "%", "'", "’",
    "«", "😀", "👩‍👩‍👧", "שלום", "\u202e42\u202c", "١٢", "１２", "½", "5²", "Ⅻ", "∞", "nan", "NaN", "inf",
    "-inf", "1e5", "0x10", "1_000", "12.13.14", "--5", "+-5", "5-", "1.2.3", "1,2,3", "1.23.4", "1 234", ".5",
    "5.", ",5", "5,", "31/31/2024", "0/0/0000", "31.02.2024", "2024-13-01", "99999-01-01", "31-12/2024",
    "32 dicembre 2024",
    "entro", "entro il", "almeno", "≤", "min", "dodici", "650 bidoni", "gg", "mesi", "n.", "nr", "NULL", "None",
    "#DIV/0!", "=A1", "\ud800", "a" * 10_000, "9" * 10_000, "1." * 5_000, "%" * 10_000, "(" * 10_000,
)  # fmt: skip

VALUES: tuple[Entry, ...] = (
    None, True, False, 0, -1, 2, 10**30, 10**400, -(10**400), 10**5000, 0.0, -0.0, 0.5, 1e-300, 1e300, -1e300,
    float("nan"), float("inf"), float("-inf"), date.min, date.max, date(1899, 12, 31), datetime(2024, 2, 29, 23, 59),
    Percent(0.5), Percent(-1e300), Percent(float("nan")), EarlyDate(0), EarlyDate(1), EarlyDate(31), EarlyDate(60),
    EarlyDate(-1), CellError("#DIV/0!"), CellError(""),
)  # fmt: skip

JUNK: tuple[Entry, ...] = (*WORDS, *VALUES)

HEAVY: tuple[str, ...] = tuple(
    (start + piece * LONGEST)[:LONGEST]
    for start, piece in (
        ("", " "), ("a", " "), ("", " a"), ("", "9"), ("-", "-"), ("1", ".000"), ("", "1."), ("", "\n"),
        ("entro ", "il "), ("NV", " "), ("NV:", ": "), ("", "gg. "), ("30", " gg"), ("15", ":"), ("15:90", " "),
        ("", "=;"), ("", " ="), ("", "a)"), ("", '"'), ("", "("), ("", "l'"), ("", "%"), ("1.1.1900", " 10:00"),
        ("", "è"), ("", "n. "), ("31", "."),
    )
)  # fmt: skip
"""Texts as long as a cell can hold, made of what regular expressions stumble over: they must come back at once."""


def complaint(call: Callable[..., object], *arguments: object) -> str | None:
    """The sentence of the project's own error that a call raises; None if it raises none. Other errors pass through."""
    try:
        call(*arguments)
    except PdoError as error:
        return str(error)
    return None


def every(name: str, values: Iterable[object]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Decorate a test to run for each of many values, as one test: thousands of junk cells would each cost a test's frame."""
    given = list(values)

    def decorated(test: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(test)

        @functools.wraps(test)
        def run(**arguments: object) -> None:
            for value in given:
                try:
                    test(**arguments, **{name: value})
                except Exception as error:
                    error.add_note(f"{name}: {ids(value)}")
                    raise

        others = [parameter for parameter in signature.parameters.values() if parameter.name != name]
        run.__signature__ = signature.replace(parameters=others)  # type: ignore[attr-defined] # read by pytest
        return run

    return decorated


def ids(entry: object) -> str:
    """A short name of a piece of junk for the list of tests."""
    if isinstance(entry, int) and abs(entry) > 10**20:
        return "huge"
    return ascii(entry)[:24]


def entries() -> st.SearchStrategy[Entry]:
    """Any entry: junk, and everything like it that hypothesis can think of."""
    return st.one_of(
        st.sampled_from(JUNK),
        st.text(max_size=20),
        st.text("0123456789.,-/%: nvgesi", max_size=12),
        st.floats(),
        st.integers(),
        st.booleans(),
        st.dates(),
        st.builds(Percent, st.floats()),
        st.builds(EarlyDate, st.integers(0, 60)),
        st.builds(CellError, st.text(max_size=5)),
    )


SHEET_NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="[]:*?/\\!"), min_size=1, max_size=31
).filter(lambda name: name[0] != "'" and name[-1] != "'")
"""What a program lets a sheet be called."""
