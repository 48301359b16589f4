"""The pages of docs/ that are made from the code say what the code says."""

import pytest

from tools.docs import DOCS, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_current(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "python -m tools.docs"
