"""Pairs of columns beside a plan's values, read from its rows."""

from datetime import date

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.row import Aspect, DeadlineOfValue, DeadlineTest, ValueTest
from pdo_xl.domain.values.entry import CellError, Counts, Entry, Percent
from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.sheet.reading.load import load
from tests.columns import DEADLINES, NONE, REMINDERS, counted, figures, told, with_deadlines, workbook
from tests.support import END_OF_YEAR, HEADER, MemoryGrid, MemoryHost, more, row

VALUE, DEADLINE = Aspect.VALUE, Aspect.DEADLINE
LAST, DONE = "30.06.2024", "10.07.2024"


def test_a_row_with_a_deadline_has_two_tests() -> None:
    examined = with_deadlines([*row(target=10.0, actual=10.0), LAST, DONE], more(target=5.0, actual=5.0))
    (objective,) = examined.read.plan.objectives
    assert objective.indicators == [
        ("Piano", 3, "Indicatore", "Nr", 10.0, 10.0), ("Piano", 4, "Altro indicatore", "Nr", 5.0, 5.0),
    ]  # fmt: skip
    assert objective.deadlines == (("Piano", 3, "Indicatore", "Data", LAST, DONE),)
    assert [type(one) for one in (*objective.indicators, *objective.deadlines)][::2] == [ValueTest, DeadlineTest]
    assert figures(examined) == [
        (3, VALUE, 100.0, "Raggiunto", None),
        (3, DEADLINE, 90.0, "Raggiunto in ritardo", 10),
        (4, None, 100.0, "Raggiunto", None),
    ]
    # Three indicators, which count alike.
    assert examined.results.objectives[0].score == pytest.approx(290 / 3)
    assert len(examined.results.plan.indicators) == 3
    assert examined.completeness.startswith(
        "Al 31/12/2024, monitoraggio: indicatori con un punteggio 3 su 3 (100\xa0%, due nelle righe con valore e scadenza)."
    )


@pytest.mark.parametrize("answers", [(), NONE])
def test_unanswered_and_refused_it_is_a_column_of_the_office(answers: tuple[str, ...]) -> None:
    examined = with_deadlines([*row(target=10.0, actual=10.0), LAST, DONE], answers=answers)
    assert figures(examined) == [(3, None, 100.0, "Raggiunto", None)]
    assert examined.read.plan.reminders == ()
    assert "due nelle righe" not in examined.completeness


@pytest.mark.parametrize(
    ("actual", "done", "expected"),
    [
        # Nothing was done: the day that stands twice is one test, in the usual columns.
        (None, None, [(None, None, "Scaduto")]),
        (LAST, None, [(None, 100.0, "Raggiunto")]),
        (LAST, LAST, [(None, 100.0, "Raggiunto")]),
        (None, DONE, [(DEADLINE, 90.0, "Raggiunto in ritardo")]),
        # Two days that differ are two tests, of which one is wrong: the findings are for a person.
        (LAST, DONE, [(VALUE, 100.0, "Raggiunto"), (DEADLINE, 90.0, "Raggiunto in ritardo")]),
    ],
)
def test_a_day_that_stands_twice(actual: Entry, done: Entry, expected: list[object]) -> None:
    examined = with_deadlines([*row(kind="Data", target="entro il 30/06", actual=actual), LAST, done])
    assert [line[1:4] for line in figures(examined)] == expected


def test_another_day_is_another_test() -> None:
    examined = with_deadlines([*row(kind="Data", target="31.12.2024", actual=LAST), LAST, LAST])
    assert [line[1] for line in figures(examined)] == [VALUE, DEADLINE]


@pytest.mark.parametrize("kind", ["Data", ""])
def test_a_row_with_a_deadline_alone_has_one_test(kind: str) -> None:
    examined = with_deadlines(row(), [*more(kind=kind, target=None), LAST, DONE], [*[None] * 10, LAST, LAST])
    assert figures(examined)[1:] == [
        (4, DEADLINE, 90.0, "Raggiunto in ritardo", 10), (5, DEADLINE, 100.0, "Raggiunto", None),
    ]  # fmt: skip
    assert examined.read.sheets[0].rows == (3, 4, 5)


