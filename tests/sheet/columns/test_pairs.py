"""Columns that go in pairs: which are taken by their names, which are offered, which are the office's own."""

from collections.abc import Sequence

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.mapping import column_options
from pdo_xl.sheet.reading.recognition import HeaderCell, Meaning, recognise
from tests.columns import workbook
from tests.support import END_OF_YEAR, HEADER, MemoryGrid, MemoryHost, more, row

DAYS = ["30.06.2024", "10.07.2024"]
NUMBERS = [190.0, 200.0]


def recognised(headers: Sequence[str], cells: Sequence[object], answers: Sequence[str] = ()) -> list[HeaderCell]:
    """What the columns from K on are taken for, in a plan of two rows."""
    host = workbook([[*row(), *cells], [*more(), *cells]], headers)
    (sheet,) = recognise(host, mapping=column_options(answers)).sheets
    return list(sheet.cells[10:])


def fields(headers: Sequence[str], cells: Sequence[object], answers: Sequence[str] = ()) -> list[Field | None]:
    return [cell.field for cell in recognised(headers, cells, answers)]


@pytest.mark.parametrize(
    "header",
    ["Scadenza", "SCADENZE", "Termine", "Data prevista", "Entro il", "Tempistica", "Data di conclusione prevista",
     "Data completamento prevista", "Termine previsto", "Data di scadenza"],
)  # fmt: skip
def test_a_deadline_is_offered_and_not_taken(header: str) -> None:
    (cell,) = recognised([header], DAYS[:1])
    assert (cell.meaning, cell.field, cell.setting) == (Meaning.DOUBTFUL, None, "colonna_scadenza")
    assert cell.reason == "può essere una scadenza da rispettare"


@pytest.mark.parametrize(
    "header",
    ["Data effettiva", "Data di completamento", "Data conclusione", "Data di realizzazione", "Completato il",
     "Realizzato il"],
)  # fmt: skip
def test_the_day_it_was_done_is_offered_with_it(header: str) -> None:
    deadline, done = recognised(["Scadenza", header], DAYS)
    assert deadline.reason == "può essere una scadenza da rispettare"
    assert (done.meaning, done.field, done.reason) == (Meaning.DOUBTFUL, None, "si usa se si conta la scadenza")
    assert done.setting == "colonna_data_effettiva"


def test_where_the_deadline_does_not_count_the_day_it_was_done_is_no_actual_value() -> None:
    deadline, done = recognised(["Scadenza", "Realizzato il"], DAYS, ["scadenza=nessuna"])
    assert {deadline.meaning, done.meaning} == {Meaning.UNUSED}
    (actual,) = recognised(["Realizzato"], ["10.07.2024"], ["scadenza=nessuna"])
    assert actual.meaning is Meaning.DOUBTFUL


def test_beside_nothing_to_count_they_are_the_offices_own() -> None:
    for headers, cells in (
        (["Scadenza"], ["trimestrale"]),
        (["Scadenza"], [None]),
        (["Data effettiva"], DAYS[:1]),
        (["Termine di paragone", "Data effettiva"], ["molti", "10.07.2024"]),
    ):
        assert {cell.meaning for cell in recognised(headers, cells)} == {Meaning.UNUSED}
        assert {cell.reason for cell in recognised(headers, cells)} == {"non è una colonna del piano"}


def test_the_only_actual_value_stays_one() -> None:
    header = [
        "Settore",
        "Resp.",
        "Sigla",
        "Servizio",
        "Obiettivo",
        "Indicatore",
        "Tipologia",
        "Target",
        "Realizzato il",
    ]
    rows = [[*row(kind="Data", target="30.06.2024", actual="10.07.2024")[:9], 100.0, "30.06.2024"]]
    host = MemoryHost(MemoryGrid("Piano", [["Piano 2024"], [*header, "Peso", "Scadenza"], *rows]))
    (assessed,) = examine(host, today=END_OF_YEAR).results.indicators
    assert (assessed.indicator.actual, assessed.score) == ("10.07.2024", 90.0)


def test_what_a_person_answers_is_taken() -> None:
    assert fields(["Scadenza", "Data effettiva"], DAYS, ["scadenza=K"]) == [Field.DEADLINE, Field.DONE]
    assert fields(["Scadenza", "Altro"], DAYS, ["scadenza=K", "data_effettiva=L"]) == [Field.DEADLINE, Field.DONE]
    assert fields(["Scadenza", "Data effettiva"], DAYS, ["scadenza=K", "data_effettiva=nessuna"]) == [
        Field.DEADLINE, None,
    ]  # fmt: skip
    assert fields(["Scadenza", "Termine"], DAYS, ["scadenza=L", "data_effettiva=nessuna"]) == [None, Field.DEADLINE]
    cells = recognised(["Scadenza", "Data effettiva"], DAYS, ["scadenza=nessuna"])
    assert [cell.meaning for cell in cells] == [Meaning.UNUSED] * 2


@pytest.mark.parametrize(
    ("answer", "missing"),
    [("scadenza=K", "data_effettiva"), ("data_effettiva=K", "scadenza"), ("numeratore=K", "denominatore")],
)
def test_half_a_pair_asks_for_the_other(answer: str, missing: str) -> None:
    host = workbook([[*row(), "30.06.2024"]], ["Fine"])
    with pytest.raises(NoPlan) as caught:
        examine(host, today=END_OF_YEAR, mapping=column_options([answer]))
    assert missing in str(caught.value)
    assert "nessuna" in str(caught.value)


