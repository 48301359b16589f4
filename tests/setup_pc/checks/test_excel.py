"""The check of Excel, its width, and the DLL through which its formulas reach Python."""

from dataclasses import replace
from pathlib import Path

from pdo_xl.setup_pc.checks import excel
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import OFFICE, XLWINGS, FakeRegistry, case, with_values


def test_excel_and_its_width(pc, tmp_path: Path) -> None:
    assert lines(excel.check, case(pc))["Excel"][:2] == ("ok", "versione 16.0, a 64 bit")
    place = ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "VersionToReport")
    built = with_values(case(pc), {place: "16.0.17328.20162"})
    assert lines(excel.check, built)["Excel"][1] == "versione 16.0 (16.0.17328.20162), a 64 bit"
    assert lines(excel.check, replace(case(pc), registry=FakeRegistry()))["Excel"][0] == "da correggere"
    place = ("HKLM", r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe", "")
    version = {key: value for key, value in OFFICE.items() if key[0] == "HKCR"}
    program = tmp_path / "EXCEL.EXE"
    for content, text in [
        (b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0\x4c\x01", "a 32 bit"),
        (b"MZ" + bytes(58) + (64).to_bytes(4, "little") + b"PE\0\0\x64\x86", "a 64 bit"),
        (b"junk", "non si capisce se a 32 o a 64 bit"),
        (b"", "non si capisce se a 32 o a 64 bit"),
    ]:
        program.write_bytes(content)
        registry = FakeRegistry({**version, place: f'"{program}"'})
        assert lines(excel.check, replace(case(pc), registry=registry))["Excel"][1] == f"versione 16.0, {text}"
    program.unlink()
    registry = FakeRegistry({**version, place: str(program)})
    assert "non si capisce" in lines(excel.check, replace(case(pc), registry=registry))["Excel"][1]


def test_the_dll_of_excels_width_must_be_there(pc, tmp_path: Path) -> None:
    (tmp_path / "venv" / f"xlwings32-{XLWINGS}.dll").unlink()
    found = lines(excel.check, case(pc))
    assert found["DLL di xlwings a 64 bit"][:2] == ("ok", f"{tmp_path}/venv/xlwings64-{XLWINGS}.dll")
    assert found["DLL di xlwings a 32 bit"][:2] == ("non applicabile", "Excel è a 64 bit")
    small = {**OFFICE, ("HKLM", r"SOFTWARE\Microsoft\Office\ClickToRun\Configuration", "Platform"): "x86"}
    found = lines(excel.check, replace(case(pc), registry=FakeRegistry(small)))
    assert found["DLL di xlwings a 32 bit"][0] == "da correggere"
    assert found["DLL di xlwings a 32 bit"][1] == (
        f"xlwings32-{XLWINGS}.dll non è né in «{tmp_path}/venv/Scripts» né in «{tmp_path}/venv»"
    )


def test_the_dll_is_looked_for_beside_the_interpreter_that_excel_starts(pc, tmp_path: Path) -> None:
    (tmp_path / ".xlwings/xlwings.conf").write_bytes(f'"INTERPRETER_WIN","{tmp_path}/conda/python.exe"\r\n'.encode())
    assert f"«{tmp_path}/conda»" in lines(excel.check, case(pc))["DLL di xlwings a 64 bit"][1]
