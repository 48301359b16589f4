"""The worksheet functions verified under Wine: xlwings' DLL, its COM server, pywin32. Not in Excel, which is not here.

The program in Excel's place makes the calls that the workbook's VBA makes.
"""

from typing import Any

import pytest

from tests.spellings import SPELLINGS
from tests.wine.conftest import OMITTED, Windows, in_time
from tests.wine.sheets import book_of, cell_of, column, down, parameters, sheet_of, values

DAY = {"date": "2024-12-31"}
DIV_0, NUM = {"error": -2146826281}, {"error": -2146826252}
PARTLY = ("PDO_SCORE", "si/no", "si", "in parte", OMITTED)
EMPTY = book_of(r"C:\Uffici\Piano dell'ente & c.xlsm", Piano=sheet_of([["Nr.", 650, 325]]))


def test_every_spelling_gives_its_points_whatever_its_format(windows):
    cells, formats = [], {}
    for number, (kind, target, actual, _, _) in enumerate(SPELLINGS, start=1):
        line: list[object] = [kind]
        for place, cell in ((2, target), (3, actual)):
            value, formats[number, place] = cell if isinstance(cell, tuple) else (cell, "General")
            if formats[number, place] == "dd/mm/yyyy" and isinstance(value, int):
                value = {"date": f"1900-01-{value - 1:02d}"}  # what COM makes of the number
            line.append(DIV_0 if value == "=1/0" else value)
        cells.append(line)
    book = book_of(r"C:\grafie.xlsm", Piano=sheet_of(cells, formats), Parametri=parameters(anno=2024))
    three = [column(number, len(SPELLINGS), 1) for number in (1, 2, 3)]
    scores, states = values(windows.excel([book], [(0, "PDO_SCORE", *three, OMITTED), (0, "PDO_STATO", *three, DAY)]))

    for (score,), (state,), spelling in zip(scores, states, SPELLINGS, strict=True):
        *_, expected, expected_state = spelling
        if expected_state == "Da verificare":
            assert str(score).startswith("#PDO:"), spelling
        else:
            assert score == ("" if expected is None else pytest.approx(expected)), spelling
        assert state == expected_state, spelling


SINGLE = [
    (("PDO_SCORE", "Nr.", 650.0, 325.0, OMITTED), 50.0),
    (("PDO_SCORE", "Nr.", 650.0, None, OMITTED), ""),
    (("PDO_SCORE", "Nr.", 650.0, "NV: gara deserta", OMITTED), ""),
    (("PDO_SCORE", "Percentuale", "80%", 0.4, OMITTED), 50.0),
    (("PDO_SCORE", "si/no", "si", True, OMITTED), 100.0),
    (("PDO_SCORE", "Data", {"date": "2024-03-31"}, {"date": "2024-04-10"}, OMITTED), 90.0),
    (("PDO_SCORE", "Data", "entro il 31/03", {"date": "2024-04-10"}, 2024.0), 90.0),
    (("PDO_SCORE", "Data", 45382.0, 45392.0, OMITTED), 90.0),  # DATE() hands over the day's number
    (("PDO_STATO", "Data", "30.06.2024", None, {"date": "2024-06-30"}), "In scadenza"),
    (("PDO_STATO", "Data", "30.06.2024", None, "1/7/2024"), "Scaduto"),
    (("PDO_STATO", "Nr.", 650.0, "NV: gara deserta", DAY), "Non valutabile"),
    (("PDO_RITARDO", "Data", "30.06.2024", None, {"date": "2024-07-10"}), 10),
    (("PDO_RITARDO", "Data", "30.06.2024", "30.06.2024", DAY), ""),
    (("PDO_VERIFICA", "Nr.", 650.0, 650.0), ""),
    (("PDO_SETTORE", [["SF"], ["SF"], [None]], [[60.0], [40.0], [None]], [[100.0], [50.0], [""]], "SF"), 80.0),
]


REFUSED = [
    (("PDO_SCORE", "Nr.", 650.0, DIV_0, OMITTED), "#DIV/0!"),
    (("PDO_SCORE", "Nr.", NUM, 1.0, OMITTED), "#NUM!"),
    (("PDO_STATO", "Nr.", 650.0, 1.0, DIV_0), "#DIV/0!"),
    (("PDO_SCORE", "colore", 650.0, 1.0, OMITTED), "colore"),
    (("PDO_SCORE", "Data", "31.02.2024", "1.2.2024", OMITTED), "31.02.2024"),
    (("PDO_SCORE", "Nr.", 650.0, 1.0, "duemila"), "duemila"),
    (("PDO_SCORE", down(["Nr."] * 2), down([1.0] * 3), down([1.0] * 3), OMITTED), "forme diverse"),
    (("PDO_RIEPILOGO", [["a", "b"], ["c", "d"]], OMITTED), "#PDO:"),
]


