"""The library as an analyst calls it, on the real plan."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import pdo_xl

pytestmark = pytest.mark.slow

REAL_PLAN = Path(__file__).parents[1] / "workbook" / "Piano_Obiettivi_2024.xlsm"


@pytest.fixture(scope="module")
def plan() -> pdo_xl.Plan:
    return pdo_xl.open_plan(REAL_PLAN)


def test_open_plan(plan: pdo_xl.Plan) -> None:
    assert (len(plan.sectors), len(plan.objectives), len(plan.indicators)) == (7, 114, 159)
    assert plan.title == "PIANO DELLE PERFORMANCE / PIANO DEGLI OBIETTIVI 2024"
    assert pdo_xl.parameters_of(plan).reference_date == date(2024, 12, 31)


def test_score_takes_the_workbook_s_parameters_and_day(plan: pdo_xl.Plan) -> None:
    results = pdo_xl.score(plan)
    assert results.on == date(2024, 12, 31)
    assert results.body == 0.0
    assert {sector.name: round(sector.coverage, 2) for sector in results.sectors}["SF"] == 0.05


def test_score_with_parameters_and_day_of_one_s_own(plan: pdo_xl.Plan) -> None:
    results = pdo_xl.score(plan, pdo_xl.Parameters(mode=pdo_xl.Mode.FINAL), date(2025, 1, 1))
    assert results.on == date(2025, 1, 1)
    assert all(sector.score == 0.0 and sector.coverage == 1.0 for sector in results.sectors)


def test_check(plan: pdo_xl.Plan) -> None:
    found = pdo_xl.check(plan)
    assert [finding for finding in found if finding.gravity is pdo_xl.Gravity.ERROR] == []
    assert sum(finding.code == "PDO407" for finding in found) == 47
    assert sum(finding.code == "PDO407" for finding in pdo_xl.check(plan, on=date(2025, 1, 1))) == 68


def test_to_frame(plan: pdo_xl.Plan) -> None:
    frame = pdo_xl.to_frame(pdo_xl.score(plan))
    assert frame.shape == (159, 23)
    assert frame.groupby("stato").size().to_dict() == {"In corso": 91, "In scadenza": 21, "Scaduto": 47}
    first, deadline = frame.iloc[0], frame.iloc[2]
    assert (first["settore"], first["riga"], first["tipo"], first["atteso"]) == (
        "SF",
        3,
        "NUMERO",
        "minore o uguale a 0",
    )
    assert (deadline["scadenza"].date(), deadline["ritardo_gg"], deadline["peso"]) == (date(2024, 3, 31), 275, 5.0)
    assert frame["punteggio"].isna().all()
    assert frame["ritardo_gg"].dtype.name == "Int64"


def test_to_frame_of_an_empty_plan() -> None:
    frame = pdo_xl.to_frame(pdo_xl.score(pdo_xl.Plan(()), on=date(2024, 1, 1)))
    assert frame.shape == (0, 23)


def test_errors_have_one_base_and_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        pdo_xl.PdoError, match=r"^Il file «.*manca.xlsx» non esiste: controllare il nome e la cartella.$"
    ):
        pdo_xl.open_plan(tmp_path / "manca.xlsx")


def test_every_public_name_is_there_and_no_other() -> None:
    assert set(dir(pdo_xl)) == set(pdo_xl.__all__)
    assert all(getattr(pdo_xl, name) is not None for name in pdo_xl.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nulla'"):
        _ = pdo_xl.nulla


def test_scoring_loads_no_heavy_package() -> None:
    code = (
        "import pdo_xl, sys, pathlib\n"
        f"pdo_xl.check(pdo_xl.open_plan(pathlib.Path({str(REAL_PLAN)!r})))\n"
        "heavy = {'pandas', 'numpy', 'openpyxl', 'xlwings', 'lxml', 'xlsxwriter', 'rich', 'click', 'jinja2', 'typst', 'docx'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "[]\n"


def test_each_public_name_is_there_and_one_that_is_not_is_an_attribute_error() -> None:
    assert [name for name in pdo_xl.__all__ if getattr(pdo_xl, name, None) is None] == []
    assert dir(pdo_xl) == sorted(pdo_xl.__all__)
    with pytest.raises(AttributeError, match="module 'pdo_xl' has no attribute 'nulla'"):
        _ = pdo_xl.nulla


def test_what_the_commands_do_with_a_file_is_one_call(tmp_path: Path) -> None:
    """Given back, activated, calculated, brought to this version, rolled over: no command line in between."""
    plain, active, following = tmp_path / "ufficio.xlsx", tmp_path / "piano.xlsm", tmp_path / "2025.xlsm"
    assert pdo_xl.deactivate_file(REAL_PLAN, target=plain).written.target == plain
    assert pdo_xl.activate_file(plain, target=active).written.changed
    calculated, written = pdo_xl.calculate_file(active, on=date(2025, 1, 1))
    assert (written.target, written.changed) == (active, True)
    assert calculated.examined.results.sectors == pdo_xl.score(pdo_xl.open_plan(active), on=date(2025, 1, 1)).sectors
    assert pdo_xl.examine_file(active, on=date(2025, 1, 1)).errors == 0
    assert len(pdo_xl.deadlines_of_file(active, on=date(2025, 1, 1), within=0).deadlines) == 68
    assert pdo_xl.upgrade_file(active).done == []
    assert pdo_xl.new_year_file(active, 2025, following).written.target == following
    assert pdo_xl.open_plan(following).year == 2025
