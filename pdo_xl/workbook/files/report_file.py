"""What `pdo-xl relazione` does: the Relazione of a plan on disk, as a document."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.disk.places import name_of, read_file, same_file
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.outputs import refuse_document
from pdo_xl.hosts.file.replace import Replaced, replace_content
from pdo_xl.hosts.this_run import document_time, this_run
from pdo_xl.reports.papers.docx.trust import LARGEST, trusted
from pdo_xl.reports.papers.writers import writer
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.workbook.files.examine_file import load_core

if TYPE_CHECKING:
    from pdo_xl.reports.papers.model import Paper
    from pdo_xl.reports.performance_report.source import Source
    from pdo_xl.sheet.writing.findings import Located

WORD = ".docx"
_SUFFIXES = (WORD, ".pdf", ".html")
_READING = 0.6
"""Of the whole work: reading, scoring and checking; making the document takes the rest."""


class Choices(TypedDict, total=False):
    """What the document is to be: for whom, of which day, on which letterhead of Word, with or without names."""

    audience: Audience
    letterhead: Path | None
    on: date | None
    mode: Mode | None
    without_names: bool
    overwrite: bool


@dataclass(frozen=True)
class Report:
    """A document and what it was made from; the file that was written, if any, and what became of one before it.

    `texts_told`: what there is to know of the sheet `Testi`; `personal` the texts of the plan that may name a person,
    in a document that everybody reads.
    """

    source: Source
    paper: Paper
    target: Path | None = None
    replaced: Replaced | None = None
    texts_told: str = ""
    personal: Sequence[Located] = ()


def report_of_file(
    file: Path,
    target: Path | None = None,
    *,
    progress: Progress = silent,
    run: Run | None = None,
    **choices: Unpack[Choices],
) -> Report:
    """Write the document; without a `target` only word it. The first one brings the sheet `Testi` into the workbook.

    What stands there may have been edited: it stays unless `overwrite`, and then a dated copy does.
    Raises: FileRefused, NoPlan, ParameterError, MissingExtra, with every file as it was.
    """
    run = run or this_run()
    overwrite, letterhead = choices.get("overwrite", False), choices.get("letterhead")
    if target is not None:
        refuse_document(target, file, _SUFFIXES, overwrite=overwrite)
    template = None if letterhead is None else _letterhead(letterhead, target)
    with closing(FileHost(file, now=run.now)) as host:
        host.begin_reading(load_core)
        # Imported here: a large plan is loaded meanwhile.
        from pdo_xl.reports.performance_report.build import build
        from pdo_xl.reports.performance_report.gather import gather

        source = gather(
            host,
            run,
            made=document_time(run.now),
            audience=choices.get("audience", Audience.BOARD),
            on=choices.get("on"),
            mode=choices.get("mode"),
            without_names=choices.get("without_names", False),
            progress=lambda step, done: progress(step, done * _READING),
        )
    paper = build(source)
    personal = _personal(source) if source.for_citizens else ()
    if target is None:
        return Report(source, paper, personal=personal)
    progress("Documento", _READING)
    content = _document(paper, target, template)
    # Once more: making it took its time.
    refuse_document(target, file, _SUFFIXES, overwrite=overwrite)
    replaced = replace_content(target, content, run.now, backup=True)
    if source.has_texts_sheet:
        return Report(source, paper, target, replaced, personal=personal)
    # Imported here: what writes into workbooks takes its time.
    from pdo_xl.workbook.files.texts_file import add_texts_sheet

    return Report(source, paper, target, replaced, add_texts_sheet(file, run).told, personal)


def _personal(source: Source) -> Sequence[Located]:
    """The texts of the plan that may name a person."""
    # Imported here: a large plan is loaded before rules are.
    from pdo_xl.domain.rules import ON_PUBLICATION, check
    from pdo_xl.sheet.writing.findings import locate_findings

    return locate_findings(source.read, check(source.results, ON_PUBLICATION))


def _document(paper: Paper, target: Path, template: bytes | None) -> bytes:
    """The document as a file. Raises: MissingExtra, FileRefused for a letterhead that is none."""
    if template is None:
        return writer(target.suffix.lower().removeprefix("."))(paper)
    # Imported here: only Word has letterheads.
    from pdo_xl.reports.papers.docx.writer import write

    return write(paper, template)


def _letterhead(letterhead: Path, target: Path | None) -> bytes:
    """The document of Word that the new one begins from. Raises: FileRefused."""
    if target is not None and target.suffix.lower() != WORD:
        raise FileRefused(
            f"La carta intestata vale per un documento di Word: dare a --esito un nome che finisce in {WORD}."
        )
    if target is not None and same_file(target, letterhead):
        raise FileRefused(f"«{name_of(target)}» è la carta intestata, che resta com'è: dare a --esito un altro nome.")
    try:
        content = read_file(letterhead, LARGEST + 1)
    except FileNotFoundError:
        raise FileRefused(f"«{name_of(letterhead)}» non c'è: dare a --modello il nome della carta intestata.") from None
    # What is no letterhead is told from its content, whatever it is called, and before the plan is read.
    return trusted(content)
