"""A command to be copied into the shell."""

import shlex
import subprocess
import sys

import pytest

from pdo_xl.cli.command_line import command_line, with_columns

WORDS = [
    "pdo-xl",
    "attiva",
    "Piano 2024.xlsx",
    "--colonna",
    "valore_effettivo=G = 30/06; H = 31/12",
    "SF!H",
    "",
    "l'anno",
]


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is another one")
@pytest.mark.parametrize("words", [WORDS, ["a$b", "`x`", 'un "piano"', "a\\b", "*", "~", "«A; B»!H"]])
def test_the_shell_gives_the_words_back(words: list[str]) -> None:
    line = command_line(words, windows=False)
    assert shlex.split(line) == words
    out = subprocess.run(["/bin/sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True, check=True)
    assert out.stdout.split("\n")[:-1] == words


def test_on_windows_with_quotes_that_both_shells_know() -> None:
    assert command_line(["pdo-xl", "attiva", r"C:\piani\a.xlsx", "peso=H"], windows=True) == (
        r'pdo-xl attiva C:\piani\a.xlsx "peso=H"'
    )
    assert command_line(["Città.xlsx", 'un "piano"', "", "a&b", "50%", "a;b"], windows=True) == (
        'Città.xlsx "un ""piano""" "" "a&b" "50%" "a;b"'
    )


def test_what_was_typed_for_columns_gives_way_to_what_is_said_now() -> None:
    typed = ["attiva", "--colonna", "peso=H", "a.xlsx", "--colonna=anno=2023", "--prova"]
    assert with_columns(typed, {"colonna_peso": "I", "foglio_piano": "Piano; Altro"}) == [
        "attiva", "a.xlsx", "--prova", "--colonna", "peso=I", "--colonna", "foglio=Piano; Altro",
    ]  # fmt: skip


def test_options_stand_before_the_words_that_are_none() -> None:
    assert with_columns(["attiva", "--", "-a.xlsx"], {"anno": "2024"}) == [
        "attiva", "--colonna", "anno=2024", "--", "-a.xlsx",
    ]  # fmt: skip
    assert with_columns(["attiva", "--colonna"], {}) == ["attiva"]
