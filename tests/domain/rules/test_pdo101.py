"""PDO101: the workbook has a plan with all the columns of the familiar format."""

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.rules.pdo101_no_plan import Missing, missing_columns, no_plan, several_plans, unclear_columns

SECTOR = Missing("Settore", "colonna_settore")
TARGET = Missing("Valore atteso", "colonna_valore_atteso")
UNIT = Missing("Sigla servizio/ufficio", "colonna_sigla", "nessuna")


def test_no_plan_at_all() -> None:
    error = no_plan("Bilancio.xlsx")
    assert isinstance(error, NoPlan)
    assert str(error) == (
        "PDO101: in «Bilancio.xlsx» non c'è un Piano degli Obiettivi: nessun foglio ha una riga di intestazione "
        "con Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura; se si "
        'chiamano in un altro modo, eseguire pdo-xl attiva con --colonna per ognuna, per esempio --colonna "settore=A".'
    )


def test_one_column_missing() -> None:
    assert str(missing_columns("Piano", 2, [TARGET])) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha la colonna «Valore atteso»: aggiungerla."
    )


def test_columns_missing() -> None:
    assert str(missing_columns("Piano", 2, [SECTOR, TARGET])) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha le colonne «Settore», «Valore atteso»: "
        "aggiungerle."
    )


def test_headers_that_may_be_the_missing_ones_and_a_column_that_a_plan_may_do_without() -> None:
    assert str(missing_columns("Piano", 2, [UNIT, TARGET], ["H («Traguardo»)"])) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha le colonne «Sigla servizio/ufficio», «Valore "
        "atteso»: aggiungerle; oppure, se è una di queste, H («Traguardo»), scriverne la lettera nel foglio Parametri, "
        'righe colonna_sigla, colonna_valore_atteso, o eseguire pdo-xl attiva (o calcola) con --colonna "sigla=LETTERA" '
        '--colonna "valore_atteso=LETTERA"; se il piano fa a meno di «Sigla servizio/ufficio», scrivere «nessuna» al '
        "posto della lettera."
    )


def test_columns_that_cannot_be_told_apart() -> None:
    problems = {"colonna_peso": "non si capisce quale: indicarla"}
    assert str(unclear_columns("Piano", 2, problems, {"colonna_peso": "H"})) == (
        "PDO101: nel foglio «Piano», intestazione alla riga 2, non si capisce quale: indicarla nel foglio Parametri, "
        'riga colonna_peso, o eseguire pdo-xl attiva (o calcola) con --colonna "peso=H".'
    )


def test_several_plans_offer_the_newest() -> None:
    assert str(several_plans([("Nuovo", 2025), ("Vecchio", 2024), ("Bozza", None)])) == (
        "PDO101: ci sono più piani, «Nuovo» (2025), «Vecchio» (2024), «Bozza»: scrivere quale si calcola nel foglio "
        'Parametri, riga foglio_piano, o eseguire pdo-xl attiva (o calcola) con --colonna "foglio=Nuovo".'
    )
