"""The sheet of texts comes into a workbook that has none, and nothing else of it changes."""

from pathlib import Path

import openpyxl

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.texts_file import add_texts_sheet
from tests.workbook.files.conftest import RUN


def test_a_workbook_gets_it_once_and_keeps_what_is_typed_there(plain: Path) -> None:
    before = plain.read_bytes()
    with Package(plain) as package:
        plan = {name: package.read(part) for name, part in sheet_parts(package).items()}

    added = add_texts_sheet(plain, RUN)

    assert added.told.startswith(
        "In «piano.xlsx» c'è ora il foglio «Testi»: ciò che vi si scrive entra nella prossima Relazione. "
        "La copia di prima è "
    )
    assert added.written is not None
    assert added.written.replaced.copy is not None
    assert added.written.replaced.copy.read_bytes() == before
    with Package(plain) as package:
        parts = sheet_parts(package)
        assert [*parts] == [*plan, "Testi"]
        assert {name: package.read(parts[name]) for name in plan} == plan
    book = openpyxl.load_workbook(plain)
    text = "Riga uno\nriga due\n" + "x" * 32_000
    book["Testi"]["B4"], book["Testi"]["B5"] = text, "=1+1"
    book.save(plain)
    assert add_texts_sheet(plain, RUN) == (None, "")
    calculate_file(plain, run=RUN)
    kept = openpyxl.load_workbook(plain)["Testi"]
    assert (kept["B4"].value, kept["B5"].value) == (text, "=1+1")


def test_a_sheet_of_the_offices_own_stays_and_is_told(plain: Path) -> None:
    book = openpyxl.load_workbook(plain)
    book.create_sheet("testi").append(["Capitolo", "Bozza"])
    book.save(plain)
    before = plain.read_bytes()

    added = add_texts_sheet(plain, RUN)

    assert added.written is None
    assert added.told == (
        "Il foglio «Testi» del programma, in cui scrivere i testi della Relazione, non c'è, perché l'ufficio ne ha già "
        "uno con questo nome: per averlo, rinominare quello dell'ufficio e ripetere."
    )
    assert plain.read_bytes() == before
    calculate_file(plain, run=RUN)


def test_what_keeps_it_out_is_a_sentence(plain: Path) -> None:
    book = openpyxl.load_workbook(plain)
    book.security.lockStructure = True
    book.save(plain)
    before = plain.read_bytes()

    added = add_texts_sheet(plain, RUN)

    assert added.written is None
    assert added.told.startswith("Il foglio «Testi», in cui scrivere i testi della Relazione, non si è aggiunto: ")
    assert "protetta" in added.told
    assert plain.read_bytes() == before
    assert add_texts_sheet(plain.with_name("altro.xlsx"), RUN).told.startswith("Il foglio «Testi», in cui")
