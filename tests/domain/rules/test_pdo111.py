"""PDO111: every sheet with the header of a plan is a part of the plan."""

from dataclasses import replace

from pdo_xl.domain.plan import Field, PassedOver, Place
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.support import END_OF_YEAR, messages, plan_of, row


def passed(*sheets: str) -> list[tuple[int | None, str | None, str, str]]:
    plan = replace(plan_of(row()), passed_over=PassedOver(sheets, Place("Piano", 2, Field.SECTOR)))
    return messages(score(plan, DEFAULTS, END_OF_YEAR), "PDO111")


def test_passes() -> None:
    assert messages(score(plan_of(row()), DEFAULTS, END_OF_YEAR), "PDO111") == []


def test_fails_with_one() -> None:
    assert passed("GT") == [
        (
            2,
            "settore",
            "Il foglio «GT» ha l'intestazione di un piano, ma non fa parte di quello che si calcola: le sue righe non contano.",
            (
                'Se ne fa parte: pdo-xl calcola con --colonna "foglio=Piano; GT"; se no, --colonna "foglio=Piano" toglie '
                "questa nota."
            ),
        )
    ]


def test_several_are_one_note() -> None:
    [(_, _, message, suggestion)] = passed("GT", "AP")
    assert message == (
        "I fogli «GT» e «AP» hanno l'intestazione di un piano, ma non fanno parte di quello che si calcola: le loro righe "
        "non contano."
    )
    assert 'Se ne fanno parte: pdo-xl calcola con --colonna "foglio=Piano; GT; AP"' in suggestion


def test_what_is_to_be_copied_names_any_sheet() -> None:
    """A name with a semicolon was two sheets, neither of which is there."""
    [(_, _, _, suggestion)] = passed("Cultura; sport", 'Il "vecchio"')
    assert (
        "pdo-xl calcola con --colonna 'foglio=Piano; «Cultura; sport»; «Il \"vecchio\"»'; se no, "
        '--colonna "foglio=Piano" toglie questa nota.'
    ) in suggestion
