"""A whole document: real headings in order, contents, pages where they are asked for, forms without a front."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.docx.writer import write
from pdo_xl.reports.papers.model import Column, Paper, Paragraph, Section, Table
from tests.reports.papers.docx.letterheads import letterhead
from tests.reports.papers.docx.reading import WP, R, Read, W, text
from tests.reports.papers.samples import LICENCE, hostile_paper, short_paper, whole_paper

first, *others = whole_paper().sections
LIGHT = replace(
    whole_paper(), sections=(replace(first, blocks=tuple(b for b in first.blocks if not isinstance(b, Chart))), *others)
)
"""Without charts, which take their time."""


def section(number: int, *, level: int = 1, new_page: bool = False, foot: str = "") -> Section:
    return Section(f"s-{number}", str(number), "Titolo", (Paragraph("Testo."),), level, new_page, foot)


def paper(*sections: Section, forms: bool = False) -> Paper:
    return replace(whole_paper(), front=(), sections=sections, forms=forms)


def test_headings_are_words_own_and_in_order() -> None:
    assert Read(write(LIGHT)).headings() == [
        (1, "1 In breve"), (1, "2 I risultati"), (2, "2.1 Settore SF"), (3, "Note"), (2, "2.2 Una sezione senza niente"),
        (1, "A Tutti gli indicatori"),
    ]  # fmt: skip


def test_the_title_is_a_title() -> None:
    assert Read(write(LIGHT)).looks()[:2] == [
        ("Title", "Relazione sulla performance 2024"), ("Subtitle", "Comune di Prova · valori inventati"),
    ]  # fmt: skip
    assert Read(write(replace(short_paper(), title=""))).looks()[0] == ("Title", "Documento")


@pytest.mark.parametrize("template", [None, letterhead()])
def test_every_anchor_is_a_place_that_links_lead_to(template: bytes | None) -> None:
    body = Read(write(paper(*map(section, range(1, 6))), template)).body
    marks = [mark.attrib[f"{W}name"] for mark in body.iter(f"{W}bookmarkStart")]
    assert marks == ["s_1", "s_2", "s_3", "s_4", "s_5"]
    assert [link.attrib[f"{W}anchor"] for link in body.iter(f"{W}hyperlink") if f"{W}anchor" in link.attrib] == marks


def test_a_letterheads_headings_do_not_count_twice() -> None:
    made = Read(write(LIGHT, letterhead()))
    assert [text(one)[0] for one in made.body.iter(f"{W}p") if (style := one.find(f"{W}pPr/{W}pStyle")) is not None
            and style.attrib[f"{W}val"] == "Titolo1"] == ["1", "2", "A"]  # fmt: skip
    numbers = [one.attrib[f"{W}val"] for one in made.body.iter(f"{W}numId")]
    assert numbers == ["0", "8", "8", "8"] + 5 * ["0"]


def test_a_new_page_is_asked_for_where_something_stands_before() -> None:
    body = Read(write(paper(section(1, new_page=True), section(2, new_page=True), section(3)))).body
    assert len(list(body.iter(f"{W}pageBreakBefore"))) == 2
    assert len(list(body.iter(f"{W}sectPr"))) == 1


def test_a_foot_of_its_own_begins_other_pages_and_holds_for_what_follows_on_them() -> None:
    made = write(
        paper(section(1, foot="non qui"), section(2, new_page=True, foot="A"), section(3), section(4, new_page=True))
    )
    read = Read(made)
    assert len(list(read.body.iter(f"{W}sectPr"))) == 3
    assert list(read.body.iter(f"{W}pageBreakBefore")) == []
    assert sorted(text(tree).partition("\t")[0] for tree in read.trees("word/footer")) == ["A", "Dati al 31/12/2024"]


def test_forms_begin_at_once_in_small_print() -> None:
    made = Read(
        write(paper(section(1, new_page=True, foot="scheda 1"), section(2, new_page=True, foot="scheda 2"), forms=True))
    )
    assert made.looks()[0] == ("heading 1", "1 Titolo")
    assert len(list(made.body.iter(f"{W}sectPr"))) == 2
    sizes = [one.attrib[f"{W}val"] for one in made.tree("word/styles.xml")[0].iter(f"{W}sz")]
    assert sizes == ["17"]


def test_a_table_with_no_room_lies_on_its_own_pages() -> None:
    wide = Table("Larga", tuple(Column("Raggiungimento") for _ in range(18)), ())
    sections = (section(1), Section("larga", "2", "Larga", (wide,)), section(3))
    body = Read(write(paper(*sections))).body
    lying = [one.attrib.get(f"{W}orient") for one in body.iter(f"{W}pgSz")]
    assert lying == [None, "landscape", None]
    assert [len(list(one.iter(f"{W}gridCol"))) for one in body.iter(f"{W}tbl")] == [18]


def test_every_table_of_headings_says_so_and_every_picture_has_words() -> None:
    read = Read(write(whole_paper()))
    named = [table for table in read.tables() if table.find(f"{W}tblPr/{W}tblStyle") is not None]
    assert len(named) == 3
    assert all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in named)
    assert all(one.attrib["descr"] for one in read.body.iter(f"{WP}docPr"))


def test_a_sentence_stays_with_the_table_it_is_about() -> None:
    few, many = Table("", (Column("a"),), ()), Paragraph("x" * 900)
    made = paper(
        *(
            Section(f"s{n}", "", "", blocks)
            for n, blocks in enumerate([(Paragraph("a"), few), (Paragraph("b"),), (many, few)])
        )
    )
    body = Read(write(made)).body
    held = [text(one) for one in body.findall(f"{W}p") if one.find(f"{W}pPr/{W}keepNext") is not None]
    assert held == ["a"]


def test_a_fields_text_is_no_field() -> None:
    said = 'a { HYPERLINK "http://example.org" } b'
    body = Read(write(replace(short_paper(), front=(Paragraph(said),)))).body
    assert said in text(body)
    assert [one for one in body.iter() if one.tag in {f"{W}instrText", f"{W}fldSimple", f"{W}hyperlink"}] == []


def test_licence_and_open_data_are_links_to_the_web_alone() -> None:
    of = replace(short_paper(), licence=LICENCE, open_data=("Gli stessi dati", "javascript:alert(1)"))
    read = Read(write(of))
    assert [said for _, said in read.looks()[-2:]] == [
        f"Licenza: {LICENCE[0]}, {LICENCE[1]}",
        "Gli stessi dati: javascript:alert(1)",
    ]
    [link] = read.body.iter(f"{W}hyperlink")
    relations = {one.attrib["Id"]: one.attrib for one in read.tree("word/_rels/document.xml.rels")}
    assert relations[link.attrib[f"{R}id"]]["Target"] == LICENCE[1]


def test_nothing_else_leads_outside() -> None:
    for name, content in Read(write(hostile_paper())).parts.items():
        if name.endswith(".rels"):
            assert content.count(b'TargetMode="External"') == (1 if name == "word/_rels/document.xml.rels" else 0)
