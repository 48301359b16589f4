"""Taken, already there, a conflict, or left: what becomes of a cell that came back."""

import pytest

from pdo_xl.sheet.address import Address
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.three_way import Decisions, Proposal, decide

CELL = Address("Piano", 5, 9)
BLANK, YES, NO = CellValue(), CellValue("t", "sì"), CellValue("t", "no")
FIVE = CellValue("n", 5.0)


def decided(now: CellValue, *answers: tuple[CellValue, CellValue]) -> Decisions:
    proposals = [Proposal(f"{place}.xlsm", CELL, out, back, "Valore") for place, (out, back) in enumerate(answers)]
    return decide(proposals, {CELL: now}, "il piano")


@pytest.mark.parametrize(
    ("now", "answers", "counts"),
    [
        (BLANK, [(BLANK, BLANK)], (0, 0, 0, 0)),
        (BLANK, [(BLANK, YES)], (1, 0, 0, 0)),
        (YES, [(BLANK, YES)], (0, 0, 0, 1)),
        (NO, [(BLANK, YES)], (0, 1, 0, 0)),
        (NO, [(BLANK, BLANK)], (0, 0, 0, 0)),
        (YES, [(YES, BLANK)], (0, 0, 1, 0)),
        (BLANK, [(YES, BLANK)], (0, 0, 0, 0)),
        (YES, [(YES, FIVE)], (1, 0, 0, 0)),
        (BLANK, [(BLANK, CellValue("e", "#N/A"))], (0, 0, 1, 0)),
        (CellValue("n", 1.0, formula=True), [(CellValue("n", 1.0), FIVE)], (0, 0, 1, 0)),
        (BLANK, [(BLANK, CellValue(formula=True))], (0, 0, 1, 0)),
        (BLANK, [(BLANK, YES), (BLANK, YES)], (1, 0, 0, 0)),
        (BLANK, [(BLANK, YES), (BLANK, BLANK)], (1, 0, 0, 0)),
        (BLANK, [(BLANK, YES), (BLANK, NO)], (0, 1, 0, 0)),
        (YES, [(BLANK, YES), (BLANK, NO)], (0, 1, 0, 0)),
    ],
)  # fmt: skip
def test_each_case(now: CellValue, answers: list[tuple[CellValue, CellValue]], counts: tuple[int, ...]) -> None:
    made = decided(now, *answers)
    left = sum(len(told) for told in made.left.values())
    assert (len(made.taken), len(made.conflicts), left, made.already) == counts


def test_sentences_have_both_values() -> None:
    assert decided(NO, (BLANK, FIVE)).conflicts[0].told == "Piano!I5 (Valore): il piano «no»; 0.xlsm 5"
    assert decided(BLANK, (BLANK, YES), (BLANK, NO)).conflicts[0].told == "Piano!I5 (Valore): 0.xlsm «sì»; 1.xlsm «no»"
    formula = CellValue("n", 1.0, formula=True)
    for now, out, back, said in (
        (formula, CellValue("n", 1.0), FIVE, "Piano!I5 (Valore): 5, ma nel piano c'è una formula, che resta com'è"),
        (BLANK, BLANK, CellValue("e", "#N/A"), "Piano!I5 (Valore): contiene l'errore #N/A"),
        (BLANK, BLANK, CellValue(formula=True),
         "Piano!I5 (Valore): formula mai calcolata: aprire il file, salvarlo e raccogliere di nuovo"),
    ):  # fmt: skip
        assert decided(now, (out, back)).left == {"0.xlsm": [said]}
    assert decided(YES, (YES, BLANK)).left == {"0.xlsm": ["Piano!I5 (Valore): svuotata, nel piano resta «sì»"]}
    assert decided(BLANK, (BLANK, FIVE)).taken[0].told == "Piano!I5 (Valore): vuota → 5"
