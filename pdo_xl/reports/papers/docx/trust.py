"""Letterheads that are not to be opened: each refusal is one sentence that says what to do."""

import re
import zlib
from html import unescape
from io import BytesIO
from posixpath import normpath
from urllib.parse import unquote
from xml.etree.ElementTree import ParseError, fromstring
from zipfile import BadZipFile, ZipFile, ZipInfo

from pdo_xl.domain.errors import FileRefused

LARGEST = 50 * 2**20
"""Bytes of a file that may be a letterhead."""
_LARGEST_WHOLE = 4 * LARGEST
"""Bytes that its parts may have together."""
_MOST_PARTS = 5_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_TYPES = "[Content_Types].xml"
_DOCUMENT = b"wordprocessingml.document.main+xml"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_MACROS = re.compile(rb"application/vnd\.ms-word\.(?:document|template)\.macroEnabled")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_REVISED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange|tblPrChange)\s[^>]*w:author=")
_PROTECTED = re.compile(rb"<w:documentProtection\b(?![^>]*w:enforcement=\"(?:0|false|off)\")[^>]*w:enforcement=")
_TEXTS = re.compile(r"word/(?:document|header[0-9]*|footer[0-9]*)[0-9]*\.xml")
_FIELD = re.compile(
    r"""(?P<begins>\bfldCharType\s*=\s*["']begin["'])|<(?:[\w.-]+:)?instrText\b[^>]*>(?P<said>[^<]*)"""
    r"""|<(?:[\w.-]+:)?fldSimple\b[^>]*?\binstr\s*=\s*(?:"(?P<whole>[^"]*)"|'(?P<single>[^']*)')"""
)
_FETCHES = re.compile(r"\0\s*(?:DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE)\b", re.IGNORECASE)
_OUTSIDE = frozenset({"hyperlink", "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource"})
"""What may stand outside a letterhead: what opens only if somebody clicks, and what is left out (`properties`)."""
_BROUGHT_IN = frozenset({"aFChunk", "control"})
"""Pages of HTML and programs of others inside it."""
_ONCE = frozenset(
    {"officeDocument", "settings", "styles", "numbering", "fontTable", "theme", "webSettings", "footnotes", "endnotes"}
)
"""What a document has one of: of two, each program would take another."""
_AS_DOCX = "aprirla in Word, salvarla come Documento di Word (.docx) e riprovare"
_THE_LETTERHEAD = "La carta intestata"
DAMAGED = f"{_THE_LETTERHEAD} è danneggiata: aprirla in Word, che propone di ripararla, salvarla e riprovare."
_OTHERS = {b"%PDF": "in PDF", b"{\\rtf": "in formato .rtf", b"<html": "una pagina HTML", b"<!doc": "una pagina HTML"}
UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError)


def trusted(content: bytes) -> bytes:
    """Give a letterhead that may be opened; a template of Word becomes the document that it is a template of.

    Raises: FileRefused.
    """
    refuse_large(len(content))
    _refuse_other_formats(content)
    try:
        with ZipFile(BytesIO(content)) as package:
            _refuse_hostile(package.infolist())
            parts = {entry.filename: package.read(entry) for entry in package.infolist()}
    except UNREADABLE as error:
        raise FileRefused(DAMAGED) from error
    types = parts.get(_TYPES, b"")
    if _MACROS.search(types) or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise FileRefused(f"{_THE_LETTERHEAD} contiene macro, che in una relazione non servono: {_AS_DOCX}.")
    if _DOCUMENT not in types and _TEMPLATE not in types:
        raise FileRefused(_not_word(parts))
    if _STRICT in parts.get("_rels/.rels", b""):
        raise FileRefused(f"{_THE_LETTERHEAD} è salvata come «Strict Open XML»: {_AS_DOCX}.")
    _refuse_content(parts)
    return content if _DOCUMENT in types else _as_document(parts)


def refuse_large(size: int) -> None:
    """Refuse what is too large to be a letterhead, before it is read. Raises: FileRefused."""
    if size > LARGEST:
        raise FileRefused(
            f"{_THE_LETTERHEAD} supera i {LARGEST // 2**20} MB: togliere o ridurre le immagini e riprovare, o "
            "indicarne un'altra."
        )


