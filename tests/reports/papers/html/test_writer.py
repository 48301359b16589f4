"""The page for browsers: read back, with every text as it was, and nothing in it that runs or is fetched."""

import base64
import hashlib
import itertools
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache

import pytest

from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.html.writer import write
from pdo_xl.reports.papers.model import Section, Table
from pdo_xl.reports.papers.texts import cleaned
from tests.reports.papers.html.parsed import Node, parsed
from tests.reports.papers.samples import hostile_paper, long_paper, short_paper, whole_paper

PAPERS = {"whole": whole_paper, "hostile": hostile_paper, "long": long_paper, "short": short_paper}
TAGS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "main", "nav", "section", "footer", "h1", "h2", "h3", "h4",
    "p", "ul", "li", "dl", "dt", "dd", "div", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
    "svg", "desc", "defs", "pattern", "path", "circle", "rect", "polyline", "text",
}  # fmt: skip
each = pytest.mark.parametrize("name", PAPERS)


@cache
def page_of(name: str) -> Node:
    return parsed(write(PAPERS[name]()))


def texts_of(value: object) -> Iterator[str]:
    """Every text that a document says, in its order; the labels of a chart are cut, and stand in its own tests."""
    if isinstance(value, Chart):
        yield from (value.title, value.alt)
    elif isinstance(value, str):
        if value and not isinstance(value, StrEnum):
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value):
        said = {"Cell": {"text"}, "Table": {"caption", "columns", "rows", "note"}, "Section": {"heading", "blocks"}}
        named = said.get(type(value).__name__)
        for part in fields(value):
            if named is None or part.name in named:
                yield from texts_of(getattr(value, part.name))


@each
def test_every_text_is_there_as_it_was(name: str) -> None:
    body = page_of(name).all("body")[0].text
    paper = PAPERS[name]()

    for text in texts_of((paper.title, paper.subtitle, paper.header, paper.front, paper.sections)):
        assert cleaned(text) in body


@each
def test_nothing_runs_and_nothing_is_fetched(name: str) -> None:
    page = page_of(name)

    for node in page.all(*TAGS):
        assert not [
            name for name in node.attributes if name.startswith("on") or name in {"style", "src", "srcset", "action"}
        ]
    assert {node.tag for node in _every(page)} <= {"", *TAGS}
    for link in page.all("a"):
        assert re.match(r"#|https://", link.attributes["href"] or "")
    style = page.all("style")[0].text
    assert not re.search(r"url\(|@import|expression", style)


@each
def test_its_policy_lets_in_its_own_style_alone(name: str) -> None:
    page = page_of(name)
    (policy,) = [meta.attributes["content"] for meta in page.all("meta") if meta.attributes.get("http-equiv")]
    digest = base64.b64encode(hashlib.sha256(page.all("style")[0].text.encode()).digest()).decode()

    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@each
