"""How targets and actual values that are measures are read: a number of things, a percentage, days.

What is not the plain grammar is either certain, and read with a note, or refused with the way to write it.
Source: design of other bodies' plans, section 4.
"""

from collections.abc import Callable

from pdo_xl.domain.kinds.base import Actual, Measured, Target, interpreted, refused_actual, refused_target
from pdo_xl.domain.values.direction import Direction, read_direction
from pdo_xl.domain.values.refusals import (
    ONE_BOUND,
    ONE_TERM,
    ONE_VALUE,
    Refusal,
    compared,
    several,
    several_lines,
    variation,
)
from pdo_xl.domain.values.text import plain
from pdo_xl.domain.values.wrappings import unwrapped

Parse = Callable[[str], Measured | None]
Loosely = Callable[[str], Measured | Refusal | None]


def target_in_words(
    typed: str, year: int | None, parse: Parse, loosely: Loosely, say: Callable[[float], str], usual: Direction
) -> Target[float] | None:
    """Read a text as a target: by `parse`, the plain grammar, else by `loosely`; `say` writes a value for people.

    Raises: UnreadableTarget for a comparison, a range, several values.
    """
    text = plain(typed)
    # Of a term only an upper bound makes sense.
    only = usual if usual is Direction.AT_MOST else None
    refusal = compared(text, year, only)
    directed = read_direction(text)
    read = parse(directed.rest) if refusal is None else None
    usual_words = directed.usual
    if read is None:
        loose = refusal or several_lines(typed) or loosely(directed.rest)
        simple = unwrapped(text, year) if loose is None or loose is refusal else text
        if simple != text:
            # In "95% nel 2024" the plan's own year is no comparison; in "«-5%»" the quotes hide one.
            directed = read_direction(simple)
            loose = (
                compared(simple, year, only) or several_lines(typed) or parse(directed.rest) or loosely(directed.rest)
            )
        loose = loose or several(typed, text, ONE_TERM if usual is Direction.AT_MOST else ONE_BOUND)
        if isinstance(loose, Refusal):
            raise refused_target(typed, loose)
        read, usual_words = loose, False
    if read is None:
        return None
    value, notes = read
    direction = directed.direction or usual
    if not usual_words:
        meaning = say(value) if directed.direction is None else f"{directed.direction} {say(value)}"
        notes = (interpreted(typed, meaning), *notes)
    return Target(value, direction, notes, directed.strict)


def actual_in_words(
    typed: str, year: int | None, parse: Parse, loosely: Loosely, say: Callable[[float], str]
) -> Actual[float] | None:
    """Read a text as an actual value, which has no direction; as `target_in_words`.

    Raises: UnreadableActual for a variation, a range, several values.
    """
    text = plain(typed)
    refusal = variation(text)
    read = parse(text) if refusal is None else None
    if read is not None:
        return Actual(*read)
    loose = refusal or several_lines(typed) or loosely(text)
    simple = unwrapped(text, year) if loose is None else text
    if simple != text:
        loose = variation(simple) or parse(simple) or loosely(simple)
    loose = loose or several(typed, text, ONE_VALUE)
    if isinstance(loose, Refusal):
        raise refused_actual(typed, loose)
    if loose is None:
        return None
    value, notes = loose
    return Actual(value, (interpreted(typed, say(value)), *notes))
