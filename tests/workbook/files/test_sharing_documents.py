"""What `--json` says of values, whatever they are."""

from pathlib import Path

from pdo_xl.hosts.file.replace import Replaced, Written
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.sharing.cell_values import DATE, CellValue
from pdo_xl.sheet.sharing.three_way import Conflict, Decisions, Taken
from pdo_xl.workbook.files.collect_files import Collection
from pdo_xl.workbook.files.sharing_documents import collection_document
from pdo_xl.workbook.sharing.received import Aside

CELL = Address("Piano", 3, 9)


def test_values_and_sentences() -> None:
    day = CellValue("n", 45657.0, DATE)
    decisions = Decisions(
        [Taken(CELL, "Valore", CellValue(), day, "a.xlsx")],
        [Conflict(CELL, "Valore", (("il piano", CellValue("b", True)), ("a.xlsx", CellValue("n", 2.5))))],
        {"a.xlsx": ["riga 3: tolta"]},
    )
    done = Collection(
        [], [Aside("b.ods", "è in formato .ods", True)], decisions, Written(Path("p.xlsx"), True, Replaced())
    )
    document = collection_document(done, "0", "p.xlsx")
    assert document["raccolti"] == [
        {"cella": "Piano!I3", "che_cosa": "Valore", "prima": None, "dopo": "31/12/2024", "da": "a.xlsx"}
    ]
    assert document["conflitti"] == [
        {
            "cella": "Piano!I3",
            "che_cosa": "Valore",
            "valori": [{"da": "il piano", "valore": True}, {"da": "a.xlsx", "valore": 2.5}],
        }
    ]
    assert document["non_presi"] == [{"da": "a.xlsx", "che_cosa": "riga 3: tolta"}]
    assert document["da_parte"] == [{"file": "b.ods", "perche": "è in formato .ods"}]
    assert done.told == "1 valore raccolto da 1 file su 0; 1 in conflitto, non scritto; 1 file lasciato da parte."
