"""The rows of Parametri that keep what a person said of the plan's columns."""

from datetime import datetime

from pdo_xl.actions import calculate
from pdo_xl.sheet.blocks import Block
from pdo_xl.sheet.columns.mapping import column_options, mapping_settings, meaning_of
from pdo_xl.sheet.names.parameters import FORMER_PARAMETERS_HEADERS, PARAMETERS_HEADERS
from pdo_xl.sheet.reading.parameters import places_to_come, read_parameters
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.mapping_rows import mapping_block
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, row

PLAN = MemoryGrid("Foglio1", [[TITLE], [*HEADER[:7], "Meta", "Riscontro", HEADER[9], "Note"], row(actual=650.0)])


def test_what_was_asked_for_is_kept_and_read_back() -> None:
    settings = column_options(["valore_atteso=H", "Valore effettivo=I = 30/06", "valore_effettivo=K = 31/12"])
    assert settings == {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I = 30/06; K = 31/12"}
    block = mapping_block([PLAN], settings)
    assert block is not None
    free = max(place.row for place in places_to_come().values()) + 1
    assert sorted(block.rows) == [free, free + 1]
    rows = [list(PARAMETERS_HEADERS), *block.rows.values()]
    assert read_parameters([MemoryGrid("Parametri", rows)]).parameters.mapping == settings


def test_a_row_that_stands_is_changed_and_no_other_is_overwritten() -> None:
    rows = [list(FORMER_PARAMETERS_HEADERS), ["colonna_peso", "J"], ["cap", 100], ["Nota dell'ente"]]
    grid = MemoryGrid("Parametri", rows)
    block = mapping_block([grid], mapping_settings({"peso": "K", "foglio": "Foglio1"}))
    assert block is not None
    assert {number: values[:2] for number, values in block.rows.items()} == {
        2: ["colonna_peso", "K"],
        5: ["foglio_piano", "Foglio1"],
    }
    assert mapping_block([grid], {}) is None
    today = MemoryGrid("Parametri", [list(PARAMETERS_HEADERS), ["Peso", "J", None, "…", "colonna_peso"], ["Nota"]])
    block = mapping_block([today], mapping_settings({"peso": "K", "foglio": "Foglio1"}))
    assert block is not None
    assert {number: [values[0], values[1], values[4]] for number, values in block.rows.items()} == {
        2: ["Colonna «Pesatura settore»", "K", "colonna_peso"],
        4: ["Fogli del piano", "Foglio1", "foglio_piano"],
    }


def test_a_calculation_writes_what_it_was_told() -> None:
    run = Run(datetime(2024, 12, 31), "prova", "0")
    settings = mapping_settings({"valore_atteso": "H", "valore_effettivo": "I"})
    blocks = calculate(MemoryHost(PLAN), run, mapping=settings).writing.blocks
    kept: list[Block] = [block for block in blocks if block.sheet == "Parametri"]
    assert [[values[4] for values in block.rows.values()] for block in kept] == [list(settings)]


def test_each_row_says_what_it_is_for_and_over_which_header_a_letter_stood() -> None:
    block = mapping_block([PLAN], {"colonna_valore_atteso": "H", "colonna_sigla": "nessuna"}, {8: "Meta"})
    assert block is not None
    sigla, target = block.rows.values()
    meaning = meaning_of("colonna_valore_atteso")
    assert target[3] == f"{meaning} Origine: indicato da chi usa la cartella: H «Meta»."
    assert str(sigla[3]).endswith(" Origine: indicato da chi usa la cartella.")


def test_the_year_is_a_parameter_like_the_others() -> None:
    block = mapping_block([PLAN], {"anno": "2024"})
    assert block is not None
    ((_, value, *_, name),) = block.rows.values()
    assert (name, value) == ("anno", 2024)
