"""What a letterhead's part shows: something or nothing, a page's number."""

import pytest
from docx.oxml.parser import parse_xml

from pdo_xl.reports.papers.docx.seen import numbers_pages, shows_something, tables_hang
from tests.reports.papers.docx.letterheads import PAGE, line, part

COMPLEX = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE \\* MERGEFORMAT '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("", False), ("<w:p/>", False), (line("  "), False), (line("Comune"), True), (PAGE, True), (COMPLEX, True),
        ("<w:p><w:r><w:drawing/></w:r></w:p>", True), ("<w:p><w:r><w:pict/></w:r></w:p>", True), ("<w:tbl/>", True),
        ('<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>', True),
    ],
)  # fmt: skip
def test_what_shows_something(content: str, shown: bool) -> None:
    assert shows_something(parse_xml(part("hdr", content).encode())) == shown


@pytest.mark.parametrize(
    ("content", "numbered"),
    [(PAGE, True), (COMPLEX, True), (line("PAGE"), False), ('<w:fldSimple w:instr=" NUMPAGES "/>', False), ("", False)],
)
def test_what_numbers_pages(content: str, numbered: bool) -> None:
    assert numbers_pages(parse_xml(part("ftr", content).encode())) == numbered


@pytest.mark.parametrize(("mode", "hang"), [("15", False), ("16", False), ("14", True), ("", True), ("x", True)])
def test_tables_hang_in_old_versions(mode: str, hang: bool) -> None:
    said = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{mode}"/></w:compat>' if mode else ""
    assert tables_hang(parse_xml(part("settings", said).encode())) == hang
