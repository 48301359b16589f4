"""Draws the picture of the plan with made-up actual values: `python -m tools.plan_picture`.

Wants LibreOffice and pdftoppm. The sheet's computed columns, which are not printed, are printed here.
"""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from pdo_xl.workbook.files.example_file import example_file

TARGET = Path(__file__).parents[1] / "docs" / "immagini" / "piano"
LAST_ROW = 13
RESOLUTION = 97
LEFT, TOP, WIDTH, HEIGHT = 18, 22, 1548, 500
"""The part of the page that is kept. Unit: pixels."""

_CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "xl/workbook.xml": ((r"Piano!\$A\$1:\$J\$[0-9]+<", f"Piano!$A$1:$P${LAST_ROW}<"),),
    "xl/worksheets/sheet1.xml": (
        (r"<pageSetup[^>]*/>", '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'),
        (r'(<col min="16" max="16" width=")[^"]*', r"\g<1>40"),
        (r"(?s)<headerFooter.*?</headerFooter>", ""),
    ),
}


def main() -> None:
    """Draw it."""
    with TemporaryDirectory() as folder:
        example, page = Path(folder, "esempio.xlsm"), Path(folder, "pagina.xlsx")
        example_file(example)
        with ZipFile(example) as package, ZipFile(page, "w", ZIP_DEFLATED) as changed:
            for name in package.namelist():
                content = package.read(name)
                for pattern, text in _CHANGES.get(name, ()):
                    content = re.sub(pattern, text, content.decode()).encode()
                changed.writestr(name, content)
        profile = Path(folder, "profilo").as_uri()
        command = [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
        ]
        environment = {"LC_ALL": "it_IT.UTF-8", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": folder}
        subprocess.run([*command, str(page)], check=True, timeout=180, env=environment, stdout=subprocess.DEVNULL)
        kept = ["-x", str(LEFT), "-y", str(TOP), "-W", str(WIDTH), "-H", str(HEIGHT)]
        drawn = ["pdftoppm", "-png", "-singlefile", "-f", "1", "-r", str(RESOLUTION), *kept]
        subprocess.run([*drawn, str(page.with_suffix(".pdf")), str(TARGET)], check=True, timeout=60)


if __name__ == "__main__":
    main()
