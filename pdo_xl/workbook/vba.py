"""The VBA project: a document module for the workbook and for each sheet, and our module `PDO`."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from pyopenvba import ExcelFile
from xlsxwriter import Workbook

from pdo_xl.sheet.names import CONFIGURATION, FINDINGS, LOG, PARAMETERS, PLAN, SUMMARY

WORKBOOK_CODE_NAME = "ThisWorkbook"
CODE_NAMES = {
    PLAN: "FoglioPiano",
    SUMMARY: "FoglioRiepilogo",
    FINDINGS: "FoglioSegnalazioni",
    PARAMETERS: "FoglioParametri",
    LOG: "FoglioRegistro",
    CONFIGURATION: "FoglioConfigurazione",
}
"""By sheet. Excel ties a document module to its sheet by this name, which staff do not see or change."""

MODULE = "PDO"
_SOURCE = "\r\n".join(
    (
        f'Attribute VB_Name = "{MODULE}"',
        "Option Explicit",
        "' Macro del Piano degli Obiettivi: i pulsanti del foglio chiamano le procedure di questo modulo.",
        "",
    )
)
_PART = "xl/vbaProject.bin"


def vba_project(code_names: Sequence[str]) -> bytes:
    """Make a project whose document modules are the workbook's and `code_names`, in the order of the sheets."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "project.xlsm"
        with Workbook(path) as workbook:
            workbook.set_vba_name(WORKBOOK_CODE_NAME)
            for code_name in code_names:
                workbook.add_worksheet().set_vba_name(code_name)
        with ExcelFile(path) as file:
            file.add_vba_project().add_module(MODULE, _SOURCE)
            file.save()
        return ZipFile(BytesIO(path.read_bytes())).read(_PART)
