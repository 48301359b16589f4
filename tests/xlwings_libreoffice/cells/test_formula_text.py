"""Formulas between Excel's text and Calc's, held against Calc's own parser and a saved file."""

from pathlib import Path

import openpyxl
import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.cells.formula_text import shifted, to_calc, to_excel

FORMULAS = [
    '=HYPERLINK("#Piano!H46","Piano!H46")', "=SUM(Piano!A1:B2,3)", "='l''elenco x'!$A$1+1", "=SUM((A1:A2,B3))",
    "=SUM(A1:B2 B1:B3)", '=IF(A1<>"a;b","x""y",3)', "=SUM(A:A)", "=SUM(1:3)", "=A1%", "=-A1^2",
    '=COUNTIFS(A1:A3,">1",B1:B3,"x")', "=SUM(A1,,3)", "=INDEX(A1:B2,1,2)", '="a"&B1', "=ERROR.TYPE(A1)",
    "=SUM(Piano!$A:$B)", '=TEXT(A1,"0,00")', "=A1=1", "=SUM(A1:INDEX(B1:B3,2))", "=SUM({1,2;3,4})", "=nome+1",
    "=VLOOKUP(A1,Piano!$A$1:$C$9,2,FALSE())", "=IFERROR(A1/B1,\"; ,\")", "=SUMPRODUCT((A1:A3>1)*(B1:B3))",
    "=MAX(IF(A1>0,A1,B1),'l''elenco x'!B2:C3)", "=CONCATENATE(\"'\",A1,\"!\")", "=SUM(Piano!A1,'l''elenco x'!A1)",
    "=Piano!A1&Piano!B2", "=AND(TRUE(),NOT(FALSE()))", "=ROUND(1.5,0)+0.5", "=IF(A1>=B1,A1<=B1,A1<>B1)",
    "=NORM.DIST(1,2,3,TRUE())", "=DATE(2024,1,31)", "=TODAY()-1", "=YEAR(A1)&\"|~\"", "=SUM(Attività!A1:A2)",
]  # fmt: skip


@pytest.fixture
def sheet(app: xw.App) -> xw.Sheet:
    book = app.books.add()
    for name in ("Piano", "l'elenco x", "Attività"):
        book.sheets.add(name, after=book.sheets[-1])
    return book.sheets[0]


def test_formulas_come_back_as_they_were_written(sheet: xw.Sheet) -> None:
    cells = sheet.range((1, 5), (len(FORMULAS), 5))
    cells.formula = [[formula] for formula in FORMULAS]
    assert [formula for (formula,) in cells.formula] == FORMULAS


@pytest.mark.parametrize("formula", FORMULAS)
def test_our_translation_is_that_of_calcs_own_parser(sheet: xw.Sheet, formula: str) -> None:
    cell = sheet["E5"].impl
    ours = to_calc(formula, _fails)
    cell.xrange.setFormulaArray(((ours,),))
    ((stored,),) = cell.xrange.getFormulaArray()
    cell.xrange.setFormulaArray(((cell.parsed_for_calc(formula),),))
    ((theirs,),) = cell.xrange.getFormulaArray()
    assert stored == theirs
    assert to_excel(stored, _fails) == formula


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=IF(TRUE,1,2)", "=IF(TRUE(),1,2)"),
        ("=_xlfn.CONCAT(A1,B1)", "=CONCAT(A1,B1)"),
        ("=piano!A1", "=Piano!A1"),
        ("=sum(a1)", "=SUM(A1)"),
        ("=SUM(A1:A3,B1:B3)", "=SUM(A1:A3,B1:B3)"),
        ("=#N/A", "#N/A"),
        ("=TRUE()", "TRUE"),
    ],
)
def test_what_calc_writes_in_its_own_way(sheet: xw.Sheet, written: str, read: str) -> None:
    sheet["E5"].formula = written
    assert sheet["E5"].formula == read


def test_constants_are_texts_and_empty_cells_are_empty(sheet: xw.Sheet) -> None:
    sheet["A1:G1"].raw_value = [["ciao", 1.5, None, "'=1;1", "'12", True, 1 / 3]]
    assert sheet["A1:G1"].formula == (("ciao", "1.5", "", "=1;1", "12", "TRUE", "0.333333333333333"),)


def test_a_saved_workbook_holds_the_same_formulas(sheet: xw.Sheet, tmp_path: Path) -> None:
    cells = sheet.range((1, 5), (len(FORMULAS), 5))
    cells.formula = [[formula] for formula in FORMULAS]
    path = tmp_path / "formule.xlsx"
    sheet.book.save(path)
    saved = openpyxl.load_workbook(path)[sheet.name]
    for row, formula in enumerate(FORMULAS, start=1):
        found = str(saved.cell(row, 5).value).replace("_xlfn.", "")
        if formula == "=SUM((A1:A2,B3))":
            continue  # LibreOffice 7.4 itself writes a union with its own sign
        assert _loose(found) == _loose(formula)


def test_what_cannot_be_sure_is_left_to_calc() -> None:
    asked: list[str] = []
    for formula in ("=Tabella[Colonna]", "=SUM(Piano:Altro!A1)", "=[1]Foglio!A1", "=A1#"):
        assert to_calc(formula, lambda text: asked.append(text) or "=X") == "=X"
    for formula in ("=SUM(A1~B1)", "=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETX(1)", "=$Piano.A1:$Altro.B2"):
        assert to_excel(formula, lambda text: asked.append(text) or "=X") == "=X"
    assert len(asked) == 7


@pytest.mark.parametrize(
    ("formula", "moved"),
    [("=H46", "=I48"), ("=$H46", "=$H48"), ("=h$46", "=I$46"), ("=$H$46", "=$H$46"), ("=#REF!+H46", "=#REF!+I48"),
     ('=Piano!H46&"H46"', '=Piano!I48&"H46"'), ("=LOG10(A1)+A0", "=LOG10(B3)+A0")],
)  # fmt: skip
def test_what_is_fixed_stays_where_a_formula_is_filled(formula: str, moved: str) -> None:
    assert shifted(formula, 2, 1) == moved
    assert shifted(formula, 0, 0).casefold() == formula.casefold()


def _fails(formula: str) -> str:
    raise AssertionError(formula)


def _loose(formula: str) -> str:
    """Where files write what is the same in another way."""
    return formula.replace(" ", "").replace("((", "(").replace("))", ")").casefold()
