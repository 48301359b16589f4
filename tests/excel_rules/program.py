"""The VBA project, the settings of xlwings, the ribbon."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from struct import unpack_from

import olefile
from pyopenvba.vba import decompress

from tests.excel_rules.book import MAIN, Book

_IDENTIFIER = re.compile(r"[^\W\d_]\w{0,30}\Z")


@cache
def _directory(project: bytes) -> bytes:
    with olefile.OleFileIO(BytesIO(project)) as file:
        return decompress(file.openstream("VBA/dir").read())


def _project(book: Book) -> bytes | None:
    parts = book.related(book.part, "vbaProject")
    return book.read(parts[0]) if parts and parts[0] in book.names else None


def _modules(project: bytes) -> dict[str, int]:
    """Each module's name and where its text begins in its stream."""
    directory, found, name, position = _directory(project), {}, "", 0
    while position + 6 <= len(directory):
        kind, size = unpack_from("<HI", directory, position)
        size = 6 if kind == 0x0009 else size
        data = directory[position + 6 : position + 6 + size]
        if kind == 0x0047:
            name = data.decode("utf-16-le")
        elif kind == 0x0031:
            found[name] = unpack_from("<I", data)[0]
        position += 6 + size
    return found


def code_is_text_alone(book: Book) -> Iterator[str]:
    """MS-OVBA 2.3.4.1 and 2.3.4.3: what is written holds no compiled code, else Office may run that instead of the text.

    A project that Office itself saved has code that it made of the text beside it.
    """
    project = _project(book)
    if project is None:
        return
    with olefile.OleFileIO(BytesIO(project)) as file:
        cache = file.openstream("VBA/_VBA_PROJECT").read()
        if any(cache[7:]):
            return
        if cache != bytes.fromhex("CC61FFFF000000"):
            yield f"_VBA_PROJECT: {cache[:7].hex()} e {len(cache)} byte"
        yield from ("/".join(entry) for entry in file.listdir() if entry[-1].lower().startswith("__srp"))
    yield from (f"{name} da {offset}" for name, offset in _modules(project).items() if offset)


def the_container_is_as_real_ones(book: Book) -> Iterator[str]:
    """MS-CFB 2.6.4: siblings are sorted by length and capital letters, and no red one has a red one below it."""
    project = _project(book)
    if project is None:
        return
    with olefile.OleFileIO(BytesIO(project)) as file:
        entries = file.direntries
        for entry in filter(None, entries):
            for below in (entry.sid_left, entry.sid_right):
                if below < len(entries) and not entry.color and not entries[below].color:
                    yield f"{entry.name} e {entries[below].name} sono rossi"
        for storage in (file.root, *(kid for kid in file.root.kids if kid.entry_type == 1)):
            names = _in_order(file, storage.sid_child)
            if names != sorted(names, key=lambda name: (len(name), name.upper())):
                yield f"{storage.name}: {names}"


def _in_order(file: olefile.OleFileIO, sid: int) -> list[str]:
    if sid >= len(file.direntries) or file.direntries[sid] is None:
        return []
    entry = file.direntries[sid]
    return [*_in_order(file, entry.sid_left), entry.name, *_in_order(file, entry.sid_right)]


def sheets_and_modules_are_one_to_one(book: Book) -> Iterator[str]:
    """MS-OVBA 2.3.1.7: a document module for the workbook and for each sheet, of its code name, and no other.

    A sheet without a code name gets module and name from Excel when it opens the workbook.
    """
    project = _project(book)
    if project is None:
        return
    with olefile.OleFileIO(BytesIO(project)) as file:
        declared = file.openstream("PROJECT").read().decode("cp1252")
    documents = re.findall(r"^Document=([^/\r\n]+)", declared, re.MULTILINE)
    properties = book.workbook.find(f"{MAIN}workbookPr")
    names = ["" if properties is None else properties.get("codeName", "")]
    for relation in book.relations(book.part):
        if relation.kind in {"worksheet", "chartsheet"}:
            found = book.xml(relation.target).find(f"{MAIN}sheetPr")
            names.append("" if found is None else found.get("codeName", ""))
    unnamed = names.count("")
    for name in list(Counter(map(str.casefold, documents)) - Counter(map(str.casefold, names)))[unnamed:]:
        yield f"modulo {name} di nessun foglio"
    for name in Counter(map(str.casefold, filter(None, names))) - Counter(map(str.casefold, documents)):
        yield f"foglio «{name}» senza modulo"
    names = [name for name in names if name]
    modules = [name.casefold() for name in _modules(project)]
    yield from (f"{name} due volte" for name, count in Counter(modules).items() if count > 1)
    yield from (name for name in names if not _IDENTIFIER.match(name))


def settings_of_xlwings_are_texts(book: Book) -> Iterator[str]:
    """KB Q216379 and xlwings issue 2594: VBA reads a truth value into a String in the PC's language, "Falso"."""
    for sheet in book.sheets:
        if sheet.name.casefold() == "xlwings.conf":
            for cell in sheet.root.iter(f"{MAIN}c"):
                if cell.get("t", "n") not in {"s", "inlineStr"} and cell.find(f"{MAIN}v") is not None:
                    yield f"{cell.get('r')}"


def the_ribbon_calls_what_is_there(book: Book) -> Iterator[str]:
    """MS-CUSTOMUI: a callback that no module has gives a message at each click."""
    project = _project(book)
    called = {
        macro.rpartition(".")[2]
        for relation in book.relations("")
        if relation.kind == "extensibility" and relation.target in book.names
        for macro in re.findall(rb'on(?:Action|Load)="([^"]+)"', book.read(relation.target))
        for macro in [macro.decode()]
    }
    if not called or project is None:
        return
    texts = []
    with olefile.OleFileIO(BytesIO(project)) as file:
        for name, offset in _modules(project).items():
            if file.exists(f"VBA/{name}"):
                stream = file.openstream(f"VBA/{name}").read()[offset:]
                texts.append(decompress(stream).decode("cp1252", "replace"))
    procedures = set(re.findall(r"Sub (\w+)\(", "\n".join(texts)))
    yield from sorted(called - procedures)


RULES = (
    code_is_text_alone,
    the_container_is_as_real_ones,
    sheets_and_modules_are_one_to_one,
    settings_of_xlwings_are_texts,
    the_ribbon_calls_what_is_there,
)
