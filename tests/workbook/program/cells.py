"""Works out formulas of cells in pyOpenVBA's Excel, by the workbook's own functions."""

from pyopenvba import ExcelFile
from pyopenvba.interpreter._objects import member, method

from tests.workbook.program.pressing import Excel


class Cells:
    """The cells of an open workbook; `volatile` has what the functions told Excel of that."""

    def __init__(self, excel: Excel) -> None:
        self.excel = excel
        self.volatile: list[object] = []
        self._made = 0
        app = excel.app
        cell = app.workbook.vba_get("Worksheets", ("Piano",)).vba_get("Range", ("R3",))
        app.application.__class__ = type(
            "Application",
            (type(app.application),),
            {
                "Caller": member(lambda _: cell, name="Caller"),
                "Volatile": method(lambda _, volatile: self.volatile.append(volatile), name="Volatile"),
            },
        )
        with ExcelFile(excel.path) as file:
            app.add_module(file.vba_project().get_module("xlwings_udfs").source)

    def __call__(self, formula: str) -> object:
        """What a formula of a cell gives; blocks are spelled `[Piano!G3:G5]`, arguments parted by commas."""
        self._made += 1
        name = f"Prova{self._made}"
        self.excel.app.add_module(f"Function {name}()\n{name} = {formula}\nEnd Function")
        return self.excel.run(name)
