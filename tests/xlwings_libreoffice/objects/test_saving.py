"""The format that a name asks for, and a file that is never left half-written."""

import zipfile

import pytest

from pdo_xl.xlwings_libreoffice.objects.saving import UnknownFormat, kept


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("nuovo.xlsx", "xl/workbook.xml"),
        ("nuovo.xlsm", "xl/workbook.xml"),
        ("nuovo.ODS", "content.xml"),
        ("nuovo.xltx", "xl/workbook.xml"),
    ],
)
def test_the_name_says_the_format(book, tmp_path, name, part):
    book.save(tmp_path / name)
    assert book.fullname == str(tmp_path / name)
    with zipfile.ZipFile(tmp_path / name) as package:
        assert part in package.namelist()
        kind = package.read("[Content_Types].xml").decode() if "xl" in name else ""
    assert ("macroEnabled" in kind) == name.endswith("m")
    assert ("template.main" in kind) == name.endswith(".xltx")
    assert (tmp_path / "l'elenco.xlsx").exists()


def test_the_sheet_in_front_as_text(book, tmp_path):
    book.sheets["Dati"]["A2"].value = "perché, «no»"
    book.save(tmp_path / "dati.csv")
    lines = (tmp_path / "dati.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith('"perché, «no»",1')
    book.save(tmp_path / "dati.xls")
    assert (tmp_path / "dati.xls").read_bytes()[:4] == b"\xd0\xcf\x11\xe0"


@pytest.mark.parametrize("name", ["piano.xlsb", "piano.docx", "piano"])
def test_other_formats_are_refused(book, tmp_path, name):
    with pytest.raises(
        UnknownFormat, match=r"Book\.save non scrive .* Usare un nome che finisce in \.xlsx, \.xlsm, \.ods"
    ):
        book.save(tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_file_is_whole_or_as_it_was(tmp_path):
    old, new = tmp_path / "c'era.xlsx", tmp_path / "nuovo.xlsx"
    old.write_bytes(b"prima")
    for path in (old, new):
        with pytest.raises(ZeroDivisionError), kept(path):
            path.write_bytes(b"a met" * (1 // (path.write_bytes(b"a met") - 5)))
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("c'era.xlsx", b"prima")]
    with kept(old):
        old.write_bytes(b"dopo")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("c'era.xlsx", b"dopo")]


def test_a_link_to_a_file_stays_one(tmp_path):
    (tmp_path / "piano.xlsx").write_bytes(b"prima")
    link = tmp_path / "link.xlsx"
    link.symlink_to("piano.xlsx")
    with pytest.raises(ZeroDivisionError), kept(link):
        link.write_bytes(b"a met" * (1 // (link.write_bytes(b"a met") - 5)))
    assert link.is_symlink()
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"prima", b"prima"]
