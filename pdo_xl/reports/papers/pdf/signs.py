"""Signs that no font of this PC can write: a document says of each which it was, and shows a blank square in its place.

A PDF that is to be kept may hold no sign without its picture, and Typst refuses to write one.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from pdo_xl.extras import needed
from pdo_xl.reports.papers.pdf.fonts import installed

SQUARE = "□"
_KNOWN = frozenset(
    chain(
        map(chr, range(0x20, 0x7F)), map(chr, range(0xA0, 0x180)),
        "\n\t‐‑–—‘’‚“”„†‡•…‰‹›€−≤≥≠±×÷°■□●○◐◑✕☐", "\u2066\u2067\u2068\u2069\u202f",
    )
)  # fmt: skip
"""What every font in use has: no need to try."""
_PROBE = b"#set document(title: [x])\n#set text(font: json(bytes(sys.inputs.fonts)))\n#json(bytes(sys.inputs.signs))\n"


def printable(document: str, fonts: Sequence[str]) -> tuple[str, str]:
    """Give a document, whatever it is written in, so that it can be printed, and the sentence about what could not."""
    unusual = set() if document.isascii() else set(document) - _KNOWN
    missing = [sign for sign in sorted(unusual) if not _can_be_printed(sign, tuple(fonts))]
    if not missing:
        return document, ""
    named = ", ".join(f"U+{ord(sign):04X}" for sign in missing)
    squares = {ord(sign): SQUARE for sign in missing}
    return document.translate(squares), (
        f"{SQUARE} sta al posto di segni che nessun carattere di questo PC sa scrivere: {named}."
    )


@lru_cache(maxsize=4096)
def _can_be_printed(sign: str, fonts: tuple[str, ...]) -> bool:
    with needed("il PDF"):
        import typst
    compiler = typst.Compiler(_PROBE, font_paths=installed())
    inputs = {"fonts": json.dumps(fonts), "signs": json.dumps(f"a{sign}b")}
    try:
        compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1", "a-2a"])
    except typst.TypstError:
        return False
    return True
