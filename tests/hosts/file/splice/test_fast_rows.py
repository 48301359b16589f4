"""The fast lane writes what the careful way writes, byte for byte, and lets no broken XML pass."""

from xml.parsers.expat import ParserCreate

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.splice.fast_rows import Lane
from pdo_xl.hosts.file.splice.targets import Additions, Targets
from pdo_xl.ooxml.markup import MarkupError, checked
from pdo_xl.sheet.blocks import Link, Value
from tests.hosts.file.xml import block, spliced, spliced_rows, worksheet

pytestmark = pytest.mark.slow

COLUMNS = (11, 12, 13)
TEXT = ' t="inlineStr"><is><t>{}</t></is></c>'
SHARED = {0: "Scaduto", 1: "è"}
values: st.SearchStrategy[Value] = st.sampled_from(
    [None, "", "Scaduto", " è", "\n", "è", 'a < "b" & _x0041_', "_", 7, 7.0, 83.33333, Link("Scaduto", "Piano!H4")]
)
contents = st.sampled_from(
    [
        "/>", " />", "></c>", "/>\n", "><v>7</v></c>", "><v>7.0</v></c>", "><v>83.333329999999997</v></c>", ' t="n"><v>8</v></c>',
        ' t="s"><v>0</v></c>', ' t="s"><v>1</v></c>', ' t="str"><v>Scaduto</v></c>', ' t="e"><v>#N/A</v></c>',
        TEXT.format("Scaduto"), TEXT.format(""), TEXT.format("&#232;"), TEXT.format("è"), TEXT.format("_"), TEXT.format(" è"),
        TEXT.format(" è").replace("<t>", '<t xml:space="preserve">'), TEXT.format("Scaduto").replace("<t>", '<t xml:space="preserve">'),
        TEXT.format("a &lt; &quot;b&quot; &amp; _x005F_x0041_"), "><f>1+6</f><v>7</v></c>", ' cm="1"><v>7</v></c>',
        ' t="inlineStr"><is><r><rPr><color/></rPr><t>Scaduto</t></r></is></c>', "><v>7</v></c >",
    ]
)  # fmt: skip
starts = st.sampled_from(['<c r="{}5"', '<c r="{}5" s="3"', '<c r="{}5" s="0"', "<c r='{}5' s='3'", '<c s="3" r="{}5"'])
cells = st.builds(lambda letter, start, content: (letter, start.format(letter) + content), st.sampled_from("AJKLMNZ"), starts, contents)  # fmt: skip
rows = st.builds(
    lambda tag, cells, end: tag + "".join(dict(sorted(cells)).values()) + end,
    st.sampled_from(['<row r="5">', '<row r="5" spans="1:10">', '<row r="5" spans="12:12" s="4" customFormat="1">',
                     '<row r="5" s="4" customFormat="0" hidden="1">']),
    st.lists(cells, max_size=5),
    st.sampled_from(["</row>", " </row>", "</row>\n", "<extLst><ext uri='x'/></extLst></row>"]),
)  # fmt: skip
SPECIMEN = worksheet(
    '<row r="4" spans="1:13"><c r="A4" t="s"><v>0</v></c><c r="K4" s="3"><v>7</v></c></row>'
    '<row r="5"><c r="J5"/></row><row r="6" ht="9"><c r="L6"' + TEXT.format("è &amp; e") + '<c r="M6"/></row>',
    '<dimension ref="A1:K6"/>',
)


def test_most_rows_of_a_plan_go_by_the_lane(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bool] = []
    original = Lane.row

    def told(lane: Lane, row: bytes, number: int) -> tuple[bytes, bytes] | None:
        written = original(lane, row, number)
        taken.append(written is not None)
        return written

    monkeypatch.setattr(Lane, "row", told)
    spliced(SPECIMEN, block({row: [1, "Scaduto", None] for row in (4, 5, 6)}, COLUMNS))
    assert taken == [True, True, True]


@given(rows, st.tuples(values, values, values), st.booleans())
@settings(max_examples=400, deadline=None)
def test_the_lane_writes_what_the_careful_way_writes(row: str, written: tuple[Value, ...], table: bool) -> None:
    markup = worksheet(row, '<cols><col min="12" max="12" width="9" style="6"/></cols>')
    own = block({5: written, 7: written}, COLUMNS, table_from=4 if table else None)
    by_lane = spliced(markup, own, shared=SHARED.get)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Targets, "main_rows", lambda _: ((), {}))
        assert spliced(markup, own, shared=SHARED.get) == by_lane


