"""Draws the guide's pictures of the sheets, with made-up actual values: `python -m tools.sheet_pictures`.

Wants LibreOffice and pdftoppm. Each sheet is drawn as it is printed, its first page without the margins; of the plan the
first rows, with the computed columns, which are not printed.
"""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from pdo_xl.sheet.names.own_sheets import OWN_SHEETS
from pdo_xl.sheet.names.sheets import LOG, PARAMETERS, PLAN
from pdo_xl.workbook.files.example_file import example_file

TARGET = Path(__file__).parents[1] / "docs" / "immagini"
DRAWN = (PLAN, *[name for name in OWN_SHEETS if name not in (LOG, PARAMETERS)])
LAST_ROW = 13
RESOLUTION = 97
MARGIN = 12
"""White that is left around what is drawn. Unit: pixels."""
FOOTER = 46
"""Where the sheet's name and the page's number stand. Unit: pixels."""
LOWEST = 660
"""What stands below is left out: a page of a long table looks all alike. Unit: pixels."""

_PLAN_CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "xl/workbook.xml": ((r"Piano!\$A\$1:\$J\$[0-9]+<", f"Piano!$A$1:$P${LAST_ROW}<"),),
    "xl/worksheets/sheet1.xml": (
        (r"<pageSetup[^>]*/>", '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'),
        (r'(<col min="16" max="16" width=")[^"]*', r"\g<1>40"),
    ),
}


def main() -> None:
    """Draw them."""
    with TemporaryDirectory() as folder:
        example, pages = Path(folder, "esempio.xlsm"), Path(folder, "pagine.xlsx")
        example_file(example)
        with ZipFile(example) as package, ZipFile(pages, "w", ZIP_DEFLATED) as changed:
            for part in package.namelist():
                content = package.read(part)
                for pattern, text in _PLAN_CHANGES.get(part, ()):
                    content = re.sub(pattern, text, content.decode()).encode()
                changed.writestr(part, content)
        pdf = _printed(pages)
        for name in DRAWN:
            _draw(pdf, _first_page(pdf, name), TARGET / name.lower().replace(" ", "_"))


def _printed(pages: Path) -> Path:
    folder = pages.parent
    command = ["soffice", f"-env:UserInstallation={(folder / 'profilo').as_uri()}", "--headless", "--convert-to", "pdf"]
    environment = {"LC_ALL": "it_IT.UTF-8", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(folder)}
    whole = [*command, "--outdir", str(folder), str(pages)]
    subprocess.run(whole, check=True, timeout=180, env=environment, capture_output=True)
    return pages.with_suffix(".pdf")


def _first_page(pdf: Path, name: str) -> int:
    """The first page with the sheet's name in its footer."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, timeout=60, capture_output=True).stdout
    pages = text.decode().split("\f")
    return next(
        number
        for number, page in enumerate(pages, start=1)
        if re.search(rf"^ *{name} .*Pagina \d+ di \d+\s*\Z", page, re.MULTILINE)
    )


def _draw(pdf: Path, page: int, target: Path) -> None:
    drawing = ["pdftoppm", "-singlefile", "-f", str(page), "-r", str(RESOLUTION)]
    image = subprocess.run([*drawing, str(pdf)], check=True, timeout=60, capture_output=True).stdout
    left, top, width, height = _filled(image)
    kept = ["-x", str(left), "-y", str(top), "-W", str(width), "-H", str(min(height, LOWEST))]
    subprocess.run([*drawing, "-png", *kept, str(pdf), str(target)], check=True, timeout=60)


def _filled(image: bytes) -> tuple[int, int, int, int]:
    """Where a picture (PPM) is not white, with the margin. Shape: left, top, width, height."""
    head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", image)
    assert head is not None
    width, height = int(head[1]), int(head[2])
    lines = [image[head.end() + 3 * width * row :][: 3 * width] for row in range(height - FOOTER)]
    white = b"\xff" * 3 * width
    rows = [row for row, line in enumerate(lines) if line != white]
    lefts = [len(line) - len(line.lstrip(b"\xff")) for line in lines if line != white]
    rights = [len(line.rstrip(b"\xff")) for line in lines if line != white]
    left, right = max(0, min(lefts) // 3 - MARGIN), min(width, max(rights) // 3 + MARGIN)
    top, bottom = max(0, rows[0] - MARGIN), min(height - FOOTER, rows[-1] + MARGIN)
    return left, top, right - left, bottom - top


if __name__ == "__main__":
    main()
