"""What the sheet layer hands to a host."""

from pdo_xl.sheet.blocks import Block, Link, PlanSheet, Writing


def test_a_sheet_of_the_plan_knows_what_is_to_be_added() -> None:
    sheet = PlanSheet("Piano", 2, 10, (13, 14, 11, 15, 16, 17), (16, 17), 12)
    assert sheet.first_computed_column == 13
    assert not sheet.has_computed_columns
    assert sheet._replace(new=()).has_computed_columns


def test_nothing_is_renamed_or_added_unless_it_is_asked_for() -> None:
    writing = Writing(())
    assert (writing.charts, writing.plan_sheets, writing.new_sheets, writing.renames) == ((), (), (), {})
    assert writing.copies_kept > 0


def test_a_block_tells_the_types_of_its_values_and_gives_its_columns() -> None:
    block = Block("Piano", (11, 12), {3: [1, "a"], 5: [None, Link("b", "Piano!A1")]})
    assert block.kinds() == {int, str, Link, type(None)}
    assert [(column, kinds, list(values)) for column, kinds, values in block.by_column()] == [
        (11, {int, type(None)}, [1, None]),
        (12, {str, Link}, ["a", Link("b", "Piano!A1")]),
    ]
    assert list(Block("Piano", (11,), {}).by_column()) == []
    assert Block("Piano", (11,), {}).kinds() == set()


def test_an_outline_reaches_as_far_in_rows_and_columns() -> None:
    block = Block("Registro", (1, 3), {1: ["a", 2.0], 4: ["b", 3.0], 5: ["c", 4.0], 9: ["d", None]}, table_from=4)
    outline = block.outline()
    assert (outline.sheet, outline.columns, outline.table_from) == ("Registro", (1, 3), 4)
    assert list(outline.rows) == [1, 9]
    assert [(column, len(values)) for column, _, values in outline.by_column()] == [(1, 2), (3, 2)]
