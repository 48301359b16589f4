"""How long a page takes beside the calculation that it shows, in a process of its own: its library is loaded, too."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import filled_workbook

pytestmark = pytest.mark.slow

SCRIPT = """
import sys
from datetime import datetime
from pathlib import Path
from time import process_time

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.reports.performance_report.build import build
from pdo_xl.reports.performance_report.gather import gather
from pdo_xl.sheet.run import Run

run = Run(datetime(2024, 12, 31, 12), "prova", "0")
paper = build(gather(FileHost(Path(sys.argv[1]), now=run.now), run))
calculated = process_time()

from pdo_xl.reports.papers.html.writer import write

content = write(paper)
print(len(content), calculated, process_time() - calculated)
"""


def test_a_page_takes_less_than_the_calculation_that_it_shows(tmp_path: Path) -> None:
    book = filled_workbook(tmp_path / "Piano.xlsm")
    out = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(book)], capture_output=True, text=True, check=True, timeout=120
    )
    length, calculating, writing = map(float, out.stdout.split())

    assert length > 100_000
    assert writing < calculating, "half a second, where calculating takes more than one"
