"""The very cells that were typed come back, conflicts are found, and nothing else is touched."""

import shutil
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.collect_files import collect_files
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.conftest import Convert, Validate
from tests.shared_out import RUN, office, shown, type_in

DAY = ("dd/mm/yyyy", "yyyy-mm-dd")


@pytest.fixture(scope="module")
def shared_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's plan, with its sheets, and its two files."""
    folder = tmp_path_factory.mktemp("distribuito")
    calculate_file(office(folder / "piano.xlsx"), run=RUN)
    for copy in folder.glob("*.bak.xlsx"):
        copy.unlink()
    distribute_file(folder / "piano.xlsx", folder / "fuori", run=RUN)
    return folder


@pytest.fixture
def shared(shared_once: Path, tmp_path: Path) -> Path:
    shutil.copytree(shared_once, tmp_path, dirs_exist_ok=True)
    return tmp_path


def parts(path: Path) -> Mapping[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_typed_values_come_back_and_a_second_time_there_are_none(shared: Path) -> None:
    plan, folder = shared / "piano.xlsx", shared / "fuori"
    before = parts(plan)
    type_in(folder / "Piano_2024_SF.xlsx", {"I3": 5, "I4": (date(2024, 12, 31), "dd/mm/yyyy"), "I5": "=2+2"})
    type_in(folder / "Piano_2024_GT.xlsx", {"I3": (0.955, "0.0%"), "I4": True, "I8": "sì <b>&"})
    done = collect_files(plan, folder, run=RUN)
    assert (len(done.decisions.taken), done.decisions.conflicts, done.incomplete) == (6, [], False)
    # As a run leaves it that is killed when all is done.
    left = plan.with_name(".piano.xlsx.pdo_xl.lock")
    left.touch()
    assert not collect_files(plan, folder, run=RUN).written.changed
    assert not left.exists()
    assert done.told.startswith("6 valori raccolti da 2 file su 2.")
    assert shown(plan, "I3", "I4", "I5", "I9", "I10", "I14") == [
        5,
        datetime(2024, 12, 31),
        "=2+2",
        0.955,
        True,
        "sì <b>&",
    ]
    sheet = openpyxl.load_workbook(plan)["Piano"]
    assert [sheet[place].number_format for place in ("I3", "I4", "I9")] == ["General", "dd/mm/yyyy", "0.0%"]
    assert sheet["I5"].data_type == "s"
    log = [row[7] for row in openpyxl.load_workbook(plan)["Registro"].iter_rows(values_only=True)]
    assert "Raccolti da «Piano_2024_GT.xlsx» 3 valori: Piano!I9, I10, I14" in log
    after = parts(plan)
    assert {name for name in before if before[name] != after.get(name)} <= {
        "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", _part_of(plan, "Registro"),
    }  # fmt: skip
    assert list(before) == list(after)
    again = collect_files(plan, folder, run=RUN)
    assert (again.decisions.taken, again.decisions.already, again.written.changed) == ([], 6, False)
    assert parts(plan) == after


def _part_of(path: Path, sheet: str) -> str:
    from pdo_xl.ooxml.book import sheet_parts
    from pdo_xl.ooxml.package import Package

    with Package(path) as package:
        return sheet_parts(package)[sheet]


def test_conflicts_are_shown_and_the_rest_is_taken(shared: Path) -> None:
    plan, folder = shared / "piano.xlsx", shared / "fuori"
    type_in(plan, {"I3": 1, "I4": 2})
    type_in(folder / "Piano_2024_SF.xlsx", {"I3": 5, "I4": 2, "I5": 3})
    shutil.copy(folder / "Piano_2024_GT.xlsx", folder / "Piano_2024_GT (1).xlsx")
    type_in(folder / "Piano_2024_GT.xlsx", {"I3": "a"})
    type_in(folder / "Piano_2024_GT (1).xlsx", {"I3": "b", "I4": "c"})
    done = collect_files(plan, folder, run=RUN)
    assert [conflict.told.partition("): ")[2] for conflict in done.decisions.conflicts] == [
        "Piano_2024_GT (1).xlsx «b»; Piano_2024_GT.xlsx «a»",
        "il piano 1; Piano_2024_SF.xlsx 5",
    ]
    assert (done.incomplete, done.decisions.already) == (True, 1)
    assert shown(plan, "I3", "I4", "I5", "I9", "I10") == [1, 2, 3, None, "c"]
    assert "2 in conflitto, non scritti" in done.told


def test_a_trial_writes_nothing_and_other_changes_are_told(shared: Path) -> None:
    plan, folder = shared / "piano.xlsx", shared / "fuori"
    before = plan.read_bytes()
    type_in(folder / "Piano_2024_SF.xlsx", {"I3": 5, "H3": 1, "J4": 99})
    done = collect_files(plan, folder, dry=True, run=RUN)
    assert (len(done.decisions.taken), plan.read_bytes()) == (1, before)
    assert [told.partition(":")[0] for told in done.decisions.left["Piano_2024_SF.xlsx"]] == [
        "riga 3, «Valore atteso»", "riga 4, «Peso»",
    ]  # fmt: skip


def test_files_of_another_plan_are_left_aside(shared: Path, tmp_path: Path) -> None:
    other = tmp_path / "altro.xlsm"
    shutil.copy(sample_workbook(), other)
    done = collect_files(other, shared / "fuori", run=RUN)
    assert [one.why for one in done.aside] == ["è di un altro piano: nessuna delle sue righe è in questo"] * 2
    assert not done.written.changed


def test_the_plan_must_be_free_before_anything_is_read(shared: Path) -> None:
    (shared / "~$piano.xlsx").write_bytes(b"x")
    with pytest.raises(FileRefused, match="aperto"):
        collect_files(shared / "piano.xlsx", shared / "fuori", run=RUN)


VALUES = st.one_of(
    st.integers(-(10**9), 10**9),
    st.floats(-1e12, 1e12).map(lambda number: float(f"{number:.15g}")),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=40).filter(
        lambda text: bool(text.strip())
    ),
    st.booleans(),
    st.tuples(st.dates(date(1900, 3, 1), date(2100, 1, 1)), st.sampled_from(DAY)),
    st.tuples(st.floats(0, 5).map(lambda number: round(number, 6)), st.sampled_from(["0%", "0.00%"])),
)


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.dictionaries(st.tuples(st.sampled_from(["SF", "GT"]), st.integers(3, 8)), VALUES, min_size=1))
def test_whatever_is_typed_comes_back(
    shared_once: Path, tmp_path_factory: pytest.TempPathFactory, typed: dict[tuple[str, int], object]
) -> None:
    folder = tmp_path_factory.mktemp("giro")
    shutil.copytree(shared_once, folder, dirs_exist_ok=True)
    for sector in ("SF", "GT"):
        path = folder / "fuori" / f"Piano_2024_{sector}.xlsx"
        type_in(path, {f"I{row}": value for (own, row), value in typed.items() if own == sector})
    collect_files(folder / "piano.xlsx", folder / "fuori", run=RUN)
    answers = {
        sector: openpyxl.load_workbook(folder / "fuori" / f"Piano_2024_{sector}.xlsx")["Piano"]
        for sector in ("SF", "GT")
    }
    plan = openpyxl.load_workbook(folder / "piano.xlsx")["Piano"]
    for sector, first in (("SF", 3), ("GT", 9)):
        for row in range(6):
            there, here = answers[sector].cell(row + 3, 9), plan.cell(first + row, 9)
            assert (here.value, here.data_type, here.number_format) == (
                there.value,
                there.data_type,
                there.number_format,
            )


