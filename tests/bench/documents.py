"""Benchmarks of the documents: `python -m tests.bench.documents`. Each beside `calcola` of the same plan, by turns.

Whole processes, start included: what a document takes beyond the calculation that it shows.
"""

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path

from pdo_xl.workbook.files.example_file import example_file
from tests.bench.plans import write_lifelike_plan
from tests.bench.run import PDO_XL, measure

_DAY = "2024-12-31"
_LIMITS = {"html": 0.5, "pdf": 1.5, "docx": 2.0}
"""Seconds beyond `calcola`, for the office's plan."""
_LARGE = 5.0
"""Seconds in all, for five hundred objectives."""
_ROWS = 700


def beside(title: str, plan: Path, document: list[str], limit: str, runs: int) -> None:
    """Measure a document and the calculation by turns; print both medians, their ratio and their difference."""
    calculation = [*PDO_XL, "calcola", str(plan), "--prova", "--json", "--al", _DAY]
    measure(calculation), measure(document)
    pairs = [(measure(document), measure(calculation)) for _ in range(runs)]
    mine = statistics.median(seconds for (seconds, _), _ in pairs)
    theirs = statistics.median(seconds for _, (seconds, _) in pairs)
    peak = max(memory for (_, memory), _ in pairs) / 2**20
    print(
        f"{title:<40} {mine:7.2f} s  calcola {theirs:6.2f} s  {mine / theirs:5.2f} x  "
        f"{mine - theirs:+6.2f} s ({limit})  {peak:5.0f} MiB"
    )


def run() -> None:
    """Time every document of the office's plan with made-up values, and of one of five hundred objectives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        real, large, sheets = folder / "Esempio.xlsm", folder / "Grande.xlsx", folder / "Schede"
        example_file(real)
        write_lifelike_plan(large, _ROWS)
        # So that no run stops to add the sheet of texts.
        measure([*PDO_XL, "relazione", str(large), "--esito", str(folder / "prima.html"), "--al", _DAY])
        for form, limit in _LIMITS.items():
            out = str(folder / f"Relazione.{form}")
            words = [*PDO_XL, "relazione", str(real), "--esito", out, "--al", _DAY]
            beside(f"relazione in {form}, il piano vero", real, words, f"al più {limit:g} s in più", runs)
            words[words.index(str(real))] = str(large)
            beside(f"relazione in {form}, {_ROWS} righe", large, words, f"al più {_LARGE:g} s", max(1, runs // 2))
        for form in ("pdf", "docx"):
            words = [*PDO_XL, "schede", str(real), "--esito", str(sheets), "--formato", form, "--sovrascrivi"]
            sheets.mkdir()
            beside(f"schede in {form}, 114 pagine, il piano vero", real, words, "7 file", runs)
            shutil.rmtree(sheets)


if __name__ == "__main__":
    run()
