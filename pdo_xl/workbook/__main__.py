"""Make the plan's workbook from its dump: `python -m pdo_xl.workbook DUMP.tsv WORKBOOK.xlsm`."""

import sys
from pathlib import Path

from pdo_xl.workbook.plan_2024.make import make_workbook

if __name__ == "__main__":
    make_workbook(Path(sys.argv[1]), Path(sys.argv[2]))
