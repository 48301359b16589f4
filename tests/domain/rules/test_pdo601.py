"""PDO601: a target stays as it was approved."""

from pdo_xl.domain.rules.specimen import approved, checked, row, specimen
from tools.specimens import said_of


def test_a_target_is_said_with_what_it_was_and_since_when() -> None:
    changed = specimen(
        row(target="≤ 5", kind="Nr."), row(objective="Altro", target="31.12.2024", kind="Data"),
        frozen=(
            approved(row(target="≤ 3", kind="Nr."), row(objective="Altro", target="31.10.2024", kind="Data")),
            checked(row(target="≤ 3", kind="Nr."), row(objective="Altro", target="31.12.2024", kind="Data")),
        ),
    )  # fmt: skip
    assert [(said.cell, said.message) for said in said_of(changed) if said.code == "PDO601"] == [
        ("Piano!H3", "Valore atteso cambiato dopo il 30/09: da ≤ 3 a ≤ 5."),
        ("Piano!H4", "Valore atteso cambiato dopo il 31/01: da 31.10.2024 a 31.12.2024."),
    ]


def test_of_a_deadline_beside_a_value_it_is_called_so() -> None:
    moved = specimen(
        row(deadline="31.12.2024", done="20.10.2024"),
        frozen=(approved(row(deadline="31.10.2024", done="20.10.2024")),),
        colonna_scadenza="Scadenza",
        colonna_data_effettiva="Data effettiva",
    )
    assert [(said.cell, said.message) for said in said_of(moved) if said.code == "PDO601"] == [
        ("Piano!K3", "Scadenza cambiata dopo il 31/01: da 31.10.2024 a 31.12.2024."),
    ]


def test_without_an_approval_nothing_is_said() -> None:
    assert not [s for s in said_of(specimen(row(target=1), frozen=(checked(row(target=2)),))) if s.code[:4] == "PDO6"]
