"""PDO101: the workbook has one plan, with all the columns of the familiar format, and each can be told from the others.

Without them nothing is calculated: this finding stops the others, so it is an error that is raised.
Source: design of the validation.
"""

from collections.abc import Sequence

from pdo_xl.domain.errors import NoPlan, UnclearPlan


def no_plan(workbook: str) -> NoPlan:
    """The error for a workbook in which no sheet looks like a plan."""
    return NoPlan(
        f"PDO101: in «{workbook}» non c'è un Piano degli Obiettivi: nessun foglio ha una riga di intestazione "
        "con Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura."
    )


def missing_columns(
    sheet: str, row: int, labels: Sequence[str], settings: Sequence[str] = (), unknown: Sequence[str] = ()
) -> NoPlan:
    """The error for a plan whose header row lacks columns.

    `settings` are the parameters that say where each is; `unknown` the headers, with their letters, that were not used.
    """
    what, add = ("la colonna", "aggiungerla") if len(labels) == 1 else ("le colonne", "aggiungerle")
    names = ", ".join(f"«{label}»" for label in labels)
    text = f"PDO101: nel foglio «{sheet}» l'intestazione alla riga {row} non ha {what} {names}: {add}"
    if unknown:
        text += (
            f"; oppure, se è una di queste, {', '.join(unknown)}, scriverne la lettera nel foglio Parametri, "
            f"{'riga' if len(settings) == 1 else 'righe'} {', '.join(settings)}, o eseguire pdo-xl attiva con "
            f'--colonna "{settings[0].removeprefix("colonna_")}=LETTERA"'
        )
    return NoPlan(f"{text}.")


def unclear_columns(sheet: str, row: int, problems: Sequence[str]) -> UnclearPlan:
    """The error for a plan in which columns cannot be told apart."""
    return UnclearPlan(
        f"PDO101: nel foglio «{sheet}», intestazione alla riga {row}, {'; '.join(problems)}; "
        "si scrive nel foglio Parametri, o con pdo-xl attiva --colonna."
    )


def several_plans(plans: Sequence[tuple[str, int | None]]) -> UnclearPlan:
    """The error for a workbook with more than one plan: each one's sheet and year."""
    listed = ", ".join(f"«{sheet}» ({year})" if year is not None else f"«{sheet}»" for sheet, year in plans)
    newest = max(plans, key=lambda plan: plan[1] or 0)[0]
    return UnclearPlan(
        f"PDO101: ci sono più piani, {listed}: scrivere nel foglio Parametri, riga foglio_piano, quale si calcola, "
        f'per esempio {newest}, o eseguire pdo-xl attiva con --colonna "foglio={newest}".'
    )
