"""What the sector accounts for, people and money, signatures."""

from dataclasses import replace
from datetime import date

from pdo_xl.domain.settings.choices import Board
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Percent
from pdo_xl.reports.goal_sheets.account import USUAL_HEIGHT, frames, resources, signatures
from tests.reports.goal_sheets.plans import first, source_of, texts_of
from tests.support import HEADER, more, row

LABELS = [
    "Stato di avanzamento",
    "Scostamento: causa e motivo",
    "Azioni correttive e termine",
    "Evidenze (atto, protocollo, indirizzo)",
]


def test_four_frames_to_write_in() -> None:
    source = source_of(row())
    boxes = frames(source, first(source).objective)
    assert [(box.label, box.text, box.height) for box in boxes] == [(label, "", USUAL_HEIGHT) for label in LABELS]


def test_what_was_typed_in_monitoraggio_stands_in_them() -> None:
    typed = {
        "Settore": "SF",
        "Obiettivo": "Obiettivo",
        "Stato di avanzamento": "Gara bandita\nin aprile",
        "Avanzamento %": Percent(0.6),
        "Causa dello scostamento": "esterna",
        "Motivo": "Ricorso al TAR",
        "Azioni correttive": "Nuova gara",
        "Entro": date(2025, 3, 31),
        "Osservazioni del Nucleo": "Da rivedere",
    }
    source = source_of(row(), typed=[typed])
    boxes = frames(source, first(source).objective)
    assert [box.text for box in boxes] == [
        "Gara bandita\nin aprile\nAvanzamento: 60\xa0%",
        "Causa: esterna.\nRicorso al TAR",
        "Nuova gara\nEntro 31/03/2025.",
        "",
        "Da rivedere",
    ]
    assert boxes[-1].label == "Osservazioni del Nucleo"
    assert boxes[0].height < boxes[3].height == USUAL_HEIGHT


def test_people_and_money_row_by_row_each_once() -> None:
    header = [*HEADER, "Personale coinvolto", "Capitolo", "Stanziamento (euro)"]
    source = source_of(
        [*row(), "2 istruttori", 1040.0, 12500.5],
        [*more(), None, 1041.0, "n.d."],
        [*more("Terzo"), None, None, None],
        [*more("Quarto"), None, 1041.0, "n.d."],
        header=header,
    )
    table = resources(source, first(source).objective)
    assert table is not None
    assert [column.heading for column in table.columns] == header[-3:]
    assert texts_of(table) == [["2 istruttori", "1040", "12.500,50"], ["", "1041", "n.d."]]


def test_columns_that_say_nothing_of_it_are_left_out() -> None:
    header = [*HEADER, "Personale", "Capitolo"]
    source = source_of([*row(), None, "1040/2"], header=header)
    table = resources(source, first(source).objective)
    assert table is not None
    assert (texts_of(table), [column.heading for column in table.columns]) == ([["1040/2"]], ["Capitolo"])
    assert resources(source_of([*row(), None, None], header=header), first(source).objective) is None
    assert resources(source_of(row()), first(source).objective) is None


def test_a_sheet_to_be_filled_in_has_a_line_for_them_and_names_no_people_where_none_are_to_be_named() -> None:
    source = source_of(row(), blank=True)
    table = resources(source, first(source).objective)
    assert table is not None
    assert [column.heading for column in table.columns] == ["Personale", "Capitolo", "Euro"]
    assert texts_of(table) == [["", "", ""]]
    nobody = resources(source_of(row(), blank=True, without_names=True), first(source).objective)
    assert nobody is not None
    assert [column.heading for column in nobody.columns] == ["Capitolo", "Euro"]


def test_who_signs() -> None:
    source = source_of(row())
    block = signatures(source, first(source).objective)
    assert [(one.label, one.names) for one in (*block.left, *block.right)] == [
        ("Il/La responsabile (data e firma)", ("Rossi",)),
        ("Per presa visione del Nucleo di valutazione (data e firma)", ("",)),
    ]
    for board, said in zip(
        Board, ("del Nucleo di valutazione", "dell'OIV", "dell'Organismo di valutazione"), strict=True
    ):
        source = source_of(row(), parameters=replace(DEFAULTS, board=board))
        assert signatures(source, first(source).objective).right[0].label == f"Per presa visione {said} (data e firma)"
    assert signatures(source_of(row(), without_names=True), first(source).objective).left[0].names == ("",)