@pytest.mark.whole
def test_seven_files_of_the_plan_of_2024(tmp_path: Path, convert: Convert, validate: Validate) -> None:
    """One of them goes through LibreOffice; in another the notes of Monitoraggio are filled in, too."""
    plan, folder = tmp_path / "Piano_2024.xlsm", tmp_path / "fuori"
    shutil.copy(sample_workbook(), plan)
    done = distribute_file(plan, folder, run=RUN)
    assert [sent.part for sent in done.files] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP"]
    assert validate(done.files[1].path) == ""
    for number, sent in enumerate(done.files):
        type_in(sent.path, {f"I{row}": number * 100 + row for row in range(3, 3 + sent.indicators)})
    shutil.copy(convert(done.files[0].path, "xlsm:Calc MS Excel 2007 VBA XML"), done.files[0].path)
    _note(done.files[1].path, {"Stato di avanzamento": "avviato", "Avanzamento %": 50, "Osservazioni del Nucleo": "no"})
    collected = collect_files(plan, folder, run=RUN)
    assert (len(collected.decisions.taken), collected.aside) == (161, [])
    assert [list(told) for told in collected.decisions.left.values()] == [
        ["«Osservazioni del Nucleo, Redazione nuovo PGT e suoi elaborati: redazione PGTU»: «no»"]
    ]
    typed = [number * 100 + row + 3 for number, sent in enumerate(done.files) for row in range(sent.indicators)]
    assert shown(plan, *[f"I{row}" for row in range(3, 3 + len(typed))]) == typed
    noted = {
        (row[2], row[16], row[17]) for row in openpyxl.load_workbook(plan)["Monitoraggio"].iter_rows(values_only=True)
    }
    assert ("Redazione nuovo PGT e suoi elaborati: redazione PGTU", "avviato", 50) in noted
    assert not any(
        row[1] for row in noted - {("Obiettivo", "Stato di avanzamento", "Avanzamento %")} if row[1] != "avviato"
    )
    assert validate(plan) == ""


def _note(path: Path, notes: Mapping[str, object]) -> None:
    book = openpyxl.load_workbook(path, keep_vba=True)
    sheet = book["Monitoraggio"]
    columns = {cell.value: cell.column for cell in sheet[3]}
    for header, value in notes.items():
        sheet.cell(4, columns[header]).value = value
    book.save(path)
