"""`pdo-xl valutazione`: what it says."""

from pathlib import Path

from tests.cli.typed import run


def test_it_says_what_to_fill_in_and_not_to_publish_it(plan: Path, tmp_path: Path) -> None:
    answer = run("valutazione", plan, "--esito", tmp_path / "V.xlsx", "--al", "2024-12-31")
    assert answer.exit_code == 0, answer.output
    assert "Valutazione di 7 responsabili" in answer.stdout
    assert "compilare il foglio Pesi" in answer.stdout.replace("\n", " ")
    assert "non pubblicarla" in answer.stderr
