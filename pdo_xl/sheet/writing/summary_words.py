"""What `Riepilogo` and the terminal say in words: sentences and tiles.

Source: design of the reports, sections 3.2, 3.5, 4.4 and 10.2.
"""

from typing import NamedTuple

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.standing import Standing, Standings
from pdo_xl.domain.settings.choices import BodyMean, Mode
from pdo_xl.domain.values.text import identity, italian, italian_fixed, italian_percent, one_line, shorten
from pdo_xl.sheet.names.sheets import SUMMARY, TITLES
from pdo_xl.sheet.names.summary import MEAN, SUMMARY_MOST_CHARTED, WEIGHTED_MEAN

NO_RESULT = "nessun dato"
NOT_ASSESSABLE = "non valutabile"
_LONGEST_TITLE = 200
"""Characters of a title that can still be read in one line of the page."""


class TileText(NamedTuple):
    """A tile's figure, and what it is the figure of."""

    figure: str
    caption: str


def title_text(results: Results) -> str:
    """The plan's own title, which a plan may not have, and whose plan it is, where the title does not say it."""
    title, body = one_line(results.plan.title) or TITLES[SUMMARY], one_line(results.parameters.body_name)
    whole = f"{title} – {body}" if body and identity(body) not in identity(title) else title
    return shorten(whole, _LONGEST_TITLE)


def goals_text(body: Standing, mode: Mode) -> str:
    """How many objectives are reached, in part, not, and how many cannot be measured."""
    if not body.objectives:
        return "Nel piano non ci sono obiettivi."
    few = ("nessuno è raggiunto", "1 è raggiunto")
    ended = [few[body.reached] if body.reached < len(few) else f"{italian(body.reached)} sono raggiunti"]
    for count, how in ((body.partly, "{} in parte"), (body.not_reached, "non {}")):
        if count:
            ended.append(f"{italian(count)} {how.format(_reached(count))}")
    return f"Su {_objectives(body.objectives)} {', '.join(ended)}{_unmeasured(body.unmeasured, mode)}."


def _unmeasured(count: int, mode: Mode) -> str:
    if not count:
        return ""
    # In the end what is missing counts 0: what cannot be measured then never will be.
    yet = "" if mode is Mode.FINAL else " ancora"
    return f"; {italian(count)} non si {'può' if count == 1 else 'possono'}{yet} misurare"


def deadlines_text(body: Standing) -> str:
    """How many deadlines passed without a result."""
    overdue = body.states[State.OVERDUE]
    if not overdue:
        return "Nessuna scadenza è passata senza risultato."
    if overdue == 1:
        return "1 scadenza è passata senza che sia scritto un risultato."
    return f"{italian(overdue)} scadenze sono passate senza che sia scritto un risultato."


def sentence_text(results: Results, standings: Standings) -> str:
    """Both in a row."""
    return f"{goals_text(standings.body, results.parameters.mode)} {deadlines_text(standings.body)}"


def chart_title(standings: Standings) -> str:
    """What the chart shows."""
    body = standings.body
    first = f"{_objectives(body.reached)} {_reached(body.reached)}" if body.reached else "Nessun obiettivo raggiunto"
    cut = f" (i primi {SUMMARY_MOST_CHARTED})" if len(standings.sectors) > SUMMARY_MOST_CHARTED else ""
    return f"{first} su {italian(body.objectives)}: gli obiettivi di ogni settore{cut}"


def tile_texts(standings: Standings, mode: Mode) -> tuple[TileText, ...]:
    """The four figures to be seen at a glance."""
    body = standings.body
    ends = range_text(body)
    coverage = NOT_ASSESSABLE if body.coverage is None else italian_percent(body.coverage)
    overdue = body.states[State.OVERDUE]
    return (
        TileText(score_text(body), f"{_SCORE} su 100{f', {ends}' if ends else ''}"),
        # In the end everything has a score: nobody shall take that for results that somebody wrote.
        TileText(coverage, f"{_COVERAGE}{', ciò che manca vale 0' if mode is Mode.FINAL else ''}"),
        TileText(f"{italian(body.reached)} di {italian(body.objectives)}", _REACHED),
        TileText(italian(overdue), "scadenza passata" if overdue == 1 else _OVERDUE),
    )


_SCORE, _COVERAGE, _REACHED, _OVERDUE = (
    "punteggio dell'ente",
    "peso con un dato",
    "obiettivi raggiunti",
    "scadenze passate",
)
EMPTY_TILES = tuple(TileText("–", caption) for caption in (_SCORE, _COVERAGE, _REACHED, _OVERDUE))
"""Before anything was calculated."""


def score_text(standing: Standing) -> str:
    """A score as it is shown, or why there is none."""
    if standing.score is not None:
        return italian_fixed(standing.score)
    return NO_RESULT if standing.assessable or not standing.objectives else NOT_ASSESSABLE


def range_text(standing: Standing) -> str:
    """Between what and what the score will be; nothing where nothing is missing, or there is no score yet."""
    if standing.ends is None or standing.score is None:
        return ""
    return f"fra {italian_fixed(standing.ends.least)} e {italian_fixed(standing.ends.most)}"


def mean_text(results: Results) -> str:
    """What the body's score is."""
    return MEAN if results.parameters.body is BodyMean.MEAN else WEIGHTED_MEAN


def _objectives(count: int) -> str:
    return f"{italian(count)} obiettiv{'o' if count == 1 else 'i'}"


def _reached(count: int) -> str:
    return "raggiunto" if count == 1 else "raggiunti"