def test_a_row_of_another_type_needs_its_value_all_the_same() -> None:
    examined = with_deadlines([*row(target=None), LAST, LAST])
    assert [line[1:4] for line in figures(examined)] == [
        (VALUE, None, "Da verificare"), (DEADLINE, 100.0, "Raggiunto"),
    ]  # fmt: skip
    assert [cell for cell, _, _ in told("PDO302", examined)] == ["Piano!H3"]


@pytest.mark.parametrize(
    ("deadline", "done", "code", "cell", "message"),
    [
        ("boh", None, "PDO302", "K3", "La scadenza «boh» non è una data."),
        (LAST, "quasi", "PDO303", "L3", "La data effettiva «quasi» non è una data."),
        (LAST, "31.06.2024", "PDO401", "L3", "La data «31.06.2024» non esiste nel calendario."),
        (LAST, "NV", "PDO308", "L3", "«NV» non dice perché l'indicatore non è valutabile."),
        ("30.06", None, "PDO405", "K3", ""),
        (CellError("#N/D"), None, "PDO302", "K3", "La scadenza «#N/D» non è una data."),
        ("30.06.2023", None, "PDO402", "K3", "La scadenza 30/06/2023 non è nell'anno del piano (2024)."),
        (LAST, None, "PDO403", "K3", "La scadenza 30/06/2024 è una domenica."),
        (LAST, "10.01.2025", "PDO404", "L3", "La data effettiva 10/01/2025 è dopo il 31/12/2024."),
        (LAST, None, "PDO407", "L3", "Scadenza passata da 184 giorni: manca la data effettiva."),
        ("31.12.2024", None, "PDO408", "L3", "Scadenza oggi."),
    ],
)
def test_findings_stand_at_its_cells_and_name_it(
    deadline: Entry, done: Entry, code: str, cell: str, message: str
) -> None:
    said = told(code, with_deadlines([*row(target=10.0, actual=10.0), deadline, done]))
    assert [where for where, _, _ in said] == [f"Piano!{cell}"]
    assert message in ("", said[0][1])


def test_done_in_the_future() -> None:
    examined = with_deadlines([*row(target=10.0, actual=10.0), LAST, DONE], on=date(2024, 7, 1))
    assert [cell for cell, _, _ in told("PDO406", examined)] == ["Piano!L3"]


def test_in_the_end_both_are_missing() -> None:
    examined = with_deadlines([*row(target=10.0), LAST], modo="consuntivo")
    assert [said[:2] for said in told("PDO307", examined)] == [
        ("Piano!I3", "Manca il valore effettivo: a consuntivo conta 0."),
        ("Piano!L3", "Manca la data effettiva: a consuntivo conta 0."),
    ]


def test_rules_of_texts_and_types_look_at_a_row_once() -> None:
    examined = with_deadlines([*row(indicator="Almeno il 70% (delle", kind="Percentuale", target="70%"), LAST])
    assert [len(told(code, examined)) for code in ("PDO310", "PDO503")] == [0, 1]
    examined = with_deadlines([*row(indicator="", target=10.0), LAST])
    assert len(told("PDO309", examined)) == 1


def test_with_weights_of_their_own_both_have_half_of_the_row() -> None:
    rows = [
        [*row(target=10.0, actual=10.0), LAST, "no", 60.0],
        [*more(target=10.0, actual=5.0), None, None, 40.0],
    ]
    host = workbook(
        rows,
        ["Scadenza", "Data effettiva", "Peso indicatore"],
        ("aggregazione", "pesata"), ("colonna_scadenza", "K"), ("colonna_data_effettiva", "L"),
    )  # fmt: skip
    (result,) = examine(host, today=END_OF_YEAR).results.objectives
    # 30·100 + 30·0 + 40·50
    assert result.score == pytest.approx(50.0)


