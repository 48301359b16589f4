"""The questions for columns that a header lacks: what may be each, the likeliest first; the best answers read the plan."""

from collections.abc import Mapping, Sequence

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.question import best_answers
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.columns.questions import missing_questions
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FROM_VALUES, NO_COLUMN, OWN_TYPES
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from tests.support import TITLE, MemoryGrid, MemoryHost

PLAIN = [
    "Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia", "Valore atteso",
    "Valore effettivo", "Peso",
]  # fmt: skip
ROWS: list[list[Entry]] = [
    ["SF", "Rossi", "EN", "Entrate", "Incassare", "Atti", "Nr.", 10.0, 5.0, 60.0],
    ["SF", "Rossi", "EN", "Entrate", "Pagare", "Giorni", "Tempestività", "30 giorni", 25.0, 40.0],
    ["GT", "Bianchi", "ED", "Edilizia", "Costruire", "Quota", "Percentuale", "80%", "75%", 100.0],
]


def host(renamed: Mapping[str, str], rows: Sequence[Sequence[Entry]] = ROWS) -> MemoryHost:
    header = [renamed.get(text, text) for text in PLAIN]
    assert len(set(header) - set(PLAIN)) == len(renamed)
    return MemoryHost(MemoryGrid("Foglio1", [[TITLE], header, *rows]))


def asked(workbook: MemoryHost) -> NoPlan:
    with pytest.raises(NoPlan) as raised:
        read_plan(workbook)
    return raised.value


def settled(workbook: MemoryHost) -> ReadPlan:
    return read_plan(workbook, known=Known(ColumnMapping.read(best_answers(asked(workbook).questions))))


OTHERS = {
    "Tipologia": "Natura", "Valore atteso": "Meta", "Valore effettivo": "Riscontro",
    "Peso": "Rilevanza",
}  # fmt: skip


@pytest.mark.parametrize("renamed", [*[{text: name} for text, name in OTHERS.items()], dict(list(OTHERS.items())[1:])])
def test_the_best_answers_read_the_plan_as_it_was(renamed: Mapping[str, str]) -> None:
    usual, read = read_plan(host({})), settled(host(renamed))
    assert read.plan.indicators == usual.plan.indicators
    assert read.sheets[0].layout.columns == usual.sheets[0].layout.columns


def test_each_column_comes_with_its_first_cells_and_what_speaks_for_it() -> None:
    target, actual = asked(host({"Valore atteso": "Uno", "Valore effettivo": "Due"})).questions
    assert [(a.value, a.label, a.cells, a.why) for a in target.answers] == [
        ("H", "H «Uno»", ("10", "30 giorni", "80%"), "valori in 3 celle su 3"),
        ("I", "I «Due»", ("5", "25", "75%"), "valori in 3 celle su 3"),
    ]
    assert [a.value for a in actual.answers] == ["I", "H"], "no column is the best answer of two questions"
    assert (target.text, target.sheet, target.required) == ("Quale colonna è «Valore atteso»?", "Foglio1", True)


def test_what_speaks_for_a_column_is_called_by_what_it_would_be() -> None:
    kind, weight = asked(host({"Tipologia": "Natura", "Peso": "Rilevanza"})).questions
    assert (kind.answers[0].why, weight.answers[0].why) == ("tipi di valore in 3 celle su 3", "pesi in 3 celle su 3")


def test_actual_values_may_be_yet_to_come_and_notes_or_another_year_s_are_none() -> None:
    rows = [[*cells[:8], None, *cells[9:], "fatto", 7.0] for cells in ROWS]
    header = [*PLAIN[:8], "Riscontro", PLAIN[9], "Note", "Valore 2023"]
    (question,) = asked(MemoryHost(MemoryGrid("Piano", [[TITLE], header, *rows]))).questions
    assert [(a.value, a.why) for a in question.answers] == [("I", "vuota")]


def test_columns_that_name_their_days_are_one_answer() -> None:
    header = [*PLAIN[:8], "Riscontro 30/06", "Riscontro 31/12", PLAIN[9]]
    rows: list[list[Entry]] = [[*cells[:8], None, *cells[8:]] for cells in ROWS]
    workbook = MemoryHost(MemoryGrid("Piano", [[TITLE], header, *rows]))
    (question,) = asked(workbook).questions
    assert [a.value for a in question.answers] == ["I = 30/06; J = 31/12", "J", "I"]
    assert question.answers[0].cells == ("5", "25", "75%")
    assert [i.actual for i in settled(workbook).plan.indicators] == [
        i.actual for i in read_plan(host({})).plan.indicators
    ]


