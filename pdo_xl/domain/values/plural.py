"""One or many, as Italian says it."""

from typing import Literal

from pdo_xl.domain.values.text import italian


def plural(count: int, one: str, many: str) -> str:
    """Write a number and what it counts.

    >>> plural(1, "obiettivo", "obiettivi"), plural(1200, "obiettivo", "obiettivi")
    ('1 obiettivo', '1.200 obiettivi')
    """
    return f"{italian(count)} {one if count == 1 else many}"


def others(count: int, ending: Literal["o", "a"]) -> str:
    """How many more there are than were named, of what ends in -o or in -a.

    >>> others(1, "o"), others(1, "a"), others(30, "o")
    ('un altro', "un'altra", 'altri 30')
    """
    if count == 1:
        return "un altro" if ending == "o" else "un'altra"
    return f"{'altri' if ending == 'o' else 'altre'} {count}"


def the_number(written: str) -> str:
    """Put the article before a number as people say it.

    >>> [the_number(number) for number in ("80%", "95%", "1%", "11,5%", "1.000", "100%")]
    ["l'80%", 'il 95%', "l'1%", "l'11,5%", 'il 1.000', 'il 100%']
    """
    whole = written.rstrip("%").partition(",")[0]
    spoken_with_a_vowel = whole.startswith("8") or whole == "1" or whole.partition(".")[0] == "11"
    return f"l'{written}" if spoken_with_a_vowel else f"il {written}"
