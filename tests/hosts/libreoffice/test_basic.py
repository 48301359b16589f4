"""The modules of the workbook made ready for Calc and put back, as text."""

import re

import pytest

from pdo_xl.hosts.libreoffice.basic import ASLEEP, asleep, awake, is_awake, version_in
from pdo_xl.hosts.libreoffice.functions import FUNCTIONS
from pdo_xl.version import __version__
from pdo_xl.workbook.program.vba import SOURCES as FOLDER
from pdo_xl.workbook.program.vba import modules

HEAD = "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"
ONLY_IN_EXCEL = {"RicalcolaFormule", "Distribuisci", "Raccogli"}
SOURCES = {module.name: HEAD + module.source.replace("\r\n", "\n") for module in modules()}


@pytest.mark.parametrize("name", SOURCES)
def test_there_and_back_is_the_same_text(name):
    source = SOURCES[name]
    woken = awake(name, source)

    assert asleep(woken) == source
    assert awake(name, woken) == woken
    assert asleep(source) == source
    assert is_awake(woken)


@pytest.mark.parametrize("name", ASLEEP)
def test_what_only_excel_needs_is_all_comments(name):
    code = [line for line in awake(name, SOURCES.get(name, HEAD + "Dim x\n#If Mac Then")).split("\n")[2:] if line]

    assert code
    assert all(line.startswith("'") for line in code)


def test_an_office_s_own_module_stays_as_it_is():
    assert awake("Modulo1", "Sub Mia()\nEnd Sub") == "Sub Mia()\nEnd Sub"
    assert asleep("Sub Mia()\nEnd Sub") == "Sub Mia()\nEnd Sub"


def test_every_command_of_the_workbook_is_there_in_calc():
    woken = awake("PDO", SOURCES["PDO"])
    public = re.findall(r"^Public Sub (\w+)\(\)", SOURCES["PDO"], re.MULTILINE)

    assert len(public) >= 7
    for command in public:
        if command not in ONLY_IN_EXCEL:
            assert f"\nPublic Sub {command}()\n" in woken
    assert not re.search(r"^#", woken, re.MULTILINE)


def test_the_functions_have_the_arguments_that_excel_s_have():
    wrappers = FOLDER.joinpath("xlwings_udfs.bas").read_text(encoding="utf-8")
    found = {
        name: tuple(argument.removeprefix("Optional ") for argument in arguments.split(", "))
        for name, arguments in re.findall(r"^Public Function (\w+)\((.*)\)$", wrappers, re.MULTILINE)
    }

    assert found == {name: function.arguments for name, function in FUNCTIONS.items()}
    woken = awake("xlwings_udfs", SOURCES["xlwings_udfs"])
    for name in FUNCTIONS:
        assert f"\nPublic Function {name}(Optional " in woken


def test_the_version_is_read_asleep_and_awake():
    assert version_in(SOURCES["PDO"]) == __version__
    assert version_in(awake("PDO", SOURCES["PDO"])) == __version__
    assert version_in("") == ""
