"""What is read from each cell of a row, as an office sees it."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.entry import CellError, Entry, NotCalculated, Percent
from pdo_xl.reports.explanation.explain import Explanation
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.columns.mapping import column_options
from tests.columns import DEADLINES, REMINDERS, workbook
from tests.reports.explanation.rows import explained
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row
from tests.untyped import ASKED, untyped_sheet


def read(found: Explanation) -> list[str]:
    """The cells, one a line."""
    return [
        " | ".join(
            [cell.cell.local if cell.cell else "–", cell.label, cell.written, cell.read_as, " ".join(cell.codes)]
        )
        for cell in found.cells
    ]


def values(found: Explanation) -> list[tuple[str, str]]:
    """What target and actual value show, and what they were read as."""
    return [(cell.written, cell.read_as) for cell in found.cells if cell.field in (Field.TARGET, Field.ACTUAL)]


def test_a_first_row() -> None:
    assert read(explained("5")) == [
        "A5 | Settore | SF |  | ",
        "B5 | Resp. Settore | Rossi |  | ",
        "C5 | Sigla servizio/ufficio | FIN |  | ",
        "D5 | Servizio | FINANZE |  | ",
        "E5 | Obiettivo | Altro |  | ",
        "F5 | Indicatore/i | Indicatore |  | ",
        "G5 | Tipologia di valore | Nr | Nr. | ",
        "H5 | Valore atteso | > 650 | almeno 650 | PDO405",
        "I5 | Valore effettivo | 650 |  | PDO405",
        "J5 | Pesatura settore | 40 | 40 punti | ",
    ]


def test_a_continuation_row_has_the_cells_of_the_row_above() -> None:
    assert read(explained("4"))[4:] == [
        "E3 | Obiettivo | Obiettivo |  | ",
        "F4 | Indicatore/i | Altro indicatore |  | ",
        "G4 | Tipologia di valore | Data |  | ",
        "H4 | Valore atteso | 31.03.2024 | entro il 31/03/2024 | PDO403",
        "I4 | Valore effettivo | 12.04.2024 | 12/04/2024 | ",
        "J3 | Pesatura settore | 60 | 60 punti | PDO206",
    ]


@pytest.mark.parametrize(
    ("typed", "target", "actual"),
    [
        (("Nr", 650.0, None), ("650", "almeno 650"), ("", "non ancora comunicato")),
        (("Nr", 650.0, "n.d."), ("650", "almeno 650"), ("n.d.", "non ancora comunicato")),
        (("Nr", "max 5", "NV: sisma"), ("max 5", "al massimo 5"), ("NV: sisma", "non valutabile: sisma")),
        (("Nr", 650.0, CellError("#N/D")), ("650", "almeno 650"), ("#N/D", "non si legge")),
        (("Nr", NotCalculated(), 1.0), ("formula mai calcolata", "non si legge"), ("1", "")),
        (("boh", 5.0, 1.0), ("5", "non letto, senza la tipologia"), ("1", "non letto, senza la tipologia")),
        (("%", Percent(0.8), Percent(0.9)), ("80%", "almeno 80%"), ("90%", "")),
        (("%", "0,8", "95% (190/200)"), ("0,8", "almeno 80%"), ("95% (190/200)", "95%")),
        (("si/no", "Sì", "in parte"), ("Sì", "si"), ("in parte", "")),
        (
            ("Tempestività", "Entro 30 gg.", "95%"),
            ("Entro 30 gg.", "entro 30 giorni"),
            ("95%", "95% dei casi nei termini"),
        ),
        (("Tempestività", 1.0, 45.0), ("1", "entro 1 giorno"), ("45", "45 giorni")),
        (("Data", "31.12.2024", "no"), ("31.12.2024", "entro il 31/12/2024"), ("no", "non effettuato")),
    ],
)
def test_values(typed: tuple[str, Entry, Entry], target: tuple[str, str], actual: tuple[str, str]) -> None:
    kind, expected, done = typed
    assert values(explained("3", row(kind=kind, target=expected, actual=done))) == [target, actual]


def test_what_is_blank_or_cannot_be_read() -> None:
    rows: list[Sequence[Entry]] = [row(unit="", indicator="", kind="", weight="boh"), row("GT", weight=None)]
    assert read(explained("3", *rows))[2:] == [
        "C3 | Sigla servizio/ufficio |  |  | PDO102",
        "D3 | Servizio | FINANZE |  | ",
        "E3 | Obiettivo | Obiettivo |  | ",
        "F3 | Indicatore/i |  |  | PDO309",
        "G3 | Tipologia di valore |  | non si legge | PDO301",
        "H3 | Valore atteso | 650 | non letto, senza la tipologia | ",
        "I3 | Valore effettivo |  | non ancora comunicato | ",
        "J3 | Pesatura settore | boh | non si legge | PDO201 PDO204 PDO206",
    ]
    assert read(explained("4", *rows))[-1] == "J4 | Pesatura settore |  | nessun peso | PDO201 PDO202 PDO206"
    odd = row(sector=CellError("#RIF!"))
    assert read(explained("4", row(), odd))[0] == "A4 | Settore | #RIF! | non si legge | PDO102"


def test_weights_that_are_texts_and_weights_of_indicators() -> None:
    assert read(explained("3", row(weight="Non pesato - ex art. 208")))[-1].startswith(
        "J3 | Pesatura settore | Non pes"
    )
    header = [*HEADER, "Peso indicatore"]
    grid = MemoryGrid("Piano", [[TITLE], header, [*row(), 80.0], [*more(), None]])
    assert read(explained("3", host=MemoryHost(grid)))[-1] == "K3 | Peso indicatore | 80 | non si usa | "


def test_a_group_filled_on_its_first_row_and_merged_cells() -> None:
    under = [None, None, None, None, "Secondo", *row()[5:]]
    third = [None, None, None, None, "Terzo", *row()[5:]]
    grid = MemoryGrid("Piano", [[TITLE], HEADER, row(weight=40.0), under, third], merges=[Area(3, 1, 5, 1)])
    found = explained("5", host=MemoryHost(grid))
    assert read(found)[:2] == [
        "A5 | Settore |  | SF, dalle righe sopra | ",
        "B5 | Resp. Settore |  | Rossi, dalle righe sopra | ",
    ]


def test_columns_that_the_plan_does_without_and_other_names() -> None:
    header = ["Obiettivo", "Indicatore", "Tipologia", "Target", "Consuntivo\nal 31/12", "Peso", "Area"]
    cells = ["Fare", "Numero", "Nr", 5.0, 4.0, 100.0, "SF"]
    grid = MemoryGrid("Foglio1", [["Piano 2024"], header, cells, [*cells[:5], None, "SF"]])
    names = ("colonna_responsabile", "colonna_sigla", "colonna_servizio")
    found = explained("3", host=MemoryHost(grid), mapping=dict.fromkeys(names, "nessuna"))
    assert read(found) == [
        "G3 | Area | SF |  | ",
        "A3 | Obiettivo | Fare |  | ",
        "B3 | Indicatore | Numero |  | ",
        "C3 | Tipologia | Nr | Nr. | ",
        "D3 | Target | 5 | almeno 5 | ",
        "E3 | Consuntivo al 31/12 | 4 |  | ",
        "F3 | Peso | 100 | 100 punti | PDO206",
    ]


def test_a_type_that_other_cells_told() -> None:
    host = MemoryHost(untyped_sheet(row(target="80%", actual="90%"), row("GT", target=5.0, actual=4.0)))
    found = explained("3", host=host, mapping=ASKED)
    assert "– | Tipologia di valore |  | Percentuale, letta da: valore atteso | " in read(found)
    units = MemoryHost(untyped_sheet(row(kind="gg", target=30.0, actual=20.0), row("GT", kind="n."), header="U.M."))
    found = explained("3", host=units, mapping={})
    assert "G3 | U.M. | gg | Tempestività, letta da: unità di misura | " in read(found)


def test_a_target_from_the_value_that_the_row_started_from() -> None:
    header = [*HEADER[:7], "Valore di partenza", *HEADER[7:]]
    grid = MemoryGrid("Piano", [[TITLE], header, [*row()[:7], 200.0, "+10%", 215.0, 100.0]])
    assert read(explained("3", host=MemoryHost(grid)))[7:10] == [
        "H3 | Valore di partenza | 200 |  | ",
        "I3 | Valore atteso | +10% | almeno 220 | PDO405",
        "J3 | Valore effettivo | 215 |  | ",
    ]


def test_how_an_indicator_grows() -> None:
    rows = [
        [*row(kind="Percentuale", target="90%"), "Cumulato"], [*more(kind="si/no", target="si"), "livello"], [*more(), None],
    ]  # fmt: skip
    host = MemoryHost(MemoryGrid("Piano", [[TITLE], [*HEADER, "Andamento"], *rows]))
    told = [line for cell in "345" for line in read(explained(cell, host=host)) if "Andamento" in line]
    assert told == [
        "K3 | Andamento | Cumulato | cumulato | ",
        "K4 | Andamento | livello | non si usa | PDO318",
        "K5 | Andamento |  | cumulato | ",
    ]


def test_a_declared_percentage() -> None:
    found = explained("3", row(kind="Giudizio", target="Fare tutto", actual=0.8))
    assert values(found) == [("Fare tutto", ""), ("0,8", "80%")]


def of_pairs(cells: Sequence[object], headers: Sequence[str], answers: Sequence[str] = ()) -> list[str]:
    """The cells of the first row, from the indicator on, of a plan with two columns more."""
    usual = [[*more(target="boh"), 1.0, 2.0]] * 2
    found = explained("3", host=workbook([cells, *usual], headers), mapping=column_options(answers))
    return read(found)[5:]


def test_a_deadline_beside_a_value_has_its_own_two_cells() -> None:
    cells = [*row(target=10.0, actual=9.0), "30.06.2024", "10.07.2024"]
    headers = ["Scadenza", "Data effettiva"]
    assert of_pairs(cells, headers, DEADLINES) == [
        "F3 | Indicatore/i | Indicatore |  | ",
        "G3 | Tipologia di valore | Nr | Nr. | ",
        "H3 | Valore atteso | 10 | almeno 10 | ",
        "I3 | Valore effettivo | 9 |  | ",
        "K3 | Scadenza | 30.06.2024 | entro il 30/06/2024 | PDO316 PDO403",
        "L3 | Data effettiva | 10.07.2024 | 10/07/2024 | ",
        "J3 | Pesatura settore | 100 | 100 punti | PDO206",
    ]
    reminded = of_pairs([*cells[:8], None, *cells[9:]], headers, REMINDERS)
    assert "K3 | Scadenza | 30.06.2024 | solo un promemoria, non si misura | PDO316 PDO403" in reminded


def test_a_deadline_alone_has_the_row_s_other_cells_too() -> None:
    headers = ["Scadenza", "Data effettiva"]
    days = ["30.06.2024", "10.07.2024"]
    assert of_pairs([*row(kind=None, target=None, actual=None), *days], headers, DEADLINES) == [
        "F3 | Indicatore/i | Indicatore |  | ",
        "G3 | Tipologia di valore |  | non serve: è una scadenza | ",
        "H3 | Valore atteso |  | al suo posto vale la scadenza | ",
        "K3 | Scadenza | 30.06.2024 | entro il 30/06/2024 | PDO403",
        "I3 | Valore effettivo |  | al suo posto vale la data effettiva | ",
        "L3 | Data effettiva | 10.07.2024 | 10/07/2024 | ",
        "J3 | Pesatura settore | 100 | 100 punti | PDO206",
    ]
    # A day that stands in the usual columns too is one test: it shows where it stands.
    twice = of_pairs([*row(kind="Data", target=days[0], actual=None), *days], headers, DEADLINES)
    assert "G3 | Tipologia di valore | Data |  | " in twice
    assert f"H3 | Valore atteso | {days[0]} |  | " in twice
    in_the_usual = of_pairs([*row(kind="Data", target=None, actual=days[1]), days[0], None], headers, DEADLINES)
    assert [line for line in in_the_usual if line.startswith(("H3", "I3", "L3"))] == [
        "H3 | Valore atteso |  | al suo posto vale la scadenza | ",
        "I3 | Valore effettivo | 10.07.2024 | 10/07/2024 | ",
    ]


def test_a_numerator_and_a_denominator() -> None:
    cells = [*row(kind="Percentuale", target="90%"), 190.0, 200.0]
    assert of_pairs(cells, ["Numeratore", "Denominatore"])[2:6] == [
        "K3 | Numeratore | 190 |  | ",
        "L3 | Denominatore | 200 |  | ",
        "H3 | Valore atteso | 90% | almeno 90% | ",
        "I3 | Valore effettivo |  | 95% | PDO405",
    ]
    wrong = of_pairs([*cells[:-1], "boh"], ["Numeratore", "Denominatore"])
    assert wrong[3:6:2] == ["L3 | Denominatore | boh |  | PDO303", "I3 | Valore effettivo |  | non si legge | "]