def _refuse_other_formats(content: bytes) -> None:
    if not content:
        raise FileRefused(f"{_THE_LETTERHEAD} è un file vuoto (zero byte): recuperarne una copia e riprovare.")
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise FileRefused(f"{_THE_LETTERHEAD} è protetta da una password: toglierla in Word e riprovare.")
        raise FileRefused(f"{_THE_LETTERHEAD} è nel vecchio formato .doc: {_AS_DOCX}.")
    if not content.startswith(_ZIP):
        found = [said for start, said in _OTHERS.items() if content.lstrip()[: len(start)].lower() == start.lower()]
        raise FileRefused(f"{_THE_LETTERHEAD} è {found[0]}: {_AS_DOCX}." if found else _not_word({}))


def _not_word(parts: dict[str, bytes]) -> str:
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.text"):
        return (
            f"{_THE_LETTERHEAD} è in formato OpenDocument (.odt): aprirla in LibreOffice, salvarla come Word (.docx) e "
            "riprovare."
        )
    return f"{_THE_LETTERHEAD} non è un documento di Word (.docx): indicarne uno."


def _refuse_hostile(entries: list[ZipInfo]) -> None:
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _LARGEST_WHOLE:
        raise FileRefused(
            f"{_THE_LETTERHEAD} è troppo grande da aprire: il suo contenuto supera i limiti previsti. "
            "Indicarne un'altra."
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileRefused(f"{_THE_LETTERHEAD} è protetta da una password: toglierla e riprovare.")
    if len({_place(entry.filename) for entry in entries}) < len(entries):
        raise FileRefused(DAMAGED)


def _place(name: str) -> str:
    """Where a part is for who opens a file: the same for all the ways to write it."""
    return normpath(f"/{unquote(name)}".replace("\\", "/").lstrip("/")).casefold()


def _refuse_content(parts: dict[str, bytes]) -> None:
    for name, content in parts.items():
        # Word writes UTF-8, and no document of its own needs an entity.
        if name.endswith((".xml", ".rels")) and (_DOCTYPE.search(content) or content[:2] in {b"\xff\xfe", b"\xfe\xff"}):
            raise FileRefused(f"{_THE_LETTERHEAD} contiene qualcosa che Word non scrive: {_AS_DOCX}.")
        if _TEXTS.fullmatch(name) and _REVISED.search(content):
            raise FileRefused(
                f"{_THE_LETTERHEAD} ha revisioni non ancora accettate: in Word, Revisione, Accetta tutte; poi salvarla "
                "e riprovare."
            )
        if _fetches(name, content):
            raise FileRefused(
                f"{_THE_LETTERHEAD} prende qualcosa da fuori ogni volta che si apre (un'immagine o un testo collegati, "
                "un controllo): in Word, File, Informazioni, Modifica collegamenti ai file, Interrompi collegamento; "
                "poi salvarla e riprovare."
            )
    # Wherever its settings are: a relation says it.
    if any(_PROTECTED.search(content) for name, content in parts.items() if name.endswith(".xml")):
        raise FileRefused(
            f"{_THE_LETTERHEAD} è protetta e non si potrebbe continuare a scriverci: in Word, Revisione, Limita "
            "modifica, Rimuovi protezione; poi salvarla e riprovare."
        )


def _fetches(name: str, content: bytes) -> bool:
    """Tell whether a part has an office program load something that is not in the letterhead."""
    if name.endswith(".rels"):
        try:
            relations = fromstring(content)  # noqa: S314 - what has entities was refused before
        except ParseError as error:
            raise FileRefused(DAMAGED) from error
        kinds = [(one.get("Type", "").rpartition("/")[2], one.get("TargetMode") == "External") for one in relations]
        if any(kinds.count((kind, False)) > 1 for kind in _ONCE):
            raise FileRefused(DAMAGED)
        return any(kind not in _OUTSIDE if external else kind in _BROUGHT_IN for kind, external in kinds)
    if not name.endswith(".xml"):
        return False
    said = [
        "\0" if one["begins"] else one["said"] or f"\0{one['whole'] or one['single'] or ''}"
        for one in _FIELD.finditer(content.decode(errors="replace"))
    ]
    return bool(_FETCHES.search(unescape("".join(said))))


def _as_document(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content.replace(_TEMPLATE, _DOCUMENT) if name == _TYPES else content)
    return made.getvalue()
