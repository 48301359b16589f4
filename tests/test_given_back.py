"""Any office's workbook: activated, calculated, upgraded and deactivated, it is what it was."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdo_xl.cli.commands import COMMANDS, app
from pdo_xl.library import open_plan, parameters_of, score
from tests.conftest import Convert, Validate
from tests.generator import YEAR, random_shape, write
from tests.generator_specimens import SPECIMENS

pytestmark = pytest.mark.slow


def run(*arguments: object) -> None:
    answer = CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")
    assert answer.exit_code in (0, 1), answer.output


def there_and_back(path: Path) -> Path:
    """Activate, calculate, upgrade, deactivate; give what is given back."""
    active, back = path.with_name("attivo.xlsm"), path.with_name(f"reso{path.suffix}")
    run("attiva", path, "--esito", active)
    run("calcola", active, "--al", "31/12/2024")
    run("aggiorna", active)
    run("disattiva", active, "--esito", back)
    return back


def assert_given_back(before: Path, after: Path) -> None:
    """Every part, byte for byte, in the same order."""
    with ZipFile(before) as old, ZipFile(after) as new:
        assert old.namelist() == new.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == []


WITH_ACTIVATION = pytest.mark.skipif(
    not {"attiva", "aggiorna", "disattiva"} <= set(COMMANDS), reason="attiva, aggiorna e disattiva non ci sono ancora"
)


@WITH_ACTIVATION
@pytest.mark.parametrize("name", SPECIMENS)
def test_activated_and_deactivated_it_is_the_original(name: str, tmp_path: Path) -> None:
    shape = SPECIMENS[name]
    path = tmp_path / f"piano{shape.extension}"
    write(path, shape)
    assert_given_back(path, there_and_back(path))


@WITH_ACTIVATION
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10_000))
def test_any_layout_activated_and_deactivated_is_the_original(seed: int) -> None:
    shape = random_shape(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"piano{shape.extension}"
        write(path, shape)
        assert_given_back(path, there_and_back(path))


@WITH_ACTIVATION
@pytest.mark.parametrize("seed", [5, 6])
def test_one_saved_by_libreoffice_is_given_back_too(seed: int, tmp_path: Path, convert: Convert) -> None:
    path = tmp_path / "piano.xlsx"
    write(path, random_shape(seed))
    saved = Path(convert(path, "xlsx").rename(tmp_path / "salvato.xlsx"))
    assert_given_back(saved, there_and_back(saved))


@WITH_ACTIVATION
@pytest.mark.parametrize(
    "name", ["renamed", "one sheet per sector", "three actuals", "by openpyxl", "rich with macros"]
)
def test_the_next_year_of_an_active_plan_is_deactivated_like_any_other(name: str, tmp_path: Path) -> None:
    shape = SPECIMENS[name]
    path, active, following = tmp_path / f"piano{shape.extension}", tmp_path / "attivo.xlsm", tmp_path / "2025.xlsm"
    meant = write(path, shape)
    run("attiva", path, "--esito", active)
    run("calcola", active, "--al", "31/12/2024")
    run("nuovo-anno", active, "--anno", "2025", "--esito", following)
    run("calcola", following, "--al", "31/12/2025")
    back = tmp_path / f"reso{shape.extension}"
    run("disattiva", following, "--esito", back)
    plan = open_plan(back)
    results = score(plan, parameters_of(plan), date(YEAR + 1, 12, 31))
    assert results.year == YEAR + 1
    assert [result.weight for result in results.objectives] == [pytest.approx(own.weight) for own in meant]
    assert all(assessed.due is None or assessed.due.year == YEAR + 1 for assessed in results.indicators)
    assert all(assessed.indicator.actual is None for assessed in results.indicators)
    with ZipFile(path) as old, ZipFile(back) as new:
        assert set(old.namelist()) == set(new.namelist())


@WITH_ACTIVATION
@pytest.mark.parametrize("name", ["rich", "rich with macros", "merged sectors", "by openpyxl"])
def test_activated_it_is_as_valid_as_before_and_libreoffice_opens_it(
    name: str, tmp_path: Path, convert: Convert, validate: Validate
) -> None:
    shape = SPECIMENS[name]
    path, active = tmp_path / f"piano{shape.extension}", tmp_path / "attivo.xlsm"
    write(path, shape)
    run("attiva", path, "--esito", active)
    run("calcola", active, "--al", "31/12/2024")
    if validate(path) == "":
        assert validate(active) == ""
    assert "Riepilogo" in ZipFile(convert(active, "xlsx")).read("xl/workbook.xml").decode()
