"""The command Relazione of the menu PDO, chosen in a real LibreOffice: a document of Word beside the plan."""

from io import BytesIO
from pathlib import Path

from docx import Document

from tests.hosts.libreoffice.live.conftest import Calc, contents


def test_it_says_what_stands_in_the_document_now_and_writes_nothing_there(calc: Calc, plan: Path) -> None:
    document = calc.open(plan)
    document.getSheets().getByName("Testi").getCellRangeByName("B13").setString("Un anno\ndi lavoro.")
    before = contents(document)

    said = calc.choose(document, "relazione")

    (made,) = plan.parent.glob("*.docx")
    assert f"«{made.name}», nella cartella «{plan.parent}»." in said
    assert "Mancano ancora 9 testi" in said
    assert made.name.startswith("Relazione_2024_al_")
    assert contents(document) == before
    texts = [paragraph.text for paragraph in Document(BytesIO(made.read_bytes())).paragraphs]
    assert "Un anno\ndi lavoro." in texts
