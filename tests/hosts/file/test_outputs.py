"""Files that are written besides the one that is read: what stands there stays unless told otherwise."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.outputs import (
    free_beside,
    is_our_calendar,
    refuse_calendar,
    refuse_document,
    refuse_source,
    refuse_tables,
    refuse_text,
    refuse_workbook,
)
from pdo_xl.reports.calendar import PRODUCT

OURS = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{PRODUCT}\r\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "piano.xlsx"
    path.touch()
    return path


def test_a_free_name_is_a_place_for_a_workbook_and_a_taken_one_only_if_told_so(source: Path, tmp_path: Path) -> None:
    refuse_workbook(tmp_path / "nuovo.xlsx", source, overwrite=False)
    (tmp_path / "altro.xlsx").touch()
    with pytest.raises(FileRefused, match="«altro.xlsx» esiste già: dare a --esito un altro nome, o aggiungere --sovr"):
        refuse_workbook(tmp_path / "altro.xlsx", source, overwrite=False)
    refuse_workbook(tmp_path / "altro.xlsx", source, overwrite=True)


def test_the_file_itself_under_another_name_is_known(source: Path, tmp_path: Path) -> None:
    (tmp_path / "sotto").symlink_to(tmp_path)
    same = tmp_path / "sotto" / source.name
    with pytest.raises(FileRefused, match="«piano.xlsx» è il file di partenza: dare a --esito un altro nome"):
        refuse_workbook(same, source, overwrite=False)
    refuse_workbook(same, source, overwrite=True)
    with pytest.raises(FileRefused, match="«piano.xlsx» è il piano di partenza, che non si tocca"):
        refuse_source(same, source)


def test_a_calendar_has_its_ending_and_takes_the_place_of_ours_alone(source: Path, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="«a.txt» non può contenere un calendario: dare a --ics un nome che finisce"):
        refuse_calendar(tmp_path / "a.txt", source, overwrite=True)
    calendar = tmp_path / "a.ics"
    refuse_calendar(calendar, source, overwrite=False)
    assert not is_our_calendar(calendar)
    calendar.write_text("BEGIN:VCALENDAR\r\nPRODID:altri\r\n", encoding="utf-8")
    assert not is_our_calendar(calendar)
    with pytest.raises(FileRefused, match="«a.ics» esiste già: dare a --ics un altro nome"):
        refuse_calendar(calendar, source, overwrite=False)
    refuse_calendar(calendar, source, overwrite=True)
    calendar.write_text(OURS, encoding="utf-8")
    assert is_our_calendar(calendar)
    refuse_calendar(calendar, source, overwrite=False)


def test_a_name_beside_a_file_is_free_or_refused_with_the_way_out(source: Path) -> None:
    assert free_beside(source, ".xlsm", "spostarlo") == source.with_suffix(".xlsm")
    with pytest.raises(FileRefused, match=r"^«piano.xlsx» esiste già: spostarlo\.$"):
        free_beside(source, ".xlsx", "spostarlo")


def test_a_text_has_one_of_its_endings_also_behind_a_link(source: Path, tmp_path: Path) -> None:
    endings = (".md", ".txt")
    refuse_text(tmp_path / "nuovo.TXT", endings, "--verbale", overwrite=False)
    (tmp_path / "link.txt").symlink_to(source)
    for name, overwrite in ((source.name, False), ("nuovo", True), ("link.txt", True)):
        with pytest.raises(
            FileRefused, match="non è il nome di un testo: dare a --verbale un nome che finisce in .md o"
        ):
            refuse_text(tmp_path / name, endings, "--verbale", overwrite=overwrite)
    (tmp_path / "a.txt").touch()
    with pytest.raises(
        FileRefused, match="«a.txt» esiste già: dare a --verbale un altro nome, o aggiungere --sovrascriv"
    ):
        refuse_text(tmp_path / "a.txt", endings, "--verbale", overwrite=False)
    refuse_text(tmp_path / "a.txt", endings, "--verbale", overwrite=True)


def test_a_document_stays_that_somebody_may_have_edited(source: Path, tmp_path: Path) -> None:
    endings = (".docx", ".pdf", ".html")
    refuse_document(tmp_path / "R.PDF", source, endings, overwrite=False)
    with pytest.raises(FileRefused, match="non è il nome di un documento: dare a --esito un nome che finisce in .docx"):
        refuse_document(tmp_path / "R.odt", source, endings, overwrite=True)
    (tmp_path / "R.pdf").touch()
    with pytest.raises(FileRefused, match="«R.pdf» esiste già: dare a --esito un altro nome"):
        refuse_document(tmp_path / "R.pdf", source, endings, overwrite=False)
    refuse_document(tmp_path / "R.pdf", source, endings, overwrite=True)
    (tmp_path / "P.html").hardlink_to(source)
    with pytest.raises(FileRefused, match="è il piano di partenza, che non si tocca"):
        refuse_document(tmp_path / "P.html", source, endings, overwrite=True)


def test_tables_have_their_endings_and_stay_unless_ours_or_told(tmp_path: Path) -> None:
    targets = [tmp_path / "t.csv", tmp_path / "t_altra.csv"]
    refuse_tables(targets, (".parquet", ".csv"), overwrite=False, ours=lambda _: False)
    targets[1].write_text("mio", encoding="utf-8")
    with pytest.raises(FileRefused, match="«t_altra.csv» esiste già"):
        refuse_tables(targets, (".parquet", ".csv"), overwrite=False, ours=lambda _: False)
    refuse_tables(targets, (".parquet", ".csv"), overwrite=False, ours=lambda path: path == targets[1])
    refuse_tables(targets, (".parquet", ".csv"), overwrite=True, ours=lambda _: False)
    with pytest.raises(FileRefused, match=r"non è il nome di una tabella: .* finisce in \.parquet o \.csv\."):
        refuse_tables([tmp_path / "t.txt"], (".parquet", ".csv"), overwrite=True, ours=lambda _: True)
