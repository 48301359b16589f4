"""What XlsxWriter leaves unsaid in a chart, said.

Excel 2007 and today's programs take an absent element for opposite things, and which of the two a program follows may
depend on who saved the rest of the workbook: a chart that is grafted into an office's file must leave nothing open.
"""

from collections.abc import Sequence

from lxml import etree

from pdo_xl.ooxml.trees import Element, remove

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_SPACE = ("date1904", "lang", "roundedCorners")
_TITLE = ("tx", "layout", "overlay", "spPr", "txPr")
_LEGEND = ("legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr")
_BARS = ("barDir", "grouping", "varyColors", "ser")
_AXIS = (
    "axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark",
    "minorTickMark", "tickLblPos",
)  # fmt: skip
_LABELS = (
    "delete", "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName",
    "showPercent", "showBubbleSize",
)  # fmt: skip
_UNSAID: tuple[tuple[str, Sequence[str], dict[str, str]], ...] = (
    ("chartSpace", _SPACE, {"roundedCorners": "0"}),
    ("title", _TITLE, {"overlay": "0"}),
    ("legend", _LEGEND, {"overlay": "0"}),
    ("barChart", _BARS, {"varyColors": "0"}),
    ("catAx", _AXIS, {"delete": "0", "majorTickMark": "none", "minorTickMark": "none"}),
    ("valAx", _AXIS, {"delete": "0", "majorTickMark": "none", "minorTickMark": "none"}),
    (
        "dLbls",
        _LABELS,
        dict.fromkeys(("showLegendKey", "showCatName", "showSerName", "showPercent", "showBubbleSize"), "0"),
    ),
)


def say_defaults(root: Element) -> None:
    """Write the elements that are absent, and the categories as texts, which they are."""
    for name, order, defaults in _UNSAID:
        for parent in list(root.iter(_tag(name))):
            for child, value in defaults.items():
                if parent.find(_tag(child)) is None:
                    _insert(parent, etree.Element(_tag(child), val=value), order)
    for categories in root.iter(_tag("cat")):
        for reference in categories.iter(_tag("numRef")):
            reference.tag = _tag("strRef")


def drop_caches(root: Element) -> None:
    """Remove the charts' copies of their figures, which each calculation would make stale."""
    # A title's is a text of its own, true whatever the figures: LibreOffice shows it in place of the cell's.
    titles = {cache for title in root.iter(_tag("title")) for cache in title.iter(_tag("strCache"))}
    for cache in list(root.iter(_tag("numCache"), _tag("strCache"))):
        if cache not in titles:
            remove(cache)


def _tag(name: str) -> str:
    return f"{{{_CHART}}}{name}"


def _insert(parent: Element, child: Element, order: Sequence[str]) -> None:
    """Put a child after the last of the siblings that the schema's `order` puts before it."""
    before = set(map(_tag, order[: order.index(etree.QName(child).localname)]))
    places = [position for position, sibling in enumerate(parent) if sibling.tag in before]
    parent.insert(places[-1] + 1 if places else 0, child)
