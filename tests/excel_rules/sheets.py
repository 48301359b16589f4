"""What stands around a sheet's cells: views, columns, merged areas, filters, drop-downs, links, tables."""

from collections.abc import Iterator
from itertools import pairwise

from tests.excel_rules.book import MAIN, Area, Book, area

_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_MOST_LINKS = 65_530
_LIST, _TITLE, _TEXT = 255, 32, 255


def panes_split_something(book: Book) -> Iterator[str]:
    """MS-OI29500 2.1.640: the splits of a pane are greater than zero; else Excel repairs the sheet at each opening."""
    for sheet in book.sheets:
        for pane in sheet.root.iter(f"{MAIN}pane"):
            if not any(float(pane.get(name, "0")) > 0 for name in ("xSplit", "ySplit")):
                yield sheet.name


def one_sheet_is_selected(book: Book) -> Iterator[str]:
    """Sheets that are selected together are edited together: what is typed in one is written into all."""
    selected = [
        view
        for sheet in book.sheets
        for view in sheet.root.iter(f"{MAIN}sheetView")
        if view.get("tabSelected") in {"1", "true"}
    ]
    if len(selected) > 1:
        yield f"{len(selected)} fogli"


def columns_do_not_overlap(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.3.1.13; Excel repairs ranges of columns that overlap or are out of order."""
    for sheet in book.sheets:
        ranges = [(int(col.get("min", "0")), int(col.get("max", "0"))) for col in sheet.root.iter(f"{MAIN}col")]
        for first, last in ranges:
            if not 1 <= first <= last <= _LAST_COLUMN:
                yield f"{sheet.name}: {first}-{last}"
        for (_, last), (first, _) in pairwise(ranges):
            if first <= last:
                yield f"{sheet.name}: {last} e {first}"


def merged_areas_do_not_overlap(book: Book) -> Iterator[str]:
    """ "Removed Records: Merge cells": two that share a cell, or one of a single cell."""
    for sheet in book.sheets:
        areas = sorted(found for merge in sheet.root.iter(f"{MAIN}mergeCell") if (found := area(merge.get("ref", ""))))
        for place, one in enumerate(areas):
            if (one.top, one.left) == (one.bottom, one.right):
                yield f"{sheet.name}: {one}"
            for other in areas[place + 1 :]:
                if other.top > one.bottom:
                    break
                if one.meets(other):
                    yield f"{sheet.name}: {one} e {other}"


def filters_and_tables_do_not_meet(book: Book) -> Iterator[str]:
    """A sheet's filter over a table's cells, and two tables on one cell, are repaired away."""
    for sheet in book.sheets:
        areas: list[Area] = [
            found for kind in sheet.root.findall(f"{MAIN}autoFilter") if (found := area(kind.get("ref", "")))
        ]
        for table in book.related(sheet.part, "table"):
            found = area(book.xml(table).get("ref", ""))
            if found:
                areas.append(found)
        for place, one in enumerate(areas):
            yield from (f"{sheet.name}: {one} e {other}" for other in areas[place + 1 :] if one.meets(other))


def tables_have_names_of_their_own(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.5.1.2: id and displayName are unique in the workbook, header texts in the table."""
    seen: set[str] = set()
    for sheet in book.sheets:
        for part in book.related(sheet.part, "table"):
            root = book.xml(part)
            for key in (f"id {root.get('id')}", str(root.get("displayName", "")).casefold()):
                if key in seen:
                    yield key
                seen.add(key)
            columns = [column.get("name", "").casefold() for column in root.iter(f"{MAIN}tableColumn")]
            if len(set(columns)) < len(columns):
                yield f"{part}: {columns}"


def drop_downs_fit(book: Book) -> Iterator[str]:
    """Excel's limits of data validation: 255 signs in a list and a message, 32 in a title; longer ones are a repair."""
    for sheet in book.sheets:
        for rule in sheet.root.iter(f"{MAIN}dataValidation"):
            listed = rule.findtext(f"{MAIN}formula1") or ""
            lengths = [
                (listed.startswith('"') and len(listed) - 2, _LIST),
                *((len(rule.get(name, "")), _TITLE) for name in ("promptTitle", "errorTitle")),
                *((len(rule.get(name, "")), _TEXT) for name in ("prompt", "error")),
            ]
            if any(length > most for length, most in lengths) or not rule.get("sqref"):
                yield f"{sheet.name}!{rule.get('sqref')}"
        for rules in sheet.root.iter(f"{MAIN}dataValidations"):
            if int(rules.get("count", str(len(rules)))) != len(rules) or not len(rules):
                yield f"{sheet.name}: {rules.get('count')} di {len(rules)}"


def links_are_few_and_one_a_cell(book: Book) -> Iterator[str]:
    """Excel's specifications and limits: 65,530 links in a sheet; two on one cell are a repair."""
    for sheet in book.sheets:
        cells = [link.get("ref", "") for link in sheet.root.iter(f"{MAIN}hyperlink")]
        if len(cells) > _MOST_LINKS or len(set(cells)) < len(cells):
            yield f"{sheet.name}: {len(cells)} collegamenti, {len(set(cells))} celle"


def breaks_are_inside_the_sheet(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 18.3.1.73; Excel holds 1,026 manual breaks in each direction."""
    for sheet in book.sheets:
        for kind, last in (("rowBreaks", _LAST_ROW), ("colBreaks", _LAST_COLUMN)):
            for breaks in sheet.root.iter(MAIN + kind):
                places = [int(found.get("id", "0")) for found in breaks]
                if (
                    len(places) > 1026
                    or len(set(places)) < len(places)
                    or not all(0 < place < last for place in places)
                ):
                    yield f"{sheet.name}: {kind}"


RULES = (
    panes_split_something,
    one_sheet_is_selected,
    columns_do_not_overlap,
    merged_areas_do_not_overlap,
    filters_and_tables_do_not_meet,
    tables_have_names_of_their_own,
    drop_downs_fit,
    links_are_few_and_one_a_cell,
    breaks_are_inside_the_sheet,
)
