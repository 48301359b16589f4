"""The texts that only people can write."""

from dataclasses import replace

from pdo_xl.reports.papers.model import Box, Paragraph, Tone
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.texts import missing_texts, text_blocks
from pdo_xl.sheet.names.texts import TextKey
from tests.reports.performance_report.sources import source_of
from tests.support import row


def test_a_text_stands_in_its_paragraphs() -> None:
    source = replace(source_of(row()), texts={TextKey.CONTEXT: "Anno di elezioni.\n\nPoi l'alluvione."})

    assert list(text_blocks(source, TextKey.CONTEXT)) == [Paragraph("Anno di elezioni."), Paragraph("Poi l'alluvione.")]
    assert TextKey.CONTEXT not in missing_texts(source)


def test_a_text_that_is_missing_is_asked_for_and_left_out_for_citizens() -> None:
    [box] = text_blocks(source_of(row()), TextKey.CONTEXT)

    assert isinstance(box, Box)
    assert (box.title, box.tone) == ("Da completare: Il contesto dell'anno", Tone.TO_COMPLETE)
    assert box.lines[0].endswith("Si scrive nel foglio Testi.")
    assert list(text_blocks(source_of(row(), audience=Audience.CITIZENS), TextKey.CONTEXT)) == []
