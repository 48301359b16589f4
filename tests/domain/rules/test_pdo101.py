"""PDO101: the workbook has a plan with all the columns of the familiar format."""

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.rules.pdo101_no_plan import missing_columns, no_plan


def test_no_plan_at_all() -> None:
    error = no_plan("Bilancio.xlsx")
    assert isinstance(error, NoPlan)
    assert str(error) == (
        "PDO101: in «Bilancio.xlsx» non c'è un Piano degli Obiettivi: nessun foglio ha una riga di intestazione "
        "con Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura."
    )


def test_one_column_missing() -> None:
    assert str(missing_columns("Piano", 2, ["Valore atteso"])) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha la colonna «Valore atteso»: aggiungerla."
    )


def test_columns_missing() -> None:
    assert str(missing_columns("Piano", 2, ["Settore", "Valore atteso"])) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha le colonne «Settore», «Valore atteso»: "
        "aggiungerle."
    )
