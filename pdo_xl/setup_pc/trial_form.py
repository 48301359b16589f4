"""The form of a trial in Excel: this PC and its diagnosis filled in, then the steps with boxes for a person."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.values.text import italian_date
from pdo_xl.setup_pc.checklist import boxes
from pdo_xl.setup_pc.checks.base import Outcome, State
from pdo_xl.version import __version__

SUFFIXES = (".md", ".txt")
_TO_FILL_IN = "______________________________"
_VERSIONS = ("Excel", "Python", "xlwings", "pywin32")
"""Lines of the diagnosis that say which versions there are."""
_BY_HAND = (
    "Chi prova",
    "Versione di Excel per intero (*File, Account, Informazioni su Excel*)",
    "Lingua di Excel e di Windows",
    "Come è arrivato pdo-xl sul PC (installato, chiavetta, cartella in rete)",
)


def filled_form(outcomes: Sequence[tuple[str, Outcome]], pc: str, file: Path | None, now: datetime) -> str:
    """Write the form, in Markdown that reads well as plain text too; `pc` says which PC this is."""
    return "\n".join(_lines(outcomes, pc, file, now)) + "\n"


def _lines(outcomes: Sequence[tuple[str, Outcome]], pc: str, file: Path | None, now: datetime) -> Iterator[str]:
    yield from (
        "# Verbale della prova in Excel",
        "",
        "La prima metà l'ha scritta pdo-xl; la seconda si compila provando: una x fra le parentesi quadre dove va come",
        "è scritto, due parole dove no. Poi si rimanda a chi ha dato la cartella di lavoro. Contiene il nome del PC e",
        "percorsi con il nome dell'utente, niente del piano: rileggerlo prima di spedirlo.",
        "",
        "## Il PC",
        "",
        "| | |",
        "| --- | --- |",
        _row("Data", f"{italian_date(now.date())}, ore {now:%H:%M}"),
        _row("PC", pc),
        _row("pdo-xl", __version__),
    )
    texts = {outcome.name: outcome.text for _, outcome in outcomes}
    yield from (_row(name, texts[name]) for name in _VERSIONS if name in texts)
    yield _row("Cartella di lavoro", str(file) if file else "nessuna indicata")
    yield from (_row(what, _TO_FILL_IN) for what in _BY_HAND)
    wrong = sum(outcome.state is State.TO_CORRECT for _, outcome in outcomes)
    yield from (
        "",
        "## Che cosa dice la diagnosi",
        "",
        {0: "Tutto a posto.", 1: "Una voce da correggere."}.get(wrong, f"{wrong} voci da correggere."),
        "",
        "| gruppo | voce | esito | che cosa c'è | rimedio |",
        "| --- | --- | --- | --- | --- |",
        *(_row(group, one.name, one.state.value, one.text, one.remedy or "–") for group, one in outcomes),
        "",
        "## Le prove",
        "",
        *boxes(),
        "### Altro che si è visto",
        "",
        *(3 * (2 * _TO_FILL_IN, "")),
    )


def _row(*cells: str) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
