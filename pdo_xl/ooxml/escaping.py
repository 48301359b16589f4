"""Texts as XML writes them, and as a cell can hold them."""

import re
from collections.abc import Sequence

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.ooxml.markup import MarkupError

MAX_TEXT = 32_767
"""Characters that a cell may hold, in UTF-16 units as Excel counts them."""

_FORBIDDEN = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = late_pattern("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = late_pattern("_x([0-9A-Fa-f]{4})_")
_ENTITY = late_pattern(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_CHARACTERS = range(1, 0x110000)
_SURROGATE = late_pattern("[\ud800-\udfff]")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_DIGITS = 7
_ODD = bytes({*range(0x20)} - {*b"\t\n"}) + b"\xed\xef"
"""What no clean text has, in UTF-8; of the signs that begin with the last two, clean texts have some."""
_ENTITIES = (b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b'"', b"&quot;")


def escaped(text: str) -> bytes:
    """Write a text as the content of an element or attribute; `clean` it first.

    >>> escaped("a < b & _x0041_").decode()
    'a &lt; b &amp; _x005F_x0041_'
    """
    # One sign is found many times as fast as two.
    if "_" in text and "_x" in text:
        # Excel itself reads _x0041_ as the character of that number.
        text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").encode()


def written(texts: Sequence[str]) -> list[bytes]:
    r"""Write many texts as `escaped` writes each that is `clean`: all of them at once, where nothing speaks against it.

    >>> written(["a < b", "", "tab\t", "&"])
    [b'a &lt; b', b'', b'tab\t', b'&amp;']
    """
    joined = "\x1f".join(texts).encode(errors="surrogatepass")
    odd = len(joined) - len(joined.translate(None, _ODD))
    if odd > len(texts) - 1 or b"_x" in joined or max(map(len, texts)) > MAX_TEXT // 2:
        return [escaped(clean(text)) for text in texts]
    for sign, entity in _ENTITIES:
        joined = joined.replace(sign, entity)
    return joined.split(b"\x1f")


def unescaped(markup: bytes) -> str:
    """Read the content of an element or attribute. Raises: MarkupError for a character that there is not.

    >>> unescaped(b"a &lt; b &#38; _x005F_x0041_")
    'a < b & _x0041_'
    """
    text = markup.decode("utf-8", "replace")
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    if "_x" in text:
        text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def clean(text: str) -> str:
    """Give a text as a cell can hold it: without what XML forbids, cut where Excel's limit is."""
    if len(text) <= MAX_TEXT // 2 and text.isprintable():
        # Most texts, told at once: nothing printable is forbidden.
        return text
    text = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) <= MAX_TEXT // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_TEXT:
        return text
    return units[: 2 * (MAX_TEXT - 1)].decode("utf-16-le", "ignore") + "…"


def _character(entity: re.Match[str]) -> str:
    hexadecimal, decimal, named = entity.groups()
    if named:
        return _NAMED[named]
    digits = (hexadecimal or decimal).lstrip("0")
    code = int(digits or "0", 16 if hexadecimal else 10) if len(digits) <= _DIGITS else 0
    if code not in _CHARACTERS or 0xD800 <= code < 0xE000:
        raise MarkupError
    return chr(code)
