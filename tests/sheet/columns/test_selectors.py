"""What a person writes for a column or a sheet, parted."""

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.sheet_value import sheet_value
from pdo_xl.domain.values.text import plain
from pdo_xl.sheet.columns.selectors import Selector, parted, pieces, read_selector, unquoted
from tests.junk import HEAVY, WORDS, complaint


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("H", ["H"]),
        (" G = 30/06 ;; H = 31/12; ", ["G = 30/06", "H = 31/12"]),
        ("«A; B»!H; C", ["«A; B»!H", "C"]),
        ("\"a;b\"; 'c;d'; “e;f”", ['"a;b"', "'c;d'", "“e;f”"]),
        ("L'esito; d", ["L'esito", "d"]),
        ("«aperta; d", ["«aperta", "d"]),
        ("", []),
    ],
)
def test_parts_between_semicolons_but_not_in_quotes(value: str, parts: list[str]) -> None:
    assert pieces(value) == parts


def test_each_pair_of_quotes_is_closed_by_its_own() -> None:
    assert pieces("«A;B»!I; «C;D»!K; H") == ["«A;B»!I", "«C;D»!K", "H"]


@pytest.mark.parametrize(
    "sheet", ["Piano 2024", "A; B", "A=B", "Attenzione!", "Piano «nuovo»", "dell'ente", 'un "piano"']
)
def test_any_name_of_a_sheet_comes_back(sheet: str) -> None:
    value = sheet_value(sheet)
    assert [unquoted(piece) for piece in pieces(f"{value}; Altro")] == [sheet, "Altro"]
    assert parted(f"{value}!H") == (plain(sheet), "H")


@pytest.mark.parametrize(
    ("piece", "selector"),
    [
        ("H", Selector("", 8, "", "", "H")),
        ("'H'", Selector("", None, "h", "", "H")),
        ("SF!Meta 2024", Selector("sf", None, "meta2024", "", "Meta 2024")),
        ("«A=;B»!I = 30/06", Selector("a=;b", 9, "", "30/06", "I")),
        ("Riscontro = 31/12", Selector("", None, "riscontro", "31/12", "Riscontro")),
        ("Valore = effettivo", Selector("", None, "valoreeffettivo", "", "Valore = effettivo")),
        ("«Valore = 31/12»", Selector("", None, "valore3112", "", "Valore = 31/12")),
        ("G = 99/99", Selector("", 7, "", "99/99", "G")),
    ],
)
def test_one_column(piece: str, selector: Selector) -> None:
    assert read_selector("colonna_valore_effettivo", Field.ACTUAL, piece) == selector


@pytest.mark.parametrize("sign", ["«;", '";', "';", ";", " ", "«", "!", "="])
def test_many_signs_are_read_at_once(sign: str) -> None:
    text = sign * 16_000
    for piece in pieces(text)[:50]:
        parted(piece)


@pytest.mark.parametrize("text", [*WORDS, *HEAVY])
def test_junk_is_read_or_complained_about(text: object) -> None:
    for piece in pieces(str(text))[:20]:
        sentence = complaint(read_selector, "colonna_peso", Field.WEIGHT, piece)
        assert sentence is None or sentence.startswith("Il parametro colonna_peso vale «")
