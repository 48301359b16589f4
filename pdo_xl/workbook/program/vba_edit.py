"""A VBA project that exists: what is in it, modules of ours added, brought up to date or taken out."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pyopenvba import ExcelFile
from pyopenvba.cfb import CFB
from pyopenvba.vba import VBAModuleKind, split_attribute_header
from xlsxwriter import Workbook

from pdo_xl.sheet.names.buttons import MODULE
from pdo_xl.workbook.program.vba import Module, modules, project_file, project_in
from pdo_xl.workbook.program.vba_file import as_specified

_WORKSHEET_BASE = "0{00020820-0000-0000-C000-000000000046}"
_CHART_BASE = "0{00020821-0000-0000-C000-000000000046}"
_VERSION = re.compile(r'^Public Const VERSIONE As String = "([^"]*)"', re.MULTILINE)
_CALLS_US = ("pdo_xl.hosts.live.macros", "pdo_xl.hosts.excel.macros")
"""What our module calls; the second is the name that version 0.1.0 had for it."""


@dataclass(frozen=True, slots=True)
class ReadProject:
    """What a project has: the modules' texts by name, which of them belong to documents, a password, forms."""

    sources: dict[str, str]
    documents: tuple[str, ...]
    locked: bool

    def source(self, name: str) -> str | None:
        """Give a module's text; names are the same in small and capital letters."""
        return next((text for module, text in self.sources.items() if module.casefold() == name.casefold()), None)

    @property
    def version(self) -> str | None:
        """The version of our module; None without one, "" where it does not say."""
        source = self.source(MODULE)
        if source is None or not any(call in source for call in _CALLS_US):
            return None
        version = _VERSION.search(source)
        return version[1] if version else ""


def read_project(project: bytes) -> ReadProject:
    """Read a project. Raises: pyopenvba's errors."""
    with _container(project) as path, ExcelFile(path) as file:
        read = file.vba_project()
        sources = {module.name: module.source for module in read.modules}
        locked = bool(read.protection and read.protection.has_password)
    declared = CFB.from_bytes(project).get_stream("PROJECT").decode("latin-1")
    documents = re.findall(r"^Document=([^/\r\n]+)", declared, re.MULTILINE)
    return ReadProject(sources, tuple(documents), locked)


def has_code(source: str) -> bool:
    """Tell whether a module holds anything beside its attributes."""
    _, body = split_attribute_header(source)
    return any(line.strip() and line.strip() != "Option Explicit" for line in body.splitlines())


def same_text(one: str, other: str) -> bool:
    """Compare two modules as texts: attributes that the editor adds or leaves out do not count."""
    return _plain(one) == _plain(other)


def outdated(existing: ReadProject) -> list[Module]:
    """List the modules of ours that the project lacks, or has in another version."""
    current = {module.name: existing.source(module.name) for module in modules()}
    return [
        module
        for module in modules()
        if (source := current[module.name]) is None or not same_text(source, module.source)
    ]


def edited(
    project: bytes,
    put: Iterable[Module] = (),
    documents: Sequence[str] = (),
    charts: Collection[str] = (),
    drop: Collection[str] = (),
) -> bytes:
    """Give the project with modules put (in place of those of the same name), document modules added, others dropped.

    Raises: pyopenvba's errors.
    """
    with _container(project) as path:
        with ExcelFile(path) as file:
            opened = file.vba_project()
            present = {name.casefold() for name in opened.module_names()}
            for name in drop:
                if name.casefold() in present:
                    opened.delete_module(name)
            for module in put:
                stream = None
                if module.name.casefold() in present:
                    # The stream keeps its letters: in others, deleting the old one would take the new one too.
                    stream = opened.get_module(module.name).stream_name
                    opened.delete_module(module.name)
                kind = VBAModuleKind.other if module.is_class else VBAModuleKind.standard
                opened.add_module(module.name, module.source, kind=kind, stream_name=stream)
            for name in documents:
                header = _document_header(name, _CHART_BASE if name in charts else _WORKSHEET_BASE)
                opened.add_module(name, header, kind=VBAModuleKind.other)
            file.save()
        changed = project_in(path)
    return as_specified(_with_documents(changed, documents) if documents else changed)


def _with_documents(project: bytes, names: Sequence[str]) -> bytes:
    """Declare modules as documents': pyOpenVBA declares what is added to an existing project as classes."""
    container = CFB.from_bytes(project)
    declared = container.get_stream("PROJECT")
    for name in names:
        declared = declared.replace(
            f"Class={name}\r\n".encode("latin-1"), f"Document={name}/&H00000000\r\n".encode("latin-1")
        )
    container.write_stream("PROJECT", declared)
    written: bytes = container.to_bytes()
    return written


def _document_header(name: str, base: str) -> str:
    return (
        f'Attribute VB_Name = "{name}"\r\nAttribute VB_Base = "{base}"\r\n'
        "Attribute VB_GlobalNameSpace = False\r\nAttribute VB_Creatable = False\r\n"
        "Attribute VB_PredeclaredId = True\r\nAttribute VB_Exposed = True\r\n"
        "Attribute VB_TemplateDerived = False\r\nAttribute VB_Customizable = True\r\n"
    )


def _plain(source: str) -> str:
    lines = source.replace("\r\n", "\n").split("\n")
    body = [line.rstrip() for line in lines if not line.startswith(("Attribute ", "VERSION ", "BEGIN", "END"))]
    return "\n".join(line for line in body if line.strip() and not line.strip().startswith("MultiUse"))


@contextmanager
def _container(project: bytes) -> Iterator[Path]:
    """Give the path of a workbook around a project, as pyOpenVBA reads and writes them. Raises: FileRefused."""
    package = BytesIO()
    with Workbook(package, {"in_memory": True}) as workbook:
        workbook.add_worksheet()
        workbook.add_vba_project(BytesIO(project), is_stream=True)
    with project_file(package.getvalue()) as path:
        yield path
