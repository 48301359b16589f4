"""Offices' workbooks with what Excel of today, and of long ago, put beside a plan: parts that no library writes.

Each is made after the examples of the specifications: MS-XLSX, MS-OFFCRYPTO, ECMA-376.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pdo_xl.ooxml.content_types import WITH_MACROS, WITHOUT_MACROS
from tests.hosts.file.archives import edited, parts
from tests.workbook.activation.odd_packages import OTHER, SHEET, TYPES, WORKBOOK
from tests.workbook.activation.offices import PLAN, by_openpyxl

Office = Callable[[Path], None]

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MS = "http://schemas.microsoft.com/office"
_X14 = f'xmlns:x14="{_MS}/spreadsheetml/2009/9/main" xmlns:xm="{_MS}/excel/2006/main"'
_SHEET_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_EXCEL_KINDS = "application/vnd.ms-excel."
_GUID = "{AAAAAAAA-2222-4222-8222-222222222222}"

Part = tuple[str, str, str, str, str]
"""Who is related to it, the relation's type, its name below `xl`, its content type, what it holds."""


def _relations(owner: str) -> str:
    folder, _, name = owner.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else "_rels/.rels"


def with_parts(*new: Part, texts: Mapping[str, Mapping[str, str]] | None = None) -> Office:
    """An office's workbook with further parts, and with texts of its parts replaced by others."""

    def make(path: Path) -> None:
        by_openpyxl(path)
        content = {name: data.decode() for name, data in parts(path).items() if name.endswith((".xml", ".rels"))}
        for number, (owner, kind, name, declared, markup) in enumerate(new):
            place = _relations(owner)
            entry = f'<Relationship Id="rIdN{number}" Type="{kind}" Target="/xl/{name}"/></Relationships>'
            empty = (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
            )
            content[place] = content.get(place, empty).replace("</Relationships>", entry)
            content[f"xl/{name}"] = markup
            override = f'<Override PartName="/xl/{name}" ContentType="{declared}"/></Types>'
            content[TYPES] = content[TYPES].replace("</Types>", override)
        for name, changes in (texts or {}).items():
            for old, text in changes.items():
                content[name], count = re.subn(old, lambda _, text=text: text, content[name], count=1)  # type: ignore[misc]
                assert count, (name, old)
        edited(path, {name: text.encode() for name, text in content.items()})

    return make


_PIVOT_CACHE = (
    f'<pivotCacheDefinition {_MAIN} refreshedVersion="6" recordCount="0"><cacheSource type="worksheet"><worksheetSource '
    f'ref="A2:J7" sheet="{PLAN}"/></cacheSource><cacheFields count="1"><cacheField name="Settore" numFmtId="0">'
    "<sharedItems/></cacheField></cacheFields></pivotCacheDefinition>"
)
_PIVOT = (
    f'<pivotTableDefinition {_MAIN} name="Pivot" cacheId="7" dataCaption="Valori"><location ref="L3:N8" '
    'firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField showAll="0"/></pivotFields>'
    "</pivotTableDefinition>"
)
_SLICER_LIST = (
    f'<extLst><ext uri="{{A8765BA9-456A-4dab-B4F3-ACF838C121DE}}" {_X14}><x14:slicerList><x14:slicer '
    f'xmlns:r="{_R}" r:id="rIdN4"/></x14:slicerList></ext></extLst></worksheet>'
)
_SPARKLINES = (
    f'<extLst><ext uri="{{05C60535-1F16-4fd2-B633-F4F36F0B64E0}}" {_X14}><x14:sparklineGroups><x14:sparklineGroup>'
    f"<x14:sparklines><x14:sparkline><xm:f>'{PLAN}'!H3:J3</xm:f><xm:sqref>K3</xm:sqref></x14:sparkline></x14:sparklines>"
    "</x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>"
)
_DYNAMIC = (
    f'<metadata {_MAIN} xmlns:xda="{_MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType '
    'name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/>'
    "</bk></cellMetadata></metadata>"
)
_BAG = (
    f'<FeaturePropertyBags xmlns="{_MS}/spreadsheetml/2022/featurepropertybag"><bag type="Checkbox"/>'
    "</FeaturePropertyBags>"
)
_LABEL = (
    f'<clbl:labelList xmlns:clbl="{_MS}/2020/mipLabelMetadata"><clbl:label id="{_GUID}" enabled="1" method="Privileged" '
    f'siteId="{_GUID}" removed="0"/></clbl:labelList>'
)
_MACRO_SHEET = (
    f'<xm:macrosheet {_MAIN} xmlns:xm="{_MS}/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>RETURN()</f></c></row>'
    "</sheetData></xm:macrosheet>"
)
_WORKBOOK_ENDS = "</workbook>"

