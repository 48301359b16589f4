"""Benchmarks of the engine and the button in LibreOffice: `python -m tests.bench.libreoffice`. Ratios to other work.

LibreOffice runs beside this process and is reached through a pipe, but for the button: that runs inside it.
"""

import os
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pdo_xl.ooxml.book import workbook_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import reachable, remove_unreachable
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from pdo_xl.xlwings_libreoffice.engine import attach
from pdo_xl.xlwings_libreoffice.soffice import Soffice, property_values, start
from tests.bench.excel import by_turns, calculate_file, report
from tests.hosts.libreoffice.live.conftest import Calc, install
from tests.xlwings_libreoffice.counting import calls_of

ROWS = 10_000
FIRST_VERSION = Path(__file__).parents[1] / "data" / "cartella_0.1.0.xlsm"
BUTTON = "vnd.sun.star.script:VBAProject.PDO.CalcolaPunteggi?language=Basic&location=document"


def plan(rows: int) -> list[list[object]]:
    """Texts, numbers, blanks, days and truth values, as wide as a plan with its computed columns."""
    day = datetime(2024, 1, 1)
    line = [
        "SF",
        "Beffa",
        "FIN",
        "Servizio",
        None,
        "Indicatore",
        "Nr.",
        650.0,
        None,
        5.0,
        None,
        "Raggiunto",
        None,
        80.0,
    ]
    return [[*line, day + timedelta(days=number % 366), float(number)] for number in range(rows)]


def plain(rows: list[list[object]]) -> tuple[tuple[object, ...], ...]:
    """The same with nothing that LibreOffice would have to interpret."""
    return tuple(
        tuple("" if cell is None else str(cell) if isinstance(cell, datetime) else cell for cell in row) for row in rows
    )


def blocks(soffice: Soffice) -> None:
    """Write and read 10,000 rows through xlwings, and the plainest way that LibreOffice itself offers."""
    app = attach(soffice)
    sheet = app.books.add().sheets[0]
    rows = plan(ROWS)
    cells = sheet.range((1, 1), (ROWS, len(rows[0])))
    raw = sheet.impl.xsheet.getCellRangeByPosition(20, 0, 19 + len(rows[0]), ROWS - 1)
    bare = plain(rows)

    def ours() -> None:
        cells.raw_value = rows
        assert len(cells.raw_value) == ROWS

    def theirs() -> None:
        raw.setDataArray(bare)
        assert len(raw.getDataArray()) == ROWS

    mine, other = by_turns(ours, theirs, runs=3)
    report(f"scrivere e leggere {ROWS} righe / solo setDataArray e getDataArray", mine, other, "limite 2 s")
    with calls_of(sheet.impl) as calls:
        cells.raw_value = rows
    print(f"chiamate a LibreOffice per scrivere e leggere: {len(calls)}, quante che siano le righe")


def button(soffice: Soffice, folder: Path) -> None:
    """Press the button's macro on the real plan inside LibreOffice; the command line does the same on a file."""
    path, copy = folder / "Piano.xlsm", folder / "Copia.xlsm"
    for one in (path, copy):
        shutil.copy(sample_workbook(), one)
    document: Any = soffice.desktop.loadComponentFromURL(
        path.as_uri(), "_blank", 0, property_values(MacroExecutionMode=4, Hidden=True)
    )
    script = document.getScriptProvider().getScript(BUTTON)
    calc = Calc(soffice)

    def press() -> None:
        calc.forget(document)
        script.invoke((), (), ())
        assert calc.said(document)

    ours, theirs = by_turns(press, lambda: calculate_file(copy), runs=5)
    report("il pulsante, piano vero / pdo-xl calcola senza avvio", ours, theirs, "limite 1,5 s")
    document.close(True)


def opening(soffice: Soffice, folder: Path) -> None:
    """Open the workbook of the first version, today's with the same sheets, and today's with all of them."""
    today, same = sample_workbook(), folder / "Stessi_fogli.xlsm"
    with Package(FIRST_VERSION) as package:
        there = WorkbookPart(package, workbook_part(package)).sheets
    with Package(today) as package:
        before = reachable(package)
        book = WorkbookPart(package, workbook_part(package))
        sheets = book.sheets
        book.drop_sheets({*sheets} - {*there})
        book.write()
        remove_unreachable(package, before)
        package.write_to(same)
    processes = of_group(soffice.pid)

    def cost(path: Path) -> Callable[[], float]:
        def opened() -> float:
            started = processor_time(processes)
            for _ in range(5):
                soffice.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, property_values(Hidden=True)).close(
                    True
                )
            return (processor_time(processes) - started) / 5

        return opened

    works = [cost(FIRST_VERSION), cost(same), cost(today)]
    # The least of some turns: what else a machine does only ever adds to it.
    turns = [[work() for work in works] for _ in range(7)][1:]
    old, fewer, whole = (min(column) for column in zip(*turns, strict=True))
    report(f"aprire la cartella con gli stessi {len(there)} fogli / quella della 0.1.0", fewer, old, "limite 1,1")
    report(f"aprire la cartella intera, {len(sheets)} fogli / quella della 0.1.0", whole, old, "")
    each, other = whole / len(sheets), old / len(there)
    report("lo stesso per ogni foglio", each, other, "limite 1,1")


def of_group(group: int) -> list[int]:
    """The processes of a group: LibreOffice is a child of the script that starts it."""
    numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [number for number in numbers if os.getpgid(number) == group]


def processor_time(processes: list[int]) -> float:
    """Seconds that processes have computed so far, whatever else the machine did."""
    fields = [Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split() for number in processes]
    return sum(int(field) for line in fields for field in line[11:13]) / os.sysconf("SC_CLK_TCK")


def run() -> None:
    """Measure both, each in a LibreOffice of its own."""
    soffice = start()
    try:
        blocks(soffice)
    finally:
        soffice.stop()
    soffice = start()
    try:
        with TemporaryDirectory() as name:
            opening(soffice, Path(name))
    finally:
        soffice.stop()
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        soffice = start(install(folder))
        try:
            button(soffice, folder)
        finally:
            soffice.stop()


if __name__ == "__main__":
    run()
