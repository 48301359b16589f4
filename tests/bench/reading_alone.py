"""Workbooks read with python-calamine and nothing else, by several processes: what consolida is held against.

`python -m tests.bench.reading_alone FOLDER PROCESSES`
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from python_calamine import CalamineWorkbook


def rows_of(path: str) -> int:
    """Read every sheet of a workbook into lists; give how many rows there are."""
    book = CalamineWorkbook.from_path(path)
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


def main(folder: str, processes: str) -> None:
    """Read all workbooks of a folder."""
    paths = sorted(str(path) for path in Path(folder).rglob("*.xls?"))
    with ProcessPoolExecutor(int(processes), get_context("spawn")) as pool:
        print(sum(pool.map(rows_of, paths, chunksize=20)))


if __name__ == "__main__":
    main(*sys.argv[1:])
