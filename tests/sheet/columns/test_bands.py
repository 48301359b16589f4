"""Bands: rows with one text that may name the sector of the rows below."""

import pytest

from pdo_xl.sheet.columns.bands import first_sector, sector_after_word, sector_in_band, sector_in_title
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from pdo_xl.sheet.reading.read import read_plan
from tests.junk import HEAVY, WORDS, every
from tests.support import HEADER, MemoryGrid, MemoryHost, row


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Settore: AFFARI GENERALI", "AFFARI GENERALI"), ("SETTORE I - FINANZE", "I - FINANZE"),
        ("settore – Tributi", "Tributi"), ("Settore", ""), ("Settori: tutti", ""), ("Il settore Finanze", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_what_follows_the_word(text: str, sector: str) -> None:
    assert sector_after_word(text) == sector


@pytest.mark.parametrize(
    "text",
    ["AREA TECNICA", "Direzione generale", "Ripartizione II", "1) Dipartimento Ambiente", "II Area", "Prima area",
     "CENTRO DI RESPONSABILITÀ 3", "CdR 12", "Struttura di staff", "3. Unità organizzativa Tributi"],
)  # fmt: skip
def test_other_words_for_a_sector(text: str) -> None:
    assert sector_in_band(text) == text


@pytest.mark.parametrize(
    "text",
    ["Obiettivi strategici", "Area strategica 1", "Area di risultato", "Area tematica: scuola", "Areazione", "Totale"],
)
def test_a_band_that_names_no_sector(text: str) -> None:
    assert sector_in_band(text) == ""


def test_the_first_band_below_a_header_that_names_one() -> None:
    grid = MemoryGrid(
        "Piano", [["SETTORE: SOPRA"], HEADER, [], row(), ["OBIETTIVI"], ["AREA TECNICA"], ["SETTORE: GT"]]
    )
    assert first_sector(grid, 2) == "AREA TECNICA"
    assert first_sector(grid, 6) == "GT"
    assert first_sector(grid, 7) == ""


def test_a_band_written_across_its_row_is_one_text() -> None:
    assert first_sector(MemoryGrid("Piano", [HEADER, ["AREA TECNICA"] * 10]), 1) == "AREA TECNICA"
    assert first_sector(MemoryGrid("Piano", [HEADER, ["AREA TECNICA", "Rossi"]]), 1) == ""


@every("text", [*WORDS, *HEAVY])
def test_junk_names_no_sector(text: str) -> None:
    assert sector_in_band(text) == ""


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("AREA: Affari generali", "Affari generali"),
        ("Direzione : Ambiente", "Ambiente"),
        ("Centro di responsabilità: 13", "13"),
        ("Unita' organizzativa: Tributi", "Tributi"),
        ("Area tecnica", ""),
        ("Area strategica: Ambiente", ""),
        ("Area: Tecnica Responsabile: Rossi", ""),
    ],
)
def test_a_line_above_the_header_may_name_the_sector_before_a_colon(text: str, sector: str) -> None:
    assert sector_in_title(text) == sector
    if sector:
        known = Known(
            ColumnMapping.read({f"colonna_{name}": "nessuna" for name in ("responsabile", "sigla", "servizio")})
        )
        rows = [[text], HEADER[4:], row()[4:]]
        (objective,) = read_plan(MemoryHost(MemoryGrid("Piano", rows)), known=known).plan.objectives
        assert objective.sector == sector
        banded = read_plan(MemoryHost(MemoryGrid("Piano", [*rows[:2], ["SETTORE: GT"], rows[2]])), known=known).plan
        assert banded.objectives[0].sector == "GT"


@every("text", [*WORDS, *HEAVY])
def test_junk_in_a_title_names_no_sector(text: str) -> None:
    assert sector_in_title(text) == ""
