"""Made-up notes for the sheet `Monitoraggio` of a plan with made-up actual values; always the same for a seed."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.monitoring.typed import Cause
from pdo_xl.domain.scoring.score import Results
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.names.monitoring import WIDTHS, Typed
from pdo_xl.sheet.names.sheets import MONITORING
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.writing.row_heights import row_height

_ENOUGH = 60
"""Points: of an objective that has fewer somebody must say why."""
_SIZE = 10
_SHARE = 0.7
"""Not everybody answers."""
_NOTES: tuple[tuple[str, Cause, str, str, str], ...] = (
    ("Attività avviata, conclusione prevista oltre il termine.", Cause.INSIDE,
     "Due persone in meno dal mese di marzo.", "Affiancamento di un'unità da un altro ufficio.", "Nota prot. 1482"),
    ("Raccolti i dati, manca la validazione.", Cause.OUTSIDE,
     "Il gestore della banca dati ha consegnato in ritardo.", "Sollecito scritto e termine per la consegna.",
     "PEC del 12 giugno"),
    ("Procedura conclusa per la parte principale.", Cause.PLANNING,
     "Il valore atteso contava anche attività di un altro ente.", "Proporre di correggere l'indicatore.",
     "Verbale del Nucleo n. 3"),
    ("Gara andata deserta, ripubblicata.", Cause.OUTSIDE,
     "Nessuna offerta alla prima scadenza.", "Rivisti base d'asta e requisiti.", "Determina 215"),
)  # fmt: skip


def made_up_notes(grids: Sequence[Grid], results: Results, seed: int) -> list[Block]:
    """What people might have typed beside the objectives that went badly; only where nothing is typed yet."""
    monitoring = read_monitoring(grids)
    if monitoring is None or any(row.filled for row in monitoring.rows):
        return []
    random = Random(seed)  # noqa: S311 - the same notes each time is the point
    rows_of, columns = monitoring.by_objective(results.plan), monitoring.columns.typed
    rows: dict[int, Sequence[Value]] = {}
    for key, result in zip(objective_keys(results.plan), results.objectives, strict=True):
        row = rows_of.get(key.key)
        if row is None or result.score is None or result.score >= _ENOUGH or random.random() > _SHARE:
            continue
        progress, cause, reason, actions, evidence = random.choice(_NOTES)
        typed: dict[Typed, Value] = {
            Typed.PROGRESS: progress,
            Typed.SHARE: random.randrange(20, 90, 10),
            Typed.CAUSE: str(cause),
            Typed.REASON: reason,
            Typed.ACTIONS: actions,
            Typed.BY: date(results.on.year + 1, 1, 31) + timedelta(days=random.randrange(0, 90, 15)),
            Typed.EVIDENCE: evidence,
        }
        rows[row.row] = [typed.get(name) for name in columns]
    if not rows:
        return []
    widths = [WIDTHS[name] for name in columns]
    heights = {row: row_height(map(_text, values), widths, _SIZE) for row, values in rows.items()}
    return [Block(MONITORING, tuple(columns.values()), dict(sorted(rows.items())), heights=heights)]


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
