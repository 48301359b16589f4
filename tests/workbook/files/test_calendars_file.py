"""A calendar for each who answers for a deadline."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.replace import Replaced
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.workbook.files import calendars_file
from pdo_xl.workbook.files.calendars_file import Calendars, calendars_of_file
from pdo_xl.workbook.files.deadlines_file import deadlines_of_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.cli.hostile import RAW
from tests.support import HEADER, TITLE, row
from tests.workbook.files.conftest import RUN

DAY = date(2024, 7, 1)


def of_plan(folder: Path, by: By = By.MANAGER, *, overwrite: bool = False) -> Calendars:
    return calendars_of_file(sample_workbook(), folder, by=by, on=DAY, overwrite=overwrite, run=RUN)


def events(path: Path) -> dict[str, str]:
    """The summaries by their identifiers."""
    calendar = Calendar.from_ical(path.read_bytes())
    assert all(len(event.walk("VALARM")) == 1 for event in calendar.walk("VEVENT"))
    return {str(event["uid"]): str(event["summary"]) for event in calendar.walk("VEVENT")}


def written(folder: Path, *rows: list[object]) -> Path:
    """A plan of such rows on disk."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for cells in ([TITLE], HEADER, *rows):
        sheet.append(cells)
    workbook.save(folder / "piano.xlsx")
    return folder / "piano.xlsx"


def dated_row(sector: str, manager: str) -> list[object]:
    return [*row(sector, kind="Data", target="31.12.2024", manager=manager)]


def test_each_has_their_own_and_all_of_them_are_those_of_the_one_calendar(tmp_path: Path) -> None:
    done = of_plan(tmp_path / "per persona")
    assert {one.part: one.events for one in done.written} == {
        "Beffa": 5, "Casiraghi": 16, "Comelli": 5, "Folchini": 6, "Rubino": 16, "Strada": 1, "Tavella": 19,
    }  # fmt: skip
    assert sorted(path.name for path in (tmp_path / "per persona").iterdir()) == sorted(
        f"Scadenze_2024_{one.part}.ics" for one in done.written
    )
    own = [events(one.path) for one in done.written]
    assert all(
        summary.startswith("SF: ") for summary in events(tmp_path / "per persona/Scadenze_2024_Beffa.ics").values()
    )
    deadlines_of_file(sample_workbook(), on=DAY, calendar=tmp_path / "tutte.ics", run=RUN)
    assert {uid: summary for one in own for uid, summary in one.items()} == events(tmp_path / "tutte.ics")
    assert sum(map(len, own)) == 68
    assert (done.notes, of_plan(tmp_path / "per settore", By.SECTOR).notes) == ((), ())
    assert (tmp_path / "per settore/Scadenze_2024_SF.ics").exists()


def test_again_they_are_made_again_without_copies_beside_what_else_is_there(tmp_path: Path) -> None:
    of_plan(tmp_path)
    (tmp_path / "note.txt").write_text("mie")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert all(one.replaced == Replaced() for one in of_plan(tmp_path).written)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_stays_as_it_was_is_said(tmp_path: Path) -> None:
    of_plan(tmp_path)
    done = calendars_of_file(sample_workbook(), tmp_path, on=date(2024, 2, 1), within=0, run=RUN)
    assert [one.part for one in done.written] == ["Tavella"]
    (note,) = done.notes
    assert note.startswith("Nella cartella restano, come erano, altri calendari di prima: Scadenze_2024_Beffa.ics, ")
    (tmp_path / "Scadenze_2024_Mio.ics").write_text("BEGIN:VCALENDAR\nPRODID:altri\n")
    assert "Mio" not in of_plan(tmp_path, By.SECTOR).notes[0]


def test_one_calendar_of_somebody_else_and_nothing_is_written(tmp_path: Path) -> None:
    theirs = tmp_path / "Scadenze_2024_Strada.ics"
    theirs.write_text("BEGIN:VCALENDAR\nPRODID:altri\n", encoding="utf-8")
    with pytest.raises(FileRefused, match=r"«Scadenze_2024_Strada.ics» esiste già: dare a --ics un altro nome"):
        of_plan(tmp_path)
    assert list(tmp_path.iterdir()) == [theirs]
    done = of_plan(tmp_path, overwrite=True)
    (copy,) = [one.replaced.copy for one in done.written if one.replaced.copy is not None]
    assert copy.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR\nPRODID:altri")


def test_where_one_cannot_be_written_none_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really, count = calendars_file.replace_content, iter(range(9))

    def failing(*args: object, **options: object) -> Replaced:
        if next(count) == 3:
            raise OSError(28, "No space left on device")
        return really(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(calendars_file, "replace_content", failing)
    with pytest.raises(FileRefused, match="^In «.*» non si può scrivere: "):
        of_plan(tmp_path / "nuova")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("c.ics", "«.*c.ics» è il nome di un calendario: con --per, dare a --ics il nome di una cartella"),
        ("file", "«.*file» è un file: dare a --ics il nome di una cartella"),
        ("manca/qui", "La cartella «.*manca» non esiste: crearla, o dare a --ics un altro nome"),
    ],
)
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileRefused, match=f"^{sentence}.$"):
        of_plan(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_one_name_over_several_sectors_is_said(tmp_path: Path) -> None:
    rows = [dated_row("SF", "Rossi"), dated_row("GT", "rossi"), dated_row("OR", ""), dated_row("PL", "")]
    done = calendars_of_file(written(tmp_path, *rows), tmp_path / "c", on=DAY, run=RUN)
    assert [(one.part, one.events) for one in done.written] == [("Rossi", 2), ("senza responsabile", 2)]
    (note,) = done.notes
    assert note == (
        "«Rossi» risponde di più settori (SF e GT), in un calendario solo: se sono due persone, distinguerne i nomi nel "
        "piano, o usare --per settore."
    )


def test_no_name_brings_control_characters_or_lines_into_a_file_or_its_name(tmp_path: Path) -> None:
    hostile = "a\u202e\nEND:VCALENDAR\u2028../b"
    done = calendars_of_file(written(tmp_path, dated_row("SF", hostile)), tmp_path / "c", on=DAY, run=RUN)
    (one,) = done.written
    assert one.path.parent == tmp_path / "c"
    content = one.path.read_text(encoding="utf-8")
    assert RAW.findall(content.replace("\r\n", "\n")) == []
    assert content.count("END:VCALENDAR\n") == 1


def test_a_plan_that_names_nobody_is_refused(tmp_path: Path) -> None:
    plan = written(tmp_path, dated_row("SF", ""))
    with pytest.raises(FileRefused, match="^Il piano non dice chi è responsabile: usare --per settore"):
        calendars_of_file(plan, tmp_path / "c", on=DAY, run=RUN)
    assert [one.part for one in calendars_of_file(plan, tmp_path / "c", by=By.SECTOR, on=DAY, run=RUN).written] == [
        "SF"
    ]


def test_without_open_deadlines_there_is_no_calendar_and_no_folder(tmp_path: Path) -> None:
    done = calendars_of_file(written(tmp_path, [*row(manager="Rossi")]), tmp_path / "c", on=DAY, run=RUN)
    assert done.written == []
    assert not (tmp_path / "c").exists()
