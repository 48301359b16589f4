"""The buttons of the year's checks: Fotografa asks for the day, Confronta says what moved since the last one."""

from collections.abc import Sequence
from datetime import date

import xlwings as xw

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind
from pdo_xl.domain.values.dates import read_date
from pdo_xl.domain.values.plural import others, plural
from pdo_xl.domain.values.text import fold, italian, italian_date, shorten
from pdo_xl.hosts.live import steps
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.questions import question
from pdo_xl.hosts.live.quiet import Quiet
from pdo_xl.hosts.this_run import this_run
from pdo_xl.monitoring import AlreadyTaken, Photograph, compare, photograph
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.sheets import MONITORING, SNAPSHOTS
from pdo_xl.sheet.reading.snapshots import read_snapshots

_KINDS = {fold(kind): kind for kind in SnapshotKind}
_YES = {"si", "s"}
_SHOWN = 6
"""Snapshots that a box names, and sectors that a message does."""
_LONGEST = 40


def fotografa(*typed: str) -> str:
    """Freeze the plan as it stands on a day, which is asked for; once more only if somebody says so."""
    book = xw.Book.caller()
    host = LiveHost(book)
    host.state.refuse_unwritable()
    run = this_run()
    taken = read_snapshots(host.grids()).taken
    if not typed:
        return question(_which_day(taken), italian_date(run.now.date()))
    read = _read(typed[-1] if len(typed) == 1 or not _is_answer(typed[-1]) else typed[-2])
    again = len(typed) > 1 and _is_answer(typed[-1])
    if again and fold(typed[-1]) not in _YES:
        return "Nulla è stato fotografato."
    if read is None:
        return question(f"«{shorten(typed[-1], _LONGEST)}» non è un giorno.\n\n{_which_day(taken)}", typed[-1])
    day, kind = read
    try:
        made = photograph(host, run, day, kind=kind, again=again)
    except AlreadyTaken as error:
        return question(
            f"C'è già una fotografia al {italian_date(error.taken.day)} ({error.taken.kind}). Per farne un'altra, che "
            "da lì in poi vale al suo posto, scrivere «si»: quella di prima resta nel foglio.",
            "no",
        )
    with Quiet(book, "PDO: fotografia in corso…") as quiet:
        host.write(made.writing)
        quiet.resume_or(host.take_back, host.finish)
    steps.tell_of(host)
    return _taken(made)


def confronta() -> str:
    """Say what moved between the last two snapshots, or between the only one and the plan as it stands."""
    comparison = compare(LiveHost(xw.Book.caller()), today=this_run().now.date())
    before, after = comparison.before, comparison.after
    now = "oggi" if after.kind is None else italian_date(after.day)
    lines = [f"Dal {italian_date(before.day)} a {now}. Ente: {_two(before.body, after.body)}."]
    for pair in comparison.sectors[:_SHOWN]:
        scores = [None if side is None else side.result.score for side in (pair.before, pair.after)]
        lines.append(f"{shorten(pair.name, _LONGEST)}: {_two(*scores)}")
    left = len(comparison.sectors) - _SHOWN
    if left > 0:
        lines.append(f"… e {others(left, 'o')}.")
    lines.append(
        f"Obiettivi che si sono mossi: {len(comparison.moved)}. Variazioni del piano: {len(comparison.changes)}. "
        f"Indicatori senza dati da due verifiche: {len(comparison.silent)}."
    )
    lines.append("L'elenco intero: pdo-xl confronta.")
    return "\n".join(lines)


_WHICH_DAY = (
    "Il giorno della fotografia, per esempio 30/06/2024. Per il piano approvato, o per i risultati finali, aggiungere "
    "la parola: «31/01/2024 approvazione», «31/12/2024 consuntivo»."
)


def _which_day(taken: Sequence[Snapshot]) -> str:
    shown = [f"{italian_date(one.day)} ({one.kind})" for one in taken[-_SHOWN:]] or ["nessuna"]
    more = f" e {others(len(taken) - _SHOWN, 'a')} di prima" if len(taken) > _SHOWN else ""
    return f"{_WHICH_DAY}\n\nFotografie che ci sono: {', '.join(shown)}{more}."


def _is_answer(typed: str) -> bool:
    """Whether something typed answers yes or no, and is no day."""
    return _read(typed) is None and fold(typed) in {*_YES, "no", "n"}


def _read(typed: str) -> tuple[date, SnapshotKind] | None:
    """The day and the kind that were typed; None for what is none."""
    day, _, word = typed.strip().partition(" ")
    kind = _KINDS.get(fold(word)) if word else SnapshotKind.CHECK
    try:
        reading = read_date(day if kind is not None else typed, None)
    except ImpossibleDate:
        return None
    return None if reading is None else (reading.day, kind or SnapshotKind.CHECK)


def _taken(made: Photograph) -> str:
    snapshot, results = made.snapshot, made.examined.results
    score = "nessun dato" if results.body is None else f"{italian(results.body)} su 100"
    taken = (
        f"Fotografia al {italian_date(snapshot.day)} ({snapshot.kind}): "
        f"{plural(len(results.objectives), 'obiettivo', 'obiettivi')}, "
        f"{plural(len(snapshot.rows), 'indicatore', 'indicatori')}; punteggio dell'ente: {score}."
    )
    where = f"È nel foglio {SNAPSHOTS}; {MONITORING} la mostra. Con {Button.COMPARE} si vede che cosa si è mosso."
    return "\n".join([taken, where, *[f"Attenzione: {warning}" for warning in made.warnings]])


def _two(before: float | None, after: float | None) -> str:
    told = ["–" if score is None else italian(score) for score in (before, after)]
    return told[0] if told[0] == told[1] else " → ".join(told)
