"""PDO101: the workbook has a plan with all the columns of the familiar format.

Without them nothing is calculated: this finding stops the others, so it is an error that is raised.
Source: design of the validation.
"""

from collections.abc import Sequence

from pdo_xl.domain.errors import NoPlan


def no_plan(workbook: str) -> NoPlan:
    """The error for a workbook in which no sheet looks like a plan."""
    return NoPlan(
        f"PDO101: in «{workbook}» non c'è un Piano degli Obiettivi: nessun foglio ha una riga di intestazione "
        "con Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura."
    )


def missing_columns(sheet: str, row: int, labels: Sequence[str]) -> NoPlan:
    """The error for a plan whose header row lacks columns."""
    what, add = ("la colonna", "aggiungerla") if len(labels) == 1 else ("le colonne", "aggiungerle")
    names = ", ".join(f"«{label}»" for label in labels)
    return NoPlan(f"PDO101: nel foglio «{sheet}» l'intestazione alla riga {row} non ha {what} {names}: {add}.")
