"""The mutants of a file: what mutmut's operators make of each of its nodes, and XX in the texts of f-strings."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

import libcst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider, WhitespaceInclusivePositionProvider
from mutmut.mutation.mutators import mutation_operators

from tools.mutants.mutant import Mutant
from tools.mutants.reach import ROOT

_UNMUTATED_CALLS = {"len", "isinstance", "cast", "TypeVar", "NewType"}
_AROUND = 24
"""Characters beside a change by which people find it."""


def mutants(file: str) -> list[Mutant]:
    """Make all mutants of a file, named from the root."""
    text = (ROOT / file).read_text(encoding="utf-8")
    visitor = _Visitor(file, text)
    MetadataWrapper(libcst.parse_module(text), unsafe_skip_copy=True).visit(visitor)
    return visitor.found


def files(rooms: Sequence[str]) -> list[str]:
    """List the files of some rooms; a file is a room of one."""
    found = [one for room in rooms for one in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))]
    return sorted({path.relative_to(ROOT).as_posix() for path in found})


class _Visitor(libcst.CSTVisitor):
    """Goes through a module; leaves out what decides nothing: types, decorators, `strict=`, and what mutmut leaves out."""

    METADATA_DEPENDENCIES = (WhitespaceInclusivePositionProvider, PositionProvider)

    def __init__(self, file: str, text: str) -> None:
        super().__init__()
        self._file, self._text = file, text
        self._lines = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
        self._names: list[str] = []
        self._body: libcst.CSTNode | None = None
        self._function = ""
        self.found: list[Mutant] = []

    def on_visit(self, node: libcst.CSTNode) -> bool:
        """Make the mutants of a node; False if those inside it are none of ours."""
        if _left_out(node, at_top=not self._names):
            return False
        if isinstance(node, libcst.FunctionDef | libcst.ClassDef):
            self._names.append(node.name.value)
            if isinstance(node, libcst.FunctionDef) and self._body is None:
                self._body = node.body
        if node is self._body:
            self._function = ".".join(self._names)
        for mutated in _mutated(node):
            self._add(node, mutated)
        return True

    def on_leave(self, original_node: libcst.CSTNode) -> None:
        """Know again in what the next node stands."""
        if original_node is self._body:
            self._function, self._body = "", None
        if isinstance(original_node, libcst.FunctionDef | libcst.ClassDef) and self._names[-1:] == [
            original_node.name.value
        ]:
            self._names.pop()

    def _add(self, node: libcst.CSTNode, mutated: libcst.CSTNode) -> None:
        place = self.get_metadata(WhitespaceInclusivePositionProvider, node)
        start, stop = self._offsets(place)
        code = libcst.Module([]).code_for_node
        if self._text[start:stop] != code(node):
            return  # a statement of several lines, whose indent another node writes
        left, right = self._text[:start].rpartition("\n")[2].lstrip(), self._text[stop:].partition("\n")[0]
        before, after = _told(*(left + changed + right for changed in (code(node), code(mutated))))
        line = self.get_metadata(PositionProvider, node, place).start.line
        self.found.append(Mutant(self._file, self._function, line, before, after, start, stop, code(mutated)))

    def _offsets(self, place: CodeRange) -> tuple[int, int]:
        return self._lines[place.start.line - 1] + place.start.column, self._lines[
            place.end.line - 1
        ] + place.end.column


def _mutated(node: libcst.CSTNode) -> Iterator[libcst.CSTNode]:
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            yield from (made for made in operator(node) if _strict(made) == _strict(node))
    if isinstance(node, libcst.FormattedStringText):
        yield node.with_changes(value=f"XX{node.value}XX")


def _strict(node: libcst.CSTNode) -> list[str]:
    """What keeps two lists of our own from being of two lengths: nobody can see it."""
    arguments = node.args if isinstance(node, libcst.Call) else ()
    return [
        libcst.Module([]).code_for_node(one.value) for one in arguments if one.keyword and one.keyword.value == "strict"
    ]


def _left_out(node: libcst.CSTNode, *, at_top: bool) -> bool:
    match node:
        case libcst.Annotation() | libcst.Decorator() | libcst.ImportFrom() | libcst.Import():
            return True
        case libcst.Call(func=libcst.Name(value=name)):
            return name in _UNMUTATED_CALLS
        case libcst.Arg(keyword=libcst.Name(value="strict")):
            return True
        case libcst.If(test=libcst.Name(value="TYPE_CHECKING")):
            return True
        case libcst.Assign(targets=[libcst.AssignTarget(target=libcst.Name(value=name))], value=value) if at_top:
            # The name of a type; Python has no other way to write one before 3.12.
            return name == "__all__" or (
                name.lstrip("_")[1:2].islower() and isinstance(value, libcst.BinaryOperation | libcst.Subscript)
            )
    return False


def _told(before: str, after: str) -> tuple[str, str]:
    before, after = " ".join(before.split()), " ".join(after.split())
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    left = min(len(before), len(after)) - same
    tail = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before[::-1][:left], after[::-1][:left], strict=True))
    )
    begin, more = max(0, same - _AROUND), max(0, tail - _AROUND)

    def told(text: str) -> str:
        return ("…" if begin else "") + text[begin : len(text) - more] + ("…" if more else "")

    return told(before), told(after)
