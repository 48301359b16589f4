"""PDO101: the workbook has a plan with all the columns of the familiar format."""

from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.question import Answer, Question
from pdo_xl.domain.rules.pdo101_no_plan import (
    Missing,
    alike_in,
    asked_together,
    missing_columns,
    missing_in_a_part,
    no_plan,
    objective_cards,
    one_row_a_period,
    several_plans,
    unclear_columns,
    unclear_year,
)

SECTOR = Missing("Settore", Question("colonna_settore", "Quale?"))
TARGET = Missing("Valore atteso", Question("colonna_valore_atteso", "Quale?", (Answer("H", "H «Traguardo»"),)))
UNIT = Missing("Sigla servizio/ufficio", Question("colonna_sigla", "Quale?"), "nessuna")
WEIGHT = Question("colonna_peso", "Quale?", (Answer("H", "H «Peso»"), Answer("I", "I «Pesi»")))


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
        '--colonna "valore_atteso=H"; se il piano fa a meno di «Sigla servizio/ufficio», scrivere «nessuna» al '
        "posto della lettera."
    )


def test_what_else_a_column_may_be_stands_at_the_end() -> None:
    remarked = TARGET._replace(remark="se invece è la meta, meta=H")
    assert str(missing_columns("Piano", 2, [remarked, SECTOR])).endswith(": aggiungerle; se invece è la meta, meta=H.")
    assert str(missing_columns("Piano", 2, [SECTOR, TARGET])).endswith(": aggiungerle.")


def test_columns_that_cannot_be_told_apart() -> None:
    error = unclear_columns("Piano", 2, ["Pesatura settore"], ["non si capisce quale: indicarla"], [WEIGHT])
    assert error.questions == (WEIGHT,)
    assert str(error) == (
        "PDO101: nel foglio «Piano», intestazione alla riga 2, non si capisce quale: indicarla nel foglio Parametri, "
        'riga colonna_peso, o eseguire pdo-xl attiva (o calcola) con --colonna "peso=H".'
    )


def test_several_plans_are_named_with_their_years() -> None:
    which = Question("foglio_piano", "Quale?", (Answer("Nuovo", "«Nuovo»"),))
    assert str(several_plans([("Nuovo", 2025), ("Vecchio", 2024), ("Bozza", None)], which)) == (
        "PDO101: ci sono più piani, «Nuovo» (2025), «Vecchio» (2024), «Bozza»: scrivere quale si calcola nel foglio "
        'Parametri, riga foglio_piano, o eseguire pdo-xl attiva (o calcola) con --colonna "foglio=Nuovo".'
    )


def test_cards_are_named_but_not_all_of_many() -> None:
    one = str(objective_cards("Schede.xlsx", ["SF"]))
    assert one == (
        "PDO101: in «Schede.xlsx» il foglio «SF» è una scheda di obiettivo, con le voci a sinistra e i valori a destra, "
        "e non un piano in tabella. Per calcolarlo serve un foglio con una riga per indicatore, e in alto le colonne "
        "Settore, Obiettivo, Indicatore, Tipologia di valore, Valore atteso, Valore effettivo e Pesatura."
    )
    many = str(objective_cards("Schede.xlsx", ["A", "B", "C", "D", "E"]))
    assert many.startswith("PDO101: in «Schede.xlsx» i fogli «A», «B», «C» e altri 2 sono schede di obiettivo, con")


def test_a_row_for_each_period_says_which_two_rows_are_one() -> None:
    said = str(one_row_a_period("Piano", "C («Trimestre»)", 5, 4))
    assert said == (
        "PDO101: nel foglio «Piano» lo stesso indicatore ha una riga per ogni periodo, che dice la colonna C "
        "(«Trimestre») (la riga 5 ripete la riga 4): contate così, le righe sarebbero più obiettivi di quelli che sono. "
        "Tenere una riga per indicatore, con una colonna di valori effettivi per ogni periodo, per esempio «Valore "
        "effettivo al 30/06» e «Valore effettivo al 31/12»; se invece sono indicatori diversi, distinguerli nel testo."
    )


def test_a_plan_may_do_without_some_columns() -> None:
    assert str(missing_columns("Piano", 2, [UNIT])) == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha la colonna «Sigla servizio/ufficio»: aggiungerla; "
        "se il piano ne fa a meno, scrivere «nessuna» nel foglio Parametri, riga colonna_sigla, o eseguire pdo-xl "
        'attiva (o calcola) con --colonna "sigla=nessuna".'
    )


