"""A document as the template takes it: plain values."""

import json
from dataclasses import replace

from pdo_xl.reports.papers.model import Paper, Paragraph, Section
from pdo_xl.reports.papers.pdf.layout import laid_out
from tests.reports.papers import samples


def of(paper: Paper) -> dict:
    return laid_out(paper, ("Liberation Sans", "DejaVu Sans Mono"))


def test_every_kind_of_block_is_laid_out() -> None:
    found = json.loads(json.dumps(of(samples.whole_paper())))
    kinds = {block["kind"] for part in found["parts"] for section in part["sections"] for block in section["blocks"]}
    assert kinds == {"paragraph", "bullets", "box", "fields", "table", "chart", "writing", "signatures"}


def test_tables_have_names_of_their_own() -> None:
    parts = of(samples.whole_paper())["parts"]
    names = [
        block["id"]
        for part in parts
        for section in part["sections"]
        for block in section["blocks"]
        if block["kind"] == "table"
    ]
    assert len(names) == len(set(names)) == 3


def test_a_list_of_sections_where_there_are_many() -> None:
    def sections(*levels: int) -> Paper:
        made = (Section(f"s{n}", str(n), "Titolo", (), level) for n, level in enumerate(levels))
        return replace(samples.short_paper(), sections=tuple(made))

    assert of(sections(1, 2, 1, 2, 1))["contents"] == 0
    assert of(sections(1, 2, 1, 1, 1))["contents"] == 2
    assert of(sections(*(1,) * 10, *(2,) * 40))["contents"] == 1
    assert of(replace(sections(1, 1, 1, 1, 1), forms=True))["contents"] == 0


def test_a_document_without_a_title_has_one() -> None:
    untitled = replace(samples.short_paper(), title="")
    assert of(untitled)["title"] == "Documento"
    assert of(replace(untitled, subtitle="Comune"))["title"] == "Comune"


def test_a_word_wider_than_the_page_is_broken() -> None:
    paper = replace(samples.short_paper(), front=(Paragraph("x1" * 300),))
    assert of(paper)["front"][0]["text"].count("\u200b") > 50
