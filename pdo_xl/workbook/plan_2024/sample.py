"""A plan with made-up actual values, for training: every kind, every spelling, always the same for a seed."""

from pathlib import Path
from random import Random

from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.score import Results
from pdo_xl.sheet.blocks import Block, Value, Writing
from pdo_xl.sheet.reading.read import ReadPlan

MARK = "ESEMPIO: i valori effettivi sono inventati, per esercitazione"

_BLANK_SHARE = 0.12
_NOT_ASSESSABLE_SHARE = 0.03


def sample_workbook() -> Path:
    """The plan of 2024 that comes with the software: inside the installed package, or in the source tree.

    Raises: FileNotFoundError if neither has it.
    """
    name = "Piano_Obiettivi_2024.xlsm"
    here = Path(__file__).parents[1]
    for path in (here / name, here.parent.parent / "workbook" / name):
        if path.is_file():
            return path
    raise FileNotFoundError(2, "manca il piano di esempio", name)


def made_up_actuals(read: ReadPlan, results: Results, seed: int) -> Writing:
    """Fill the actual values of a plan, and mark each of its sheets as fictitious in its title.

    Only for a copy: the columns of the staff are otherwise never written.
    """
    random = Random(seed)  # noqa: S311 - the same values each time is the point
    rows: dict[str, dict[int, list[Value]]] = {sheet.layout.sheet: {} for sheet in read.sheets}
    for assessed in results.indicators:
        if assessed.indicator.stands_in(Field.ACTUAL) is not Field.ACTUAL:
            continue
        rows[assessed.indicator.sheet][assessed.indicator.row] = [_actual(assessed, random)]
    blocks = []
    for sheet in read.sheets:
        layout = sheet.layout
        blocks.append(Block(layout.sheet, (layout.columns[Field.ACTUAL],), rows[layout.sheet]))
        if layout.header_row > 1:
            title = f"{read.plan.title} – {MARK}" if read.plan.title else MARK
            blocks.append(Block(layout.sheet, (1,), {1: [title]}))
    return Writing(tuple(blocks))


def _actual(assessed: Assessed, random: Random) -> Value:
    chance = random.random()
    if chance < _BLANK_SHARE or assessed.kind is None or assessed.target is None:
        return None
    if chance < _BLANK_SHARE + _NOT_ASSESSABLE_SHARE:
        return random.choice(("NV: gara deserta", "non valutabile: finanziamento revocato", "NV: ufficio soppresso"))
    return assessed.kind.made_up(assessed.target, random)
