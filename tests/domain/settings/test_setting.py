"""A parameter is described in one place: with one more there, the sheet, its reading and the documentation have it."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from pdo_xl import __version__
from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.setting import Yearly, setting, setting_in
from pdo_xl.domain.settings.setting_values import whole
from pdo_xl.domain.settings.settings import BY_NAME, apply_setting

ROOT = Path(__file__).parents[3]

MADE_UP = """\
    patience: int = setting(
        "pazienza",
        "Giorni di pazienza",
        7,
        whole(0, 99),
        "Quanti giorni si aspetta.",
        "Scelta dell'ente",
        since="9.9.9",
        yearly=Yearly.DEFAULT,
    )
"""

ASKED = """\
import json, sys
from datetime import datetime
from pathlib import Path
from openpyxl import load_workbook
from pdo_xl.domain.errors import ParameterError
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.reading.parameters import read_parameters
from pdo_xl.sheet.next_year.parameters import parameter_blocks
from pdo_xl.sheet.next_year.titles import Years
from tools.docs import parameters_page

book = load_workbook(sys.argv[1], keep_vba=True)
sheet = book["Parametri"]
row = next(row for row in sheet.iter_rows() if row[4].value == "pazienza")
said = {"row": [cell.value for cell in row[:5]]}
for value in (None, 12, 100):
    row[1].value = value
    book.save(sys.argv[1])
    host = FileHost(Path(sys.argv[1]), now=datetime(2024, 12, 31))
    try:
        said[str(value)] = read_parameters(host.grids()).parameters.patience
    except ParameterError as error:
        said[str(value)] = str(error).replace(row[1].coordinate, "B?")
    changed = parameter_blocks(host.grids(), Years(2024, 2025), {}, {}, year_needed=False)[0].rows
    said[f"after {value}"] = changed.get(row[1].row)
    host.close()
said["page"] = [line for line in parameters_page().splitlines() if "pazienza" in line]
print(json.dumps(said))
"""


def test_the_default_is_what_the_reading_makes_of_the_cell() -> None:
    described = setting("prova", "Prova", "5", whole(0, 9), "Si prova.", "Qui")
    assert described.default_factory() == 5  # type: ignore[attr-defined]
    kept = setting_in(described.metadata)  # type: ignore[attr-defined]
    assert kept is not None
    assert (kept.name, kept.label, kept.default, kept.since) == ("prova", "Prova", "5", "0.1.0")
    assert (kept.offered, kept.each_run) == (True, False)
    assert kept.yearly is Yearly.KEPT
    assert (kept.choices, kept.is_date, kept.reading.limits) == ((), False, "da 0 a 9")


def test_every_field_is_described_but_what_no_one_cell_says() -> None:
    assert [field.name for field in fields(Parameters) if setting_in(field.metadata) is None] == ["mapping"]


@pytest.mark.parametrize("name", BY_NAME)
def test_each_came_with_a_version_that_there_was(name: str) -> None:
    since = BY_NAME[name].since
    assert re.fullmatch(r"\d+\.\d+\.\d+", since)
    assert [int(part) for part in since.split(".")] <= [int(part) for part in __version__.split(".")]


@pytest.mark.parametrize("name", [name for name, described in BY_NAME.items() if described.reading.limits])
def test_the_limits_that_are_shown_are_those_that_are_kept(name: str) -> None:
    shown = re.fullmatch(r"da (\S+) a (\S+)", BY_NAME[name].reading.limits)
    assert shown is not None
    low, high = (float(limit.replace(".", "")) for limit in shown.groups())
    for inside in (low, high):
        assert isinstance(apply_setting(DEFAULTS, name, inside, "B7"), Parameters)
    for outside in (low - 1, high + 1):
        with pytest.raises(ParameterError, match=rf"^B7: il parametro {name} vale "):
            apply_setting(DEFAULTS, name, outside, "B7")


@pytest.mark.slow
def test_one_more_parameter_is_one_more_field(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "pdo_xl", tmp_path / "pdo_xl", ignore=shutil.ignore_patterns("__pycache__"))
    for beside in ("tests", "tools", "docs", "workbook"):
        (tmp_path / beside).symlink_to(ROOT / beside)
    described = tmp_path / "pdo_xl/domain/settings/parameters.py"
    text = described.read_text(encoding="utf-8")
    last = "    origin_year: "
    assert text.count(last) == 1
    described.write_text(text.replace(last, MADE_UP + last), encoding="utf-8")
    plan = tmp_path / "piano.xlsm"
    shutil.copy(ROOT / "workbook/Piano_Obiettivi_2024.xlsm", plan)

    upgrade = "import sys; from pdo_xl.cli import main; sys.argv = ['pdo-xl', 'aggiorna', 'piano.xlsm']; main()"
    said = subprocess.run(
        [sys.executable, "-c", upgrade], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert said.returncode == 0, said.stderr
    assert "pazienza" in said.stdout
    asked = subprocess.run(
        [sys.executable, "-c", ASKED, str(plan)], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout) == {
        "row": ["Giorni di pazienza", 7, 7, "Quanti giorni si aspetta.", "pazienza"],
        "None": 7,
        "after None": [7],
        "12": 12,
        "after 12": [7],
        "after 100": [7],
        "100": "Parametri!B?: il parametro pazienza vale «100», ma serve un numero intero da 0 a 99.",
        "page": [
            "| `pazienza` | Giorni di pazienza | `7` | Quanti giorni si aspetta. | da 0 a 99 | Scelta dell'ente | 9.9.9 |"
        ],
    }
