"""`pdo-xl schede`: what it writes and what it says."""

import json
from pathlib import Path

import pytest

from tests.cli.headers import Line, office
from tests.cli.typed import run
from tests.support import HEADER, TITLE, row

pytest.importorskip("typst")


def test_the_files_of_a_sector(plan: Path, tmp_path: Path) -> None:
    answer = run("schede", plan, "--esito", tmp_path / "Schede", "--settore", "sf", "--al", "31/12/2024")
    assert answer.exit_code == 0, answer.output
    assert answer.stderr.replace("\n", " ").startswith("12 schede in «")
    assert [path.name for path in (tmp_path / "Schede").iterdir()] == ["Schede_SF_2024.pdf"]


def test_as_json_with_the_files(plan: Path, tmp_path: Path) -> None:
    answer = run("schede", plan, "--esito", tmp_path, "--obiettivo", "13", "--vuote", "--json")
    assert answer.exit_code == 0, answer.output
    (document,) = json.loads(answer.stdout)["documenti"]
    assert (document["nome"], document["obiettivi"]) == ("Scheda_GT_13_2024.pdf", [13])
    assert "1 scheda in «" in answer.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "--esito"),
        (["--esito", "x", "--formato", "odt"], "--formato"),
        (["--esito", "x", "--obiettivo", "tredici"], "tredici"),
        (["--esito", "x", "--obiettivo", "999"], "L'obiettivo n. 999 non c'è: gli obiettivi vanno da 1 a 114"),
        (["--esito", "x", "--settore", "=1+1"], "Il settore «=1+1» non c'è nel piano: i settori sono SF, GT"),
    ],
)
def test_what_cannot_be_done(plan: Path, words: list[str], said: str, tmp_path: Path) -> None:
    answer = run("schede", plan, *[tmp_path / word if word == "x" else word for word in words])
    assert answer.exit_code == 2
    assert said in answer.stderr.replace("\n", " ")
    assert [*tmp_path.iterdir()] == [plan]


@pytest.mark.parametrize(("weights", "said"), [((60.0,), "Il piano ha un errore: "), ((60.0, -1.0), "2 errori: ")])
def test_errors_are_counted_and_not_all_of_them_are_of_rows(
    weights: tuple[float, ...], said: str, tmp_path: Path
) -> None:
    lines: list[Line] = [[TITLE], [*HEADER], *[row(weight=weight, objective=str(weight)) for weight in weights]]
    file = office(tmp_path / "piano.xlsx", ("Piano", lines))
    answer = run("schede", file, "--esito", tmp_path / "Schede", "--formato", "docx")
    assert answer.exit_code == 1
    told = answer.stderr.replace("\n", " ")
    assert f"{said}lo dice pdo-xl verifica; nelle schede le righe che non si leggono sono «Da verificare»." in told
