"""A folder for plans: made where it is missing, refused where that would be a mistake."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.plans_folder import make_missing, refuse_unmakeable


def test_it_is_made_once_and_said(tmp_path: Path) -> None:
    folder = tmp_path / "Piani"
    refuse_unmakeable(folder)
    assert make_missing(folder) == [
        f"Creata la cartella «{folder}», che non c'era: metterci le cartelle di lavoro del piano."
    ]
    assert folder.is_dir()
    refuse_unmakeable(folder)
    assert make_missing(folder) == []


def test_what_is_no_place_for_a_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(FileRefused, match="non è una cartella"):
        refuse_unmakeable(file)
    with pytest.raises(FileRefused, match="controllare il nome"):
        refuse_unmakeable(tmp_path / "manca" / "Piani")
    with pytest.raises(FileRefused, match="non si può creare"):
        make_missing(tmp_path / "manca" / "Piani")
