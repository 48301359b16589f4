"""The runs of a text, some of which tell how it is spoken."""

from pdo_xl.domain.values.late_pattern import late_pattern

_PHONETIC = late_pattern(rb"<(/?)(?:[\w.-]+:)?rPh(?=[\s/>])[^<>]*?(/?)>")
_TEXTS = late_pattern(rb"<(?:[\w.-]+:)?t(?:\s[^<>]*)?>([^<]*)</")


def joined_texts(markup: bytes) -> bytes:
    """Join the runs of a text, without the phonetic ones; still as XML writes them."""
    return b"".join(_TEXTS.findall(without_phonetics(markup)))


def without_phonetics(markup: bytes) -> bytes:
    """Give a text's markup without what tells how it is spoken."""
    if b"rPh" not in markup:
        return markup
    pieces: list[bytes] = []
    position = depth = 0
    # Tag by tag, not from each start in search of its end: there may be a million that have none.
    for tag in _PHONETIC.finditer(markup):
        if not depth:
            pieces.append(markup[position : tag.start()])
        if not tag[2]:
            depth = max(0, depth + (-1 if tag[1] else 1))
        position = tag.end()
    if not depth:
        pieces.append(markup[position:])
    return b"".join(pieces)
