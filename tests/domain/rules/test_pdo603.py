"""PDO603: a target is not changed when its result is known."""

from datetime import date

from pdo_xl.domain.rules.specimen import approved, checked, row, specimen
from tools.specimens import said_of


def test_a_deadline_that_was_over() -> None:
    late = specimen(
        row(kind="Data", target="31.12.2024"),
        frozen=(
            approved(row(kind="Data", target="31.03.2024")),
            checked(row(kind="Data", target="31.03.2024"), on=date(2024, 6, 30)),
        ),
    )
    said = [one for one in said_of(late) if one.code in ("PDO601", "PDO603")]
    assert [(one.code, one.cell, one.message) for one in said] == [
        (
            "PDO603",
            "Piano!H3",
            "Valore atteso cambiato dopo il 30/06: da 31.03.2024 a 31.12.2024, a scadenza passata (31/03/2024).",
        )
    ]


def test_a_target_raised_is_no_such_thing() -> None:
    raised = specimen(row(target=20), frozen=(approved(row(target=10)), checked(row(target=10, actual=10))))
    assert [one.code for one in said_of(raised) if one.code in ("PDO601", "PDO603")] == ["PDO601"]
