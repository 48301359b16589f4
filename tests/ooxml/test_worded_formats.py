"""What formats show around a number, or instead of it."""

from datetime import date
from time import process_time

import pytest

from pdo_xl.domain.values.entry import Entry, Percent, Worded
from pdo_xl.ooxml.worded_formats import speaking, speaks, worded

PLAIN = [
    "", "General", "Standard", "@", "0", "0.00", "#,##0", "0%", "0.0%", "#,##0.00 €", "#,##0.00 [$€-410]", "[$EUR] #,##0", "0.00_);(0.00)",
    "[Red]0;[Blue]-0", "# ?/?", "# ??/100", "0.00E+00", "00000", "000-000", "#'##0", "dd/mm/yyyy", "[$-410]d mmmm yyyy;@", "d-mmm", "h:mm",
    "[h]:mm", "[mm]:ss", "mm:ss", "h:mm AM/PM", "dddd", '0.00\\ "€"',
]  # fmt: skip


@pytest.mark.parametrize("code", PLAIN)
def test_most_formats_show_the_value_alone(code: str) -> None:
    assert not speaks(code)
    for entry in (5.0, 0.0, -2.5, Percent(0.8), date(2024, 6, 1), "testo", None, True):
        if code:
            assert worded(code, entry) == entry


@pytest.mark.parametrize(
    ("code", "entry", "text", "tells"),
    [
        ('0"%"', 1.0, "1%", True), (r"0\%", 80.0, "80%", True), ('0 "%"', 12.345, "12,345 %", True), ('"max "0', 5.0, "max 5", True),
        ('"max "0%', Percent(0.05), "max 5%", True), ("+0%;-0%", Percent(0.1), "+10%", True), ('0" mesi"', 3, "3 mesi", True),
        ('"sì";;"no"', 1.0, "sì", True), ('"sì";;"no"', 0.0, "no", True), ('"sì";;"no"', -1.0, "", False), (";;;", 5.0, "", False),
        ('[>=1]"fatto";"non fatto"', 0.5, "non fatto", True), ('[<1]"non fatto";"fatto"', 2.0, "fatto", True), ('"fino a "0;"sotto "0', -5.0, "sotto 5", True),
        ('[=1]"uno";[=2]"due";"altro"', 2.0, "due", True), ("0,", 25_000.0, "25", False), ('0.0,,"M"', 1_500_000.0, "1,5M", False), ("0;-0;;@", 0.0, "", False),
        ('_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 0.0, "-", False), ('#,##0\\ "€";-#,##0\\ "€";"-"??\\ "€"', 0.0, "- €", False), ("#,###", 0.0, "", False),
        ("mmm-yy", date(2024, 6, 1), "giugno 2024", True), ("mmmm", date(2024, 6, 1), "giugno", True), ("yyyy", date(2024, 1, 1), "2024", True),
        ("mm/yyyy", date(2024, 6, 15), "giugno 2024", False), ('General" k€"', 25.0, "25 k€", True),
    ],
)  # fmt: skip
def test_others_show_it_in_words(code: str, entry: Entry, text: str, tells: bool) -> None:
    assert speaks(code)
    assert worded(code, entry) == Worded(entry, text, tells)


@pytest.mark.parametrize(
    ("code", "entry"), [("0;-0;;@", 5.0), ('_-* #,##0_-;-* #,##0_-;_-* "-"??_-', -5.0), ("#,###", 1.0)]
)
def test_a_format_may_do_so_for_some_numbers_alone(code: str, entry: float) -> None:
    assert speaks(code)
    assert worded(code, entry) == entry


def test_of_the_built_in_formats_those_are_known() -> None:
    codes = ["#0", "#9", "#14", "#17", "#44", "#,##0", '0"%"']
    assert speaking(codes) == {3: "mmm-yy", 4: '0;-0;"-"', 6: '0"%"'}


@pytest.mark.parametrize("piece", ['"', "[", "]", "\\", "_", "*", "[h", "[<", '"[', ";[", "0,", "/0", "m"])
def test_a_hostile_code_is_judged_in_a_time_that_grows_no_faster_than_it(piece: str) -> None:
    before = process_time()
    code = "0" + piece * 50_000
    speaks(code)
    worded(code, 5.0)
    assert process_time() - before < 5
