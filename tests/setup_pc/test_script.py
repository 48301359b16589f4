"""The PowerShell script, as far as it can be judged without PowerShell."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pdo_xl.cli.commands import COMMANDS
from pdo_xl.setup_pc.bundle import READ_ME, SCRIPT, WHEELS

FOLDER = Path(__file__).parents[2] / "pdo_xl" / "setup_pc"
TEXT = (FOLDER / SCRIPT).read_bytes()
SOURCE = TEXT.decode("ascii")
SHELL = shutil.which("pwsh") or shutil.which("powershell")
CODE = re.sub(r"(?m)^\s*#.*$", "", SOURCE)


def test_it_is_plain_ascii_for_windows_powershell() -> None:
    assert TEXT.isascii()
    for newer in (" ?? ", "?.", " && ", " || ", "-Parallel", "$IsWindows"):
        assert newer not in CODE


def test_every_command_it_calls_exists() -> None:
    called = re.findall(r"& \$pdoXl (\w+)", CODE)
    assert called == ["installa", "diagnosi"]
    assert set(called) <= set(COMMANDS)


def test_it_stays_off_the_network() -> None:
    for address in (r"\w+://", r"\bwww\.", r"\.(com|org|it|net)\b", "Invoke-Web", "Net.WebClient", "index-url"):
        assert not re.search(address, SOURCE, re.IGNORECASE), address
    assert "--no-index --find-links $ruote" in CODE
    assert f"Join-Path $qui '{WHEELS}'" in CODE


def test_every_program_it_runs_is_checked_for_failure() -> None:
    lines = [line.strip() for line in CODE.splitlines() if line.strip()]
    runs = [place for place, line in enumerate(lines) if "& $" in line]
    assert len(runs) == 6
    assert [lines[place] for place in runs if "$LASTEXITCODE" not in lines[place + 1]] == []


def test_a_grammar_of_powershell_reads_it_whole() -> None:
    """Not Microsoft's own grammar, which is nowhere where the tests run."""
    reason = "tree-sitter non c'è per questo Python: questa prova non è stata fatta"
    tree_sitter = pytest.importorskip("tree_sitter", reason=reason)
    powershell = pytest.importorskip("tree_sitter_powershell", reason=reason)
    parser = tree_sitter.Parser(tree_sitter.Language(powershell.language()))

    def is_read(script: bytes) -> bool:
        return not parser.parse(script).root_node.has_error

    assert is_read(TEXT)
    brackets = [place.start() for place in re.finditer(rb"(?m)\{$|\}$", TEXT)]
    assert len(brackets) > 60
    assert not any(is_read(TEXT[:place] + TEXT[place + 1 :]) for place in brackets[::10])
    assert not is_read(TEXT.replace(b" -eq 0", b" -equ 0"))


def test_a_newer_python_is_tried_before_what_is_there_is_cleared() -> None:
    assert CODE.index("--dry-run") < CODE.index("-m venv --clear")
    assert CODE.count("([int]$trovata -gt $provate[-1])") == 2


def test_it_installs_the_libraries_of_the_documents_where_they_are_in_the_folder() -> None:
    assert CODE.count("--quiet $pacchetto\n") == 2
    assert "-Filter 'typst-*.whl'" in CODE
    assert "$pacchetto = 'pdo-xl[relazione]'" in CODE
    assert CODE.index("$pacchetto = ") < CODE.index("--dry-run")


AUTOMATIC = {"_", "null", "true", "false", "env", "LASTEXITCODE", "Matches", "MyInvocation", "PID", "ExecutionContext"}


def test_whatever_it_names_was_made_before() -> None:
    """Under Set-StrictMode a variable without a value stops the script, wherever it is by then."""
    made: dict[str, int] = {}
    for place in re.finditer(r"\$(?:script:)?(\w+) = |\]\$(\w+)|foreach \(\$(\w+) in", CODE):
        made.setdefault(next(filter(None, place.groups())), place.start())
    used = [(place[1], place.start()) for place in re.finditer(r"[$@]\{?(?:script:)?(\w+)", CODE)]
    assert {name for name, _ in used} - AUTOMATIC - set(made) == set()
    body = CODE.index("\ntry {")
    assert [name for name, place in used if place > body and made.get(name, 0) > place] == []


def test_every_function_it_calls_is_its_own_or_powershells() -> None:
    bare = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"", "''", CODE)
    own = set(re.findall(r"(?m)^function ([\w-]+)", bare))
    called = set(re.findall(r"(?<![\w$.-])[A-Z]\w+-[A-Z]\w+|\b(?:Ferma|Fine)\b", bare))
    verbs = "Set Split Join Get Read Test Remove Rename Write ForEach Sort Where New Copy Unblock".split()
    assert own == {"Rimetti-Prima", "Fine", "Ferma", "Prova-Python"}
    assert own <= called
    assert {name for name in called - own if name.split("-")[0] not in verbs} == set()


