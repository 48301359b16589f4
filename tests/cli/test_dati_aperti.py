"""`pdo-xl dati-aperti`: what it writes and what it says."""

from pathlib import Path

from tests.cli.typed import run


def test_the_files_and_what_is_to_be_filled_in(plan: Path, tmp_path: Path) -> None:
    answer = run("dati-aperti", plan, "--esito", tmp_path / "Dati", "--al", "2024-12-31")
    assert answer.exit_code == 0, answer.output
    assert answer.stdout.replace("\n", " ").startswith("Dati aperti in «")
    assert "In Parametri manca ente_codice_ipa" in answer.stderr
    assert len(list((tmp_path / "Dati").iterdir())) == 8


def test_a_folder_must_be_named(plan: Path) -> None:
    answer = run("dati-aperti", plan)
    assert answer.exit_code == 2
    assert "--esito" in answer.stderr
