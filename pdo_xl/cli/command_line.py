"""A command as a person types it, to be copied into the shell of this system."""

import os
import shlex
from collections.abc import Iterable, Mapping, Sequence

from pdo_xl.domain.rules.pdo101_no_plan import option_name

_OPTION = "--colonna"


def command_line(words: Iterable[str], *, windows: bool = os.name == "nt") -> str:
    """Join words to one line, each of them quoted where the shell would part or change it.

    On Windows with the quotes that both its shells know, and a quote inside doubled.

    >>> command_line(["pdo-xl", "attiva", "Piano 2024.xlsx"], windows=True)
    'pdo-xl attiva "Piano 2024.xlsx"'
    >>> command_line(["pdo-xl", "attiva", "Piano 2024.xlsx", "SF!H"], windows=False)
    "pdo-xl attiva 'Piano 2024.xlsx' 'SF!H'"
    """
    if not windows:
        return shlex.join(words)
    return " ".join(f'"{word.replace(chr(34), chr(34) * 2)}"' if _needs_quotes(word) else word for word in words)


def with_columns(args: Sequence[str], mapping: Mapping[str, str]) -> list[str]:
    """A command's words as they were typed, but with these values of parameters in place of those typed for columns."""
    kept: list[str] = []
    rest = iter(args)
    for word in rest:
        if word == "--":
            break
        if word == _OPTION:
            next(rest, None)
        elif not word.startswith(f"{_OPTION}="):
            kept.append(word)
    else:
        return [*kept, *_options(mapping)]
    return [*kept, *_options(mapping), "--", *rest]


def _options(mapping: Mapping[str, str]) -> Iterable[str]:
    for setting, value in mapping.items():
        yield _OPTION
        yield f"{option_name(setting)}={value}"


def _needs_quotes(word: str) -> bool:
    return not word or not all(sign.isalnum() or sign in "-_./\\:+" for sign in word)
