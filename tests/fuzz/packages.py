"""Packages with something wrong at every command: refused in a sentence or read, in bounds, and never changed by a refusal."""

import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from click.testing import CliRunner

from pdo_xl.cli.commands import app
from pdo_xl.domain.errors import PdoError
from pdo_xl.library import open_plan, score
from tests.fuzz.cells import text
from tests.fuzz.sheets import assert_in_bounds
from tests.hosts.file.archives import parts
from tests.hosts.file.mutants import mutant
from tests.support import HEADER, TITLE, row

ON = date(2024, 12, 31)
REFUSED = 2
GIVEN_BACK = (0, 1, REFUSED)
_ATTRIBUTE = re.compile(rb"""\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
_TEXT = re.compile(rb">([^<>]+)<")
_LARGE = b"9" * 400

Change = Callable[[Random, bytes], bytes]
"""What is done to the content of a part."""


@cache
def originals(folder: Path) -> tuple[Path, ...]:
    """An office's plan with what workbooks have; the same activated and calculated; one saved by LibreOffice stands in tests."""
    plain, active = folder / "ufficio.xlsx", folder / "attivo.xlsm"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Obiettivi"
    for cells in [[TITLE], HEADER, *(row(name, weight=50.0, actual=325.0) for name in ("SF", "SF", "GT", "GT"))]:
        sheet.append(cells)
    sheet.merge_cells("A1:F1")
    sheet["B3"].number_format = "0.000%"
    sheet["I3"].comment = openpyxl.comments.Comment("da verificare", "ufficio")
    sheet["A4"].hyperlink = "#Note!A1"
    sheet.auto_filter.ref = "A2:J6"
    sheet.freeze_panes = "A3"
    sheet.conditional_formatting.add(
        "J3:J6", openpyxl.formatting.rule.CellIsRule(operator="greaterThan", formula=["60"])
    )
    validation = openpyxl.worksheet.datavalidation.DataValidation("list", formula1='"si,no"')
    sheet.add_data_validation(validation)
    validation.add("I3:I6")
    book.defined_names["Intervallo"] = openpyxl.workbook.defined_name.DefinedName(
        "Intervallo", attr_text="Obiettivi!$J$3:$J$6"
    )
    book.create_sheet("Note").append(["una nota", "=SUM(Intervallo)"])
    book.save(plain)
    for command in (["attiva", plain, "--esito", active, "--si"], ["calcola", active, "--al", "31/12/2024"]):
        assert _run(command)[0] in (0, 1)
    for copy in folder.glob("attivo_*"):
        copy.unlink()
    return plain, active


def packages(random: Random, folder: Path) -> int:
    """Try a workbook with something wrong once."""
    source = random.choice(originals(folder))
    work = folder / "prova"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    path = work / f"m{source.suffix}"
    what = mutant(source, path, random.randrange(2**60)) if random.randrange(4) else _several(random, source, path)
    for command in random.sample(_commands(path, work), 3):
        try:
            _tried(command, work)
        except BaseException as error:
            error.add_note(f"{command[0]}: {what}")
            raise
        if not path.exists():
            break
    return 1


def _commands(path: Path, work: Path) -> Sequence[list[object]]:
    new, plain = work / "nuovo.xlsm", work / "nuovo.xlsx"
    return (
        ["verifica", path], ["calcola", path, "--al", "31/12/2024"], ["calcola", path, "--esito", work / f"e{path.suffix}"],
        ["attiva", path, "--esito", new, "--si"], ["aggiorna", path], ["disattiva", path, "--esito", plain],
        ["riepilogo", path, "--json"], ["scadenze", path, "--ics", work / "s.ics"], ["nuovo-anno", path, "--anno", "2025", "--esito", work / f"n{path.suffix}"],
        ["distribuisci", path, "--esito", work / "Parti"], ["fotografa", path, "--al", "31/12/2024"], ["spiega", path, "H3"],
        ["dati-aperti", path, "--esito", work / "Dati"], ["valutazione", path, "--esito", work / "v.xlsx"],
        ["relazione", path, "--esito", work / "r.html"], ["raccogli", path, path.parent, "--prova"], ["confronta", path, path],
    )  # fmt: skip


def _tried(command: list[object], work: Path) -> None:
    before = _listing(work)
    code, said = _run(command)
    assert code in GIVEN_BACK, f"exit code {code}: {said[-600:]}"
    assert "Traceback" not in said, said[-600:]
    if code == REFUSED:
        assert _listing(work) == before, "a refusal left something"
        assert re.search(r"^(Errore|Uso): ", said, re.MULTILINE), said[-300:]
    elif command[0] == "calcola" and "--esito" not in command:
        _judge(Path(str(command[1])))


def _judge(path: Path) -> None:
    """Hold the figures of a plan that was calculated to their bounds."""
    try:
        results = score(open_plan(path, ON), on=ON)
    except PdoError:
        return
    assert_in_bounds(results)


def _run(command: Sequence[object]) -> tuple[int, str]:
    answer = CliRunner().invoke(app, [str(word) for word in command], prog_name="pdo-xl")
    if answer.exception is not None and not isinstance(answer.exception, SystemExit):
        raise answer.exception
    return answer.exit_code, answer.stdout + answer.stderr


def _listing(folder: Path) -> Mapping[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def _several(random: Random, source: Path, target: Path) -> str:
    """Write a workbook in which a whole part, or every attribute of a kind in it, is wrong."""
    old = parts(source)
    name = random.choice([one for one in old if not one.endswith(".bin")])
    how = random.choice(list(_CHANGES))
    entries = [(part, _CHANGES[how](random, data) if part == name else data) for part, data in old.items()]
    match random.randrange(5):
        case 0:
            entries = [(part, data) for part, data in entries if part != name]
            how = "dropped"
        case 1:
            entries.append((f"{name}.copia", old[name]))
            how += ", copied beside"
        case 2:
            entries = [(part.swapcase() if part == name else part, data) for part, data in entries]
            how += ", other case"
        case _:
            pass
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for part, data in entries:
            archive.writestr(part, data)
    return f"{name}: {how}"


def _every(value: Callable[[bytes], bytes]) -> Change:
    """Change one attribute wherever it stands in a part."""

    def change(random: Random, data: bytes) -> bytes:
        names = sorted({found[1] for found in _ATTRIBUTE.finditer(data) if not found[1].startswith(b"xmlns")})
        if not names:
            return data
        chosen = random.choice(names)
        return _ATTRIBUTE.sub(lambda found: value(found[0]) if found[1] == chosen else found[0], data)

    return change


def _put(new: bytes) -> Callable[[bytes], bytes]:
    return lambda found: re.sub(rb"""=\s*(?:"[^"]*"|'[^']*')""", b'="' + new + b'"', found)


def _negative(found: bytes) -> bytes:
    return re.sub(rb"""(["'])(?=[^"'])""", rb"\g<1>-", found, count=1)


def _texts(random: Random, data: bytes) -> bytes:
    def changed(found: re.Match[bytes]) -> bytes:
        if random.randrange(3):
            return found[0]
        shown = text(random).encode(errors="replace")
        return b">" + shown.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;") + b"<"

    return _TEXT.sub(changed, data)


_CHANGES: dict[str, Change] = {
    "every attribute of a name removed": _every(lambda _: b""),
    "every attribute of a name emptied": _every(_put(b"")),
    "every attribute of a name negated": _every(_negative),
    "every attribute of a name enlarged": _every(_put(_LARGE)),
    "every attribute of a name 2^31": _every(_put(b"2147483648")),
    "random texts": _texts,
    "emptied": lambda _random, _data: b"",
    "its root doubled": lambda _random, data: data + data[data.find(b"<", 5) :],
    "cut": lambda random, data: data[: random.randrange(len(data) + 1)],
}
