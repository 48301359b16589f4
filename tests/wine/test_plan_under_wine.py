"""The plan of 2024 with made-up actual values, verified under Wine: the functions say what the command line says."""

import json
from datetime import datetime
from typing import Any

import pytest
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas.cells import Cells
from pdo_xl.formulas.indicators import check_cells
from pdo_xl.hosts.live.function_values import rows_of_raw
from tests.wine.conftest import OMITTED, Windows
from tests.wine.sheets import FIRST, ROWS, book_of, column, sheets_of_file, values
from tests.wine.windows_python import DLL, WHEELS

DAY = {"date": "2024-12-31"}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """The plan of 2024 with made-up actual values: as a workbook in Excel, and what the command line says of it."""
    path = tmp_path_factory.mktemp("example") / "esempio.xlsm"
    assert CliRunner().invoke(app, ["esempio", "--esito", str(path)]).exit_code == 0
    said = CliRunner().invoke(app, ["calcola", str(path), "--al", "2024-12-31", "--prova", "--json"]).stdout
    return book_of(r"C:\Uffici\esempio.xlsm", **sheets_of_file(path, "Piano", "Parametri")), json.loads(said)


@pytest.fixture(scope="module")
def whole_plan(
    windows: Windows, example: tuple[dict[str, Any], dict[str, Any]]
) -> tuple[dict[str, Any], list[Any], dict[str, Any]]:
    """What the functions give for the example, each called once for all rows; and what the command line says."""
    book, said = example
    three = [column(number) for number in (7, 8, 9)]
    sectors = [[sector["settore"]] for sector in said["settori"]]
    document = windows.excel(
        [book],
        [
            (0, "PDO_SCORE", *three, OMITTED),
            (0, "PDO_STATO", *three, DAY),
            (0, "PDO_RITARDO", *three, OMITTED),
            (0, "PDO_VERIFICA", *three),
            (0, "PDO_SETTORE", column(1), column(10), column(14), sectors),
            (0, "PDO_RIEPILOGO", {"range": ["Piano", 1, 1, 2 + ROWS, 10]}, "31/12/2024"),
        ],
    )
    return document, values(document), said


def test_the_python_that_answers_is_windows_own_with_xlwings_alone(windows, whole_plan):
    (process,) = whole_plan[0]["process"]

    assert process["platform"] == "win32"
    assert process["python"].startswith("3.11.")
    assert f"xlwings64-{process['xlwings']}.dll" == DLL
    assert f"xlwings=={process['xlwings']} " in WHEELS.read_text()
    assert process["pro"] == "False"  # nothing but the BSD part
    assert process["packages"] == []  # neither numpy nor pandas: a first formula starts fast


def test_xlwings_stops_python_when_vba_tells_it_to(windows, whole_plan):
    assert whole_plan[0]["still_there"] == [False]
    assert [command for command in windows.running() if "xlwings.serve" in command] == []


@pytest.mark.parametrize(("place", "key"), [(0, "punteggio"), (1, "stato"), (2, "ritardo_gg")])
def test_one_call_for_all_rows_gives_what_the_command_line_gives(whole_plan, place, key):
    _, answers, said = whole_plan
    expected = ["" if row[key] is None else row[key] for row in said["indicatori"]]
    got = [cell for (cell,) in answers[place]]
    marked = [row for row, cell in enumerate(got) if isinstance(cell, str) and cell.startswith("#PDO:")]

    assert len(got) == len(expected) == ROWS
    assert all(said["indicatori"][row]["stato"] == "Da verificare" for row in marked)
    different = [
        (FIRST + row, ours, theirs)
        for row, (ours, theirs) in enumerate(zip(got, expected, strict=True))
        if ours != theirs and row not in marked
    ]
    assert different == []
    assert len(set(map(str, got))) > 3


def test_the_messages_are_the_core_s(example, whole_plan):
    cells = example[0]["sheets"]["Piano"]["cells"][FIRST - 1 :]
    formats = example[0]["sheets"]["Piano"]["formats"]

    def core(number: int) -> Cells:
        raw = [[_python(row[number - 1])] for row in cells]
        return Cells(rows_of_raw(raw), is_percent=lambda row, _: "%" in formats.get(f"{FIRST + row},{number}", ""))

    expected = check_cells(core(7), core(8), core(9), DEFAULTS)
    assert [tuple(row) for row in whole_plan[1][3]] == [tuple(row) for row in expected]
    assert any(message for (message,) in expected)


def test_the_sectors_scores_are_the_command_line_s(whole_plan):
    _, answers, said = whole_plan
    expected = ["" if sector["punteggio"] is None else sector["punteggio"] for sector in said["settori"]]

    assert [cell for (cell,) in answers[4]] == pytest.approx(expected)
    assert len(expected) > 3


def test_the_summary_has_the_same_scores_and_the_body_s(whole_plan):
    _, answers, said = whole_plan
    header, *lines = answers[5]
    scores = {line[0]: line[header.index("Punteggio")] for line in lines}

    for sector in said["settori"]:
        assert scores[sector["settore"]] == pytest.approx(sector["punteggio"])
    assert said["ente"]["punteggio"] in [pytest.approx(score) for score in scores.values() if score != ""]


def test_one_call_a_row_gives_the_same_as_one_call_for_all(windows, example, whole_plan):
    """With the values of all rows, and with the cells themselves for some: these take their time under Wine."""
    cells = example[0]["sheets"]["Piano"]["cells"]
    whole = [cell for (cell,) in whole_plan[1][0]]
    some = range(0, ROWS, 12)
    calls = [(0, "PDO_SCORE", *cells[FIRST - 1 + row][6:9], OMITTED) for row in range(ROWS)]
    calls += [(0, "PDO_SCORE", *(column(number, 1, FIRST + row) for number in (7, 8, 9)), OMITTED) for row in some]
    document = windows.excel([example[0]], calls)

    assert values(document) == whole + [whole[row] for row in some]
    # The parameters are not read at each of them.
    assert 1 <= document["reads"][0]["Parametri"] < ROWS / 5


def _python(cell: object) -> object:
    """A cell of a request, back as Python has it."""
    return datetime.fromisoformat(cell["date"]) if isinstance(cell, dict) else cell
