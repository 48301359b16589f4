"""Installing writes our keys and nobody else's; uninstalling takes back just that."""

import json
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.install import install, uninstall
from pdo_xl.setup_pc.machine import NoExcelHere
from tests.setup_pc.pcs import linux, mac, windows

NOW = datetime(2024, 5, 6)


OTHERS = b'"PYTHONPATH","C:\\Societ\xe0"\r\nlicense_key, abc\n"SHOW CONSOLE","False"'


def written(home: Path) -> bytes:
    return (
        f'"INTERPRETER_WIN","{home}/venv/Scripts/pythonw.exe"\r\n'
        '"UDF MODULES","pdo_xl.hosts.excel.udf"\r\n"USE UDF SERVER","True"\r\n'
    ).encode("cp1252")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".xlwings"


@pytest.fixture
def conf(folder: Path) -> Path:
    return folder / "xlwings.conf"


def test_windows_from_nothing_and_back(tmp_path: Path, folder: Path, conf: Path) -> None:
    told = install(windows(tmp_path), None, NOW)
    assert conf.read_bytes() == written(tmp_path)
    assert told[2] == f"Scritto in «{conf}»: USE UDF SERVER = True"
    assert sorted(files(folder)) == ["pdo_xl.json", "xlwings.conf"]
    assert json.loads((folder / "pdo_xl.json").read_bytes())["made_file"] is True
    assert uninstall(windows(tmp_path), None, NOW)[0] == f"Tolto da «{conf}»: INTERPRETER_WIN"
    assert not folder.exists()


def test_twice_is_the_same_as_once(tmp_path: Path, folder: Path, conf: Path) -> None:
    install(windows(tmp_path), None, NOW)
    before = files(folder)
    assert install(windows(tmp_path), None, NOW) == [f"«{conf}» è già a posto: nulla da scrivere."]
    assert files(folder) == before


def test_settings_of_others_stay_byte_for_byte(tmp_path: Path, folder: Path, conf: Path) -> None:
    folder.mkdir()
    conf.write_bytes(OTHERS)
    install(windows(tmp_path), None, NOW)
    assert conf.read_bytes() == written(tmp_path) + OTHERS
    uninstall(windows(tmp_path), None, NOW)
    assert files(folder) == {"xlwings.conf": OTHERS}


def test_a_file_that_was_there_empty_stays(tmp_path: Path, folder: Path, conf: Path) -> None:
    folder.mkdir()
    conf.touch()
    install(windows(tmp_path), None, NOW)
    uninstall(windows(tmp_path), None, NOW)
    assert files(folder) == {"xlwings.conf": b""}


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (b'"Interpreter_Win","C:\\conda\\python.exe"\r\n', "Interpreter_Win = «C:\\conda\\python.exe»"),
        (b'"USE UDF SERVER","False"\r\n', "USE UDF SERVER = «False»"),
        (b'"UDF MODULES",""\r\n', "UDF MODULES = vuoto"),
    ],
)
def test_a_setting_of_others_in_the_way_is_never_overwritten(
    tmp_path: Path, folder: Path, conf: Path, standing: bytes, said: str
) -> None:
    folder.mkdir()
    conf.write_bytes(OTHERS + b"\r\n" + standing)
    with pytest.raises(FileRefused) as refusal:
        install(windows(tmp_path), None, NOW)
    assert f"In «{conf}» c'è già {said}, che non è di pdo-xl (qui servirebbe «" in str(refusal.value)
    assert "indicare con --cartella la cartella che contiene la cartella di lavoro" in str(refusal.value)
    assert files(folder) == {"xlwings.conf": OTHERS + b"\r\n" + standing}


def test_the_same_setting_of_others_is_theirs_still(tmp_path: Path, folder: Path, conf: Path) -> None:
    folder.mkdir()
    theirs = b'"USE UDF SERVER","TRUE"\r\n'
    conf.write_bytes(theirs)
    install(windows(tmp_path), None, NOW)
    uninstall(windows(tmp_path), None, NOW)
    assert files(folder) == {"xlwings.conf": theirs}


