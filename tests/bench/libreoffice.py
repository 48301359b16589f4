"""Benchmarks of the engine and the button in LibreOffice: `python -m tests.bench.libreoffice`. Ratios to other work.

LibreOffice runs beside this process and is reached through a pipe, but for the button: that runs inside it.
"""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pdo_xl.workbook.plan_2024.sample import sample_workbook
from pdo_xl.xlwings_libreoffice.engine import attach
from pdo_xl.xlwings_libreoffice.soffice import Soffice, property_values, start
from tests.bench.excel import by_turns, calculate_file, report
from tests.hosts.libreoffice.live.conftest import Calc, install
from tests.xlwings_libreoffice.counting import calls_of

ROWS = 10_000
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


def run() -> None:
    """Measure both, each in a LibreOffice of its own."""
    soffice = start()
    try:
        blocks(soffice)
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
