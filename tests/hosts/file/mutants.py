"""Workbooks with one thing wrong in one small part: dropped, doubled, in other letters, emptied, negated, enlarged."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.hosts.file.archives import parts

_TAG = re.compile(rb"<[A-Za-z][^<>]*>")
_ATTRIBUTE = re.compile(rb"""\s[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')""")
_VALUE = re.compile(rb"""=\s*["']([^"']*)["']""")
_TEXT = re.compile(rb">([^<>]+)<")
_LARGEST = 200_000

VALUES = (
    b"", b"-1", b"4000000000", b"99999999999999999999", b"abc", b"0", b"x" * 40, b"1.5", b"&#x110000;", b"../../x",
    b"XFD1048576", b"ZZZZZ4000000000", b"A1:XFD1048576", b"a1",
)  # fmt: skip


def mutant(source: Path, target: Path, seed: int) -> str:
    """Write a workbook in which one thing is wrong, chosen by `seed`; say what."""
    chance = random.Random(seed)
    old = parts(source)
    small = [name for name, data in old.items() if len(data) < _LARGEST and not name.endswith(".bin")]
    name = chance.choice(small)
    what, new = chance.choice([_part, _tag, _attribute, _attribute, _attribute, _text])(chance, name, old[name])
    changed = list(_renewed(old, name, new))
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for part, data in changed:
            archive.writestr(part, data)
    return f"{seed}: {name}: {what}"


def _renewed(old: dict[str, bytes], name: str, new: tuple[str, bytes] | None) -> Iterator[tuple[str, bytes]]:
    for part, data in old.items():
        if part != name:
            yield part, data
        elif new is not None:
            yield new[0] or name, new[1]


def _part(chance: random.Random, name: str, data: bytes) -> tuple[str, tuple[str, bytes] | None]:
    match chance.randrange(6):
        case 0:
            return "dropped", None
        case 1:
            return "upper case", (name.upper(), data)
        case 2:
            return "backslashes", (name.replace("/", "\\"), data)
        case 3:
            return "empty", ("", b"")
        case 4:
            return "cut", ("", data[: len(data) // 2])
        case _:
            at = chance.randrange(max(1, len(data)))
            return f"byte {at}", ("", data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :])


def _tag(chance: random.Random, name: str, data: bytes) -> tuple[str, tuple[str, bytes] | None]:
    found = chance.choice(list(_TAG.finditer(data)) or [None])
    if found is None:
        return "same", ("", data)
    copies = chance.choice((0, 2, 3))
    return f"{copies} of {found[0][:60]!r}", ("", data[: found.start()] + found[0] * copies + data[found.end() :])


def _attribute(chance: random.Random, name: str, data: bytes) -> tuple[str, tuple[str, bytes] | None]:
    tag = chance.choice(list(_TAG.finditer(data)) or [None])
    found = chance.choice(list(_ATTRIBUTE.finditer(data, tag.start(), tag.end())) or [None]) if tag else None
    if found is None:
        return "same", ("", data)
    value = _VALUE.search(found[0])
    assert value is not None
    if chance.randrange(4) == 0:
        new, what = b"", "without"
    elif chance.randrange(4) == 0:
        new, what = found[0].swapcase(), "other case"
    else:
        given = chance.choice(VALUES)
        new = found[0][: value.start(1)] + given + found[0][value.end(1) :]
        what = repr(given)
    return f"{found[0]!r} {what}", ("", data[: found.start()] + new + data[found.end() :])


def _text(chance: random.Random, name: str, data: bytes) -> tuple[str, tuple[str, bytes] | None]:
    found = chance.choice(list(_TEXT.finditer(data)) or [None])
    if found is None:
        return "same", ("", data)
    new = chance.choice((*VALUES, b"<x/>", b"<!-- -->", b"&amp;" * 50, b"\xff\xfe"))
    return f"text {found[1][:40]!r} {new!r}", ("", data[: found.start(1)] + new + data[found.end(1) :])
