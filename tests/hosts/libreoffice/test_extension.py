"""The extension for LibreOffice: its parts, its settings, the same bytes each time."""

import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pdo_xl.hosts.libreoffice.extension import SETTINGS, build_extension


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    path = tmp_path / "ponte.oxt"
    build_extension(path, ["/qui/è", "/là"], "1.2.3")
    return path


def test_the_same_arguments_give_the_same_bytes(extension: Path, tmp_path: Path) -> None:
    again = tmp_path / "ancora.oxt"
    build_extension(again, ["/qui/è", "/là"], "1.2.3")
    assert again.read_bytes() == extension.read_bytes()


def test_it_says_its_version_and_where_the_program_is(extension: Path) -> None:
    with zipfile.ZipFile(extension) as package:
        assert json.loads(package.read(SETTINGS)) == {"versione": "1.2.3", "percorsi": ["/qui/è", "/là"]}
        description = package.read("description.xml").decode()
    assert 'value="1.2.3"' in description
    assert "@VERSIONE@" not in description


def test_the_manifest_names_only_what_is_there(extension: Path) -> None:
    with zipfile.ZipFile(extension) as package:
        names = set(package.namelist())
        manifest = ET.fromstring(package.read("META-INF/manifest.xml"))
        for name in names - {SETTINGS, "ponte.py"}:
            ET.fromstring(package.read(name))
        compile(package.read("ponte.py"), "ponte.py", "exec")
    named = {value for entry in manifest for key, value in entry.attrib.items() if key.endswith("full-path")}
    assert named
    assert named <= names


def test_a_place_that_cannot_be_written_is_an_error_of_the_systems(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="ponte"):
        build_extension(tmp_path / "manca" / "ponte.oxt", [], "1")
