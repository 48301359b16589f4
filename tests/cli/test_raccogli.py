"""`pdo-xl raccogli`."""

import json
from pathlib import Path

from pdo_xl.workbook.files.distribute_file import distribute_file
from tests.cli.typed import run
from tests.shared_out import RUN, office, shown, type_in


def test_what_is_taken_what_is_not_and_the_exit_code(tmp_path: Path) -> None:
    plan, folder = office(tmp_path / "piano.xlsx"), tmp_path / "fuori"
    distribute_file(plan, folder, run=RUN)
    type_in(folder / "Piano_2024_SF.xlsx", {"I3": 5, "H4": 99})
    trial = run("raccogli", plan, folder, "--prova")
    assert trial.exit_code == 0, trial.stderr
    assert "Prova: nulla è stato scritto." in trial.stderr
    type_in(plan, {"I3": 4})
    type_in(folder / "Piano_2024_GT.xlsx", {"I3": 7})
    (folder / "~$Piano_2024_GT.xlsx").write_bytes(b"x")
    done = run("raccogli", plan, folder)
    assert done.exit_code == 1
    assert (
        "CONFLITTO Piano!I3 (Valore effettivo, Indicatore 0 di Rossi): il piano 4; Piano_2024_SF.xlsx 5" in done.stdout
    )
    assert "Piano!I9 (Valore effettivo, Indicatore 0 di Verdi): vuota → 7  [Piano_2024_GT.xlsx]" in done.stdout
    assert "  Piano_2024_SF.xlsx: riga 4, «Valore atteso»: da 11 a 99" in done.stdout
    assert "  ~$Piano_2024_GT.xlsx: «Piano_2024_GT.xlsx» è aperto da qualcuno" in done.stdout
    assert "pdo-xl calcola" in done.stderr
    assert "Nel piano non c'è il foglio Registro" in done.stderr
    assert shown(plan, "I3", "I9") == [4, 7]


def test_json(tmp_path: Path) -> None:
    plan, folder = office(tmp_path / "piano.xlsx"), tmp_path / "fuori"
    distribute_file(plan, folder, run=RUN)
    type_in(folder / "Piano_2024_SF.xlsx", {"I3": 5})
    document = json.loads(run("raccogli", plan, folder, "--json").stdout)
    assert document["scritto"] is True
    assert [(one["cella"], one["prima"], one["dopo"], one["da"]) for one in document["raccolti"]] == [
        ("Piano!I3", None, 5.0, "Piano_2024_SF.xlsx")
    ]
    assert (document["conflitti"], document["da_parte"], document["non_presi"]) == ([], [], [])
    assert [one["parte"] for one in document["files"]] == ["GT", "SF"]
    assert run("raccogli", plan, tmp_path / "manca").exit_code == 2
