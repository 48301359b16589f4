"""The guide in the browser: the whole text, no pictures, no links to pages that are not carried."""

import re
import webbrowser
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from pdo_xl.hosts.live.guide import guide_page, guide_text, show_guide


def test_it_is_a_page_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(opened.append(address)) or True)
    assert show_guide()
    path = Path(unquote(urlparse(opened[0]).path))
    page = path.read_text(encoding="utf-8")
    path.unlink()
    assert page == guide_page(guide_text())
    assert "<h2>Calcolare</h2>" in page
    assert "<table>" in page
    assert "<img" not in page
    assert not re.search(r'href="(?!#|https?:)', page)


def test_where_no_browser_opens_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert not show_guide()


def test_what_is_written_is_no_markup() -> None:
    page = guide_page("# A\n<script>x</script>\n![p](immagini/a.png)\n[b](b.md) e [c](#c)\n")
    assert "<script>" not in page
    assert 'b e <a href="#c">c</a>' in page
