"""Conditional formats, drop-downs and sparklines, old and new."""

import pytest

from pdo_xl.ooxml.extract.formulas import MovedFormulas
from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.ooxml.extract.rules import StayingRules
from pdo_xl.ooxml.namespaces import MAIN
from pdo_xl.ooxml.trees import parse, serialized

KEPT = KeptRows([range(3, 6)])
NEW = 'xmlns:x14="x14" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'


def fitted(markup: str) -> str:
    root = parse(f'<worksheet xmlns="{MAIN}" {NEW}>{markup}</worksheet>'.encode())
    choices = {"Liste!$A$1": '"sì"'}
    StayingRules("Piano", KEPT, MovedFormulas({"Piano": KEPT}), lambda text, _: choices.get(text)).fit(root)
    text = serialized(root).decode()
    return text[text.index(">", text.index("<worksheet")) + 1 :].removesuffix("</worksheet>").removesuffix("<worksheet")


def extension(inside: str) -> str:
    return f"<extLst><ext>{inside}</ext></extLst>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<conditionalFormatting sqref="A4:A8"><cfRule><formula>B4&gt;0</formula></cfRule></conditionalFormatting>',
         '<conditionalFormatting sqref="A3:A5"><cfRule><formula>B3&gt;0</formula></cfRule></conditionalFormatting>'),
        ('<conditionalFormatting sqref="A6"><cfRule><formula>Altro!B4</formula></cfRule></conditionalFormatting>', ""),
        (('<dataValidations count="2"><dataValidation type="list" sqref="A6"><formula1>Liste!$A$1</formula1></dataValidation>'
         '<dataValidation type="list" sqref="A7"><formula1>Liste!$A$2</formula1></dataValidation></dataValidations>'),
         ('<dataValidations count="1"><dataValidation type="list" sqref="A3"><formula1>"sì"</formula1></dataValidation>'
         "</dataValidations>")),
        (extension("<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>A6</xm:f></x14:cfRule>"
                   "<xm:sqref>A6:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>"),
         extension("<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>A3</xm:f></x14:cfRule>"
                   "<xm:sqref>A3:A6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>")),
        (extension("<x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><x14:sparklines><x14:sparkline>"
                   "<xm:f>Altro!A1:A4</xm:f><xm:sqref>B6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
                   "</x14:sparklineGroups>"), ""),
        (extension("<x14:slicerList/>"), ""),
    ],
)  # fmt: skip
def test_fitted(before: str, after: str) -> None:
    assert fitted(before) == after
