"""The guide that the package carries, shown in the person's browser."""

import os
import re
import tempfile
import webbrowser
from importlib.resources import files
from pathlib import Path

_NAME = "guida.md"
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\n", re.MULTILINE)
_ELSEWHERE = re.compile(r"(?<!!)\[([^\]]*)\]\((?!#)[^)]*\)")
"""Links to pages that are not carried."""
_PAGE = """<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>Guida per chi compila il piano</title><style>
body {{ font: 16px/1.5 Arial, "Liberation Sans", sans-serif; color: #222 }}
main {{ max-width: 50rem; margin: 2rem auto; padding: 0 1rem }}
h1, h2 {{ color: #1f4e78 }}
table {{ border-collapse: collapse }}
th, td {{ border: 1px solid #bbb; padding: .3rem .6rem; text-align: left }}
th {{ background: #ddebf7 }}
code {{ background: #f3f3f3; padding: 0 .2rem }}
</style></head><body><main>
{}</main></body></html>
"""


def guide_text() -> str:
    """Give the guide as it is written, with marks."""
    carried = files("pdo_xl").joinpath(_NAME)
    if carried.is_file():
        return carried.read_text(encoding="utf-8")
    # Beside the package, where it is worked on.
    return (Path(__file__).parents[3] / "docs" / _NAME).read_text(encoding="utf-8")


def guide_page(text: str) -> str:
    """Give the guide as a page, without its pictures."""
    from markdown_it import MarkdownIt

    alone = _ELSEWHERE.sub(r"\1", _PICTURE.sub("", text))
    return _PAGE.format(MarkdownIt("commonmark", {"html": False}).enable("table").render(alone))


def show_guide() -> bool:
    """Open the guide in the browser; tell whether that went well."""
    try:
        page = guide_page(guide_text())
        handle, name = tempfile.mkstemp(prefix="pdo_xl_guida_", suffix=".html")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(page)
        return webbrowser.open(Path(name).as_uri())
    except (OSError, ImportError, webbrowser.Error):
        return False
