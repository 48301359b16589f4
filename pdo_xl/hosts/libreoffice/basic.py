"""The document's Basic modules as Calc can run them, and back as they are in the file.

Calc takes no `#If`: it runs both branches, and one module that it cannot read stops every macro and every function of
the document. While a document is open, the modules made for Excel's Python therefore stand as comments, and those that
button and cells call reach the program through the extension. Nothing is lost: the way back gives the same text.
"""

import re
from importlib.resources import files

from pdo_xl.hosts.libreoffice.functions import FUNCTIONS
from pdo_xl.sheet.names.buttons import MODULE

COMMANDS, FORMULAS = MODULE, "xlwings_udfs"
"""The modules that have something to answer in Calc too."""

ASLEEP = ("xlwings", "Dictionary", "PDO_Aiuti")
"""Those that only Excel needs."""

_HEADS = ("Rem Attribute ", "Option VBASupport ", "Option ClassModule")
"""How lines begin that LibreOffice itself puts before a module of Excel's."""

_NOTICE = "' pdo_xl per LibreOffice: il modulo com'è nel file sta più sotto, riga per riga, e viene salvato quello."
_BELOW = "' pdo_xl: da qui il modulo com'è nel file"
_QUOTE = "'|"
_COMMAND = re.compile(r"^Public Sub (\w+)\(\)$", re.MULTILINE)
_ASKED = re.compile(r'^\s+Esegui "(\w+)"$', re.MULTILINE)


def awake(name: str, source: str) -> str:
    """Give a module's text for Calc; the text itself where it is no module of ours, or for Calc already."""
    if name not in (COMMANDS, FORMULAS, *ASLEEP) or is_awake(source):
        return source
    lines = source.split("\n")
    head = next((number for number, line in enumerate(lines) if not line.startswith(_HEADS)), len(lines))
    own = _commands(source) if name == COMMANDS else _formulas() if name == FORMULAS else []
    below = [_QUOTE + line for line in lines[head:]]
    return "\n".join([*lines[:head], _NOTICE, *own, _BELOW, *below])


def asleep(source: str) -> str:
    """Give back what `awake` was given; the text itself where it is not from there."""
    if not is_awake(source):
        return source
    lines = source.split("\n")
    head, below = lines[: lines.index(_NOTICE)], lines[lines.index(_BELOW) + 1 :]
    return "\n".join([*head, *(line.removeprefix(_QUOTE) for line in below)])


def is_awake(source: str) -> bool:
    """Tell whether a module's text is one for Calc."""
    lines = source.split("\n")
    return _NOTICE in lines and _BELOW in lines


def version_in(source: str) -> str:
    """Give the version of pdo_xl that the text of the module `PDO` is for; an empty text if it does not say.

    >>> version_in('Public Const VERSIONE As String = "0.1.0"')
    '0.1.0'
    """
    for line in asleep(source).split("\n"):
        if line.startswith("Public Const VERSIONE "):
            return line.partition('"')[2].partition('"')[0]
    return ""


def _commands(source: str) -> list[str]:
    """The commands that the module has for Excel, each asking the program for the same."""
    lines = _lines("Comandi.bas")
    for procedure in source.split("End Sub"):
        name, command = _COMMAND.search(procedure), _ASKED.search(procedure)
        if name and command:
            lines += [f"Public Sub {name[1]}()", f'    Esegui "{command[1]}"', "End Sub", ""]
    return lines


def _formulas() -> list[str]:
    lines = _lines("Funzioni.bas")
    for name, function in FUNCTIONS.items():
        lines += [f"Public Function {name}({', '.join(f'Optional {argument}' for argument in function.arguments)})"]
        lines += [f"    Dim dati({len(function.arguments) - 1}) As Variant", "    Dim celle As Object"]
        for place, argument in enumerate(function.arguments):
            # Cells come as objects, so that the program sees their formats too; anything else is a value. Basic takes
            # an argument whose members are named for an object, whatever it is: hence the variable.
            lines += [
                f"    If IsMissing({argument}) Then",
                f'    ElseIf TypeName({argument}) = "Range" Then',
                f"        Set celle = {argument}",
                f"        dati({place}) = celle.CellRange",
                "    Else",
                f"        dati({place}) = {argument}",
                "    End If",
            ]
        lines += [f'    {name} = Risposta("{name}", dati)', "End Function", ""]
    return lines


def _lines(name: str) -> list[str]:
    source = files("pdo_xl.hosts.libreoffice").joinpath("ponte", name).read_text(encoding="utf-8")
    return ["Option Explicit", *source.split("\n")]
