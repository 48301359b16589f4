"""What a part of a letterhead shows: something or nothing, a page's number."""

import re
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_DRAWN = {
    qn("w:drawing"),
    qn("w:pict"),
    qn("w:object"),
    qn("w:sym"),
    qn("w:fldSimple"),
    qn("w:instrText"),
    qn("w:pBdr"),
    qn("w:tbl"),
}
_MODE, _NEW_MODE = "compatibilityMode", 15
_PAGE = re.compile(r"\bPAGE\b")


def shows_something(content: "Element") -> bool:
    """Tell whether there is a text, a picture, a field or a line."""
    return any(one.tag in _DRAWN or (one.tag == qn("w:t") and bool((one.text or "").strip())) for one in content.iter())


def tables_hang(settings: "Element") -> bool:
    """Tell whether tables stand out to the left by what their cells keep free, as in Word's versions before 2013."""
    modes = [
        one.get(qn("w:val")) or "" for one in settings.iter(qn("w:compatSetting")) if one.get(qn("w:name")) == _MODE
    ]
    return not any(mode.isdecimal() and int(mode) >= _NEW_MODE for mode in modes)


def numbers_pages(content: "Element") -> bool:
    """Tell whether it says which page this is."""
    said = [one.text or "" for one in content.iter(qn("w:instrText"))]
    said += [one.get(qn("w:instr")) or "" for one in content.iter(qn("w:fldSimple"))]
    return any(_PAGE.search(instruction.upper()) for instruction in ["".join(said), *said])
