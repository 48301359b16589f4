"""Formulas that fill an area of which some cells are to be written: refused by name, wherever they stand."""

import pytest

from pdo_xl.domain.errors import FileRefused
from tests.hosts.file.xml import block, spliced_rows


@pytest.mark.parametrize(
    ("formula", "cell", "reference"),
    [
        ('<c r="J5"><f t="array" ref="J5:K5">A5:B5</f><v>1</v></c><c r="K5"><v>2</v></c>', "J5", "J5:K5"),
        ('<c r="J5" cm="1"><f t="array" ref="J5:M6">SORT(A1)</f><v>1</v></c><c r="K5"><v>2</v></c>', "J5", "J5:M6"),
        ('<c r="J5"><f t="dataTable" ref="J5:K9" dt2D="1" r1="A1" r2="A2"/><v>1</v></c>', "J5", "J5:K9"),
        ('<c r="B5"><f t="array" aca="1" ref="B5:XFD1048576">A5</f><v>1</v></c>', "B5", "B5:XFD1048576"),
        ('<c r="K5"><f t="array" ref="K5:L5">A5:B5</f><v>1</v></c>', "K5", "K5:L5"),
        ('<c r="K5"><f t="shared" ref="K5:K9" si="0">A5</f><v>1</v></c>', "K5", "K5:K9"),
        ('<c><f t="array" ref="A5:K5">1</f><v>1</v></c>', "A5", "A5:K5"),
    ],
)
def test_an_area_that_would_be_written_in_part_is_refused(formula: str, cell: str, reference: str) -> None:
    with pytest.raises(FileRefused) as refused:
        spliced_rows(f'<row r="5">{formula}</row>', block({5: [1]}))
    assert str(refused.value) == (
        f"Nel foglio «Piano» la formula di {cell} riempie {reference}, e una parte di queste celle è dove si scrive: "
        "spostarla o accorciarla e riprovare."
    )


def test_one_that_begins_rows_above_is_refused_too() -> None:
    rows = '<row r="2"><c r="J2"><f t="array" ref="J2:K7">A1:B6</f><v>1</v></c></row>'
    with pytest.raises(FileRefused, match="la formula di J2 riempie J2:K7"):
        spliced_rows(rows, block({5: [1]}))
    with pytest.raises(FileRefused, match="la formula di J2 riempie J2:K7"):
        spliced_rows(rows, block({6: [1]}, table_from=6))


@pytest.mark.parametrize(
    "formula",
    [
        '<c r="J5"><f t="array" ref="J5">A5</f><v>1</v></c>',
        '<c r="H5"><f t="array" ref="H5:J9">A5</f><v>1</v></c>',
        '<c r="J5"><f t="array" ref="J5:L4">A5</f><v>1</v></c>',
        '<c r="J5"><f t="shared" ref="J5:K9" si="0">A5</f><v>1</v></c>',
        '<c r="J5" t="inlineStr"><is><t>ref="J5:K9" t="array"</t></is></c>',
    ],
)
def test_one_beside_stays(formula: str) -> None:
    assert spliced_rows(f'<row r="5">{formula}</row>', block({5: [1]})) == (
        f'<row r="5">{formula}<c r="K5"><v>1</v></c></row>'
    )


def test_one_that_is_written_over_whole_gives_way() -> None:
    rows = '<row r="5"><c r="K5"><f t="array" ref="K5:K6">A5:A6</f><v>1</v></c></row><row r="6"><c r="K6"><v>1</v></c></row>'
    assert spliced_rows(rows, block({5: [1], 6: [2]})) == (
        '<row r="5"><c r="K5"><v>1</v></c></row><row r="6"><c r="K6"><v>2</v></c></row>'
    )


@pytest.mark.parametrize("spare", [True, False])
def test_one_that_fills_its_own_cell_alone_gives_way_like_any_formula(spare: bool) -> None:
    """A plan with XLOOKUP among its actual values had no next year: «riempie K5, e una parte di queste celle …»."""
    rows = '<row r="5"><c r="K5" cm="1"><f t="array" ref="K5">_xlfn.XLOOKUP(A5,B1:B9,C1:C9)</f><v>1</v></c></row>'
    assert spliced_rows(rows, block({5: [1]}), spare=spare) == '<row r="5"><c r="K5"><v>1</v></c></row>'
