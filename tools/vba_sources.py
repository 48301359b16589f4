"""Makes the two generated VBA modules from the worksheet functions: `python -m tools.vba_sources`; a test compares.

`xlwings_udfs` has the functions under the name that xlwings gives its own wrappers, `PDO_Aiuti` what xlwings would tell
Excel's function wizard.
"""

from pathlib import Path
from typing import Any

from tests.hosts.excel.windows import xlwings_for_windows

_HEAD = Path(__file__).with_name("udfs_head.bas")
FOLDER = Path(__file__).parents[1] / "pdo_xl" / "hosts" / "excel" / "vba"
_FOLLOW_THE_DAY = ("PDO_STATO", "PDO_RITARDO", "PDO_RIEPILOGO")
"""Functions that look at today where no day is given: Excel works them out anew at every recalculation."""
_LONGEST = 255
"""Excel refuses longer texts in its function wizard."""


def generated() -> dict[str, str]:
    """The modules' texts, by file name."""
    with xlwings_for_windows() as calls:
        functions = calls.described()
        return {"xlwings_udfs.bas": _wrappers(functions), "PDO_Aiuti.bas": _help(functions)}


def _wrappers(functions: dict[str, dict[str, Any]]) -> str:
    lines = _HEAD.read_text(encoding="utf-8").splitlines()
    for name, described in functions.items():
        names = list(described["arguments"])
        optional = described["optional"]
        declared = ", ".join(f"Optional {argument}" if argument in optional else argument for argument in names)
        lines += ["", f"Public Function {name}({declared})"]
        if name in _FOLLOW_THE_DAY:
            lines.append(f"    Application.Volatile IsMissing({names[-1]})")
        handed = ", ".join(f"Dato({argument})" for argument in names)
        lines += [f'    {name} = Risposta("{name}", Array({handed}))', "End Function"]
    return "\n".join(lines) + "\n"


def _help(functions: dict[str, dict[str, Any]]) -> str:
    lines = [
        'Attribute VB_Name = "PDO_Aiuti"',
        "Option Explicit",
        "' I testi che Excel mostra nella finestra Inserisci funzione. Fatto da tools/vba_sources.py: non cambiare a mano.",
        "",
        "Public Sub DescriviFunzioni()",
        "    ' Un testo che manca non deve fermare un calcolo riuscito.",
        "    On Error Resume Next",
    ]
    for name, described in functions.items():
        lines.append(f"    Descrivi {_quoted(name)}, {_quoted(described['text'])}, Array( _")
        texts = [f"        {_quoted(text)}" for text in described["arguments"].values()]
        lines.append(", _\n".join(texts) + ")")
    lines += [
        "End Sub",
        "",
        "Private Sub Descrivi(ByVal funzione As String, ByVal testo As String, ByVal argomenti As Variant)",
        '    Application.MacroOptions Macro:="\'" & Replace(ThisWorkbook.Name, "\'", "\'\'") & "\'!" & funzione, _',
        '        Description:=testo, Category:="PDO", ArgumentDescriptions:=argomenti',
        "End Sub",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: object) -> str:
    if not isinstance(text, str) or not text or len(text) > _LONGEST or "\n" in text:
        raise ValueError(f"not a text for the function wizard: {text!r}")
    return '"' + text.replace('"', '""') + '"'


if __name__ == "__main__":
    for file_name, source in generated().items():
        (FOLDER / file_name).write_text(source, encoding="utf-8", newline="\n")
