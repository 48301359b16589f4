"""What several sheets of one plan leave open, asked at once."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import Answer, Question, best_answers
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.reading.asked import alike, in_all_sheets
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row


def problem(sheet: str, *values: str, setting: str = "colonna_peso", kind: type[NoPlan] = NoPlan) -> NoPlan:
    answers = tuple(Answer(value, f"{value} «Peso {value}»") for value in values)
    text = f'PDO101: nel foglio «{sheet}» manca --colonna "peso={values[0]}".'
    return kind(text, [Question(setting, "Quale?", answers, sheet)])


def layout(sheet: str, weight: int) -> Layout:
    return Layout(sheet, 1, {Field.WEIGHT: weight}, {}, 10)


def test_one_sheet_alone_is_asked_as_it_stands() -> None:
    only = problem("SF", "H", "I")
    assert in_all_sheets([only], []) is only
    assert in_all_sheets([only], [layout("GT", 8)]) is only, "in the other sheet it is that column too"


def test_alike_in_all_sheets_is_asked_once() -> None:
    error = in_all_sheets([problem(sheet, "H") for sheet in ("SF", "GT", "ED", "TU", "CO")], [])
    assert str(error) == (
        'PDO101: nel foglio «SF» manca --colonna "peso=H". Lo stesso vale per i fogli «GT», «ED», «TU» e un altro.'
    )
    assert best_answers(error.questions) == {"colonna_peso": "H"}
    assert "vale per il foglio «GT»." in str(in_all_sheets([problem(sheet, "H") for sheet in ("SF", "GT")], []))


@pytest.mark.parametrize(
    ("problems", "layouts", "others"),
    [
        ([problem("SF; 1", "H", "I")], [layout("GT", 9)], 0),
        ([problem("SF; 1", "H", "I")], [], 1),
        ([problem("SF; 1", "H", "I"), problem("GT", "I")], [], 0),
    ],
)
def test_what_would_touch_another_sheet_is_said_of_its_own(
    problems: Sequence[NoPlan], layouts: Sequence[Layout], others: int
) -> None:
    error = in_all_sheets(problems, layouts, others)
    assert str(error).startswith('PDO101: nel foglio «SF; 1» manca --colonna "peso=«SF; 1»!H".')
    first = error.questions[0]
    assert first.text == "Nel foglio «SF; 1»: Quale?"
    assert [answer.value for answer in first.answers] == ["«SF; 1»!H", "«SF; 1»!I"]
    assert len(error.questions) == len(problems)


def test_a_sheet_that_lacks_other_columns_is_no_part() -> None:
    first, other = problem("SF", "H"), problem("Sintesi", "H", setting="colonna_tipologia")
    assert alike(first, [first, other, problem("GT", "I")])[1].questions[0].sheet == "GT"


def test_unclear_stays_unclear() -> None:
    errors = [problem(sheet, letter, kind=UnclearPlan) for sheet, letter in (("SF", "H"), ("GT", "I"))]
    assert isinstance(in_all_sheets(errors, []), UnclearPlan)


PLAIN = [
    "Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia", "Meta", "Riscontro", "Peso",
]  # fmt: skip


def settled(*grids: MemoryGrid) -> ReadPlan:
    with pytest.raises(NoPlan) as raised:
        read_plan(MemoryHost(*grids))
    known = Known(ColumnMapping.read(best_answers(raised.value.questions)))
    return read_plan(MemoryHost(*grids), known=known)


def test_sheets_of_different_columns_are_read_after_one_answer() -> None:
    swapped = [*PLAIN[:7], PLAIN[9], PLAIN[7], PLAIN[8]]
    other = [*row("GT")[:7], 100.0, 650.0, 325.0]
    read = settled(MemoryGrid("A; B", [[TITLE], PLAIN, row(actual=650.0)]), MemoryGrid("GT", [[TITLE], swapped, other]))
    assert [(i.target, i.actual) for i in read.plan.indicators] == [(650.0, 650.0), (650.0, 325.0)]


def test_a_column_that_one_sheet_alone_does_without() -> None:
    without = [*PLAIN[:2], *HEADER[3:]]
    grids = (
        MemoryGrid("SF", [[TITLE], HEADER, row(actual=650.0)]),
        MemoryGrid("GT", [[TITLE], without, [*row("GT")[:2], *row("GT")[3:]]]),
    )
    known = Known(ColumnMapping.read({"colonna_sigla": "GT!nessuna", "foglio_piano": "SF; GT"}))
    read = read_plan(MemoryHost(*grids), known=known)
    assert [objective.unit for objective in read.plan.objectives] == [row()[2], ""]
    with pytest.raises(NoPlan, match=r'--colonna "sigla=GT!nessuna"'):
        read_plan(MemoryHost(*grids), known=Known(ColumnMapping.read({"foglio_piano": "SF; GT"})))