def test_headings_are_in_order_and_landmarks_are_there(name: str) -> None:
    page = page_of(name)
    levels = [int(node.tag[1]) for node in page.all("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.all("html")[0].attributes == {"lang": "it"}
    assert len(page.all("main")) == 1
    skip = page.all("a")[0]
    assert skip.attributes["href"] == f"#{page.all('main')[0].attributes['id']}"
    assert page.all("title")[0].text == cleaned(PAPERS[name]().title)


@each
def test_names_in_the_page_are_its_own_and_every_reference_has_one(name: str) -> None:
    page = page_of(name)
    names = [node.attributes["id"] for node in _every(page) if "id" in node.attributes]

    assert len(names) == len(set(names))
    wanted = {link.attributes["href"][1:] for link in page.all("a") if link.attributes["href"].startswith("#")}
    wanted |= {name for node in _every(page) for name in (node.attributes.get("aria-labelledby") or "").split()}
    wanted |= {name for node in page.all("rect") for name in re.findall(r"#(.*)\)", node.attributes.get("fill") or "")}
    assert wanted <= set(names)


def test_a_table_names_its_columns_and_its_rows() -> None:
    page = page_of("whole")
    table = page.all("table")[0]
    heads, rows = table.all("thead")[0], table.all("tbody")[0].all("tr")

    assert table.all("caption")[0].text == "Gli obiettivi"
    assert [(th.text, th.attributes["scope"]) for th in heads.all("th")] == [
        ("N.", "col"), ("Obiettivo", "col"), ("Punteggio", "col"), ("Grado", "col"),
    ]  # fmt: skip
    assert [(th.text, th.attributes["scope"]) for th in rows[0].all("th")] == [("1", "row")]
    (across,) = [td for row in rows for td in row.all("td") if "colspan" in td.attributes]
    assert (across.attributes["colspan"], across.text) == ("4", "Fuori dal punteggio: 2 obiettivi non pesati")
    assert re.fullmatch(r"centre( narrow)? look-\d", rows[0].all("td")[2].attributes["class"] or "")
    # A heading without words names nothing.
    assert not [th for th in page.all("th") if not th.text]


def test_what_scrolls_can_be_reached_with_the_keyboard_and_has_a_name() -> None:
    page = page_of("whole")
    boxes = [div for div in page.all("div") if "scroll" in (div.attributes.get("class") or "").split()]

    assert len(boxes) == len(page.all("table")) + len(page.all("svg"))
    assert {(box.attributes["tabindex"], box.attributes["role"]) for box in boxes} == {("0", "group")}
    assert all(box.attributes["aria-labelledby"] for box in boxes)


def test_the_foot_has_the_licence_and_the_data_with_their_addresses() -> None:
    data = ("Gli stessi dati in formato aperto", "https://example.org/dati?a=1&b=2")
    foot = parsed(write(replace(whole_paper(), open_data=data))).all("footer")[0]
    links = {link.text: link.attributes["href"] for link in foot.all("a")}

    assert links["Creative Commons Attribuzione 4.0 (CC BY 4.0)"].startswith(
        "https://creativecommons.org/licenses/by/4.0"
    )
    assert links[data[0]] == data[1]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", " https://a.it", "", '"><script>', "file:///etc"]
)
def test_an_address_that_is_none_of_the_web_is_only_a_text(address: str) -> None:
    foot = parsed(write(replace(short_paper(), open_data=("Dati", address), licence=("Licenza", address)))).all(
        "footer"
    )[0]

    assert foot.all("a") == []
    assert address in foot.text


def test_a_short_document_has_no_contents_no_foot_and_no_empty_lines_for_what_it_has_not() -> None:
    page = parsed(write(short_paper()))

    assert [page.all(tag) for tag in ("nav", "footer", "header")] == [[], [], []]
    assert [node.text for node in page.all("p")] == ["Una frase."]


def test_a_document_without_a_title_has_one_all_the_same() -> None:
    page = parsed(write(replace(short_paper(), title="")))
    assert (page.all("title")[0].text, page.all("h1")[0].text) == ("Documento", "Documento")


def test_levels_beyond_the_last_heading_stay_headings() -> None:
    sections = tuple(Section(f"s{level}", "", f"Livello {level}", (), level) for level in range(1, 8))
    page = parsed(write(replace(short_paper(), sections=sections)))
    assert [node.tag for node in page.all("h2", "h3", "h4", "h5", "h6")] == ["h2", "h3", "h4", "h5", "h6", "h6", "h6"]


def test_a_table_of_a_single_column_or_of_no_rows_is_a_table() -> None:
    column = whole_paper().sections[1]
    for table in (Table("Vuota", long_paper().sections[0].blocks[-1].columns, ()),):
        page = parsed(write(replace(short_paper(), sections=(replace(column, blocks=(table,)),))))
        assert len(page.all("caption")) == 1
        assert page.all("tbody")[0].all("tr") == []


@pytest.mark.parametrize("name", ["whole", "hostile"])
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert write(PAPERS[name]()) == write(PAPERS[name]())


def test_the_sheet_of_styles_has_the_colours_and_heights_that_the_page_uses() -> None:
    style = parsed(write(whole_paper())).all("style")[0].text

    assert "{ background: #7B1E0A; color: #FFFFFF; font-weight: bold; }" in style
    assert "{ min-height: 2.20cm; }" in style
    assert "{ min-height: 1.60cm; }" in style


def _every(node: Node) -> Iterator[Node]:
    yield node
    for part in node.parts:
        if isinstance(part, Node):
            yield from _every(part)
