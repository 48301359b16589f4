"""All checks together, on whole PCs."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pdo_xl.setup_pc.checks import CHECKS, diagnose, excel
from pdo_xl.setup_pc.checks.base import Case, State
from pdo_xl.setup_pc.install import install
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import XLWINGS, FakeRegistry, case, linux, mac, windows, workbook

NOW = datetime(2024, 5, 6)


def test_a_healthy_pc_has_nothing_to_correct(pc, plan: Path) -> None:
    outcomes = diagnose(case(pc, workbook(plan)))
    assert {group for group, _ in outcomes} == set(CHECKS) - {"LibreOffice"}
    assert [outcome for _, outcome in outcomes if outcome.state is State.TO_CORRECT] == []
    assert len(outcomes) >= 16


def test_whatever_is_to_be_corrected_has_a_remedy(tmp_path: Path, plan: Path) -> None:
    machine = replace(windows(tmp_path), executable=tmp_path / "altrove" / "python.exe")
    broken = Case(machine, FakeRegistry(), (3, 9, 0), {}, XLWINGS, workbook(plan, sheets=[], modules={}, marked=True))
    outcomes = [outcome for _, outcome in diagnose(broken)]
    assert all((outcome.state is State.TO_CORRECT) == bool(outcome.remedy) for outcome in outcomes)
    assert sum(outcome.state is State.TO_CORRECT for outcome in outcomes) > 10


def test_a_mac(tmp_path: Path) -> None:
    machine = mac(tmp_path)
    install(machine, None, NOW)
    of = replace(case(machine), packages={"xlwings": XLWINGS, "pywin32": None})
    found = {outcome.name: outcome for _, outcome in diagnose(of)}
    assert found["INTERPRETER_MAC"].state is State.OK
    assert found["Script di xlwings"].remedy == "lanciare: xlwings runpython install"
    assert found["Excel"].state is State.TO_CORRECT
    assert {"pywin32", "DLL di xlwings", "Macro"} <= {
        name for name, outcome in found.items() if outcome.state is State.NOT_APPLICABLE
    }
    script = tmp_path / f"Library/Application Scripts/com.microsoft.Excel/xlwings-{XLWINGS}.applescript"
    script.parent.mkdir(parents=True)
    script.touch()
    assert lines(excel.check, of)["Script di xlwings"][0] == "ok"


def test_without_excel_only_the_rest_is_looked_at(tmp_path: Path) -> None:
    of = replace(case(linux(tmp_path)), packages={"xlwings": XLWINGS, "pywin32": None})
    outcomes = [outcome for _, outcome in diagnose(of)]
    assert {outcome.state for outcome in outcomes} == {State.OK, State.NOT_APPLICABLE}
    assert "pdo-xl calcola e gli altri comandi funzionano" in "".join(outcome.text for outcome in outcomes)


def test_the_technicians_page_explains_every_line(tmp_path: Path, plan: Path) -> None:
    page = (Path(__file__).parents[3] / "docs/installazione.md").read_text(encoding="utf-8")
    table = "\n".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| "))
    for machine in (windows(tmp_path), mac(tmp_path)):
        install(machine, None, NOW)
        for _, outcome in diagnose(case(machine, workbook(plan))):
            name = outcome.name.replace("INTERPRETER_MAC", "INTERPRETER_WIN").removesuffix(" a 64 bit")
            assert name.removesuffix(" a 32 bit") in table
