"""A page read back as a browser's parser does: its elements, and the texts in them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "col"}


@dataclass
class Node:
    """An element; texts and elements within, in their order."""

    tag: str
    attributes: dict[str, str | None]
    parts: list["Node | str"] = field(default_factory=list)

    def all(self, *tags: str) -> list["Node"]:
        found = [] if self.tag not in tags else [self]
        for part in self.parts:
            if isinstance(part, Node):
                found += part.all(*tags)
        return found

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self._open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs))
        assert len(node.attributes) == len(attrs), f"an attribute twice: {tag} {attrs}"
        self._open[-1].parts.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag, attrs):
        self._open[-1].parts.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        self._open[-1].parts.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data):
        raise AssertionError(f"an instruction: {data}")


def parsed(page: bytes) -> Node:
    """Read a page; every element must be closed by its own tag."""
    parser = _Parser()
    parser.feed(page.decode())
    parser.close()
    assert len(parser._open) == 1
    return parser.root
