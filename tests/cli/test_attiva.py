"""`pdo-xl attiva` as a user calls it."""

from pathlib import Path

import pytest

from tests.cli.typed import names, run, squeezed
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl, with_macros

pytestmark = pytest.mark.slow


def test_attiva_writes_beside_the_file_and_leaves_it(plain: Path) -> None:
    before = plain.read_bytes()
    answer = run("attiva", plain)
    assert answer.exit_code == 0, answer.output
    assert answer.stdout == ""
    assert f"Attivata: {plain.with_suffix('.xlsm')}." in answer.stderr
    assert plain.read_bytes() == before
    assert names(plain.parent) == ["piano.xlsm", "piano.xlsx"]
    assert b"Indicatore 1" in parts(plain.with_suffix(".xlsm"))["xl/sharedStrings.xml"]


def test_a_trial_says_what_it_recognises_and_writes_nothing(plain: Path) -> None:
    answer = run("attiva", plain, "--prova")
    assert answer.exit_code == 0, answer.output
    lines = squeezed(answer.stdout)
    assert lines[0] == "Foglio «Piano obiettivi»: intestazione alla riga 2, indicatori 5."
    assert lines[1] == "A2 «Settore» → Settore"
    assert lines[10].endswith("→ Pesatura settore")
    start = lines.index("La prima riga di ogni tipologia, come è letta:")
    assert lines[start + 1 : start + 4] == [
        "H3 Nr.: «0» → almeno 0; effettivo «8,13»",
        "H7 Percentuale: «80%» → almeno 80%",
        f"Di ogni riga dice tutto: pdo-xl spiega {plain} H3",
    ]
    assert not any(line.startswith("?") for line in lines)
    sheets = "Riepilogo, Da fare, Obiettivi, Segnalazioni, Parametri, Registro, Monitoraggio, Testi, Fotografie"
    assert f"Fogli che si aggiungono: {sheets}, xlwings.conf (nascosto)." in lines
    assert answer.stderr.endswith("Prova: nulla è stato scritto.\n")
    assert names(plain.parent) == ["piano.xlsx"]


def test_a_trial_marks_its_doubts(tmp_path: Path) -> None:
    import openpyxl

    path = tmp_path / "piano.xlsx"
    by_openpyxl(path)
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["K2"] = "Note"
    book.worksheets[0]["L2"] = "Servizio di supporto"
    book.save(path)
    lines = squeezed(run("attiva", path, "--prova").stdout)
    assert [line for line in lines if line.startswith("?")] == [
        "? L2 «Servizio di supporto» → resta com'è: somiglia a «Servizio», che è la colonna Servizio"
    ]
    assert "K2 «Note» → resta com'è: non è una colonna del piano" in lines
    assert any(line.endswith('per esempio --colonna "servizio=L".') for line in lines)
    answer = run("attiva", path)
    assert answer.exit_code == 0, answer.output
    assert answer.stderr.startswith("Intestazioni da guardare: L2 «Servizio di supporto»: somiglia a «Servizio»")


def test_a_trial_refuses_what_the_activation_would(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    edited(path, {"customUI/customUI14.xml": lambda old: old.replace(b'id="Ufficio"', b'id="PdoScheda"')})
    answer = run("attiva", path, "--prova")
    assert answer.exit_code == 2
    assert answer.stderr.strip().startswith("Errore: «piano.xlsm» ha già una barra multifunzione")


def test_an_existing_file_is_never_overwritten_in_silence(plain: Path) -> None:
    run("attiva", plain)
    first = plain.with_suffix(".xlsm").read_bytes()
    answer = run("attiva", plain)
    assert answer.exit_code == 2
    assert "«piano.xlsm» esiste già: spostarlo e riprovare, oppure eseguire pdo-xl attiva con --esito" in answer.stderr
    answer = run("attiva", plain, "--esito", plain.with_suffix(".xlsm"))
    assert answer.exit_code == 2
    assert "«piano.xlsm» esiste già: dare a --esito un altro nome, o aggiungere --sovrascrivi" in answer.stderr
    assert plain.with_suffix(".xlsm").read_bytes() == first
    answer = run("attiva", plain, "--esito", plain.with_suffix(".xlsm"), "--sovrascrivi")
    assert answer.exit_code == 0, answer.output
    (copy,) = plain.parent.glob("*.bak.xlsm")
    assert f"La copia di prima è {copy.name}." in answer.stderr
    assert copy.read_bytes() == first


def test_a_wrong_extension_is_refused(plain: Path) -> None:
    answer = run("attiva", plain, "--esito", plain.with_name("altro.xlsx"))
    assert answer.exit_code == 2
    assert "«altro.xlsx» deve avere estensione .xlsm" in answer.stderr
