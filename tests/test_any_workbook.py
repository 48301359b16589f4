"""Any office's workbook: read to the plan that is meant, calculated without harm, rolled over."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdo_xl import __version__
from pdo_xl.actions import Examined
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.next_year import move_day
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.examine_file import examine_file
from pdo_xl.workbook.files.new_year_file import new_year_file
from tests.conftest import Convert
from tests.generator import YEAR, MeantObjective, random_shape, write
from tests.generator_specimens import SPECIMENS

pytestmark = pytest.mark.slow

RUN = Run(datetime(YEAR, 12, 31, 12, 0), "prova", __version__)
ON = date(YEAR, 12, 31)
SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def examined(path: Path) -> Examined:
    return examine_file(path, on=ON, run=RUN)


def assert_read_as_meant(path: Path, meant: list[MeantObjective]) -> None:
    results = examined(path).results
    assert [
        (result.objective.sector, result.objective.manager, result.objective.unit, result.objective.text, result.weight)
        for result in results.objectives
    ] == [(own.sector, own.manager, own.unit, own.text, pytest.approx(own.weight)) for own in meant]
    for result, own in zip(results.objectives, meant, strict=True):
        assert [
            (
                assessed.indicator.text,
                assessed.kind and assessed.kind.name,
                assessed.target and assessed.target.value,
                assessed.actual and assessed.actual.value,
            )
            for assessed in result.indicators
        ] == [
            (indicator.text, indicator.kind, _about(indicator.target), _about(indicator.actual))
            for indicator in own.indicators
        ]
    assert all(sector.total_weight == pytest.approx(100) for sector in results.sectors)


def _about(value: object) -> object:
    return pytest.approx(value) if isinstance(value, float) else value


def cells_of(markup: bytes) -> dict[bytes, bytes]:
    """A sheet's cells that hold something, by reference, as they are written."""
    cells = re.finditer(rb'<c r="([A-Z]+[0-9]+)"[^>]*?(?:/>|>.*?</c>)', markup, re.DOTALL)
    return {cell[1]: cell[0] for cell in cells}


def assert_no_staff_cell_differs(before: Path, after: Path) -> None:
    """Every part is there; only sheets of the plan and what lists the parts differ; every cell is as it was."""
    with ZipFile(before) as old, ZipFile(after) as new:
        assert set(old.namelist()) <= set(new.namelist())
        for name in old.namelist():
            theirs, ours = old.read(name), new.read(name)
            if theirs == ours:
                continue
            assert re.fullmatch(
                r"\[Content_Types\]\.xml|docProps/app\.xml|xl/workbook\.xml|xl/styles\.xml|xl/_rels/workbook\.xml\.rels|"
                r"xl/worksheets/sheet[0-9]+\.xml",
                name,
            ), name
            if name.startswith("xl/worksheets/"):
                kept = cells_of(ours)
                for reference, markup in cells_of(theirs).items():
                    assert kept.get(reference) == markup, (name, reference)


def calculated(path: Path, target: Path) -> Path:
    return calculate_file(path, target=target, on=ON, run=RUN).written.target


@pytest.mark.parametrize("name", SPECIMENS)
def test_each_layout_is_read_as_meant_and_calculated_without_harm(name: str, tmp_path: Path) -> None:
    shape = SPECIMENS[name]
    path = tmp_path / f"piano{shape.extension}"
    meant = write(path, shape)
    assert_read_as_meant(path, meant)
    after = calculated(path, tmp_path / f"calcolato{shape.extension}")
    assert_no_staff_cell_differs(path, after)
    assert_read_as_meant(after, meant)


@FEW
@given(SEEDS)
def test_any_layout_is_read_as_meant_and_calculated_without_harm(seed: int) -> None:
    shape = random_shape(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"piano{shape.extension}"
        meant = write(path, shape)
        assert_read_as_meant(path, meant)
        assert_no_staff_cell_differs(path, calculated(path, Path(folder) / f"calcolato{shape.extension}"))


def test_the_same_seed_gives_the_same_plan() -> None:
    assert random_shape(5) == random_shape(5)
    assert random_shape(5) != random_shape(6)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_saved_again_by_libreoffice_it_is_the_same_plan(seed: int, tmp_path: Path, convert: Convert) -> None:
    path = tmp_path / "piano.xlsx"
    meant = write(path, random_shape(seed, macros=False))
    saved = convert(path, "xlsx")
    assert_read_as_meant(saved, meant)
    calculated(saved, tmp_path / "calcolato.xlsx")


@FEW
@given(SEEDS)
def test_next_year_keeps_the_plan_and_moves_its_deadlines(seed: int) -> None:
    shape = random_shape(seed, title_rows=random_shape(seed).title_rows or 1)
    with TemporaryDirectory() as folder:
        path, target = Path(folder) / f"piano{shape.extension}", Path(folder) / f"piano2025{shape.extension}"
        meant = write(path, shape)
        before = path.read_bytes()
        made = new_year_file(path, YEAR + 1, target, run=RUN).made
        assert path.read_bytes() == before
        results = examined(target).results
        assert results.year == YEAR + 1
        rows = [(result, own) for result, own in zip(results.objectives, meant, strict=True)]
        for result, own in rows:
            assert result.weight == pytest.approx(own.weight)
            for assessed, indicator in zip(result.indicators, own.indicators, strict=True):
                assert assessed.indicator.text == indicator.text
                assert assessed.indicator.actual is None
                assert assessed.target is not None
                expected = indicator.target
                if assessed.kind is KINDS["DATA"]:
                    expected = move_day(expected, YEAR + 1)
                assert assessed.target.value == _about(expected)
        dates = [indicator for own in meant for indicator in own.indicators if indicator.kind == "DATA"]
        assert len(made.moved) == len(dates)
        assert made.left == ()
        calculated(target, Path(folder) / f"calcolato{shape.extension}")
