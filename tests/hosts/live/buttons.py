"""The buttons pressed in the test engine, and what a sheet holds before and after."""

from pdo_xl import __version__
from pdo_xl.hosts.live import macros
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell, ComError

CALLS = [
    "PDO.StatoCartella", "PDO.Sospendi", "get values Parametri", "get values Piano", "PDO.AreeUnite", "PDO.FormatiNumero",
    "get values Fotografie", "get values Monitoraggio", "get values Registro", "get values Trasversali",
    "PDO.Contenuti", "get array Piano", "PDO.Scrivi", "PDO.Riprendi",
]  # fmt: skip
"""Where everything is asked for at once; "get array" only where somebody typed a formula over a score."""


def press(name: str) -> str:
    return macros.esegui(name, __version__)


def values(excel: Excel, sheet: str) -> dict[tuple[int, int], object]:
    return {place: cell.value for place, cell in excel.pages[sheet].cells.items() if cell.value is not None}


def ask_for_everything(excel: Excel) -> None:
    """Formulas where the program writes, a percentage that its value does not show, merged cells, old links."""
    cells = excel.pages["Piano"].cells
    assert cells[9, 7].value == "Percentuale"
    cells[9, 9] = Cell(1.05, None, "0%")
    cells[4, 1].value = None
    excel.pages["Piano"].merges.append("A3:A4")
    assert excel.pages["Segnalazioni"].links
    type_formulas(excel)


def type_formulas(excel: Excel) -> dict[tuple[str, int, int], str]:
    """Over computed cells of each sheet, and where the next row of Registro goes; beside a value with 17 digits."""
    typed = {
        ("Piano", 3, 11): "=25-25",
        ("Riepilogo", 25, 7): "=G26-G26",
        ("Segnalazioni", 5, 4): "=1-1",
        ("Registro", 4, 7): "=0*2",
        ("Registro", 5, 8): '=""',
    }
    for (sheet, *place), formula in typed.items():
        excel.pages[sheet].cells[tuple(place)] = Cell("" if formula == '=""' else 0.0, formula)
    excel.pages["Riepilogo"].cells[26, 7] = Cell(0.1 + 0.2)
    return typed


def formulas(excel: Excel) -> dict[tuple[str, int, int], str]:
    """Every formula that is no link."""
    return {
        (page.name, *place): cell.formula
        for page in excel.pages.values()
        for place, cell in page.cells.items()
        if cell.formula is not None and not cell.formula.startswith("=HYPERLINK(")
    }


def repeat(excel: Excel, rows: int) -> None:
    """Make the plan so many rows long by repeating it."""
    cells = excel.pages["Piano"].cells
    for number in range(159, rows):
        copy, place = divmod(number, 159)
        for column in range(1, 11):
            cell = cells.get((place + 3, column))
            if cell is None or cell.value is None:
                continue
            value = f"{cell.value}{copy}" if column == 1 else cell.value
            cells[number + 3, column] = Cell(value, None, cell.code)


def fail_on(name: str, names: set[str]) -> None:
    if name in names:
        raise ComError


def fail_once(excel: Excel, name: str) -> None:
    """Let the first call of this name fail, and no other."""

    def fail(called: str) -> None:
        if called == name:
            excel.after_call = lambda _: None
            raise ComError

    excel.after_call = fail
