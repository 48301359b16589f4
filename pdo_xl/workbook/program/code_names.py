"""The names by which Excel ties a workbook and its sheets to their document modules in VBA."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pyopenvba.vba import VBE_REFUSED_MODULE_NAMES

from pdo_xl.ooxml.book import sheet_list, sheet_marks, sheet_parts, workbook_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.workbook_part import WorkbookPart
from pdo_xl.ooxml.worksheet.code_name import code_name_of, set_code_name
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS, SHEET_MARK
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.workbook.program.vba import CODE_NAMES, WORKBOOK_CODE_NAME, modules
from pdo_xl.workbook.program.vba_edit import ReadProject

_IDENTIFIER = re.compile(r"[^\W\d_]\w{0,30}")
_NEW = (*NEEDED_SHEETS, CONFIGURATION)
_CHART = "chartsheet"
_WITH_MODULE = frozenset({"worksheet", _CHART})
"""Macro sheets of Excel 4 and dialogs of Excel 5 have no module: the editor of macros does not show them."""
_WORKBOOK_BASE = "{00020819-"
_RESERVED = VBE_REFUSED_MODULE_NAMES | frozenset(
    "vba vbaproject excel office stdole and as boolean byref byte byval call case cdbl cint clng const csng cstr "
    "currency declare dim do double each else elseif end enum erase error event exit false for friend function "
    "global gosub goto if implements imp in integer is let like long loop lset mod new next not nothing null object on "
    "option optional or paramarray preserve private property public raiseevent redim rem resume return rset select "
    "set single static string sub then to true type ubound until variant wend while with withevents write xor".split()
)
"""What VBA takes for a word of its own, or for one of the libraries that every project of Excel uses."""


@dataclass(frozen=True, slots=True)
class CodeNames:
    """The workbook's name, those of the sheets that have modules in their order, those of charts among them.

    Shape: `added` maps the parts of the sheets that were named now to what `set_code_name` says of it.
    """

    workbook: str
    sheets: tuple[str, ...]
    charts: frozenset[str]
    added: dict[str, bytes]


def give_code_names(package: Package, existing: ReadProject | None = None) -> CodeNames:
    """Give names that are free to what has none, or one that VBA would not take or that is another's; others stay.

    `existing` is an existing project: a name that one of its document modules has is that sheet's, whatever it is.
    """
    part = workbook_part(package)
    sheets = sheet_parts(package)
    names = {sheet: code_name_of(package, path) for sheet, path in sheets.items()}
    workbook = WorkbookPart(package, part)
    taken = _Taken(existing)
    if not taken.claim(workbook.code_name, of_workbook=True):
        workbook.code_name = taken.workbook_name(names.values())
        workbook.write()
    added = {}
    kinds = {sheet.name: sheet.kind for sheet in sheet_list(package)}
    without = [sheet for sheet in sheets if kinds[sheet] not in _WITH_MODULE and not taken.has_module(names[sheet])]
    for sheet in without:
        del names[sheet]
    nameless = [sheet for sheet in names if not taken.claim(names[sheet])]
    # A sheet «Obiettivi» may be ours or the office's.
    marked = [sheet for sheet, marks in sheet_marks(package).items() if SHEET_MARK in marks]
    left = taken.modules_of(nameless, {*_NEW, *marked})
    for sheet in nameless:
        names[sheet] = left.get(sheet) or taken.free_name(CODE_NAMES.get(sheet, "Foglio1"), "Foglio")
        added[sheets[sheet]] = set_code_name(package, sheets[sheet], names[sheet])
    of_charts = frozenset(name for sheet, name in names.items() if kinds[sheet] == _CHART)
    return CodeNames(workbook.code_name, tuple(names.values()), of_charts, added)


class _Taken:
    """The names that are not free: folded, as VBA compares them."""

    def __init__(self, existing: ReadProject | None) -> None:
        self._documents = {name.casefold(): name for name in existing.documents} if existing else {}
        sources = existing.sources if existing else {}
        self._of_workbook = {name.casefold() for name, source in sources.items() if _WORKBOOK_BASE in source}
        self._others = {name.casefold() for name in (*sources, *(module.name for module in modules()))}
        self._others -= self._documents.keys()
        self._claimed: set[str] = set()

    def has_module(self, name: str) -> bool:
        """Tell whether a document module has this name."""
        return name.casefold() in self._documents

    def claim(self, name: str, *, of_workbook: bool = False) -> bool:
        """Take a name for a sheet, or for the workbook; tell whether that was possible."""
        folded = name.casefold()
        if folded in self._documents:
            may = not self._of_workbook or of_workbook == (folded in self._of_workbook)
        else:
            may = folded not in self._others and _is_valid(name)
        if not may or folded in self._claimed:
            return False
        self._claimed.add(folded)
        return True

    def workbook_name(self, of_sheets: Collection[str]) -> str:
        """Find the workbook's own document module, or a name for a new one."""
        sheets = {name.casefold() for name in of_sheets}
        unclaimed = [folded for folded in self._documents if folded in self._of_workbook or folded not in sheets]
        for folded in sorted(unclaimed, key=lambda name: (name not in self._of_workbook, name != "thisworkbook")):
            if self.claim(folded, of_workbook=True):
                return self._documents[folded]
        return self.free_name(WORKBOOK_CODE_NAME, WORKBOOK_CODE_NAME, but=sheets)

    def modules_of(self, sheets: Collection[str], ours: Collection[str]) -> dict[str, str]:
        """Find again the document modules of sheets that lost their names, as when LibreOffice saved the workbook.

        Ours by the names that they have, the others by their numbers, where there are as many modules as such sheets.
        """
        unclaimed = self._documents.keys() - self._claimed - self._of_workbook
        own = {sheet: name for sheet in sheets if (name := CODE_NAMES.get(sheet, "")).casefold() in unclaimed}
        modules = sorted(unclaimed - {name.casefold() for name in own.values()}, key=_by_number)
        others = [sheet for sheet in sheets if sheet not in own and sheet not in ours]
        if len(others) == len(modules):
            own |= {sheet: self._documents[name] for sheet, name in zip(others, modules, strict=True)}
        self._claimed |= {name.casefold() for name in own.values()}
        return own

    def free_name(self, wanted: str, stem: str, but: Iterable[str] = ()) -> str:
        """Find a name that nobody has."""
        number = 1
        others = {*self._documents, *but}
        while wanted.casefold() in others or not self.claim(wanted):
            number += 1
            wanted = f"{stem}{number}"
        return wanted


def _by_number(name: str) -> tuple[str, int, str]:
    """Sort Foglio10 after Foglio9."""
    stem = name.rstrip("0123456789")
    return stem, int(name[len(stem) :] or 0), name


def _is_valid(name: str) -> bool:
    """Tell whether a module may have this name in a project of Western Europe, as a new one is."""
    return (
        _IDENTIFIER.fullmatch(name) is not None
        and name.casefold() not in _RESERVED
        and name == name.encode("latin-1", "replace").decode("latin-1")
    )
