"""Which sheets a formula names: not in its texts, not of other workbooks, not in a table's columns."""

import pytest

from pdo_xl.ooxml.sheet_references import formula_with, functions_in, sheets_in
from tests.junk import WORDS

RENAMES = {"P 2024": "P 2025", "Anno24": "Anno25", "Piano2024": "Piano 2025", "Può d'essere": "L'altro"}


@pytest.mark.parametrize(
    ("formula", "renamed"),
    [
        ('"vedi Piano2024!B3"&PIANO2024!B3', "\"vedi Piano2024!B3\"&'Piano 2025'!B3"),
        ("\"l'anno 'P 2024'!A1\"&'P 2024'!A1", "\"l'anno 'P 2024'!A1\"&'P 2025'!A1"),
        ("INDIRECT(\"'P 2024'!A1\")", "INDIRECT(\"'P 2024'!A1\")"),
        ("'a\"b'!C1&'P 2024'!A1", "'a\"b'!C1&'P 2025'!A1"),
        ("'Mio Piano2024'!A1+Mio.Piano2024!A1", "'Mio Piano2024'!A1+Mio.Piano2024!A1"),
        ("Piano2024", "Piano2024"),
        ("[0]!Piano2024", "[0]!Piano2024"),
        ("Piano2024!Totale", "'Piano 2025'!Totale"),
        ("Piano2024!#REF!+#REF!", "'Piano 2025'!#REF!+#REF!"),
        ("[1]Piano2024!A1+'C:\\x\\[y.xlsx]P 2024'!A1", "[1]Piano2024!A1+'C:\\x\\[y.xlsx]P 2024'!A1"),
        ("'può d''essere'!A1", "'L''altro'!A1"),
        ("Gen:Piano2024!B2+Piano2024:Dic!B2", "'Gen:Piano 2025'!B2+'Piano 2025:Dic'!B2"),
        ("Anno24:Dic!B2", "Anno25:Dic!B2"),
        ("Piano2024!$A$1:Piano2024!B2", "'Piano 2025'!$A$1:'Piano 2025'!B2"),
        ("A1:Piano2024!B2", "A1:'Piano 2025'!B2"),
        ("Piano2024!A:A Piano2024!1:1", "'Piano 2025'!A:A 'Piano 2025'!1:1"),
        ("Anno24!A1:INDEX(Anno24!A:A,3)", "Anno25!A1:INDEX(Anno25!A:A,3)"),
        ("T[[#This Row],[Piano2024!x]]+Piano2024!A1", "T[[#This Row],[Piano2024!x]]+'Piano 2025'!A1"),
        ('T[a\'[Piano2024!b]&"Anno24!A1"&Anno24!A1', 'T[a\'[Piano2024!b]&"Anno24!A1"&Anno25!A1'),
        ('IF(A1=#SPILL!,Anno24!A1,"Anno24!A1")', 'IF(A1=#SPILL!,Anno25!A1,"Anno24!A1")'),
        ("Anno24!A1#+@Anno24!A1-{1,2;3,4}", "Anno25!A1#+@Anno25!A1-{1,2;3,4}"),
        ("Anno24!$A:$B,Anno24!$1:$2", "Anno25!$A:$B,Anno25!$1:$2"),
    ],
)
def test_only_references_are_renamed(formula: str, renamed: str) -> None:
    assert formula_with(formula, RENAMES) == renamed


def test_two_sheets_may_swap_their_names() -> None:
    assert formula_with("A!B1+B!B1", {"A": "B", "B": "A"}) == "B!B1+A!B1"


@pytest.mark.parametrize(
    ("formula", "sheets"),
    [
        ("'Vecchio Riepilogo'!A1", {"vecchio riepilogo"}),
        ('"Riepilogo!A1"&[2]Riepilogo!A1', set()),
        ("SUM(RIEPILOGO!A1,Riepilogo:Fine!B2)", {"riepilogo", "fine"}),
        ("#REF!+#SPILL!", set()),
    ],
)
def test_the_sheets_of_a_formula(formula: str, sheets: set[str]) -> None:
    assert sheets_in(formula) == sheets


def test_the_functions_of_a_formula() -> None:
    assert functions_in('pdo_score(A1)&"PDO_STATO(A1)"&[1]!PDO_VERIFICA(B1)') == {"PDO_SCORE", "PDO_VERIFICA"}


@pytest.mark.parametrize("text", [*WORDS, "['" * 9_000, "[" * 9_000, "'" * 9_001, "?" * 9_000 + "!", '"' * 9_001])
def test_what_is_no_formula_stays(text: str) -> None:
    assert formula_with(text, {"Q": "R"}) == text
    assert "q" not in sheets_in(text)
