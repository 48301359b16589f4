"""What several sheets of one plan leave open, asked at once: once for all where they are alike, else for each."""

from collections.abc import Iterable, Sequence

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.rules.pdo101_no_plan import alike_in, asked_together, option_text
from pdo_xl.domain.settings.sheet_value import sheet_value
from pdo_xl.sheet.address import column_letters
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.columns.mapping import FIELD_OF
from pdo_xl.sheet.columns.selectors import pieces


def alike(first: NoPlan, errors: Iterable[NoPlan]) -> list[NoPlan]:
    """Those of some sheets' errors that ask for the same columns as the first: parts of one plan, no extracts of it."""
    asked = {question.setting for question in first.questions}
    return [error for error in errors if {question.setting for question in error.questions} == asked]


def in_all_sheets(problems: Sequence[NoPlan], layouts: Sequence[Layout], others: int = 0) -> NoPlan:
    """The error for all `problems`, one a sheet; `layouts` are those of the sheets that are clear.

    `others` is how many more sheets have a header, and are asked for nothing: what is said must not touch them.
    """
    by_setting: dict[str, list[Question]] = {}
    for error in problems:
        for question in error.questions:
            by_setting.setdefault(question.setting, []).append(question)
    everywhere = {
        setting
        for setting, own in by_setting.items()
        if setting not in FIELD_OF or (len(own) == len(problems) and not others and _holds_in_all(own, layouts))
    }
    if everywhere == by_setting.keys() and all(alike(problems[0], [error]) for error in problems):
        sheets = [error.questions[0].sheet for error in problems[1:] if error.questions]
        return alike_in(problems[0], sheets) if sheets else problems[0]
    made = [_of_its_sheet(error, everywhere) for error in problems]
    questions: dict[tuple[str, str], Question] = {}
    for error in made:
        for question in error.questions:
            key = question.setting, "" if question.setting in everywhere else question.sheet
            questions.setdefault(key, question)
    return asked_together(made[0], made[1:], list(questions.values()))


def _holds_in_all(own: Sequence[Question], layouts: Iterable[Layout]) -> bool:
    """Whether the best answer for one sheet is that for the others too, and says of the clear ones what they are."""
    best = own[0].best
    if any(question.best is None or best is None or question.best.label != best.label for question in own):
        return False
    field = FIELD_OF[own[0].setting]
    for layout in layouts:
        column = layout.columns.get(field)
        if best is not None and (column_letters(column) if column else "") != best.value:
            return False
    return True


def _of_its_sheet(error: NoPlan, everywhere: Iterable[str]) -> NoPlan:
    """The error with answers that hold for its sheet alone."""
    text, questions = str(error), list[Question]()
    for question in error.questions:
        if question.setting in everywhere or not question.sheet:
            questions.append(question)
            continue
        answers = tuple(_qualified(answer, question.sheet) for answer in question.answers)
        for answer, own in zip(question.answers, answers, strict=True):
            before, after = (option_text(question.setting, one.value) for one in (answer, own))
            text = text.replace(before, after)
        asked = f"Nel foglio «{question.sheet}»: {question.text}"
        questions.append(question._replace(text=asked, answers=answers))
    return type(error)(text, questions, error.brief)


def _qualified(answer: Answer, sheet: str) -> Answer:
    value = "; ".join(f"{sheet_value(sheet)}!{piece}" for piece in pieces(answer.value))
    return answer._replace(value=value)
