"""How a text that only people can write stands in the document, or what stands in its place.

Source: design of the reports, section 4.1.
"""

from collections.abc import Iterator

from pdo_xl.reports.papers.model import Block, Box, Paragraph, Tone
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.names.sheets import TEXTS
from pdo_xl.sheet.names.texts import ASKED, TextKey


def text_blocks(source: Source, key: TextKey) -> Iterator[Block]:
    """A text in its paragraphs; for the board a box that asks for one that is missing, for citizens nothing."""
    text = source.texts.get(key, "")
    if text:
        yield from (Paragraph(part.strip()) for part in text.split("\n\n") if part.strip())
    elif not source.for_citizens:
        title, what = ASKED[key]
        yield Box(f"Da completare: {title}", (f"{what} Si scrive nel foglio {TEXTS}.",), Tone.TO_COMPLETE)


def missing_texts(source: Source) -> list[TextKey]:
    """The texts that nobody has written yet."""
    return [key for key in TextKey if not source.texts.get(key)]