@pytest.mark.parametrize("table_from", [None, 4])
def test_many_new_rows_at_once_are_those_written_one_by_one(table_from: int | None) -> None:
    specimens: list[tuple[Value, ...]] = [(None, "è", 7), ("", None, None), (7.0, Link("a < b", "Piano!H4"), 0.5)]
    rows = {number: specimens[number % 3] for number in range(1, 1300)}
    heights = {number: 12.75 + number % 2 for number in range(3, 700)}
    own = block(rows, COLUMNS, table_from)._replace(heights=heights)
    by_lane = spliced(SPECIMEN, own)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Targets, "main_rows", lambda _: ((), {}))
        assert spliced(SPECIMEN, own) == by_lane
    fixed = ' customHeight="1"' if table_from else ""
    assert f'<row r="9" ht="13.75"{fixed}><c r="L9" t="inlineStr">' in by_lane
    assert '<row r="1299"><c r="L1299" t="inlineStr">' in by_lane
    assert '<row r="1297"' not in by_lane, "no row without a value"


@given(
    st.integers(0, len(SPECIMEN)),
    st.integers(0, 3),
    st.sampled_from(["", "<", ">", "/", '"', "'", "&", "<c", "<c/>", "</c>", "<row", "</row>", "é", "\0", " x='>'"]),
)
@settings(max_examples=600, deadline=None)
@example(SPECIMEN.index(' r="5"'), 0, ' a="')
@example(SPECIMEN.index('"/></row>'), 1, "'")
def test_a_damaged_sheet_is_refused_or_gives_a_sound_one(position: int, removed: int, inserted: str) -> None:
    damaged = SPECIMEN[:position] + inserted + SPECIMEN[position + removed :]
    try:
        written = spliced(damaged, block({4: [7, "a & b", 1], 5: ["è", None, 2], 6: [None, "è & e", None]}, COLUMNS))
    except FileRefused:
        return
    ParserCreate().Parse(written, True)


@pytest.mark.parametrize(
    "row",
    [
        '<row r="5" a="><c r="J5"/></row>',
        '<row r="5" a="<c r="J5"/></row>',
        '<row r="5"><c r="J5"></row>',
        '<row r="5"><c r="J5"/></c></row>',
        '<row r="5"><c r="J5\'/></row>',
        '<row r="5"><x><c r="J5"/></row>',
        '<row r="5"><c r="J5" t="str"><v>&nbsp;</v></c></row>',
        '<row r="5"><c r="J5" t="str"><v>\x01</v></c></row>',
        '<row r="5"><!-- --><c r="J5"/></row>',
        '<row r="5"><c r="M5"/><c r="K5"/></row>',
        '<row r="5"><c r="K5"/><c r="K5"/></row>',
        '<row r="5"><c r="N5"/><c r="K5"/><c r="L5"/><c r="M5"/></row>',
    ],
)
def test_what_is_broken_is_refused_in_the_lane_too(row: str) -> None:
    with pytest.raises(FileRefused, match="che non si può modificare senza rischi"):
        spliced_rows(row, block({5: [1, "Scaduto", 2]}, COLUMNS))


def test_a_part_that_says_it_is_ascii_gets_no_other_letters() -> None:
    markup = SPECIMEN.replace("UTF-8", "US-ASCII").replace("è", "e")
    assert 'r="K5"' in spliced(markup, block({5: ["e"]}))
    with pytest.raises(FileRefused):
        spliced(markup, block({5: ["è"], 9: ["è"]}))


def test_only_the_proof_of_a_piece_is_parsed_and_only_its_markup_passes() -> None:
    assert list(checked([(b"<a><b></a>", b"<a/>")])) == [b"<a><b></a>"]
    with pytest.raises(MarkupError):
        list(checked([(b"<a/>", b"<a><b></a>")]))


def test_rows_of_which_something_else_names_a_cell_are_written_together() -> None:
    rows = '<row r="5"><c r="J5"/></row><row r="6"><c r="J6"/></row><row r="7"><c r="J7"/><c r="L7"><v>1</v></c></row>'
    written = spliced_rows(
        rows, block({5: [1], 6: [2], 7: [3]}), block({7: [4]}, (12,), table_from=7),
        additions=Additions(cell_styles={(6, 12): 8}),
    )  # fmt: skip
    assert written == (
        '<row r="5"><c r="J5"/><c r="K5"><v>1</v></c></row>'
        '<row r="6"><c r="J6"/><c r="K6"><v>2</v></c><c r="L6" s="8"/></row>'
        '<row r="7"><c r="J7"/><c r="K7"><v>3</v></c><c r="L7"><v>4</v></c></row>'
    )


@pytest.mark.parametrize("columns", [(13, 11, 12), (11, 11, 12)])
def test_columns_that_do_not_ascend_are_written_all_the_same(columns: tuple[int, ...]) -> None:
    written = spliced_rows('<row r="5"><c r="J5"/></row>', block({5: [3, 1, 2]}, columns))
    cells = {11: 1, 12: 2, 13: 3} if 13 in columns else {11: 1, 12: 2}
    expected = "".join(f'<c r="{"KLM"[column - 11]}5"><v>{value}</v></c>' for column, value in cells.items())
    assert written == f'<row r="5"><c r="J5"/>{expected}</row>'