LATER: dict[str, Office] = {
    "a pivot table beside the plan, with a slicer": with_parts(
        (WORKBOOK, f"{_R}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml",
         f"{_SHEET_KINDS}pivotCacheDefinition+xml", _PIVOT_CACHE),
        (SHEET, f"{_R}/pivotTable", "pivotTables/pivotTable1.xml", f"{_SHEET_KINDS}pivotTable+xml", _PIVOT),
        ("xl/pivotTables/pivotTable1.xml", f"{_R}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml",
         f"{_SHEET_KINDS}pivotCacheDefinition+xml", _PIVOT_CACHE),
        (WORKBOOK, f"{_MS}/2007/relationships/slicerCache", "slicerCaches/slicerCache1.xml",
         f"{_EXCEL_KINDS}slicerCache+xml", f'<slicerCacheDefinition {_X14} name="F" sourceName="Settore"/>'),
        (SHEET, f"{_MS}/2007/relationships/slicer", "slicers/slicer1.xml", f"{_EXCEL_KINDS}slicer+xml",
         '<slicers><slicer name="Settore" cache="F"/></slicers>'),
        texts={
            WORKBOOK: {_WORKBOOK_ENDS: f'<pivotCaches><pivotCache cacheId="7" xmlns:r="{_R}" r:id="rIdN0"/></pivotCaches>'
                       + _WORKBOOK_ENDS},
            SHEET: {"</worksheet>": _SLICER_LIST},
        },
    ),
    "sparklines where our columns would be": with_parts(texts={SHEET: {"</worksheet>": _SPARKLINES}}),
    "dynamic arrays": with_parts(
        (WORKBOOK, f"{_R}/sheetMetadata", "metadata.xml", f"{_SHEET_KINDS}sheetMetadata+xml", _DYNAMIC),
        texts={OTHER: {
            "</sheetData>": '<row r="9"><c r="A9" cm="1"><f t="array" ref="A9:A11">_xlfn.UNIQUE(A1:A3)</f><v>1</v></c></row>'
            "</sheetData>"
        }},
    ),
    "checkboxes and a label of confidentiality": with_parts(
        (WORKBOOK, f"{_MS}/2022/11/relationships/FeaturePropertyBag", "featurePropertyBag/featurePropertyBag.xml",
         f"{_EXCEL_KINDS}featurepropertybag+xml", _BAG),
        ("", f"{_MS}/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml", "application/xml", _LABEL),
    ),
    "a macro sheet of Excel 4": with_parts(
        (WORKBOOK, f"{_MS}/2006/relationships/xlMacrosheet", "macrosheets/sheet1.xml", f"{_EXCEL_KINDS}macrosheet+xml",
         _MACRO_SHEET),
        texts={
            WORKBOOK: {"</sheets>": f'<sheet name="Macro1" sheetId="90" xmlns:r="{_R}" r:id="rIdN0"/></sheets>'},
            TYPES: {re.escape(WITHOUT_MACROS): WITH_MACROS},
        },
    ),
    "a view of somebody's own, a scenario, a watch": with_parts(
        texts={
            WORKBOOK: {_WORKBOOK_ENDS: f'<customWorkbookViews><customWorkbookView name="Giunta" guid="{_GUID}" '
                       f'windowWidth="1000" windowHeight="600" activeSheetId="2"/></customWorkbookViews>{_WORKBOOK_ENDS}'},
            SHEET: {"</sheetData>": '</sheetData><scenarios current="0"><scenario name="Ipotesi" count="1"><inputCells '
                    'r="I3" val="9"/></scenario></scenarios>'},
        },
    ),
    "the office's data of Power Query": with_parts(
        (WORKBOOK, f"{_R}/connections", "connections.xml", f"{_SHEET_KINDS}connections+xml",
         f'<connections {_MAIN}><connection id="1" name="Query" type="5"><dbPr connection="x"/></connection></connections>'),
        (WORKBOOK, f"{_R}/customXml", "dati/item1.xml", "application/xml",
         '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>'),
    ),
}  # fmt: skip
"""By a name for the tests' output; each has more than what is left of it where a library saves the workbook."""
