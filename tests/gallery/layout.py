"""What a plan of the gallery is: its sheets as one types them, the answers it needs, what a person works out by hand.

A sheet is a text, a line for each row and ` | ` between its cells, typed as in a spreadsheet: `12,5` is a number, `80%`
a percentage, `31/12/2024` a date, an apostrophe before any of them makes it a text. `^` is merged with the cell above,
`<` with the one on its left; a blank line is a blank row.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

Score = float | None


@dataclass(frozen=True)
class Layout:
    """A plan of the gallery.

    `answers`: what is said with `--colonna`, in one command; it is what the question itself suggests, unless `because`
    says why not. `scores`, `objectives`, `sectors`, `body`: worked out by hand, at the end of `year`, in the order of
    the sheets. `weights`: of the objectives. `findings`: how many of each code, without those that every plan has.
    """

    sheets: Mapping[str, str]
    scores: Sequence[Score]
    objectives: Sequence[Score]
    weights: Sequence[float | None]
    sectors: Mapping[str, Score]
    body: Score
    answers: Sequence[str] = ()
    because: str = ""
    findings: Mapping[str, int] = field(default_factory=dict)
    year: int = 2024
    source: str = ""


GALLERY: dict[str, Layout] = {}
"""Every plan, by its name; the modules of the gallery put them here."""


def plan(make: Callable[[], Layout]) -> Callable[[], Layout]:
    """Put a plan into the gallery, under its function's name and with its docstring as source."""
    made = make()
    GALLERY[make.__name__] = Layout(**{**made.__dict__, "source": (make.__doc__ or "").strip()})
    return make
