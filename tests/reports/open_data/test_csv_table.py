"""A table as CSV: what Excel opens, and what no spreadsheet runs."""

import csv
from datetime import date
from io import StringIO

import pytest

from pdo_xl.reports.open_data.csv_table import csv_bytes, safe_text
from pdo_xl.reports.open_data.fields import Field, Table, Type
from tests.junk import HEAVY, every

TABLE = Table(
    "prova",
    "Prova",
    (
        Field("testo", Type.TEXT, "T."),
        Field("numero", Type.NUMBER, "N."),
        Field("intero", Type.WHOLE, "I."),
        Field("giorno", Type.DAY, "G."),
        Field("vero", Type.BOOLEAN, "V."),
    ),
)


def test_the_dialect() -> None:
    rows = [("a;b", 63.51648351648352, 3, date(2024, 12, 31), True), ('"x"', -2.0, None, None, False), (None,) * 5]
    assert csv_bytes(TABLE, rows).decode("utf-8") == (
        "\ufefftesto;numero;intero;giorno;vero\r\n"
        '"a;b";63,51648351648352;3;2024-12-31;true\r\n'
        '"""x""";-2;;;false\r\n'
        ";;;;\r\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+A1",
        "-1-1",
        "@SUM(A1)",
        "  =1",
        "\t=1",
        "- punto",
        '=HYPERLINK("http://x")',
        "-2+3",
        "+cmd|' /C calc'!A0",
    ],
)
def test_what_a_spreadsheet_would_run_is_marked(text: str) -> None:
    marked = safe_text(text)
    assert marked[0] == "'"
    assert not marked.startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("text", ["-2", "+10%", "-1.234,5", "testo", "31/12/2024", "a = b", ""])
def test_numbers_and_other_texts_stay(text: str) -> None:
    assert safe_text(text) == text


@every("text", HEAVY)
def test_junk_is_one_cell_of_one_line(text: object) -> None:
    read = list(
        csv.reader(StringIO(csv_bytes(TABLE, [(str(text), None, None, None, None)]).decode("utf-8-sig")), delimiter=";")
    )
    assert len(read) == 2
    assert len(read[1]) == 5
