"""The letters of documents: Arial or its equal in width, as in the workbook; never letters with serifs in their place.

Typst's wheel brings DejaVu Sans Mono, which draws the signs that those lack (◐ ☐ ✕).
"""

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from pdo_xl.domain.errors import PdoError
from pdo_xl.extras import needed

if TYPE_CHECKING:
    import typst

ARIAL, LIBERATION = "Arial", "Liberation Sans"
SIGNS = "DejaVu Sans Mono"


class NoFont(PdoError):
    """This PC has no letters for a document."""


@lru_cache(maxsize=1)
def installed() -> "typst.Fonts":
    """The fonts of this PC, looked for once. Raises: MissingExtra."""
    with needed("il PDF e i grafici"):
        import typst
    return typst.Fonts()


def family() -> str:
    """Name the letters that a document is set in. Raises: MissingExtra, NoFont."""
    return _chosen(frozenset(installed().families()), on_windows=sys.platform == "win32")


def _chosen(families: frozenset[str], *, on_windows: bool) -> str:
    for name in (ARIAL, LIBERATION) if on_windows else (LIBERATION, ARIAL):
        if name in families:
            return name
    if on_windows:
        raise NoFont(
            "Su questo PC manca il carattere Arial, con cui si scrivono i documenti: chiedere all'amministratore di "
            "rimetterlo, poi riprovare."
        )
    raise NoFont(
        "Su questo PC mancano i caratteri Liberation Sans e Arial, con cui si scrivono i documenti: installare "
        "Liberation Sans (per esempio apt install fonts-liberation), poi riprovare."
    )