@pytest.mark.parametrize(
    "headers", [["Numeratore", "Denominatore"], ["DENOMINATORE", "NUMERATORE (casi)"], ["Num.", "Den."], ["num", "den"]]
)
def test_numerator_and_denominator_are_known_by_their_names(headers: list[str]) -> None:
    assert set(fields(headers, NUMBERS)) == {Field.NUMERATOR, Field.DENOMINATOR}
    assert set(fields(headers, [None, None])) == {Field.NUMERATOR, Field.DENOMINATOR}


@pytest.mark.parametrize(
    ("headers", "cells"),
    [
        (["Numeratore"], NUMBERS[:1]),
        (["Denominatore"], NUMBERS[:1]),
        (["Num. pratiche", "Den. pratiche"], NUMBERS),
        (["Numeratore", "Num. pratiche"], NUMBERS),
        (["Numeratore", "Denominatore"], ["pratiche evase", "pratiche in tutto"]),
        (["Numeratore", "Denominatore"], [190.0, "pratiche in tutto"]),
    ],
)
def test_what_is_not_sure_is_the_offices_own(headers: list[str], cells: list[object]) -> None:
    found = recognised(headers, cells)
    assert {cell.meaning for cell in found} == {Meaning.UNUSED}
    assert {cell.reason for cell in found} <= {"non è una colonna del piano", "le sue celle non sono numeri"}


def test_two_numerators_are_for_a_person_to_tell() -> None:
    found = recognised(["Numeratore", "Numeratore finale", "Denominatore"], [1.0, 2.0, 3.0])
    assert [(cell.meaning, cell.reason) for cell in found] == [
        (Meaning.DOUBTFUL, "non è la sola: per usarla, indicare numeratore"),
        (Meaning.DOUBTFUL, "non è la sola: per usarla, indicare numeratore"),
        (Meaning.UNUSED, "non è una colonna del piano"),
    ]
    answers = ["numeratore=L", "denominatore=M"]
    assert fields(["Numeratore", "Numeratore finale", "Denominatore"], [1.0, 2.0, 3.0], answers) == [
        None, Field.NUMERATOR, Field.DENOMINATOR,
    ]  # fmt: skip


def test_counts_that_do_not_count() -> None:
    for answer in ("numeratore=nessuna", "denominatore=nessuna"):
        assert fields(["Numeratore", "Denominatore"], NUMBERS, [answer]) == [None, None]
        assert fields(["Scadenza", "Note"], DAYS, [answer]) == [None, None]


def test_of_another_year_they_are_of_another_kind() -> None:
    deadline, *counts = recognised(["Scadenza 2023", "Numeratore 2023", "Denominatore 2023"], ["30.06.2023", 1.0, 2.0])
    assert [cell.reason for cell in (deadline, *counts)] == ["è del 2023, il piano è del 2024"] * 3


def asked(headers: Sequence[str], cells: Sequence[object], answers: Sequence[str] = ()) -> list[str] | None:
    """The values that may answer the offer, the likeliest first."""
    host = workbook([[*row(), *cells], [*more(), *cells]], headers)
    offer = recognise(host, mapping=column_options(answers)).offer
    if offer is None:
        return None
    assert (offer.setting, offer.required, offer.sheet) == ("colonna_scadenza", False, "Piano")
    assert offer.text == "C'è anche una scadenza da rispettare? In quale colonna?"
    return [answer.value for answer in offer.answers]


def test_a_deadline_is_asked_about_once() -> None:
    assert asked(["Scadenza", "Data effettiva"], DAYS) == ["Scadenza", "nessuna"]
    assert asked(["Scadenza"], DAYS[:1]) == ["nessuna", "Scadenza"]
    assert asked(["Scadenza; prima", "Termine"], DAYS) == ["nessuna", "K", "Termine"]
    assert asked(["Scadenza"], [None]) is None
    assert asked(["Scadenza"], DAYS[:1], ["scadenza=nessuna"]) is None
    assert asked(["Scadenza", "Data effettiva"], DAYS, ["scadenza=Scadenza"]) is None
    assert asked(["Note"], DAYS[:1]) is None


def test_of_a_plan_that_cannot_be_read_nothing_is_asked_besides() -> None:
    host = workbook([[*row(), *DAYS]], ["Scadenza", "Target"])
    recognition = recognise(host, mapping=column_options(["valore_atteso=Z"]))
    assert (recognition.offer, bool(recognition.problem)) == (None, True)


def test_without_an_expected_value_the_deadline_may_be_it() -> None:
    header = [*HEADER[:7], "Scadenza", "Data effettiva", HEADER[9]]
    rows = [row(kind="Data", target=DAYS[0], actual=DAYS[1]), more(kind="Data", target="30.09.2024")]
    host = MemoryHost(MemoryGrid("Piano", [["Piano 2024"], header, *rows]))
    with pytest.raises(NoPlan) as caught:
        examine(host, today=END_OF_YEAR)
    assert '--colonna "valore_atteso=H" --colonna "valore_effettivo=I"' in str(caught.value)
    assert "oltre al valore atteso" not in str(caught.value)
    examined = examine(host, today=END_OF_YEAR, mapping=column_options(["valore_atteso=H", "valore_effettivo=I"]))
    assert [assessed.score for assessed in examined.results.indicators] == [90.0, None]
