"""What installing, taking back and diagnosing do on the PC they are called on."""

import platform
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.replace import Replaced
from pdo_xl.setup_pc import this_pc
from pdo_xl.setup_pc.libreoffice import install as libreoffice
from pdo_xl.setup_pc.this_pc import diagnose_here, install_here, uninstall_here
from pdo_xl.version import __version__
from tests.setup_pc.libreoffice.offices import pc
from tests.setup_pc.pcs import linux, mac, windows


@pytest.fixture
def on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def pretend(make):
        machine = make(tmp_path)
        monkeypatch.setattr(this_pc, "this_machine", lambda: machine)
        return machine

    return pretend


def test_excel_is_told_for_the_user_and_what_to_do_next_is_said(on) -> None:
    machine = on(windows)
    told = install_here()
    assert told[0] == f"Scritto in «{machine.configuration}»: INTERPRETER_WIN = {machine.interpreter}"
    assert told[-1] == "Chiudere e riaprire Excel, poi controllare con: pdo-xl diagnosi FILE.xlsm"
    assert uninstall_here()[0] == f"Tolto da «{machine.configuration}»: INTERPRETER_WIN"
    assert not machine.configuration.exists()


def test_excel_is_told_beside_the_workbooks_of_each_folder(on, tmp_path: Path) -> None:
    on(windows)
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    install_here(folders)
    assert [(folder / "xlwings.conf").is_file() for folder in folders] == [True, True]
    uninstall_here(folders[0])
    assert [(folder / "xlwings.conf").is_file() for folder in folders] == [False, True]


def test_on_a_mac_it_says_what_works(on) -> None:
    on(mac)
    assert "Una volta sola, per i pulsanti, lanciare anche: xlwings runpython install" in install_here()


def test_libreoffice_there_and_back(on, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, unopkg = pc(on(linux), tmp_path)
    monkeypatch.setattr(libreoffice, "setting", lambda _machine, profile: whole)
    assert install_here(for_libreoffice=True)[-1] == "Controllare con: pdo-xl diagnosi --libreoffice FILE.xlsm"
    assert uninstall_here(for_libreoffice=True) == ["Tolta da LibreOffice l'estensione pdo_xl."]
    assert unopkg.names == ["add", "list", "remove"]


def test_what_does_not_go_together_is_refused(on, tmp_path: Path) -> None:
    on(windows)
    for ask in (install_here, uninstall_here):
        with pytest.raises(FileRefused, match="--profilo vale solo con --libreoffice"):
            ask(profile=tmp_path)
    with pytest.raises(FileRefused, match="si toglie tutto insieme: ripetere senza --cartella"):
        uninstall_here(tmp_path, for_libreoffice=True)


def test_a_diagnosis_counts_what_is_to_be_corrected_and_is_a_document(on, tmp_path: Path) -> None:
    from openpyxl import Workbook

    on(linux)
    assert diagnose_here().to_correct == 0
    Workbook().save(tmp_path / "a.xlsx")
    diagnosis = diagnose_here(tmp_path / "a.xlsx")
    document = diagnosis.document
    assert (document["versione"], document["sistema"], document["file"]) == (
        __version__,
        "Linux",
        str(tmp_path / "a.xlsx"),
    )
    assert set(document["controlli"][0]) == {"gruppo", "nome", "esito", "testo", "rimedio"}
    wrong = [check for check in document["controlli"] if check["esito"] == "da correggere"]
    assert len(wrong) == diagnosis.to_correct > 0
    assert diagnose_here(libreoffice=True, profile=tmp_path / "p").outcomes != diagnose_here().outcomes


def test_the_form_of_a_trial_is_written_where_it_is_asked_for(on, tmp_path: Path) -> None:
    on(linux)
    form = tmp_path / "Verbale.txt"
    diagnosis = diagnose_here(form=form)
    assert diagnosis.replaced == Replaced()
    content = form.read_bytes()
    # An old Notepad reads it too.
    assert content.startswith(b"\xef\xbb\xbf# Verbale della prova in Excel\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    text = content.decode("utf-8-sig")
    assert "\r\nTutto a posto.\r\n" in content.decode("utf-8-sig")
    assert f"| PC | {platform.node()}, {platform.platform()} |" in text
    assert diagnose_here().replaced is None


def test_a_filled_in_form_stays_unless_told(on, tmp_path: Path) -> None:
    on(linux)
    form = tmp_path / "Verbale.md"
    form.write_text("[x] fatto", encoding="utf-8")
    with pytest.raises(FileRefused, match="dare a --verbale un altro nome, o aggiungere --sovrascrivi"):
        diagnose_here(form=form)
    assert form.read_text(encoding="utf-8") == "[x] fatto"
    replaced = diagnose_here(form=form, overwrite=True).replaced
    assert replaced is not None
    assert replaced.copy is not None
    assert replaced.copy.read_text(encoding="utf-8") == "[x] fatto"


def test_a_form_is_never_written_over_a_workbook(on, tmp_path: Path) -> None:
    on(linux)
    for name in ("Piano.xlsm", "Verbale", "Verbale.docx"):
        with pytest.raises(FileRefused, match="dare a --verbale un nome che finisce in .md o .txt"):
            diagnose_here(form=tmp_path / name, overwrite=True)
    assert not (tmp_path / "Piano.xlsm").exists()
