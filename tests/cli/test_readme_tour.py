"""The README's tour of an office's workbook, walked from the committed one: its commands and what they answer."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.typed import run

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def test_the_tour_answers_as_the_readme_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("## Il file dell'ufficio, un altro anno")[1]
    tour = section.split("```text\n")[1].split("```")[0]
    (tmp_path / "workbook").symlink_to(ROOT / "workbook")
    monkeypatch.chdir(tmp_path)
    steps = re.findall(r"^\$ pdo-xl (.*)\n((?:(?!\$ ).*\n)*)", tour, re.MULTILINE)
    assert [shlex.split(command)[0] for command, _ in steps] == [
        "disattiva",
        "attiva",
        "attiva",
        "aggiorna",
        "nuovo-anno",
        "disattiva",
    ]
    for command, said in steps:
        answer = run(*shlex.split(command))
        assert answer.exit_code == 0, answer.output
        lines = answer.output.splitlines()
        assert [line for line in said.splitlines() if line != "…" and line not in lines] == []
    assert Path("Restituito.xlsx").read_bytes() == Path("Ufficio.xlsx").read_bytes()