def test_two_things_that_stop_a_plan_are_asked_at_once() -> None:
    missing = missing_columns("Piano", 2, [TARGET])
    unclear = unclear_columns("Piano", 2, ["Pesatura settore"], ["quale è?"], [WEIGHT])
    both = asked_together(missing, [unclear])
    assert str(both).startswith(f"{missing} Inoltre, nel foglio «Piano», intestazione")
    assert both.questions == (TARGET.question, WEIGHT)
    assert not isinstance(both, UnclearPlan)
    assert isinstance(asked_together(unclear, [unclear], [WEIGHT]), UnclearPlan)
    assert asked_together(unclear, [unclear], [WEIGHT]).questions == (WEIGHT,)


def test_a_sheet_that_may_be_no_part_of_the_plan() -> None:
    which = Question("foglio_piano", "Quali?", (Answer("SF; GT", "«SF», «GT»"),))
    said = str(missing_in_a_part(missing_columns("Note", 1, [TARGET]), which))
    assert said.endswith(
        "aggiungerla. Se quel foglio non fa parte del piano, scrivere quali ne fanno parte nel foglio Parametri, riga "
        'foglio_piano, o eseguire pdo-xl attiva (o calcola) con --colonna "foglio=SF; GT".'
    )


def test_years_of_which_none_is_the_plan_s() -> None:
    error = unclear_year([(2024, 2026), (2024, 2026)])
    assert [answer.value for answer in error.questions[0].answers] == ["2024", "2025", "2026"]
    assert str(error) == (
        "PDO101: il titolo nomina gli anni 2024-2026, e nessuna scadenza dice quale di questi è l'anno del piano: "
        'scriverlo nel foglio Parametri, riga anno, o eseguire pdo-xl attiva (o calcola) con --colonna "anno=2024".'
    )


def test_in_short_columns_are_named_with_two_candidates_at_most_and_no_word_on_how_to_answer() -> None:
    answers = tuple(Answer(letter, f"{letter} «{letter * 50}»") for letter in "HJKL")
    target = Missing("Valore atteso", Question("colonna_valore_atteso", "Quale?", answers))
    actual = Missing("Valore effettivo", Question("colonna_valore_effettivo", "Quale?", (answers[1], answers[0])))
    none = Answer("nessuna", "nessuna: il piano non ha questa colonna")
    without = Missing("Sigla", Question("colonna_sigla", "Quale?", (none, answers[0])), "nessuna")
    missing = missing_columns("Piano", 2, [SECTOR, without, target, actual], ["H («Traguardo»)"])
    assert missing.brief == (
        "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha le colonne «Settore», «Sigla», «Valore atteso» "
        f"(forse H «{'H' * 36}… o K «{'K' * 36}…), «Valore effettivo» (forse J «{'J' * 36}…)."
    )
    unclear = unclear_columns("Piano", 2, ["Pesatura settore"], ["quale è?"], [WEIGHT])
    assert unclear.brief == (
        "PDO101: nel foglio «Piano», intestazione alla riga 2, non è chiara la colonna «Pesatura settore» (forse H "
        "«Peso» o I «Pesi»)."
    )
    short = "PDO101: nel foglio «Piano» l'intestazione alla riga 2 non ha la colonna «Settore»."
    own = missing_columns("Piano", 2, [SECTOR])
    assert asked_together(own, [unclear]).brief == f"{short} Inoltre, {unclear.brief.removeprefix('PDO101: ')}"
    assert alike_in(own, ["SF", "GT"]).brief == f"{short} Lo stesso vale per i fogli «SF», «GT»."


def test_in_short_the_other_questions_do_without_the_command_as_well() -> None:
    which = Question("foglio_piano", "Quale?", (Answer("Nuovo", "«Nuovo»"),))
    errors = [
        several_plans([("Nuovo", 2025), ("Vecchio", 2024)], which),
        unclear_year([(2024, 2026)]),
        missing_in_a_part(missing_columns("Note", 1, [TARGET]), which),
    ]
    assert [error.brief for error in errors] == [
        "PDO101: ci sono più piani, «Nuovo» (2025), «Vecchio» (2024).",
        "PDO101: il titolo nomina gli anni 2024-2026, e nessuna scadenza dice quale di questi è l'anno del piano.",
        (
            "PDO101: nel foglio «Note» l'intestazione alla riga 1 non ha la colonna «Valore atteso» (forse H "
            "«Traguardo»). Se quel foglio non fa parte del piano, scrivere quali ne fanno parte."
        ),
    ]
    assert no_plan("x").brief == str(no_plan("x"))
