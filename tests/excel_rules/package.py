"""The package: its zip, its content types, its relations."""

from collections import Counter
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED

from tests.excel_rules.book import Book

_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_HEAVY = frozenset({"worksheet", "styles", "sharedStrings", "theme", "vbaProject"})


def parts_have_one_name_each(book: Book) -> Iterator[str]:
    """ECMA-376 part 2, 6.2.2.3: names that differ by case only are the same; backslashes are none of a name's signs."""
    for name, count in Counter(name.lower() for name in book.names).items():
        if count > 1:
            yield f"{name} {count} volte"
    yield from (name for name in book.names if "\\" in name or name.startswith("/"))


def the_zip_is_plain(book: Book) -> Iterator[str]:
    """ECMA-376 part 2, annex B: stored or deflated, not encrypted, in one volume."""
    for entry in book.zip.infolist():
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.flag_bits & 1 or entry.volume:
            yield entry.filename


def every_part_has_a_type(book: Book) -> Iterator[str]:
    """ECMA-376 part 2, 6.2.3: a part without a content type makes Excel call the whole file damaged."""
    yield from (name for name, kind in book.types.items() if not kind)


def no_type_is_for_nobody(book: Book) -> Iterator[str]:
    """An Override for a part that is not there: Excel offers to repair (seen with removed calcChain and printer settings)."""
    for found in book.xml("[Content_Types].xml"):
        name = found.get("PartName", "").lstrip("/")
        if name and name not in book.names:
            yield name


def relations_lead_somewhere(book: Book) -> Iterator[str]:
    """ECMA-376 part 2, 6.5: ids are unique, and a target inside the package exists."""
    for rels in (name for name in book.names if name.endswith(".rels")):
        owner = rels.replace("_rels/", "", 1)[: -len(".rels")] if rels != "_rels/.rels" else ""
        relations = book.relations(owner)
        for identity, count in Counter(relation.id for relation in relations).items():
            if count > 1:
                yield f"{rels}: {identity} {count} volte"
        for relation in relations:
            if not relation.external and relation.target not in book.names:
                yield f"{rels}: {relation.target}"


def what_excel_needs_is_related_once(book: Book) -> Iterator[str]:
    """ECMA-376 part 1, 12.3: one styles part, one of shared texts, one theme; MS-OVBA's project is one too."""
    counts = Counter(relation.kind for relation in book.relations(book.part))
    yield from (kind for kind in _HEAVY - {"worksheet"} if counts[kind] > 1)
    if not counts["worksheet"]:
        yield "nessun foglio"


def the_extension_tells_of_macros(book: Book) -> Iterator[str]:
    """MS-OI29500 2.1.3: Excel refuses a file whose name and content type disagree."""
    macros = bool(book.related(book.part, "vbaProject"))
    wanted, suffix = (_MACROS, ".xlsm") if macros else (_PLAIN, ".xlsx")
    if book.types[book.part] != wanted:
        yield book.types[book.part]
    # A package that is still being written has another name.
    if book.path.suffix.lower() in {".xlsx", ".xlsm"} - {suffix}:
        yield book.path.name


RULES = (
    parts_have_one_name_each,
    the_zip_is_plain,
    every_part_has_a_type,
    no_type_is_for_nobody,
    relations_lead_somewhere,
    what_excel_needs_is_related_once,
    the_extension_tells_of_macros,
)
