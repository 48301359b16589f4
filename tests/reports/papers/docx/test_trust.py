"""Letterheads that are not to be opened: one sentence each, and the file stays as it is."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.papers.docx import trust
from pdo_xl.reports.papers.docx.trust import LARGEST, refuse_large, trusted
from tests.reports.papers.docx.letterheads import MACROS, PERSON, TEMPLATE, letterhead, line, part, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REVISED = (
    f'<w:p><w:ins w:id="1" w:author="{PERSON}" w:date="2024-01-01T00:00:00Z"><w:r><w:t>nuovo</w:t></w:r></w:ins></w:p>'
)
PROTECTED = '<w:documentProtection w:edit="readOnly" w:enforcement="1" w:cryptProviderType="rsaAES"/>'
STRICT = {"_rels/.rels": "<a Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'/>"}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def field(*pieces: str) -> str:
    """A field whose instruction Word cut into pieces."""
    said = "".join(f"<w:r><w:instrText xml:space='preserve'>{piece}</w:instrText></w:r>" for piece in pieces)
    return f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{said}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


def related(kind: str, mode: str = ' TargetMode="External"', target: str = "http://prova.example/logo.png") -> bytes:
    """A letterhead whose header has a relation."""
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return letterhead(
        more={"word/_rels/header1.xml.rels": f'<Relationships xmlns="{space}">{relation}</Relationships>'}
    )


FETCHED = "prende qualcosa da fuori ogni volta che si apre"
BOMB = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "file vuoto"),
        (OLE + b"\0" * 600, r"vecchio formato \.doc: aprirla in Word, salvarla come Documento di Word \(\.docx\)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protetta da una password: toglierla in Word"),
        (b"%PDF-1.7", "in PDF"),
        (b"{\\rtf1 a}", r"in formato \.rtf"),
        (b"<html><p>a</p></html>", "una pagina HTML"),
        (b"Comune di Prova", r"non è un documento di Word"),
        (b"PK\x03\x04 e poi niente", "danneggiata"),
        (letterhead()[:2000], "danneggiata"),
        (zipped({"a.txt": "a"}), "non è un documento di Word"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), r"OpenDocument \(\.odt\): aprirla in LibreOffice"),
        (letterhead(kind=MACROS), "contiene macro"),
        (letterhead(more={"word/vbaProject.bin": b"a"}), "contiene macro"),
        (letterhead(more=STRICT), "Strict Open XML"),
        (letterhead(REVISED), "revisioni non ancora accettate: in Word, Revisione, Accetta tutte"),
        (letterhead(settings=PROTECTED), "Limita modifica, Rimuovi protezione"),
        (letterhead(more={"word/header1.xml": BOMB + part("hdr", line("&c;"))}), "qualcosa che Word non scrive"),
        (letterhead(more={"word/styles.xml": part("styles", "").encode("utf-16")}), "qualcosa che Word non scrive"),
    ],
)  # fmt: skip
def test_what_is_no_letterhead_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence) as raised:
        trusted(content)
    said = str(raised.value)
    assert said.startswith("La carta intestata ")
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    "content",
    [
        related("image"), related("oleObject"), related("image", target="file://server/condivisa/logo.png"), related("altro"),
        related("aFChunk", "", "pagina.html"), related("control", "", "activeX1.xml"),
        letterhead(field(' INCLUDEPICTURE "http://prova.example/a.png" ')), letterhead(header=field("dde", "auto c:\\\\a b")),
        letterhead(footer=field(" DDE ")), letterhead(field("&#76;INK Excel.Sheet")), letterhead(field(" IF ") + field("INCLUDETEXT x")),
        letterhead("<w:p><w:fldSimple w:instr=' DDEAUTO a '/></w:p>"), letterhead('<w:p><w:fldSimple w:dirty="1" w:instr="LINK a"/></w:p>'),
    ],
)  # fmt: skip
def test_what_fetches_something_whenever_it_is_opened_is_refused(content: bytes) -> None:
    with pytest.raises(FileRefused, match=FETCHED):
        trusted(content)


@pytest.mark.parametrize(
    "content",
    [
        related("hyperlink"), related("image", "", "media/logo.png"), related("oleObject", "", "embeddings/logo.bin"),
        letterhead(field(" PAGE ")), letterhead(field(' HYPERLINK "http://prova.example/link dde" ')), letterhead(line("DDEAUTO")),
    ],
)  # fmt: skip
def test_what_opens_only_with_a_click_or_is_inside_is_let_in(content: bytes) -> None:
    assert trusted(content) == content


def test_a_letterhead_stays_as_it_is() -> None:
    assert trusted(letterhead()) == letterhead()


def test_a_protection_that_is_not_in_force_is_none() -> None:
    trusted(letterhead(settings=PROTECTED.replace('"1"', '"0"')))


def test_a_template_becomes_a_document() -> None:
    with ZipFile(BytesIO(trusted(letterhead(kind=TEMPLATE)))) as package:
        types = package.read("[Content_Types].xml")
    assert b"document.main+xml" in types
    assert b"template.main+xml" not in types


def test_what_is_too_large_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_large(LARGEST)
    with pytest.raises(FileRefused, match="supera i 50 MB"):
        refuse_large(LARGEST + 1)
    monkeypatch.setattr(trust, "_LARGEST_WHOLE", 1000)
    with pytest.raises(FileRefused, match="troppo grande da aprire"):
        trusted(letterhead())


def test_a_part_that_says_too_little_of_its_size_is_no_way_in(monkeypatch: pytest.MonkeyPatch) -> None:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b" " * 10_000_000)
    lying = made.getvalue().replace((10_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(FileRefused, match="danneggiata|non è un documento"):
        trusted(lying)


def test_a_name_that_comes_twice_is_damage(recwarn: pytest.WarningsRecorder) -> None:
    content = letterhead(more={"word/Styles.xml": "a"})
    with pytest.raises(FileRefused, match="danneggiata"):
        trusted(content)


@pytest.mark.parametrize(
    "name", ["word/Settings.xml", "word//settings.xml", "word/./settings.xml", "/word/settings.xml"]
)
def test_a_part_that_is_there_twice_is_damage(name: str) -> None:
    with pytest.raises(FileRefused, match="danneggiata"):
        trusted(letterhead(more={name: part("settings", "")}))


@pytest.mark.parametrize("kind", ["settings", "styles", "numbering"])
def test_two_of_what_a_document_has_once_are_damage(kind: str) -> None:
    relations = "".join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{kind}{n}.xml"/>' for n in (1, 2))
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    doubled = {"word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{relations}</Relationships>'}
    with pytest.raises(FileRefused, match="danneggiata"):
        trusted(letterhead(more=doubled))


def test_a_protection_holds_wherever_the_settings_are() -> None:
    with pytest.raises(FileRefused, match="Rimuovi protezione"):
        trusted(letterhead(more={"word/impostazioni.xml": part("settings", PROTECTED)}))
