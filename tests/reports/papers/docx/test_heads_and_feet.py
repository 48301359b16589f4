"""Heads and feet: a letterhead's stay, ours stand under its foot, and nothing is numbered twice."""

from dataclasses import replace

import pytest

from pdo_xl.reports.papers.docx.writer import write
from pdo_xl.reports.papers.model import Section
from tests.reports.papers.docx.letterheads import PAGE, letterhead, line
from tests.reports.papers.docx.reading import R, Read, W, text
from tests.reports.papers.samples import short_paper

PAPER = replace(
    short_paper(),
    header="Bozza per il Nucleo",
    footer="Dati al 31/12/2024",
    sections=(Section("a", "1", "Uno", ()), Section("b", "A", "Due", (), new_page=True, page_footer="Allegato")),
)
NUMBER = "Pagina 1 di 1"
OURS = f"Bozza per il Nucleo · Dati al 31/12/2024\t{NUMBER}"


def shown(content: bytes, tag: str, section: int = 0) -> dict[str, str]:
    """What a section's pages show at their head or foot, by the kind of page."""
    read = Read(content)
    relations = {one.attrib["Id"]: one.attrib["Target"] for one in read.tree("word/_rels/document.xml.rels")}
    found = list(read.body.iter(f"{W}sectPr"))[section].findall(f"{W}{tag}Reference")
    return {one.attrib[f"{W}type"]: text(read.tree(f"word/{relations[one.attrib[f'{R}id']]}")) for one in found}


def test_without_a_letterhead_both_are_ours() -> None:
    made = write(PAPER)
    assert shown(made, "header") == {"default": "Bozza per il Nucleo"}
    assert shown(made, "footer") == {"default": f"Dati al 31/12/2024\t{NUMBER}"}


def test_a_document_that_says_nothing_there_numbers_its_pages() -> None:
    made = write(short_paper())
    assert (shown(made, "header"), shown(made, "footer")) == ({}, {"default": f"\t{NUMBER}"})


def test_a_letterheads_own_stay_and_ours_stands_under_its_foot() -> None:
    made = write(PAPER, letterhead())
    assert shown(made, "header") == {"default": "COMUNE DI PROVA"}
    assert shown(made, "footer") == {"default": f"Via Roma 1, Prova\n{OURS}"}
    assert shown(made, "footer", 1) == {"default": f"Via Roma 1, Prova\nBozza per il Nucleo · Allegato\t{NUMBER}"}


@pytest.mark.parametrize("empty", [None, "<w:p/>"])
def test_where_it_has_nothing_ours_stand(empty: str | None) -> None:
    made = write(PAPER, letterhead(header=empty, footer=empty))
    assert shown(made, "header") == {"default": "Bozza per il Nucleo"}
    assert shown(made, "footer") == {"default": f"Dati al 31/12/2024\t{NUMBER}"}


@pytest.mark.parametrize("where", ["header", "footer"])
def test_pages_that_it_numbers_are_not_numbered_again(where: str) -> None:
    made = write(PAPER, letterhead(**{where: line("Comune") + PAGE}))
    assert NUMBER not in shown(made, "footer")["default"]
    assert shown(made, "footer")["default"].endswith("Bozza per il Nucleo · Dati al 31/12/2024")


def test_the_first_page_has_its_own() -> None:
    made = write(PAPER, letterhead(header=None, first=line("STEMMA")))
    assert shown(made, "header") == {"default": "Bozza per il Nucleo", "first": "STEMMA"}
    assert shown(made, "footer") == {"default": f"Via Roma 1, Prova\nDati al 31/12/2024\t{NUMBER}", "first": OURS}


def test_even_pages_have_their_own() -> None:
    made = write(PAPER, letterhead(header=None, settings="<w:evenAndOddHeaders/>"))
    assert shown(made, "header") == {"default": "Bozza per il Nucleo", "even": "Bozza per il Nucleo"}
    assert set(shown(made, "footer")) == {"default", "even"}


def test_what_ours_replaces_is_not_in_the_file() -> None:
    made = Read(write(PAPER, letterhead()))
    feet = [text(tree) for tree in made.trees("word/footer")]
    assert len(feet) == 2
    assert "Via Roma 1, Prova" not in feet


def test_a_foot_that_an_earlier_section_of_the_letterhead_shows_stays() -> None:
    before = '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr></w:pPr></w:p>'
    made = write(PAPER, letterhead(before + line("Ufficio")))
    assert shown(made, "footer", 0) == {"default": "Via Roma 1, Prova"}
    assert shown(made, "footer", 1) == {"default": f"Via Roma 1, Prova\n{OURS}"}


def test_pictures_of_a_foot_come_along() -> None:
    picture = '<w:p><w:r><w:pict r:id="rId9"/></w:r></w:p>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        f'Type="{office}/image" Target="media/stemma.bin"/><Relationship Id="rId8" Type="{office}/hyperlink" '
        'Target="https://example.org" TargetMode="External"/></Relationships>'
    )
    made = Read(
        write(
            PAPER,
            letterhead(footer=picture, more={"word/_rels/footer1.xml.rels": relations, "word/media/stemma.bin": b"x"}),
        )
    )
    copied = [name for name in made.parts if name.startswith("word/_rels/footer")]
    assert len(copied) == 2
    assert all(
        b"media/stemma.bin" in made.parts[name] and b"https://example.org" in made.parts[name] for name in copied
    )
    assert made.parts["word/media/stemma.bin"] == b"x"


def test_a_long_foot_leaves_the_number_a_line_of_its_own() -> None:
    made = write(replace(short_paper(), footer=110 * "x"))
    assert shown(made, "footer") == {"default": f"{110 * 'x'}\n{NUMBER}"}
