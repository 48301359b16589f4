"""Draws the ribbon's tab from its own description: `python -m tools.ribbon_picture`. A drawing, no picture of a screen."""

from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

TARGET = Path(__file__).parents[1] / "docs" / "immagini" / "scheda_pdo.svg"
_SIGNS = {
    "Calcola": "∑", "Verifica": "✓", "Annulla": "↶", "Prossima": "→", "Spiega": "=", "Accanto": "⇆", "Relazione": "≡", "Scheda": "▤",
    "Guida": "?", "Fotografa": "◉", "Confronta": "≠", "Distribuisci": "⇉", "Raccogli": "⇇", "Attiva": "+",
}  # fmt: skip
_BUTTON = "PdoPulsante"
_LINE = 15
"""Characters that a line of a label has room for."""
_WIDTH, _EDGE, _GAP = 96, 12, 14
_BLUE = "#1f4e78"


def main() -> None:
    """Draw it."""
    root = ET.fromstring(files("pdo_xl.hosts.excel").joinpath("vba/customUI14.xml").read_text(encoding="utf-8"))
    groups = [[*group] for group in root.iter() if group.tag.endswith("}group")]
    left = _EDGE
    drawn: list[str] = []
    for number, group in enumerate(groups):
        if number:
            drawn.append(f'<path d="M{left + _GAP // 2} 46v86" stroke="#d9d9d9"/>')
            left += _GAP
        for button in group:
            drawn.append(_button(left + _WIDTH // 2, button.get("id", ""), button.get("label", "")))
            left += _WIDTH
    width = left + _EDGE
    TARGET.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 150" '
        'font-family="Arial, Liberation Sans, sans-serif" font-size="12">\n'
        "<title>La scheda PDO della barra multifunzione (disegno)</title>\n"
        f'<rect width="{width}" height="150" fill="#f3f3f3"/>\n'
        f'<text x="20" y="22" font-size="13" font-weight="bold" fill="{_BLUE}">PDO</text>'
        f'<rect x="16" y="27" width="36" height="3" fill="{_BLUE}"/>\n'
        f'<rect x="6" y="36" width="{width - 12}" height="106" rx="6" fill="#fff" stroke="#d0d0d0"/>\n'
        + "\n".join(drawn)
        + "\n</svg>\n",
        encoding="utf-8",
    )


def _button(middle: int, name: str, label: str) -> str:
    texts = [
        f'<text x="{middle}" y="{100 + 14 * line}" text-anchor="middle" fill="#333">{escape(text)}</text>'
        for line, text in enumerate(_lines(label))
    ]
    sign = _SIGNS[name.removeprefix(_BUTTON)]
    return (
        f'<rect x="{middle - 18}" y="50" width="36" height="32" rx="4" fill="#ddebf7" stroke="{_BLUE}"/>'
        f'<text x="{middle}" y="73" text-anchor="middle" font-size="18" fill="{_BLUE}">{sign}</text>' + "".join(texts)
    )


def _lines(label: str) -> list[str]:
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


if __name__ == "__main__":
    main()
