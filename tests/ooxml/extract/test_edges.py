"""What stands around the rows."""

import pytest

from pdo_xl.ooxml.extract.edges import StayingEdges
from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.namespaces import MAIN, RELATION
from pdo_xl.ooxml.trees import parse, serialized

KEPT = KeptRows([range(3, 6)])
XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"


def fitted(markup: str) -> str:
    root = parse(f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATION}" xmlns:xdr="{XDR}">{markup}</worksheet>'.encode())
    edges = StayingEdges("Piano", KEPT, MovedFormulas({"Piano": KEPT}), lambda *_: None)
    edges.fit(root, {"rId1"})
    text = serialized(root).decode()
    return text[text.index(">", text.index("<worksheet")) + 1 :].removesuffix("</worksheet>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<dimension ref="A1:C9"/>', '<dimension ref="A1:C6"/>'),
        ('<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="A6:B6"/></mergeCells>',
         '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>'),
        ('<mergeCells count="1"><mergeCell ref="A3:B5"/></mergeCells>', ""),
        ('<scenarios/><oleObjects/><customSheetViews/>', ""),
        ('<rowBreaks count="3" manualBreakCount="3"><brk id="2" man="1"/><brk id="4" man="1"/><brk id="7" man="1"/></rowBreaks>',
         '<rowBreaks count="2" manualBreakCount="2"><brk id="2" man="1"/><brk id="4" man="1"/></rowBreaks>'),
        ('<rowBreaks count="1"><brk id="4" man="1"/></rowBreaks>', ""),
        ('<pageSetup r:id="rId1"/>', '<pageSetup r:id="rId1"/>'),
        ('<pageSetup paperSize="9" r:id="rId2"/>', '<pageSetup paperSize="9"/>'),
        ('<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
         '<tableParts><tablePart r:id="rId1"/></tableParts>'),
        ('<drawing r:id="rId9"/>', ""),
        (('<sheetViews><sheetView topLeftCell="A90"><pane ySplit="2" topLeftCell="A80" state="frozen"/>'
         '<selection activeCell="B90" sqref="B90"/></sheetView></sheetViews>'),
         '<sheetViews><sheetView><pane ySplit="2" topLeftCell="A3" state="frozen"/><selection/></sheetView></sheetViews>'),
        ('<hyperlinks><hyperlink ref="A6" location="Piano!B7"/><hyperlink ref="A7" location="Piano!B4"/></hyperlinks>',
         '<hyperlinks><hyperlink ref="A3" location="Piano!B4"/></hyperlinks>'),
        (('<controls><control r:id="rId1"><controlPr><anchor><from><xdr:row>3</xdr:row></from><to><xdr:row>4</xdr:row></to>'
         "</anchor></controlPr></control></controls>"), ""),
    ],
)  # fmt: skip
def test_fitted(before: str, after: str) -> None:
    assert fitted(before) == after
