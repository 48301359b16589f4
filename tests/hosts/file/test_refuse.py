"""Refusals: one sentence each, and the file is left alone."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import shown
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unreadable, refuse_unwritable
from pdo_xl.sheet.blocks import Block, Writing
from tests.hosts.file.archives import edited, plan, replaced

NOW = datetime(2024, 12, 31, 10, 15)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SAVE_AS = "aprirlo in Excel o LibreOffice, salvarlo come .xlsx e riprovare."
WRITING = Writing((Block("Piano", (11,), {2: [99]}),))


def unreadable(path: Path) -> str:
    with pytest.raises(FileRefused) as refusal:
        refuse_unreadable(path)
    return str(refusal.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "manca.xlsx"
    assert unreadable(path) == f"Il file «{shown(path)}» non esiste: controllare il nome e la cartella."


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "piani.xlsx").mkdir()
    assert unreadable(tmp_path / "piani.xlsx") == (
        "«piani.xlsx» è una cartella, non un file: indicare il file .xlsx o .xlsm del piano."
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"", "«a.xlsx» è vuoto (zero byte): recuperare una copia del file e riprovare."),
        ("a.pdf", b"%PDF-1.7", "«a.pdf» non è una cartella di lavoro di Excel (.xlsx o .xlsm)."),
        ("a.xlsx", b"%PDF-1.7", "«a.xlsx» non è una cartella di lavoro di Excel (.xlsx o .xlsm)."),
        ("a.docx", b"PK\x03\x04", "«a.docx» non è una cartella di lavoro di Excel (.xlsx o .xlsm)."),
        ("a", b"PK\x03\x04", "«a» non è una cartella di lavoro di Excel (.xlsx o .xlsm)."),
        ("a.csv", b"1;2", "«a.csv» è in formato .csv: " + SAVE_AS),
        ("A.ODS", b"PK\x03\x04", "«A.ODS» è in formato .ods: " + SAVE_AS),
        ("a.xls", OLE, "«a.xls» è nel vecchio formato .xls: aprirlo in Excel, salvarlo come .xlsx e riprovare."),
        ("a.xlsx", OLE, "«a.xlsx» è nel vecchio formato .xls: aprirlo in Excel, salvarlo come .xlsx e riprovare."),
        ("a.xlsm", OLE + ENCRYPTED, "«a.xlsm» è protetto da una password: toglierla in Excel e riprovare."),
        (
            "a.xlsx", OLE + bytes(3 * 2**20) + ENCRYPTED,
            "«a.xlsx» è protetto da una password: toglierla in Excel e riprovare.",
        ),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_refused(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert unreadable(tmp_path / name) == sentence


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = plan(tmp_path / "p.xlsx")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert unreadable(path) == "Non si ha il permesso di leggere «p.xlsx»: chiederlo a chi lo gestisce."


def test_a_damaged_archive_is_refused_when_its_sheets_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    path.write_bytes(plan(tmp_path / "q.xlsx").read_bytes()[:3000])
    with pytest.raises(FileRefused) as refusal:
        FileHost(path, now=NOW).grids()
    assert str(refusal.value) == "«p.xlsx» è danneggiato o incompleto: non si può leggere come cartella di lavoro."


def test_a_file_that_is_open_is_not_written_but_may_be_read(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx")
    (tmp_path / "~$p.xlsx").write_bytes(b"\x05Maria")
    assert refused_write(path).startswith("«p.xlsx» è aperto in Excel da Maria: chiuderlo e riprovare")
    assert len(FileHost(path, now=NOW).grids()) == 3


def refused_write(path: Path, writing: Writing = WRITING) -> str:
    """Try to write; the folder must be as it was."""
    before = {entry.name: entry.read_bytes() for entry in path.parent.iterdir()}
    with pytest.raises(FileRefused) as refusal:
        FileHost(path, now=NOW).write(writing)
    assert {entry.name: entry.read_bytes() for entry in path.parent.iterdir()} == before
    return str(refusal.value)


def test_a_read_only_file_is_not_written(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx")
    path.chmod(0o444)
    assert refused_write(path) == "«p.xlsx» è di sola lettura: togliere l'attributo, o lavorare su una copia."


def test_a_read_only_folder_is_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "piani"
    folder.mkdir()
    path = plan(folder / "p.xlsx")
    folder.chmod(0o555)
    try:
        assert refused_write(path) == (
            "La cartella di «p.xlsx» è di sola lettura: copiare il file altrove e riprovare."
        )
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("manca/p.xlsx", "La cartella «{}» non esiste: crearla e riprovare."),
        ("cartella", "«cartella» è una cartella, non un file: indicare il nome del file da scrivere."),
    ],
)
def test_a_target_that_cannot_be_is_refused(tmp_path: Path, target: str, sentence: str) -> None:
    (tmp_path / "cartella").mkdir()
    with pytest.raises(FileRefused) as refusal:
        refuse_unwritable(tmp_path / target)
    assert str(refusal.value) == sentence.format(shown((tmp_path / target).parent))


def protected_structure(path: Path) -> Path:
    return edited(
        path, {"xl/workbook.xml": replaced("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>')}
    )


def test_a_locked_structure_takes_no_new_sheets_but_takes_values(tmp_path: Path) -> None:
    path = protected_structure(plan(tmp_path / "p.xlsx"))
    assert refused_write(path, Writing((), new_sheets=("Registro",))) == (
        "La struttura di «p.xlsx» è protetta e non si possono aggiungere fogli: "
        "togliere la protezione in Excel (Revisione, Proteggi cartella di lavoro) e riprovare."
    )
    host = FileHost(path, now=NOW)
    host.write(WRITING)
    assert host.changed


def test_a_protected_sheet_is_refused_only_where_it_is_written(tmp_path: Path) -> None:
    protection = replaced("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')
    path = edited(plan(tmp_path / "p.xlsx"), {"xl/worksheets/sheet3.xml": protection})
    assert refused_write(path, Writing((*WRITING.blocks, Block("Segnalazioni", (1,), {9: ["x"]})))) == (
        "Il foglio «Segnalazioni» è protetto: togliere la protezione in Excel "
        "(Revisione, Rimuovi protezione foglio) e riprovare."
    )
    host = FileHost(path, now=NOW)
    host.write(WRITING)
    assert host.changed


def test_a_signed_workbook_is_not_written(tmp_path: Path) -> None:
    path = plan(tmp_path / "p.xlsx")
    with ZipFile(path, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", b"<a/>")
    assert refused_write(path) == (
        "«p.xlsx» è firmato digitalmente e scriverci annullerebbe la firma: lavorare su una copia."
    )


def test_a_shared_workbook_is_not_written(tmp_path: Path) -> None:
    """What others have open, with a log of what each wrote, was replaced under them."""
    relation = '<Relationship Id="rId99" Type="http://x/revisionHeaders" Target="revisions/revisionHeaders.xml"/>'
    path = edited(
        plan(tmp_path / "p.xlsx"),
        {
            "xl/_rels/workbook.xml.rels": replaced("</Relationships>", f"{relation}</Relationships>"),
            "xl/revisions/revisionHeaders.xml": b"<headers/>",
        },
    )
    assert refused_write(path) == (
        "«p.xlsx» è una cartella condivisa, che tiene un registro di ciò che ognuno scrive: ciò che vi scrive un altro "
        "programma non vi risulterebbe, e chi l'ha aperta potrebbe cancellarlo. Togliere la condivisione in Excel "
        "(Revisione, Condividi cartella di lavoro) e riprovare."
    )


def test_junk_under_a_workbooks_name_is_refused_and_never_crashes(tmp_path: Path) -> None:
    whole = plan(tmp_path / "intero.xlsx").read_bytes()
    path = tmp_path / "p.xlsx"
    junk: list[Callable[[int], bytes]] = [
        lambda step: whole[: len(whole) * step // 20],
        lambda step: whole[len(whole) * step // 20 :],
        lambda step: whole[: step * 97] + b"\xff" * 9 + whole[step * 97 + 9 :],
        lambda step: b"PK\x03\x04" + bytes(range(256)) * step,
    ]
    for make in junk:
        for step in range(1, 20):
            path.write_bytes(make(step))
            sentence = refused_reading(path)
            assert sentence is None or re.fullmatch(r"«p\.xlsx» .+\.", sentence)


def refused_reading(path: Path) -> str | None:
    """Read everything; give the refusal's sentence if there is one."""
    try:
        host = FileHost(path, now=NOW)
        for grid in host.grids():
            list(grid.rows())
            grid.details({(1, 1)}, (1,))
        host.close()
    except FileRefused as refusal:
        return str(refusal)
    return None


def test_no_file_is_written_by_whose_name_another_would_count_as_open(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="Excel segna che un altro file è aperto"):
        refuse_unwritable(tmp_path / "~$Piano.xlsx")