def test_a_text_column_that_a_plan_may_do_without() -> None:
    cells = Evidence(enumerate([[None, None, "FIN"], [None, None, "TRI"]], start=1), 2024)
    (question,) = missing_questions("Foglio1", [Field.UNIT], {3: "Gruppo"}, cells)
    assert [a.value for a in question.answers] == ["nessuna", "C"]
    # So nobody is asked.
    assert [place.field for place in read_plan(host({"Sigla": "Gruppo"})).plan.lacking] == [Field.UNIT]
    (question,) = asked(host({"Sigla": "Codice"})).questions
    assert [a.value for a in question.answers] == ["C", "nessuna"]
    (question,) = asked(host({"Settore": "Chi"})).questions
    assert [a.value for a in question.answers] == ["nome del foglio", "A"]


def test_a_code_with_figures_is_no_likely_service() -> None:
    unused = {1: "Codice", 2: "Codice ufficio"}
    cells = Evidence(enumerate([["VP1", "FIN"], ["VP2", "TRI"]], start=1), 2024)
    (question,) = missing_questions("Piano", [Field.UNIT], unused, cells)
    assert [answer.value for answer in question.answers] == ["B", "nessuna", "A"]


def test_the_longest_texts_are_the_objectives() -> None:
    (question,) = asked(host({"Obiettivo": "Cosa"})).questions
    assert [a.value for a in question.answers] == ["E"]
    assert settled(host({"Obiettivo": "Cosa"})).plan.objectives[0].text == "Incassare"


def test_without_rows_any_unused_column_may_be_it() -> None:
    (question,) = asked(host({"Valore atteso": "Meta"}, [])).questions
    assert [a.value for a in question.answers] == ["H"]


def test_nothing_to_choose_from_is_a_question_without_answers() -> None:
    (question,) = missing_questions("Piano", [Field.TARGET], {}, Evidence())
    assert (question.setting, question.answers, question.best) == (COLUMN_SETTINGS[Field.TARGET], (), None)
    # The types need no column of their own.
    (question,) = missing_questions("Piano", [Field.TYPE], {}, Evidence())
    assert [answer.value for answer in question.answers] == [FROM_VALUES, OWN_TYPES]


def test_types_that_are_found_decide_how_values_are_read() -> None:
    unused = {1: "Natura", 2: "Uno", 3: "Due"}
    cells = Evidence(enumerate([["Data", "31/12/2024", 5.0], ["Data", "30/06/2024", 6.0]], start=1), 2024)
    kind, target = missing_questions("Piano", [Field.TYPE, Field.TARGET], unused, cells)
    assert [answer.value for answer in kind.answers] == ["A", FROM_VALUES, OWN_TYPES]
    assert [answer.value for answer in target.answers] == ["B"]


def test_the_numbers_of_the_rows_are_no_values() -> None:
    unused = {1: "N.", 2: "Codice", 3: "Soglia"}
    cells = Evidence(enumerate([[1.0, 101.0, 40.0], [2.0, 102.0, 60.0]], start=1), 2024)
    target, weight = missing_questions("Piano", [Field.TARGET, Field.WEIGHT], unused, cells)
    assert [answer.value for answer in target.answers] == ["C"]
    assert [answer.value for answer in weight.answers] == [NO_COLUMN, "C"]


def test_a_plan_without_weights_is_likelier_than_numbers_that_do_not_add_up_to_any() -> None:
    cells = Evidence(enumerate([[12.0, 40.0, 3.0], [7.0, 35.0, 4.0], [9.0, 25.0, 5.0]], start=1), 2024)

    def answers(unused: dict[int, str]) -> list[str]:
        (question,) = missing_questions("Piano", [Field.WEIGHT], unused, cells)
        return [answer.value for answer in question.answers]

    assert answers({1: "Persone"}) == [NO_COLUMN, "A"]
    assert answers({1: "Persone", 2: "Quota"}) == ["B", NO_COLUMN, "A"]
    assert answers({1: "Persone", 3: "Rilevanza"}) == ["C", NO_COLUMN, "A"]