def test_beside_the_workbook(tmp_path: Path, folder: Path, conf: Path) -> None:
    folder.mkdir()
    conf.write_bytes(b'"INTERPRETER_WIN","C:\\altro.exe"\r\n')
    plans = tmp_path / "piani"
    plans.mkdir()
    install(windows(tmp_path), plans, NOW)
    assert (plans / "xlwings.conf").read_bytes() == written(tmp_path)
    assert files(folder) == {"xlwings.conf": b'"INTERPRETER_WIN","C:\\altro.exe"\r\n'}
    uninstall(windows(tmp_path), plans, NOW)
    assert files(plans) == {}
    assert plans.exists()


def test_a_folder_that_does_not_exist_is_made_to_install_and_refused_to_uninstall(tmp_path: Path) -> None:
    folder = tmp_path / "nulla"
    with pytest.raises(FileRefused, match="non esiste: indicare quella che contiene la cartella di lavoro"):
        uninstall(windows(tmp_path), folder, NOW)
    assert install(windows(tmp_path), folder, NOW)[0].startswith(f"Creata la cartella «{folder}», che non c'era")
    assert (folder / "xlwings.conf").is_file()


def test_a_new_python_replaces_our_own_old_one(tmp_path: Path, folder: Path, conf: Path) -> None:
    old = windows(tmp_path)
    install(old, None, NOW)
    conf.write_bytes(conf.read_bytes() + OTHERS)
    new = replace(old, executable=tmp_path / "nuovo" / "python.exe")
    assert install(new, None, NOW) == [f"Scritto in «{conf}»: INTERPRETER_WIN = {tmp_path}/nuovo/python.exe"]
    assert conf.read_bytes().startswith(f'"INTERPRETER_WIN","{tmp_path}/nuovo/python.exe"\r\n'.encode())
    uninstall(new, None, NOW)
    assert files(folder) == {"xlwings.conf": OTHERS}


def test_what_others_changed_since_stays(tmp_path: Path, folder: Path, conf: Path) -> None:
    install(windows(tmp_path), None, NOW)
    conf.write_bytes(conf.read_bytes().replace(b'"True"', b'"False"'))
    changed = conf.read_bytes()
    with pytest.raises(FileRefused, match="c'è già USE UDF SERVER = «False»"):
        install(windows(tmp_path), None, NOW)
    assert conf.read_bytes() == changed
    told = uninstall(windows(tmp_path), None, NOW)
    assert told[2] == f"USE UDF SERVER in «{conf}» è stato cambiato da altri («False»): resta com'è."
    assert files(folder) == {"xlwings.conf": b'"USE UDF SERVER","False"\r\n'}


def test_nothing_to_take_back(tmp_path: Path, folder: Path, conf: Path) -> None:
    folder.mkdir()
    conf.write_bytes(OTHERS)
    told = uninstall(windows(tmp_path), None, NOW)
    assert told == [f"In «{folder}» non c'è niente scritto da pdo-xl: nulla da togliere."]
    assert files(folder) == {"xlwings.conf": OTHERS}


def test_files_of_others_keep_the_folder(tmp_path: Path, folder: Path) -> None:
    install(windows(tmp_path), None, NOW)
    (folder / "license").write_bytes(b"x")
    uninstall(windows(tmp_path), None, NOW)
    assert files(folder) == {"license": b"x"}


def test_a_file_gone_since_is_no_failure(tmp_path: Path, folder: Path, conf: Path) -> None:
    install(windows(tmp_path), None, NOW)
    conf.unlink()
    assert uninstall(windows(tmp_path), None, NOW) == [
        f"«{conf}» non c'è più: l'aveva fatto pdo-xl ed era rimasto vuoto."
    ]
    assert not folder.exists()


