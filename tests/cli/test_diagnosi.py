"""`pdo-xl diagnosi` as it is typed."""

import json
import re
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.setup_pc import this_pc
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.cli.own_names import office
from tests.cli.typed import outcome, told
from tests.hosts.file.archives import edited, parts
from tests.setup_pc.libreoffice.offices import put_extension
from tests.setup_pc.pcs import linux


def test_diagnosis_of_this_pc_as_json() -> None:
    code, out, err = told("diagnosi", str(sample_workbook()), "--json")
    document = json.loads(out)
    assert err == ""
    assert list(document) == ["versione", "sistema", "file", "controlli"]
    wrong = [line for line in document["controlli"] if line["esito"] == "da correggere"]
    assert code == (1 if wrong else 0)
    assert {line["esito"] for line in document["controlli"]} <= {"ok", "da correggere", "non applicabile"}
    assert all(line["rimedio"] for line in wrong)
    assert next(line for line in document["controlli"] if line["nome"] == "xlwings")["esito"] == "ok"


def test_diagnosis_for_people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_pc, "this_machine", lambda: linux(tmp_path))
    code, out, err = told("diagnosi")
    assert code == 0
    assert out.startswith("Python\n  ok               Python: ")
    assert err == "Tutto a posto.\n"
    from openpyxl import Workbook

    Workbook().save(tmp_path / "a.xlsx")
    code, out, err = told("diagnosi", str(tmp_path / "a.xlsx"))
    assert code == 1
    assert "  da correggere    Modulo PDO: manca: pulsanti e formule non possono funzionare\n" in out
    assert "                   → lanciare pdo-xl attiva sul file" in out
    assert err == "3 voci da correggere.\n"


def test_diagnosis_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    code, out, err = told("diagnosi", str(tmp_path / "no.xlsm"))
    assert (code, out) == (2, "")
    assert "non esiste: controllare il nome." in err


def test_diagnosis_of_libreoffice_in_another_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_pc, "this_machine", lambda: linux(tmp_path))
    put_extension(tmp_path / "p", [tmp_path / "via"])
    code, out, _ = told("diagnosi", "--libreoffice", "--profilo", str(tmp_path / "p"))
    assert code == 1
    assert "\nLibreOffice\n" in out


def test_the_diagnosis_tells_of_a_foreign_sheet_and_a_damaged_record(tmp_path: Path) -> None:
    path = tmp_path / "attivo.xlsm"
    assert outcome("attiva", office(tmp_path / "piano.xlsx"), "--esito", path)[0] == 0
    assert "mancano" not in outcome("diagnosi", path)[1]
    assert "Nota dell'attivazione" not in outcome("diagnosi", path)[1]
    record = next(name for name in parts(path) if re.fullmatch(r"customXml/item\d+\.xml", name))
    edited(path, {record: lambda old: old[:200] + b"</attivazione>"})
    book = openpyxl.load_workbook(office(tmp_path / "altro.xlsx", sheets=("Registro",)))
    book.save(tmp_path / "altro.xlsx")
    said = outcome("diagnosi", path)[1]
    assert "da correggere    Nota dell'attivazione: In «attivo.xlsm» la nota dell'attivazione" in said
    assert "usare la copia di prima dell'attivazione" in said
    said = outcome("diagnosi", tmp_path / "altro.xlsx")[1]
    assert "→ «altro.xlsx» ha già un foglio «Registro» che non è di questo programma: rinominarlo e riprovare" in said


def test_the_form_of_a_trial_in_excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_pc, "this_machine", lambda: linux(tmp_path))
    form = tmp_path / "Verbale.txt"
    code, out, err = told("diagnosi", "--verbale", str(form))
    assert code == 0
    assert "Verbale" not in out
    assert err == f"Tutto a posto.\nVerbale scritto in {form}: resta da compilare la seconda metà.\n"
    assert "- [ ] **10.** " in form.read_text(encoding="utf-8-sig")
    code, out, err = told("diagnosi", "--verbale", str(form))
    assert (code, out) == (2, "")
    assert "esiste già: dare a --verbale un altro nome" in err
    code, out, err = told("diagnosi", "--verbale", str(form), "--sovrascrivi", "--json")
    assert json.loads(out)["sistema"] == "Linux"
    assert "La copia di prima è Verbale" in err
