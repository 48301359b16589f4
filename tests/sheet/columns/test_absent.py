"""The columns that a header lacks, and what holds in their place."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.absent import absent_columns, missing_fields
from pdo_xl.sheet.columns.header_rows import HeaderRows
from pdo_xl.sheet.columns.headers import match
from pdo_xl.sheet.columns.locate import NOTHING_KNOWN
from pdo_xl.sheet.columns.mapping import ColumnMapping, Known
from tests.support import HEADER

WITHOUT_SECTOR = ["", *HEADER[1:]]


def lacking(
    texts: Sequence[str], known: Known = NOTHING_KNOWN, sheet: str = "Piano", above: Sequence[str] = (), band: str = ""
) -> tuple[dict[Field, str], list[Field]]:
    """What holds in place of a header's columns, and what is missing."""
    rows = HeaderRows(2, 2, tuple(texts), tuple(texts), above=tuple(above))
    headers = match(sheet, list(texts), known, 2024)
    absent = absent_columns(sheet, rows, headers, known, band)
    return absent, missing_fields(headers, absent)


def test_a_whole_header_lacks_nothing() -> None:
    assert lacking(HEADER) == ({}, [])


@pytest.mark.parametrize(
    ("sheet", "above", "band", "sector"),
    [
        ("Settore SF", [], "", "SF"),
        ("Piano", ["Settore GT"], "", "GT"),
        ("Piano", [], "AFFARI GENERALI", "AFFARI GENERALI"),
    ],
)
def test_a_sector_may_stand_elsewhere(sheet: str, above: list[str], band: str, sector: str) -> None:
    assert lacking(WITHOUT_SECTOR, sheet=sheet, above=above, band=band) == ({Field.SECTOR: sector}, [])


def test_nothing_says_the_sector() -> None:
    assert lacking(WITHOUT_SECTOR) == ({}, [Field.SECTOR])


def test_what_a_person_said_holds() -> None:
    known = Known(ColumnMapping.read({"colonna_settore": "nome del foglio", "colonna_sigla": "nessuna"}))
    without = [text for text in WITHOUT_SECTOR if not text.startswith("Sigla")]
    assert lacking(without, known, sheet="SF") == ({Field.SECTOR: "SF", Field.UNIT: ""}, [])


def test_what_can_be_done_without_is_absent_only_where_it_is_not_there() -> None:
    known = Known(dispensable=frozenset({Field.UNIT}))
    without = [text for text in HEADER if not text.startswith("Sigla")]
    assert lacking(without, known) == ({Field.UNIT: ""}, [])
    assert lacking(HEADER, known) == ({}, [])


def test_one_of_a_pair_wants_the_other() -> None:
    assert lacking([*HEADER, "Numeratore", "Denominatore"]) == ({}, [])
    without = [text for text in HEADER if not text.startswith("Valore effettivo")]
    assert lacking([*without, "Numeratore", "Denominatore"]) == ({Field.ACTUAL: ""}, [])
