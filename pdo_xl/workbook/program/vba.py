"""The VBA project: a document module for the workbook and for each sheet, xlwings' modules and ours."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pyopenvba import ExcelFile
from pyopenvba.vba import VBAModuleKind
from xlsxwriter import Workbook

from pdo_xl.hosts.scratch import scratch
from pdo_xl.sheet.names.buttons import MODULE
from pdo_xl.sheet.names.sheets import (
    CONFIGURATION,
    FINDINGS,
    LOG,
    MONITORING,
    OBJECTIVES,
    PARAMETERS,
    PLAN,
    SNAPSHOTS,
    SUMMARY,
    TEXTS,
    TO_DO,
    TRANSVERSALS,
)
from pdo_xl.workbook.program.vba_file import as_specified

WORKBOOK_CODE_NAME = "ThisWorkbook"
CODE_NAMES = {
    PLAN: "FoglioPiano",
    SUMMARY: "FoglioRiepilogo",
    TO_DO: "FoglioDaFare",
    OBJECTIVES: "FoglioObiettivi",
    TRANSVERSALS: "FoglioTrasversali",
    FINDINGS: "FoglioSegnalazioni",
    PARAMETERS: "FoglioParametri",
    LOG: "FoglioRegistro",
    MONITORING: "FoglioMonitoraggio",
    TEXTS: "FoglioTesti",
    SNAPSHOTS: "FoglioFotografie",
    CONFIGURATION: "FoglioConfigurazione",
}
"""By sheet. Excel ties a document module to its sheet by this name, which staff do not see or change."""

SOURCES = Path(__file__).parents[2] / "hosts" / "excel" / "vba"
_OURS = (MODULE, "PDO_Aiuti", "xlwings_udfs")
_PART = "xl/vbaProject.bin"


@dataclass(frozen=True, slots=True)
class Module:
    """A module as text, its lines ended as VBA's editor ends them."""

    name: str
    source: str
    is_class: bool = False


def modules() -> tuple[Module, ...]:
    """Give the modules beside the documents' own: xlwings' word for word as installed, then ours.

    `Dictionary` is a class that xlwings' module needs in Excel for Mac.
    """
    return (
        Module("xlwings", _text(_xlwings_folder() / "xlwings.bas")),
        Module("Dictionary", _text(_xlwings_folder() / "addin" / "Dictionary.cls"), is_class=True),
        *(Module(name, _text(SOURCES / f"{name}.bas")) for name in _OURS),
    )


def vba_project(code_names: Sequence[str], workbook_code_name: str = WORKBOOK_CODE_NAME) -> bytes:
    """Make a project whose document modules are the workbook's and `code_names`, in the order of the sheets.

    Raises: FileRefused where there is no room for temporary files.
    """
    package = BytesIO()
    with Workbook(package, {"in_memory": True}) as workbook:
        workbook.set_vba_name(workbook_code_name)
        for code_name in code_names:
            workbook.add_worksheet().set_vba_name(code_name)
    with project_file(package.getvalue()) as path:
        with ExcelFile(path) as file:
            project = file.add_vba_project()
            for module in modules():
                kind = VBAModuleKind.other if module.is_class else VBAModuleKind.standard
                project.add_module(module.name, module.source, kind=kind)
            file.save()
        return as_specified(project_in(path))


@contextmanager
def project_file(package: bytes) -> Iterator[Path]:
    """Give a workbook a path for a moment, as pyOpenVBA wants it. Raises: FileRefused."""
    with scratch() as folder:
        path = folder / "project.xlsm"
        path.write_bytes(package)
        yield path


def project_in(path: Path) -> bytes:
    """Read the project out of such a workbook."""
    return ZipFile(BytesIO(path.read_bytes())).read(_PART)


def _xlwings_folder() -> Path:
    """Find xlwings without importing it: that takes half a second, and belongs to the hosts."""
    spec = find_spec("xlwings")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("No module named 'xlwings'", name="xlwings")
    return Path(spec.submodule_search_locations[0])


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\n", "\r\n")