def test_reminders_count_for_nothing_and_are_met_by_the_value() -> None:
    rows = [[*row(target=10.0, actual=10.0), LAST], [*more(target=10.0), LAST], [*more(target=10.0), "31.12.2024"]]
    examined = with_deadlines(*rows, answers=REMINDERS)
    assert figures(examined) == [
        (3, None, 100.0, "Raggiunto", None), (4, None, None, "In corso", None), (5, None, None, "In corso", None),
    ]  # fmt: skip
    assert [type(one) for one in examined.read.plan.reminders] == [DeadlineOfValue] * 3
    assert [said[:2] for said in told("PDO407", examined)] == [
        ("Piano!I4", "Scadenza passata da 184 giorni: manca il valore effettivo.")
    ]
    assert [said[:2] for said in told("PDO408", examined)] == [("Piano!I5", "Scadenza oggi.")]
    assert examined.results.objectives[0].score == 100.0


def test_a_row_that_is_of_a_day_itself_needs_no_reminder_of_it() -> None:
    examined = with_deadlines([*row(kind="Data", target=LAST), LAST], answers=REMINDERS)
    assert [said[1] for said in told("PDO407", examined)] == ["Scaduto da 184 giorni."]


@pytest.mark.parametrize(
    ("actual", "part", "whole", "expected", "score"),
    [
        (None, 190.0, 200.0, Counts.of(190.0, 200.0, None), 100.0),
        ("n.d.", 90.0, 200.0, Counts.of(90.0, 200.0, None), 50.0),
        (0.9, 180.0, 200.0, Counts.of(180.0, 200.0, 0.9), 100.0),
        ("NV: nessun caso", 0.0, 0.0, "NV: nessun caso", None),
        ("NV", 0.0, 0.0, "NV", None),
        (0.9, None, None, 0.9, 100.0),
    ],
)
def test_numerator_and_denominator(
    actual: Entry, part: Entry, whole: Entry, expected: Entry, score: float | None
) -> None:
    first = counted(actual, part, whole).results.indicators[0]
    assert (first.indicator.actual, first.score) == (expected, score)


@pytest.mark.parametrize("kind", ["Nr", "Data", "si/no", "Tempestività", "boh"])
def test_rows_of_other_types_have_no_counts(kind: str) -> None:
    assert counted(None, 1.0, 2.0, "boh", kind).results.indicators[0].indicator.actual is None


@pytest.mark.parametrize(
    ("part", "whole", "cell", "message"),
    [
        (190.0, 0.0, "L3", "Il denominatore è 0, e la percentuale non si può calcolare."),
        (190.0, None, "L3", "Manca il denominatore, e il numeratore è 190."),
        (None, 200.0, "K3", "Manca il numeratore, e il denominatore è 200."),
        (-1.0, 200.0, "K3", "Il numeratore -1 è negativo."),
        ("boh", 200.0, "K3", "Il numeratore «boh» non è un numero."),
        (1.0, CellError("#DIV/0!"), "L3", "Il denominatore mostra l'errore #DIV/0!."),
        (Percent(0.5), 1.0, "K3", "Il numeratore «50%» non è un numero."),
    ],
)
def test_what_makes_no_percentage_is_an_error_at_its_cell(part: Entry, whole: Entry, cell: str, message: str) -> None:
    examined = counted(None, part, whole)
    assert [said[:2] for said in told("PDO303", examined)] == [(f"Piano!{cell}", message)]
    assert str(examined.results.indicators[0].state) == "Da verificare"


def test_different_from_the_actual_value() -> None:
    ((cell, message, _),) = told("PDO303", counted("80%", 190.0, 200.0))
    assert (cell, message) == (
        "Piano!I3", "Il valore effettivo «80%» non è quello del numeratore e del denominatore: 190/200 è il 95%.",
    )  # fmt: skip


def test_a_plan_without_a_column_of_actual_values() -> None:
    def without(cells: list[object]) -> list[object]:
        return [*cells[:8], cells[9]]

    header = ["Settore", "Responsabile", "Sigla", "Servizio", "Obiettivo", "Indicatore", "Tipologia", "Target", "Peso"]
    rows = [[*without(row(kind="Percentuale", target="90%")), 45.0, 100.0], [*without(more(kind="Data", target=LAST))]]
    grid = MemoryGrid("Piano", [["Piano 2024"], [*header, "Numeratore", "Denominatore"], *rows])
    examined = examine(MemoryHost(grid), today=END_OF_YEAR)
    assert figures(examined) == [(3, None, 50.0, "Parziale", None), (4, None, None, "Scaduto", 184)]