def test_its_sentences_do_not_swallow_a_variable() -> None:
    # In PowerShell "$name:" is a variable of a drive called name.
    assert re.findall(r'"[^"\n]*\$\w+:[^"\n]*"', CODE.replace("$env:", "$env_")) == []


def test_it_never_overwrites_a_workbook_of_the_staff() -> None:
    copy = CODE.index("Copy-Item")
    assert CODE.rindex("if (Test-Path -LiteralPath $piano)", 0, copy) > 0
    assert CODE.index("Unblock-File -LiteralPath $piano") > copy
    assert "-Force" not in CODE[copy : CODE.index("Unblock-File")]


@pytest.mark.skipif(SHELL is None, reason="nessun PowerShell qui: installa.ps1 non è stato letto da quello vero")
def test_powershell_itself_can_read_it() -> None:
    parse = (
        "$e = $null; [void][Management.Automation.Language.Parser]::ParseFile("
        f"'{FOLDER / SCRIPT}', [ref]$null, [ref]$e); $e; exit $e.Count"
    )
    done = subprocess.run([str(SHELL), "-NoProfile", "-Command", parse], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_instructions_name_what_exists() -> None:
    text = (FOLDER / READ_ME).read_text(encoding="utf-8").replace("{pacchetto}", "pdo-xl")
    assert SCRIPT in text
    assert set(re.findall(r"pdo-xl (\w{4,})", text)) <= set(COMMANDS)
    assert (FOLDER.parents[1] / "docs/installazione.md").is_file()


def test_a_limited_powershell_is_told_before_anything_is_done() -> None:
    first = CODE.index("$ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage'")
    assert (
        CODE.index("\ntry {")
        < first
        < min(map(CODE.index, ("Get-Process", "Get-ChildItem", "-m venv", "Unblock-File")))
    )
    # What that mode forbids stands after the question: methods of any but the plainest types.
    assert "::" not in CODE[:first]


def test_another_users_excel_is_no_reason_to_stop() -> None:
    asked = CODE.index("Get-Process -Name 'EXCEL'")
    assert CODE.index("$sessione = (Get-Process -Id $PID).SessionId") < asked
    stops = CODE.index('Ferma "Excel risulta aperto')
    assert "Where-Object { $_.SessionId -eq $sessione }" in CODE[asked:stops]
    assert "per loro non cambia niente" in CODE[stops:]


def test_the_installation_is_whole_or_as_it_was_before() -> None:
    """The old one is set aside before the new one is begun, and thrown away when that is whole."""
    aside = CODE.index("Rename-Item -LiteralPath $ambiente -NewName")
    again = CODE.index("if (Test-Path -LiteralPath $messoDaParte) {", CODE.index("try {"))
    begun, made = CODE.index("$aMeta = $true"), CODE.index("-m venv --clear $ambiente")
    installed = CODE.index("& $python -m pip install")
    whole = CODE.index("$aMeta = $false", installed)
    assert again < aside < begun < made < installed < whole < CODE.index("& $pdoXl installa")
    assert CODE.index("Remove-Item -LiteralPath $messoDaParte", begun) > whole
    stop = CODE[CODE.index("function Ferma") : CODE.index("function Prova-Python")]
    assert stop.index("if ($script:aMeta)") < stop.index("Rimetti-Prima") < stop.index("Fine 1")
    # Whatever else goes wrong ends there too.
    assert CODE.rstrip().endswith('} catch {\n    Ferma "$($_.Exception.Message)"\n}')


def test_the_stores_python_is_not_taken() -> None:
    assert "''WindowsApps'' not in sys.base_prefix" in CODE
    question = re.search(r"\$domanda = '(.*)'", CODE)
    assert question
    answer = subprocess.run(
        [sys.executable, "-c", question[1].replace("''", "'")], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == str(sys.version_info[0] * 100 + sys.version_info[1])


def test_the_instructions_give_a_way_without_powershell() -> None:
    text = (FOLDER / READ_ME).read_text(encoding="utf-8").replace("{pacchetto}", "pdo-xl")
    page = (FOLDER.parents[1] / "docs/installazione.md").read_text(encoding="utf-8")
    for policy in ("AllSigned", "Senza PowerShell", "--no-index", f"--find-links {WHEELS} pdo-xl"):
        assert policy in text
    assert "AllSigned" in page
    assert "Constrained Language Mode" in page