@pytest.fixture(scope="module")
def one_by_one(windows: Windows) -> list[dict[str, Any]]:
    """The answers to the calls of SINGLE, those of REFUSED, and one of a function that is not there."""
    calls = [(0, *call) for call, _ in (*SINGLE, *REFUSED)]
    answers: list[dict[str, Any]] = windows.excel([EMPTY], [*calls, (0, "PDO_ALTRO", 1.0)])["answers"]
    return answers


def test_cells_dates_blanks_and_omitted_arguments(one_by_one):
    for answer, (call, expected) in zip(one_by_one, SINGLE, strict=False):
        assert answer.get("value") == expected, (call, answer)


def test_what_cannot_be_read_is_a_sentence_in_the_cell_never_a_traceback(one_by_one):
    for answer, (call, named) in zip(one_by_one[len(SINGLE) :], REFUSED, strict=False):
        got = answer.get("value")
        assert isinstance(got, str), (call, answer)
        assert got.startswith("#PDO: "), (call, got)
        assert named in got, (call, got)


def test_a_function_that_is_not_there_is_a_failure(one_by_one):
    assert "PDO_ALTRO" in one_by_one[-1]["failure"]


def test_a_block_of_ten_thousand_rows_is_one_read_an_argument(windows):
    kinds = ["Nr.", "Percentuale", "Data", "si/no"] * 2500
    targets = [650.0, 0.8, "31.03.2024", "si"] * 2500
    actuals: list[object] = [cell_of(650 * (row % 101) / 100) if row % 4 == 0 else None for row in range(10_000)]
    book = book_of(r"C:\grande.xlsm", Piano=sheet_of(list(zip(kinds, targets, actuals, strict=True))))
    three = [column(number, 10_000, 1) for number in (1, 2, 3)]
    document = windows.excel(
        [book],
        [(0, "PDO_SCORE", *three, OMITTED), (0, "PDO_SCORE", down(kinds), down(targets), down(actuals), OMITTED)],
    )
    expected = [pytest.approx(row % 101) if row % 4 == 0 else "" for row in range(10_000)]

    for answer in values(document):
        assert [cell for (cell,) in answer] == expected
    assert document["reads"] == [{"Piano": 3}]
    assert in_time(max(answer["seconds"] for answer in document["answers"]), 20)


def test_a_cell_asks_excel_for_next_to_nothing(windows):
    rows = [["Percentuale", 0.8, 0.4]] * 20
    formats = {(row, number): "0%" for row in range(1, 21) for number in (2, 3)}
    book = book_of(r"C:\celle.xlsm", Piano=sheet_of(rows, formats))
    calls = [(0, "PDO_SCORE", *(column(number, 1, row) for number in (1, 2, 3)), OMITTED) for row in range(1, 21)]
    ours, plain = (windows.excel([book], calls, plain=plain) for plain in (False, True))

    assert values(ours) == values(plain) == [50.0] * 20
    # The first cell also reads the parameters, and so does one after two seconds.
    asked = sorted(answer["calls"] for answer in ours["answers"])
    assert asked[-3] <= 3
    assert min(answer["calls"] for answer in plain["answers"]) > 20


def with_parameters(name: str, **given: object) -> dict[str, Any]:
    return book_of(name, Piano=sheet_of([[None]]), Parametri=parameters(**given))


def test_each_workbook_has_its_own_python_and_parameters(windows):
    books = [with_parameters(r"C:\uno.xlsm", si_no_parziale=30), with_parameters(r"C:\due.xlsm", si_no_parziale=70)]
    document = windows.excel(books, [(book, *PARTLY) for book in (0, 1, 0, 1)])

    assert values(document) == [30.0, 70.0, 30.0, 70.0]
    assert len({process["number"] for process in document["process"]}) == 2


def test_one_python_for_several_workbooks_does_not_mix_their_parameters(windows):
    books = [
        with_parameters(r"C:\uno.xlsm", si_no_parziale=30),
        with_parameters(r"C:\due.xlsm", si_no_parziale=70),
        book_of(r"C:\senza.xlsm", Piano=sheet_of([[None]])),
        with_parameters(r"C:\errato.xlsm", si_no_parziale="molti"),
    ]
    document = windows.excel(books, [(book, *PARTLY) for book in (0, 1, 2, 3, 0, 1)], one_server=True)
    one, two, without, wrong, *again = values(document)

    assert (one, two, without) == (30.0, 70.0, 50.0)
    assert again == [30.0, 70.0]
    assert wrong.startswith("#PDO: ")
    assert "B3" in wrong
    assert len(document["process"]) == 1
