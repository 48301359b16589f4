"""PDO602: what else of the plan is not as it was approved."""

import pytest

from pdo_xl.domain.rules.plan_changes import REFREEZE
from pdo_xl.domain.rules.specimen import Cells, approved, more, row, specimen
from tools.specimens import said_of

BASE = row(target=10, weight=60)


@pytest.mark.parametrize(
    ("then", "now", "cell", "message"),
    [
        ([BASE], [row(target=10, weight=50)], "Piano!J3", "Peso cambiato dopo il 31/01: da 60 a 50."),
        ([BASE], [row(target=10, weight=60, kind="%")], "Piano!G3", "Tipologia cambiata dopo il 31/01: da Nr. a %."),
        ([BASE], [row(target=10, weight=60, objective="Scrivere gli atti")], "Piano!E3",
         "Testo dell'obiettivo cambiato dopo il 31/01: era «Pubblicare gli atti»."),
        ([BASE], [row(target=10, weight=60, indicator="Atti firmati")], "Piano!F3",
         "Testo dell'indicatore cambiato dopo il 31/01: era «Atti pubblicati»."),
        ([BASE], [BASE, more()], "Piano!F4", "Indicatore aggiunto dopo il 31/01: non era nel piano approvato."),
        ([BASE, more()], [BASE], "",
         "Indicatore tolto dopo il 31/01: «Atti corretti», dell'obiettivo «Pubblicare gli atti» (SF)."),
        ([BASE], [BASE, row(objective="Aprire", weight=40)], "Piano!E4",
         "Obiettivo aggiunto dopo il 31/01: non era nel piano approvato."),
        ([BASE, row(objective="Aprire", weight=40)], [BASE], "", "Obiettivo tolto dopo il 31/01: «Aprire» (SF)."),
    ],
)  # fmt: skip
def test_each_change_has_its_sentence(then: list[Cells], now: list[Cells], cell: str, message: str) -> None:
    said = said_of(specimen(*now, frozen=(approved(*then),)))
    told = [(one.cell, one.message, one.suggestion) for one in said if one.code == "PDO602"]
    assert told == [(cell, message, f"{REFREEZE}.")]
