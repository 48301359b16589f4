"""The diagnosis reads a registry of Windows, through Windows' own module. Verified under Wine: it is no Windows.

What is in the registry is what a policy writes there; that the policy stops Excel is not shown here.
"""

import json
from pathlib import Path

import pytest

from tests.wine.conftest import Windows, windows_path

PROGRAM = Path(__file__).parent / "inside" / "diagnosing.py"
SECURITY = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"
GUARD = r"SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR"
APPLOCKER = r"SOFTWARE\Policies\Microsoft\Windows\SrpV2\Exe"
ONLY_WINDOWS = (
    '<FilePathRule Id="x" Name="(Default Rule)" Description="" UserOrGroupSid="S-1-1-0" Action="Allow"><Conditions>'
    '<FilePathCondition Path="%WINDIR%\\*"/></Conditions></FilePathRule>'
)
OBSTACLES = [
    ("HKCR", r"Excel.Application\CurVer", "", "Excel.Application.16"),
    ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "Platform", "x64"),
    ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "VersionToReport", "16.0.17328.20162"),
    ("HKCU", SECURITY, "VBAWarnings", 3),
    ("HKLM", GUARD + r"\Rules", "d4f940ab-401b-4efc-aadc-ad5f3c50688a", "1"),
    ("HKLM", GUARD + r"\Rules", "92e97fa1-2edf-4476-bdd6-9dd0b4dddc7b", "1"),
    ("HKLM", APPLOCKER + r"\{a61c8b2c-a319-4cd0-9690-d2177cad7b51}", "Value", ONLY_WINDOWS),
    ("HKLM", r"SOFTWARE\Policies\Microsoft\Windows\Safer\CodeIdentifiers", "DefaultLevel", 0),
]
NAMES = {"Macro", "Programmi avviati da Excel", "Funzioni di Windows nelle macro", "AppLocker", "Restrizione software"}


@pytest.fixture
def diagnosed(windows: Windows, tmp_path: Path):
    def look(values: list) -> dict[str, dict[str, str]]:
        (tmp_path / "values.json").write_text(json.dumps(values), encoding="utf-8")
        form = tmp_path / f"Verbale {len(values)}.txt"
        said = windows.python(PROGRAM, windows_path(tmp_path / "values.json"), windows_path(form))
        try:
            document = json.loads(said)
        except ValueError:
            pytest.fail(f"sotto Wine: {said}")
        assert document["sistema"] == "Windows"
        assert "16.0.17328.20162" in form.read_text(encoding="utf-8-sig") or not values
        return {line["nome"]: line for line in document["controlli"]}

    return look


def test_what_policies_write_is_found_and_nothing_where_they_wrote_nothing(diagnosed) -> None:
    found = diagnosed(OBSTACLES)
    assert found["Excel"]["testo"] == "versione 16.0 (16.0.17328.20162), a 64 bit"
    assert {name for name in NAMES if found[name]["esito"] == "da correggere"} == NAMES
    assert found["Macro"]["testo"] == "solo quelle firmate, deciso dall'amministratore: le nostre non lo sono"
    drive = found["Programmi avviati da Excel"]["rimedio"].split("«")[1].split("\\")[0]
    more = [*OBSTACLES, ("HKLM", GUARD + r"\ASROnlyExclusions", drive + "\\", "0")]
    assert diagnosed(more)["Programmi avviati da Excel"]["esito"] == "ok"
    without = diagnosed([])
    assert {name for name in NAMES if without[name]["esito"] == "da correggere"} == set()
    assert without["Excel"]["testo"] == "non risulta installato"
