"""A form's pages have narrower margins and smaller letters than a document's."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.pdf.pages import sizes_of
from tests.reports.papers.samples import short_paper


def test_the_room_of_a_page() -> None:
    plain, form = sizes_of(short_paper()), sizes_of(replace(short_paper(), forms=True))
    assert plain.room() == pytest.approx(17 / 2.54 * 72)
    assert plain.room(flipped=True) == pytest.approx(25.7 / 2.54 * 72)
    assert form.room() == pytest.approx(18 / 2.54 * 72)
    assert (form.text, form.tight) == (8.5, 7.5)
