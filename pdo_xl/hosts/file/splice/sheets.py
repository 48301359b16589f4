"""Every sheet that is written, put into its package: to be spliced when the package is written."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from pdo_xl.hosts.file.splice.rich_texts import with_runs
from pdo_xl.hosts.file.splice.row_formats import looks_of
from pdo_xl.hosts.file.splice.splice import Splice
from pdo_xl.hosts.file.splice.targets import Additions
from pdo_xl.ooxml.book import sheet_parts, uses_1904
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.sheet.blocks import Block, Writing


def put_splices(
    package: Package, writing: Writing, additions: Mapping[str, Additions], done: Collection[str] = ()
) -> list[Splice]:
    """Put into the package every sheet that is written and not done, to be made when the package is."""
    plans = {plan.name for plan in writing.plan_sheets}
    parts = sheet_parts(package)
    date1904 = uses_1904(package)
    shared = SharedTexts(package)
    by_sheet: dict[str, list[Block]] = {sheet: [] for sheet in additions if sheet not in done}
    for block in with_runs(package, [block for block in writing.blocks if block.sheet not in done], shared):
        by_sheet.setdefault(block.sheet, []).append(block)
    splices: list[Splice] = []
    for sheet, own in by_sheet.items():
        part = parts[sheet]
        added = additions.get(sheet, Additions())
        for block in own:
            if block.like is not None:
                added = replace(added, cell_styles=looks_of(package.read(part), block) | added.cell_styles)
        splice = Splice(sheet, package.chunks(part), own, added, date1904=date1904, shared=shared, spare=sheet in plans)
        package.put_stream(part, splice.__iter__)
        splices.append(splice)
    return splices
