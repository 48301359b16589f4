"""The lines around and between cells."""

import pytest
import xlwings as xw


def test_lines_come_back_and_are_none_where_sides_differ(sheet: xw.Sheet) -> None:
    borders = sheet["B2:C3"].borders
    assert (borders.line_style, borders.weight, borders.color) == ("none", None, None)
    borders.line_style = "continuous"
    assert (borders.line_style, borders.weight, borders.color) == ("continuous", "thin", (0, 0, 0))
    borders["edge_bottom"].weight = "thick"
    assert (borders["edge_bottom"].weight, borders["edge_top"].weight, borders.weight) == ("thick", "thin", None)
    borders.set("outside", line_style="double", color="#0000ff")
    assert (borders["edge_top"].line_style, borders["edge_top"].color) == ("double", (0, 0, 255))
    assert (borders["inside_vertical"].line_style, borders["inside_vertical"].color) == ("continuous", (0, 0, 0))
    assert sheet["D2"].borders["edge_right"].line_style == "none"
    borders["edge_left"].line_style = None
    assert (borders["edge_left"].line_style, borders["edge_right"].line_style) == ("none", "double")
    borders.clear()
    assert borders.line_style == "none"


@pytest.mark.parametrize("style", ["dash", "dot", "dash_dot", "dash_dot_dot", "double"])
def test_styles_of_a_diagonal(sheet: xw.Sheet, style: str) -> None:
    line = sheet["B2"].borders["diagonal_up"]
    line.line_style = style
    assert line.line_style == style


def test_weights(sheet: xw.Sheet) -> None:
    line = sheet["B2"].borders["edge_top"]
    for weight in ("hairline", "thin", "medium", "thick"):
        line.weight = weight
        assert (line.weight, line.line_style) == (weight, "continuous")
