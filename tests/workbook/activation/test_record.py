"""The record of an activation, as anybody may have changed it: never a traceback, and the office's cells come back."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import compress, compressobj, decompress

import openpyxl
import pytest
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.activation import record
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.offices import by_openpyxl

pytestmark = pytest.mark.slow

PART = "customXml/item1.xml"
DAMAGED = (
    "Attenzione: In «attiva.xlsm» la nota dell'attivazione, da cui si rimette il file com'era, è danneggiata o di un altro "
    "programma: si è tolto ciò che è del programma, ma non tutto torna com'era prima."
)
UNFIT = (
    "Attenzione: In «attiva.xlsm» la nota dell'attivazione non va d'accordo con il file: si è tolto ciò che è del "
    "programma, ma non tutto torna com'era prima."
)


def run(*arguments: object) -> tuple[int, str]:
    answer = CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")
    return answer.exit_code, answer.output


@pytest.fixture(scope="module")
def active(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("attiva")
    by_openpyxl(folder / "piano.xlsx")
    code, said = run("attiva", folder / "piano.xlsx", "--esito", folder / "attiva.xlsm")
    assert code == 0, said
    return folder / "attiva.xlsm"


def cells(path: Path) -> dict[tuple[str, str], object]:
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def packed(data: bytes) -> bytes:
    return b64encode(compress(data, 9))


def bomb() -> bytes:
    """A text of some 300 kB that unpacks to a quarter of a GiB."""
    machine = compressobj(9)
    pieces = [machine.compress(bytes(2**20)) for _ in range(256)]
    return b64encode(b"".join([*pieces, machine.flush()]))


def with_text(active: Path, folder: Path, text: bytes) -> Path:
    path = folder / "attiva.xlsm"
    path.write_bytes(active.read_bytes())
    edited(path, {PART: f'<attivazione xmlns="{record.NAMESPACE}">'.encode() + text + b"</attivazione>"})
    return path


def with_changed(active: Path, folder: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    noted = json.loads(decompress(b64decode(parts(active)[PART].partition(b">")[2].partition(b"<")[0])))
    change(noted)
    return with_text(active, folder, packed(json.dumps(noted).encode()))


def assert_given_back(path: Path, active: Path, warning: str) -> None:
    back = path.with_name("reso.xlsx")
    code, said = run("disattiva", path, "--esito", back)
    assert code == 0, said
    assert warning in said.splitlines()
    assert "È il file di prima" not in said
    assert cells(back) == cells(active.with_name("piano.xlsx"))
    assert run("verifica", back)[0] == 0
    code, said = run("aggiorna", path)
    assert code == 0, said


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"!!!",
        b64encode(b"abc"),
        packed(b"{"),
        packed(b"[]"),
        packed(b"[" * 200_000 + b"]" * 200_000),
        packed(b'{"a":' * 200_000 + b"1" + b"}" * 200_000),
        packed(b"[" + b"[]," * 2_000_000 + b"0]"),
        "è".encode(),
        b"<a/>",
        bomb,
    ],
    ids=[
        "empty",
        "no base64",
        "no zlib",
        "no json",
        "a list",
        "deep",
        "deep objects",
        "wide",
        "letters",
        "xml",
        "bomb",
    ],
)
def test_what_cannot_be_read_is_said_and_done_without(
    active: Path, tmp_path: Path, text: bytes | Callable[[], bytes]
) -> None:
    assert_given_back(with_text(active, tmp_path, text() if callable(text) else text), active, DAMAGED)


WRONG = (None, 1, -1, 1e308, "x", True, [], [[]], [None], {}, {"a": None}, {"a": [1, 2]}, {"0": {}})
KEYS = ("versione", "estensione", "parti", "fogli", "aree_di_stampa", "moduli", "nomi")
FACTS = ("colonne", "testa", "coda", "righe", "chiuse", "celle")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("wrong", ["missing", *WRONG], ids=repr)
def test_no_type_and_no_lack_gives_a_traceback(active: Path, tmp_path: Path, key: str, wrong: object) -> None:
    def change(noted: dict[str, Any]) -> None:
        noted[key] = wrong
        if wrong == "missing":
            del noted[key]

    assert_read_or_refused(with_changed(active, tmp_path, change))


@pytest.mark.parametrize("key", FACTS)
@pytest.mark.parametrize("wrong", ["missing", *WRONG, [[1, 10**30, None]], [[-1, 5, None]], [[5, 1, None]]], ids=repr)
def test_no_facts_give_a_traceback(active: Path, tmp_path: Path, key: str, wrong: object) -> None:
    def change(noted: dict[str, Any]) -> None:
        facts = next(iter(noted["fogli"].values()))
        facts[key] = wrong
        if wrong == "missing":
            del facts[key]

    assert_read_or_refused(with_changed(active, tmp_path, change))


def assert_read_or_refused(path: Path) -> None:
    with Package(path) as package, suppress(record.DamagedRecord):
        assert isinstance(record.read(package), record.Record)


def _facts(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda noted: next(iter(noted["fogli"].values())).update(values)


def _part(name: str, data: bytes) -> Callable[[dict[str, Any]], object]:
    return lambda noted: noted["parti"].update({name: [noted["parti"][name][0], packed(data).decode()]})


@pytest.mark.not_for_excel("what it would break is looked at, and not kept")
@pytest.mark.parametrize(
    "change",
    [
        _facts(testa=packed(b"<a").decode()),
        _facts(coda=packed(b"</sheetData></worksheet><x>").decode()),
        _facts(celle={"3": {"12": ' r="L3"><v>1</v>'}}),
        _part("[Content_Types].xml", b"<Types/>"),
        _part("xl/workbook.xml", b"no"),
    ],
    ids=["head", "tail", "cell", "content types", "workbook"],
)
def test_a_record_that_would_break_the_file_is_done_without(
    active: Path, tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    assert_given_back(with_changed(active, tmp_path, change), active, UNFIT)


def test_a_record_takes_no_module_of_the_offices_away(active: Path, tmp_path: Path) -> None:
    path = with_changed(
        active, tmp_path, lambda noted: noted.update(moduli=["ThisWorkbook", "Foglio1", "PDO", "xlwings"])
    )
    code, said = run("disattiva", path, "--esito", tmp_path / "reso.xlsx")
    assert code in (0, 2), said
    assert "guasto" not in said


def test_upgrading_says_that_the_record_is_damaged(active: Path, tmp_path: Path) -> None:
    path = with_text(active, tmp_path, b"!!!")
    edited(path, {"xl/workbook.xml": lambda old: old.replace(b"PDO_foglio", b"PDO_altro")})
    code, said = run("aggiorna", path)
    assert code == 0, said
    assert "pdo-xl disattiva toglierà ciò che è del programma, ma non rimetterà tutto com'era." in said
