"""What comes of one file: its rows, or why it is left out."""

from typing import NamedTuple

from pdo_xl.reports.consolidated.tables import LeftOut


class Aside(NamedTuple):
    """Why a file is left out: the reason in short, the sentence for whoever can put it right."""

    why: LeftOut
    sentence: str


class Outcome(NamedTuple):
    """One file, read: its content's digest if it could be taken, and the packed rows or why there are none.

    `body`, `year` and `scale` are those of `Content`, for what is compared across files.
    """

    digest: bytes
    content: bytes | None = None
    aside: Aside | None = None
    body: str = ""
    year: int | None = None
    scale: str = ""
    version: str = ""
