"""Distribuisci and Raccogli, as the ribbon calls them."""

from pathlib import Path

from pdo_xl import __version__
from pdo_xl.workbook.files.sharing_buttons import distribuisci, raccogli
from pdo_xl.workbook.plan_2024.sample import sample_workbook


def test_the_folder_is_asked_for_then_the_files_are_made_and_looked_at(tmp_path: Path) -> None:
    file, folder = tmp_path / "Piano.xlsm", tmp_path / "Da compilare"
    file.write_bytes(sample_workbook().read_bytes())
    assert distribuisci(str(file), __version__).startswith(f"?|{folder}|La cartella in cui mettere")
    assert distribuisci(f"{file}\n{folder}", __version__).startswith(f"Scritti 7 file in «{folder}», uno per settore:")
    assert raccogli(str(file), __version__) == f"?|{folder}|La cartella con i file compilati."
    assert raccogli(f"{file}\n{folder}", __version__) == "0 valori raccolti da 0 file su 7."


def test_what_goes_wrong_is_a_sentence(tmp_path: Path) -> None:
    assert distribuisci(f"{tmp_path / 'manca.xlsm'}\n{tmp_path}", __version__).startswith("!")
    assert distribuisci("x", "0.1.0").startswith("!")
