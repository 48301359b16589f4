"""The command line speaks Italian, starts fast and answers wrong usage with exit code 2."""

import gettext
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import pdo_xl.cli
from pdo_xl.cli.commands import COMMANDS, app

REAL_PLAN = Path(__file__).parents[2] / "workbook" / "Piano_Obiettivi_2024.xlsm"
LOCALE = Path(pdo_xl.cli.__file__).parent / "locale"


def run(*arguments: str) -> tuple[int, str]:
    answer = CliRunner().invoke(app, list(arguments), prog_name="pdo-xl")
    return answer.exit_code, answer.output


def test_help_lists_every_command_in_italian() -> None:
    code, text = run("--help")
    assert code == 0
    assert text.startswith("Uso: pdo-xl [OPTIONS] COMMAND [ARGS]...\n")
    for name, what in COMMANDS.items():
        assert f"{name} " in text
        assert what[:30] in " ".join(text.split())
    assert "Mostra questo aiuto." in text
    assert "Show" not in text


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_italian_help(name: str) -> None:
    code, text = run(name, "--help")
    assert code == 0
    assert text.startswith(f"Uso: pdo-xl {name} ")
    assert "Opzioni:" in text
    assert not re.search(r"\b(the|show|usage|error|invalid)\b", text, re.IGNORECASE)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["calcola"], "Errore: Manca l'argomento 'FILE'."),
        (["calcol"], "Errore: Il comando 'calcol' non esiste. Forse 'calcola'?"),
        (["calcola", "a.xlsx", "--prov"], "Errore: L'opzione '--prov' non esiste."),
        (["calcola", "a.xlsx", "b.xlsx"], "Errore: Argomento di troppo (b.xlsx)"),
        (["calcola", "a.xlsx", "--esito"], "Errore: L'opzione '--esito' vuole un valore."),
        (["calcola", "a.xlsx", "--al", "domani"], "«domani» non è una data: scrivere per esempio 31/12/2024."),
        (["calcola", "a.xlsx", "--al", "31/02/2024"], "la data «31/02/2024» non esiste nel calendario."),
        (["calcola", "a.xlsx", "--modo", "boh"], "'boh' non è uno di 'monitoraggio', 'consuntivo'."),
        (["scadenze", "a.xlsx", "--entro", "-1"], "-1 non va bene: serve un numero da 0 in su."),
        (["scadenze", "a.xlsx", "--entro", "x"], "'x' non è un numero intero."),
        (["esempio"], "Errore: Manca l'opzione '--esito'."),
    ],
)
def test_wrong_usage_is_said_in_italian_with_exit_2(arguments: list[str], sentence: str) -> None:
    code, text = run(*arguments)
    assert code == 2
    assert sentence in text
    assert "Error:" not in text
    assert "Try '" not in text


def test_version() -> None:
    assert run("--version") == (0, "pdo-xl, versione 0.2.0\n")


def test_compiled_messages_are_those_of_the_source() -> None:
    source = (LOCALE / "it/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', source, re.MULTILINE)
    compiled = gettext.translation("messages", LOCALE, ["it"])
    assert len(pairs) > 15
    for english, italian in pairs:
        assert compiled.gettext(english) == italian


def test_help_and_library_load_no_heavy_package() -> None:
    code = (
        "import sys, pdo_xl\n"
        "from pdo_xl.cli.commands import app\n"
        "app(['--help'], standalone_mode=False)\n"
        "heavy = {'pandas', 'numpy', 'openpyxl', 'xlwings', 'rich', 'lxml', 'xlsxwriter', 'holidays', 'python_calamine',"
        " 'jinja2', 'typst', 'docx'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[-1] == "[]"


WRITTEN = ("findings_table", "monitoring", "objectives", "snapshots", "summary", "to_do", "transversals")


@pytest.mark.parametrize("command", [["calcola", "--prova"], ["verifica"], ["riepilogo"]])
def test_who_only_looks_loads_nothing_that_only_writing_needs(command: list[str]) -> None:
    unneeded = {
        "_hashlib",
        "ctypes",
        "difflib",
        "rich",
        "traceback",
        *(f"pdo_xl.sheet.writing.{name}" for name in WRITTEN),
    }
    code = (
        "import sys\n"
        "from pdo_xl.cli.commands import app\n"
        "before = set(sys.modules)\n"
        "app(sys.argv[1:], standalone_mode=False)\n"
        f"print(sorted({unneeded!r} & (set(sys.modules) - before)), file=sys.stderr)"
    )
    words = [sys.executable, "-c", code, *command, str(REAL_PLAN), "--json"]
    out = subprocess.run(words, capture_output=True, text=True, check=True)
    assert out.stderr.splitlines()[-1] == "[]"


def test_an_unknown_command_object_is_no_command() -> None:
    assert app.get_command(click.Context(app), "nulla") is None
