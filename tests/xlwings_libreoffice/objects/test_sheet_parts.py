"""What a sheet has besides its cells, and what it has not."""

import pytest

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported


def test_each_part_knows_its_sheet(book):
    sheet = book.sheets["Dati"]
    for part in (sheet.shapes, sheet.pictures, sheet.charts):
        assert part.impl.parent.name == "Dati"
    assert sheet.page_setup.impl.sheet.name == sheet.freeze_panes.impl.sheet.name == "Dati"


@pytest.mark.parametrize("part", ["pivot_tables", "comments"])
def test_what_is_not_there_is_refused_by_name(book, part):
    with pytest.raises(NotSupported, match=rf"Sheet\.{part}"):
        list(getattr(book.sheets["Dati"], part))
