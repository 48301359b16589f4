"""A letterhead is gone on with: what is damaged is refused, an empty line is not kept above the title."""

import random

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.papers.docx.letterhead import letterhead as opened
from tests.reports.papers.docx.letterheads import TEMPLATE, letterhead, line, part, zipped
from tests.reports.papers.docx.reading import W, text


def body(content: bytes) -> list[str]:
    return [text(one) for one in opened(content).element.body if one.tag != f"{W}sectPr"]


def test_its_texts_stay() -> None:
    assert body(letterhead(line("Ufficio") + "<w:p/>" + line("Prot. n. …"))) == ["Ufficio", "", "Prot. n. …"]


def test_a_template_is_opened_too() -> None:
    assert body(letterhead(line("Ufficio"), kind=TEMPLATE)) == ["Ufficio"]


@pytest.mark.parametrize("empty", ["<w:p/>", line(""), '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>', ""])
def test_an_empty_document_leaves_nothing(empty: str) -> None:
    assert body(letterhead(empty)) == []


def test_two_empty_lines_were_meant() -> None:
    assert body(letterhead("<w:p/><w:p/>")) == ["", ""]


@pytest.mark.parametrize(
    "more",
    [
        {"word/document.xml": "<w:document"},
        {"word/document.xml": part("document", "")},
        {"word/_rels/document.xml.rels": "<a/>"},
        {"word/_rels/document.xml.rels": "non XML"},
        {"_rels/.rels": "<a/>"},
        {"word/styles.xml": ""},
        {"docProps/core.xml": "<a"},
    ],
)
def test_damage_is_said_in_one_sentence(more: dict[str, str | bytes]) -> None:
    with pytest.raises(FileRefused, match=r"^La carta intestata è danneggiata: .*\.$"):
        opened(letterhead(more=more))


def test_no_part_missing_is_an_error_of_ours() -> None:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(letterhead())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for left_out in parts:
        try:
            opened(zipped({name: content for name, content in parts.items() if name != left_out}))
        except FileRefused as error:
            assert str(error).startswith("La carta intestata ")  # noqa: PT017 - some parts may be missing


def test_no_byte_changed_is_an_error_of_ours() -> None:
    content, chance = letterhead(), random.Random(7)
    for _ in range(300):
        place = chance.randrange(len(content))
        changed = content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]
        try:
            opened(changed)
        except FileRefused as error:
            assert str(error).startswith("La carta intestata ")  # noqa: PT017 - most changes are harmless
