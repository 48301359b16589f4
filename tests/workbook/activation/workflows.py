"""What is done with a workbook over its life: activated, calculated, brought up to date, given back."""

import re
from datetime import date, datetime
from pathlib import Path

from pdo_xl.sheet.run import Run
from pdo_xl.workbook.activation.activate_file import activate_file
from pdo_xl.workbook.activation.deactivate_file import deactivate_file
from pdo_xl.workbook.activation.detach import Detached
from pdo_xl.workbook.activation.upgrade_file import upgrade_file
from pdo_xl.workbook.files.calculate_file import calculate_file

NOW = datetime(2025, 1, 15, 10, 30)


RUN = Run(NOW, "prova", "0")


def activated(path: Path, target: Path | None = None) -> Path:
    return activate_file(path, target=target or path.with_name("attivato.xlsm"), run=RUN).written.target


def calculated(path: Path, on: date) -> None:
    assert calculate_file(path, on=on, run=RUN).written.changed


def deactivated(path: Path, target: Path | None = None) -> tuple[Path, Detached]:
    done = deactivate_file(path, target=target or path.with_name("restituito.xlsx"), overwrite=True, run=RUN)
    return done.written.target, done.detached


def upgraded(path: Path) -> list[str]:
    return upgrade_file(path, run=RUN).done


def without(sheet: bytes, parameter: bytes) -> bytes:
    """The sheet of a version that did not know a parameter: its row is empty."""
    (row,) = re.findall(rb'<row r="\d+"[^>]*>(?:(?!</row>).)*>' + parameter + rb"<.*?</row>", sheet, re.DOTALL)
    told = re.sub(rb"(?s)<c r=\"[A-E]\d+\".*?(?:</c>|/>)", b"", row)
    return sheet.replace(row, told)
