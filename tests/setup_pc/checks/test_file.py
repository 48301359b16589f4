"""The check of the workbook: its sheets, and the macros in it."""

from dataclasses import replace
from pathlib import Path

from pdo_xl.setup_pc.checks import file, python
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import XLWINGS, case, workbook


def test_the_workbooks_sheets_and_versions(pc, plan: Path) -> None:
    old = workbook(
        plan,
        sheets=["Piano", "Riepilogo"],
        modules={"PDO": 'Const VERSIONE = "0.0.9"\r\n', "xlwings": "'Version: 0.36.1\n"},
    )
    found = lines(file.check, case(pc, old))
    assert found["Fogli"][1] == "mancano: Segnalazioni, Parametri, Registro, xlwings.conf"
    assert found["Modulo PDO"][1] == "versione 0.0.9, serve la 0.2.0"
    assert found["Modulo xlwings"][:2] == ("da correggere", f"versione 0.36.1, serve la {XLWINGS}")
    bare = lines(file.check, case(pc, workbook(plan, modules={"PDO": "Option Explicit\r\n"})))
    assert bare["Modulo PDO"][1] == "non dice la sua versione, serve la 0.2.0"
    assert bare["Modulo xlwings"][1] == "manca: pulsanti e formule non possono funzionare"
    assert lines(file.check, case(pc))["Cartella di lavoro"][0] == "non applicabile"


def test_a_library_that_does_not_load_is_said_and_no_file_is_read(pc) -> None:
    of = replace(case(pc), broken={"lxml.etree": "DLL load failed"})
    found = lines(python.check, of)
    assert found["Libreria lxml.etree"][:2] == ("da correggere", "non si carica (DLL load failed)")
    assert "se l'antivirus la blocca" in found["Libreria lxml.etree"][2]
    assert "Librerie" not in found
    assert lines(file.check, of) == {
        "Cartella di lavoro": ("non applicabile", "non si legge finché le librerie non si caricano", "")
    }


def test_a_sheet_that_is_not_as_the_program_writes_it_keeps_its_own_remedy(pc, plan: Path) -> None:
    remedy = "«Piano.xlsm» ha già un foglio «Registro» che non è di questo programma: rinominarlo e riprovare."
    found = lines(file.check, case(pc, workbook(plan, foreign=remedy)))
    assert found["Fogli"] == ("da correggere", "uno non è come il programma lo scrive", remedy)
    found = lines(file.check, case(pc, workbook(plan, foreign=remedy, sheets=["Piano"])))
    assert found["Fogli"][1].endswith("Registro, xlwings.conf, e uno non è come il programma lo scrive")
    assert found["Fogli"][2] == remedy


def test_a_damaged_record_of_the_activation_has_a_line_and_a_sound_one_none(pc, plan: Path) -> None:
    damaged = lines(file.check, case(pc, workbook(plan, record="La nota è rovinata.")))["Nota dell'attivazione"]
    assert damaged[:2] == ("da correggere", "La nota è rovinata.")
    assert "usare la copia di prima dell'attivazione" in damaged[2]
    assert "Nota dell'attivazione" not in lines(file.check, case(pc, workbook(plan)))