def test_a_line_excel_cannot_read_stops_before_anything(tmp_path: Path, folder: Path, conf: Path) -> None:
    folder.mkdir()
    conf.write_bytes(b'"A","B"\r\n\r\n')
    with pytest.raises(FileRefused, match="La riga 2 di"):
        install(windows(tmp_path), None, NOW)
    assert files(folder) == {"xlwings.conf": b'"A","B"\r\n\r\n'}


@pytest.mark.parametrize("existing", [None, OTHERS], ids=["nothing", "others"])
def test_a_failing_write_leaves_everything_as_it_was(
    tmp_path: Path, folder: Path, conf: Path, existing: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if existing is not None:
        folder.mkdir()
        conf.write_bytes(existing)
    before = files(folder)

    written = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if b"INTERPRETER" in content and not content.startswith(b"{"):
            raise OSError(28, "No space left on device", str(path))
        return written(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FileRefused, match="«xlwings.conf» non si può scrivere: il disco è pieno"):
        install(windows(tmp_path), None, NOW)
    assert files(folder) == before
    assert folder.exists() == (existing is not None)


def test_an_unencodable_path_writes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "日本"
    with pytest.raises(FileRefused, match="che Excel non sa leggere"):
        install(windows(home), None, NOW)
    assert not (home / ".xlwings").exists()


def test_a_mac_gets_the_interpreter_alone(tmp_path: Path) -> None:
    machine = mac(tmp_path)
    install(machine, None, NOW)
    data = tmp_path / "Library/Containers/com.microsoft.Excel/Data"
    assert (data / "xlwings.conf").read_bytes() == f'"INTERPRETER_MAC","{tmp_path}/venv/bin/python3"\n'.encode()
    uninstall(machine, None, NOW)
    assert files(data) == {}


def test_a_mac_where_excel_never_ran(tmp_path: Path) -> None:
    machine = mac(tmp_path)
    (tmp_path / "Library/Containers/com.microsoft.Excel/Data").rmdir()
    with pytest.raises(FileRefused, match="Excel non è mai stato aperto da questo utente: aprirlo una volta"):
        install(machine, None, NOW)


@pytest.mark.parametrize("act", [install, uninstall])
def test_without_excel_there_is_nothing_to_do(tmp_path: Path, act) -> None:
    with pytest.raises(NoExcelHere, match="non c'è Excel, quindi non c'è niente da installare: .* pdo-xl calcola FILE"):
        act(linux(tmp_path), tmp_path, NOW)


def test_where_excel_is_not_no_folder_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "piani"
    with pytest.raises(NoExcelHere):
        install(linux(tmp_path), folder, NOW)
    assert not folder.exists()


@pytest.mark.parametrize("name", ["xlwings.conf", "pdo_xl.json"])
@pytest.mark.parametrize("act", [install, uninstall])
def test_a_pipe_in_place_of_a_file_keeps_nobody_waiting(tmp_path: Path, folder: Path, act, name: str) -> None:
    install(windows(tmp_path), None, NOW)
    (folder / name).unlink()
    os.mkfifo(folder / name)
    with pytest.raises(FileRefused, match=f"«{name}» è una pipe, non un file: spostare ciò che sta lì e riprovare"):
        act(windows(tmp_path), None, NOW)


def test_settings_kept_elsewhere_by_a_link_are_written_there(tmp_path: Path, folder: Path, conf: Path) -> None:
    kept = tmp_path / "impostazioni.conf"
    kept.write_bytes(OTHERS)
    kept.chmod(0o640)
    folder.mkdir()
    conf.symlink_to(kept)
    install(windows(tmp_path), None, NOW)
    assert conf.is_symlink()
    assert b"INTERPRETER_WIN" in kept.read_bytes()
    assert kept.stat().st_mode & 0o777 == 0o640
    uninstall(windows(tmp_path), None, NOW)
    assert (conf.is_symlink(), kept.read_bytes()) == (True, OTHERS)
