"""A file of a part says of it what the plan says, and no more."""

from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.library import open_plan
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.workbook.sharing.prepared import Prepared
from pdo_xl.workbook.sharing.take_out import Maker
from tests.shared_out import RUN, fill, office


def prepared(path: Path, by: By) -> Prepared:
    with closing(FileHost(path, now=RUN.now)) as host:
        return Prepared(path, host, by)


def test_a_responsabile_in_the_middle_of_a_merged_sector(tmp_path: Path) -> None:
    plan = prepared(office(tmp_path / "piano.xlsx"), By.MANAGER)
    made = tmp_path / "Bianchi.xlsx"
    Maker(plan, "responsabile", RUN).make(plan.parts[1], made)
    read = open_plan(made)
    assert [(one.sector, one.manager, one.text) for one in read.objectives] == [
        ("SF", "Bianchi", f"Obiettivo {number} di Bianchi") for number in range(3)
    ]
    assert openpyxl.load_workbook(made).sheetnames == [
        "Piano",
        *[name for name in openpyxl.load_workbook(made).sheetnames if name not in ("Piano", "pdo_xl.origine")],
        "pdo_xl.origine",
    ]


def test_a_plan_that_tells_its_year_elsewhere_keeps_it(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")

    def elsewhere(sheet: object) -> None:
        sheet["A1"], sheet["K4"] = "PIANO", "Piano 2024"  # type: ignore[index]
        sheet["H4"] = "31/12/2024"  # type: ignore[index]
        sheet["G4"] = "Data"  # type: ignore[index]

    fill(path, elsewhere)
    plan = prepared(path, By.SECTOR)
    Maker(plan, "settore", RUN).make(plan.parts[1], tmp_path / "GT.xlsx")
    assert len(open_plan(tmp_path / "GT.xlsx").objectives) == 6


def test_what_cannot_be_made_alike_is_refused(tmp_path: Path) -> None:
    plan = prepared(office(tmp_path / "piano.xlsx"), By.SECTOR)
    plan.parts[0].objectives[0].text = "un altro testo"
    with pytest.raises(FileRefused, match="Il file di «SF» non si può fare uguale al piano"):
        Maker(plan, "settore", RUN).make(plan.parts[0], tmp_path / "SF.xlsx")


def test_a_formula_that_was_never_calculated_is_named_as_the_cause(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")

    def arrays(sheet: object) -> None:
        sheet["J3"] = ArrayFormula("J3:J4", "=L3:L4")  # type: ignore[index]

    fill(path, arrays)
    plan = prepared(path, By.SECTOR)
    part = next(part for part in plan.parts if any(one.row == 3 for one in part.objectives))
    with pytest.raises(
        FileRefused, match="una formula della riga 3 non è mai stata calcolata. Aprire il piano in Excel"
    ):
        Maker(plan, "settore", RUN).make(part, tmp_path / "SF.xlsx")
