"""A project that exists: what is in it is told, modules are put, added and taken out, and nothing else changes."""

import pytest

from pdo_xl import __version__
from pdo_xl.sheet.names.buttons import MODULE
from pdo_xl.workbook.program.vba import Module, modules
from pdo_xl.workbook.program.vba_edit import ReadProject, edited, has_code, outdated, read_project, same_text

HEADER = 'Attribute VB_Name = "Prova"\r\n'


def found(**sources: str) -> ReadProject:
    return ReadProject(sources, (), False)


def test_what_is_in_a_project_is_told(project: bytes) -> None:
    read = read_project(project)
    assert set(read.documents) == {"ThisWorkbook", "Foglio1", "Foglio2"}
    assert set(read.sources) == {*read.documents, *(module.name for module in modules())}
    assert (read.locked, read.version, outdated(read)) == (False, __version__, [])
    assert read.source("pdo") == read.source(MODULE) is not None
    assert read.source("Altro") is None


@pytest.mark.parametrize(
    ("source", "version"),
    [
        ('Public Const VERSIONE As String = "9.9.9"\r\n\'pdo_xl.hosts.live.macros', "9.9.9"),
        ('Public Const VERSIONE As String = "0.1.0"\r\n\'pdo_xl.hosts.excel.macros', "0.1.0"),
        ('x = "pdo_xl.hosts.live.macros"', ""),
        ('Public Const VERSIONE As String = "9.9.9"', None),
    ],
)
def test_our_module_is_known_by_whom_it_calls(source: str, version: str | None) -> None:
    assert found(PDO=source).version == version
    assert found(Ufficio=source).version is None


@pytest.mark.parametrize(
    ("body", "code"), [("", False), ("\r\n  \r\n", False), ("Option Explicit\r\n", False), ("' nota\r\n", True)]
)
def test_a_module_without_code_holds_its_attributes_alone(body: str, code: bool) -> None:
    assert has_code(HEADER + "Attribute VB_Exposed = True\r\n" + body) is code


def test_what_the_editor_adds_is_no_difference_and_a_letter_is() -> None:
    text = HEADER + "Sub A()\r\nEnd Sub\r\n"
    for same in (
        "Sub A()\nEnd Sub",
        f"VERSION 1.0 CLASS\r\nBEGIN\r\n  MultiUse = -1  'True\r\nEND\r\n{text}\r\n\r\n",
        text.replace("Sub A()", "Sub A()   ") + "Attribute VB_Exposed = True\r\n",
    ):
        assert same_text(text, same)
    assert not same_text(text, text.replace("Sub A", "Sub B"))


def test_what_a_project_lacks_or_has_otherwise_is_outdated() -> None:
    assert outdated(found()) == list(modules())
    sources = {module.name.upper(): module.source for module in modules()}
    assert outdated(found(**sources)) == []
    assert [module.name for module in outdated(found(**{**sources, "PDO": sources["PDO"] + "\r\n' x"}))] == ["PDO"]


def test_modules_are_put_in_place_of_those_of_their_name_and_others_stay(project: bytes) -> None:
    put = [
        Module("pdo", 'Attribute VB_Name = "pdo"\r\nSub A()\r\nEnd Sub\r\n'),
        Module("Nuova", "Class", is_class=True),
    ]
    before, after = read_project(project), read_project(edited(project, put, drop=["XLWINGS", "Manca"]))
    assert same_text(after.sources["pdo"], put[0].source)
    assert after.sources.keys() == (before.sources.keys() | {"pdo", "Nuova"}) - {"PDO", "xlwings"}
    stay = after.sources.keys() & before.sources.keys()
    assert {name: after.sources[name] for name in stay} == {name: before.sources[name] for name in stay}
    assert after.documents == before.documents


def test_new_document_modules_belong_to_sheets_and_charts(project: bytes) -> None:
    after = read_project(edited(project, documents=["Foglio3", "Torta"], charts={"Torta"}))
    assert set(after.documents) == {"ThisWorkbook", "Foglio1", "Foglio2", "Foglio3", "Torta"}
    assert "{00020820-" in after.sources["Foglio3"]
    assert "{00020821-" in after.sources["Torta"]
    assert not has_code(after.sources["Foglio3"])


def test_nothing_to_change_leaves_a_project_that_reads_the_same(project: bytes) -> None:
    assert read_project(edited(project)) == read_project(project)