def test_answers_that_the_parameters_have() -> None:
    rows = [[*row(target=10.0, actual=10.0), LAST, DONE]]
    names = ("colonna_scadenza", "colonna_data_effettiva")
    host = workbook(rows, ["Scadenza", "Data effettiva"], *zip(names, ("Scadenza", "L"), strict=True))
    assert len(load(host).plan.second_tests) == 1


@pytest.mark.parametrize("answers", [DEADLINES, REMINDERS])
def test_a_row_of_days_may_have_the_last_one_in_the_one_column_and_what_was_done_in_the_usual(
    answers: tuple[str, ...],
) -> None:
    examined = with_deadlines([*row(kind="Data", target=None, actual=DONE), LAST], answers=answers)
    assert figures(examined) == [(3, DEADLINE, 90.0, "Raggiunto in ritardo", 10)]
    examined = with_deadlines([*row(kind="Data", target=None, actual="boh"), LAST], answers=answers)
    assert [said[:2] for said in told("PDO303", examined)] == [("Piano!I3", "La data effettiva «boh» non è una data.")]


def test_counts_beside_values_of_several_days() -> None:
    header = [
        *HEADER[:8],
        "Valore effettivo al 30/06",
        "Valore effettivo al 31/12",
        HEADER[9],
        "Numeratore",
        "Denominatore",
    ]
    rows = [
        [*row(kind="Percentuale", target="90%")[:8], "80%", None, 100.0, 171.0, 190.0],
        [*more(kind="Percentuale", target="90%")[:8], None, None, None, 171.0, 190.0],
    ]
    examined = examine(MemoryHost(MemoryGrid("Piano", [["Piano 2024"], header, *rows])), today=END_OF_YEAR)
    assert [(one.indicator.actual, one.score) for one in examined.results.indicators] == [
        ("80%", pytest.approx(800 / 9)), (Counts.of(171.0, 190.0, None), 100.0),
    ]  # fmt: skip
    assert told("PDO303", examined) == []


def test_in_a_plan_without_types_nothing_tells_that_of_a_deadline() -> None:
    def without(cells: list[object]) -> list[object]:
        return [*cells[:6], *cells[7:]]

    header = [*without([*HEADER]), "Scadenza", "Data effettiva"]
    rows = [[*without([*row(target="10", actual=10.0)]), LAST, LAST], [*without([*more(target=None)]), LAST, DONE]]
    answers = column_options(["scadenza=J", "data_effettiva=K", "tipologia=dal valore atteso"])
    host = MemoryHost(MemoryGrid("Piano", [["Piano 2024"], header, *rows]))
    examined = examine(host, today=END_OF_YEAR, mapping=answers)
    assert [line[:3] for line in figures(examined)] == [(3, VALUE, 100.0), (3, DEADLINE, 100.0), (4, DEADLINE, 90.0)]
    assert [message for _, message, _ in told("PDO313", examined)] == [
        "La tipologia di valore di una riga è stata letta da altre celle: 1 Nr. (1 da valore atteso)."
    ]


def test_each_sheet_has_its_own_columns() -> None:
    sheets = [
        MemoryGrid("SF", [["Piano 2024"], [*HEADER, "Scadenza"], [*row(target=10.0, actual=10.0), LAST]]),
        MemoryGrid("GT", [["Piano 2024"], ["n.", *HEADER, "Scadenza"], [1.0, *row("GT", target=10.0), LAST]]),
    ]
    answers = column_options(["scadenza=Scadenza", "data_effettiva=nessuna"])
    examined = examine(MemoryHost(*sheets), today=END_OF_YEAR, mapping=answers)
    assert [cell for cell, _, _ in told("PDO316", examined)] == ["SF!K3", "GT!L3"]
    assert [cell for cell, _, _ in told("PDO407", examined)] == ["GT!J3"]
