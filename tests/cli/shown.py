"""What a function shows on a terminal of some width."""

import io
from collections.abc import Callable

from rich.console import Console


def shown(show: Callable[..., object], *arguments: object, width: int = 110) -> str:
    target = io.StringIO()
    show(Console(file=target, width=width, highlight=False, markup=False, emoji=False), *arguments)
    return target.getvalue()
