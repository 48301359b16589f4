"""The sheet `Segnalazioni`: whom a finding is for, the gravest first, many of a kind in one line."""

from pdo_xl.domain.finding import Finding
from pdo_xl.domain.gravity import Gravity
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Link, Value
from pdo_xl.sheet.writing.findings import Located
from pdo_xl.sheet.writing.findings_table import findings_blocks
from tests.support import more, plan_of, row

PLAN = plan_of(
    row("SF", objective="Bilancio", manager="Beffa"),
    more(),
    row("GT", objective="Rete\nidrica", manager="Casiraghi"),
    row("SC", objective="Scuole " * 40, manager="Beffa"),
)
COLUMNS = (1, 2, 3, 4, 5, 6, 7, 8)


def at(row: int, code: str = "PDO403", gravity: Gravity = Gravity.NOTE, message: str = "È domenica.") -> Located:
    return Located(Finding(code, gravity, None, message, "Spostarla."), Address("Piano", row, 8))


def table(*located: Located, has_to_do: bool = False) -> list[list[Value]]:
    blocks = findings_blocks(located, "Sottotitolo.", PLAN, has_to_do=has_to_do)
    assert [list(block.rows) for block in blocks] == [[2], list(range(4, 4 + len(blocks[1].rows)))]
    return [list(values) for values in blocks[1].rows.values()]


def test_each_line_says_whom_it_is_for_and_where() -> None:
    link = Link("Piano!H4", "Piano!H4")
    expected = ["nota", "Beffa", "SF", "1. Bilancio", "È domenica.", "Spostarla.", link, "PDO403"]
    assert table(at(4)) == [expected]
    (line,) = table(at(5)._replace(finding=at(5).finding._replace(suggestion="")))
    assert (line[3], line[5]) == ("2. Rete idrica", None)
    (line,) = table(at(6))
    assert str(line[3]).startswith("3. Scuole Scuole")
    assert str(line[3]).endswith("…")
    assert len(str(line[3])) <= 123


def test_what_is_about_no_row_of_the_plan_is_for_nobody() -> None:
    nowhere = Located(Finding("PDO001", Gravity.NOTE, None, "Da confermare.", "Confermare."), None)
    assert table(nowhere) == [["nota", None, None, None, "Da confermare.", "Confermare.", None, "PDO001"]]
    assert table(at(900))[0][1:4] == [None, None, None]


def test_the_gravest_come_first_and_then_the_rows() -> None:
    found = table(at(3), at(4, "PDO407", Gravity.WARNING, "a"), at(5, "PDO301", Gravity.ERROR), at(6, "PDO404"))
    assert [line[7] for line in found] == ["PDO301", "PDO407", "PDO403", "PDO404"]


def test_one_line_for_many_names_everybody() -> None:
    (line,) = table(*map(at, (3, 4, 5, 6)))
    assert line[1:4] == ["Beffa, Casiraghi", "SF, GT, SC", "3 obiettivi"]
    assert line[6] == Link("4 righe: Piano!H3, H4, H5, H6", "Piano!H3")
    for rows, said in (([row(), more(), more(), more()], "1. Obiettivo"), ([row(), more()] * 2, "2 obiettivi")):
        assert findings_blocks([*map(at, (3, 4, 5, 6))], "", plan_of(*rows))[1].rows[4][3] == said
    names = plan_of(*[row(f"S{number}", manager="Beffa") for number in range(30)])
    rows = findings_blocks([at(number) for number in range(3, 33)], "", names)[1].rows
    assert rows[4][2] == "S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 e altri 20"


def test_deadlines_that_have_passed_stand_in_the_other_sheet_where_there_is_one() -> None:
    passed = at(3, "PDO407", Gravity.WARNING, "Scaduto da 9 giorni.")
    assert [line[7] for line in table(passed, at(4))] == ["PDO407", "PDO403"]
    assert [line[7] for line in table(passed, at(4), has_to_do=True)] == ["PDO403"]
    assert findings_blocks([passed], "Fine.", PLAN, has_to_do=True)[0].rows == {
        2: ["Fine. La scadenza passata senza un risultato è nel foglio Da fare."]
    }
    assert findings_blocks([passed, passed], "Fine.", PLAN, has_to_do=True)[0].rows == {
        2: ["Fine. Le 2 scadenze passate sono nel foglio Da fare."]
    }


def test_cells_of_a_sheet_that_is_about_to_be_renamed() -> None:
    moved = Located(at(3).finding, Address("Piano 2025", 3, 8))
    blocks = findings_blocks([moved], "", PLAN, renames={"Piano": "Piano 2025"})
    assert blocks[1].rows[4][1] == "Beffa"


def test_no_findings_empty_the_table() -> None:
    assert findings_blocks([], "Sottotitolo.", PLAN) == [
        Block("Segnalazioni", (1,), {2: ["Sottotitolo."]}),
        Block("Segnalazioni", COLUMNS, {}, table_from=4, heights={}),
    ]


def test_rows_are_as_high_as_their_texts_and_only_those_that_anybody_prints() -> None:
    short, long = at(3), at(4, message="Il testo sembra interrotto. " * 20)
    heights = findings_blocks([short, long, *[at(5, f"PDO{number}") for number in range(3000)]], "", PLAN)[1].heights
    assert heights is not None
    assert heights[4] < 20 < 100 < heights[5]
    assert len(heights) == 2000
