"""What a drawing says: its texts and shapes read back from the SVG."""

from xml.etree.ElementTree import Element, fromstring

SVG = "{http://www.w3.org/2000/svg}"


def read(drawing: str) -> Element:
    return fromstring(drawing)


def shapes(drawing: str, tag: str) -> list[dict[str, str]]:
    """The attributes of all shapes of a kind, in the drawing's order."""
    return [dict(shape.attrib) for shape in read(drawing).iter(f"{SVG}{tag}")]


def texts(drawing: str) -> list[str]:
    """All that can be read in the drawing itself."""
    return [text.text or "" for text in read(drawing).iter(f"{SVG}text")]


def place(drawing: str, words: str) -> dict[str, str]:
    """Where a text stands that is there once."""
    (found,) = [text.attrib for text in read(drawing).iter(f"{SVG}text") if text.text == words]
    return dict(found)
