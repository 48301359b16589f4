"""PDO411: what people say of how far an objective is can be read."""

import pytest

from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.values.entry import Entry, Percent
from tools.specimens import Said, said_of


def told(progress: Entry) -> list[Said]:
    plan = specimen(row(), row(objective="Altro"), progress=progress)
    return [said for said in said_of(plan) if said.code == "PDO411"]


@pytest.mark.parametrize("progress", [0.0, 40, "40%", Percent(0.4), None, "  "])
def test_passes(progress: Entry) -> None:
    assert told(progress) == []


@pytest.mark.parametrize(
    ("progress", "shown"), [("a buon punto", "a buon punto"), (140.0, "140"), ("x" * 300, "x" * 59 + "…")]
)
def test_found(progress: Entry, shown: str) -> None:
    (said,) = told(progress)
    assert said.cell == "Piano!E3"
    assert said.message == (
        f"Monitoraggio!R4: l'avanzamento «{shown}» non è una percentuale, e per l'andamento non conta."
    )
    assert said.suggestion == "Scrivere un numero da 0 a 100, oppure lasciare vuota la cella."
