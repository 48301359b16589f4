"""How the pages of each format measure."""

from pdo_xl.reports.goal_sheets.formats import MEASURES, SheetFormat


def test_every_format_is_measured_and_fits_an_a4_page() -> None:
    assert set(MEASURES) == {*SheetFormat}
    for measures in MEASURES.values():
        assert 20 < measures.page < 29.7
        assert 16 < measures.width < 21
