"""Which files are to be read: folders in folders, lists, links; never what programs put beside them."""

from pathlib import Path

import pytest

from pdo_xl.consolidation.sources import find_sources
from pdo_xl.domain.errors import FileRefused
from tests.support import library


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    return path


def names(given: Path | str, *outputs: Path) -> list[str]:
    return [Path(source.path).name for source in find_sources(str(given), outputs).sources]


def test_a_folder_and_those_in_it_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.XLSM", "c/d.xlsx", "c/e/f.ods", "note.txt", "atto.pdf", "dati.csv"):
        touch(tmp_path / name)
    found = find_sources(str(tmp_path))
    assert [source.name for source in found.sources] == ["a.XLSM", "b.xlsx", "d.xlsx", "f.ods"]
    assert found.passed_over == 3


def test_what_programs_put_beside_a_file_is_no_plan(tmp_path: Path) -> None:
    for name in ("a.xlsx", "~$a.xlsx", ".a.xlsx", "a.2024-12-31_101500.bak.xlsx", "a.2024-12-31_101500_2.bak.xlsx"):
        touch(tmp_path / name)
    assert names(tmp_path) == ["a.xlsx"]


def test_links_that_go_round_end(tmp_path: Path) -> None:
    touch(tmp_path / "dentro" / "a.xlsx")
    (tmp_path / "dentro" / "su").symlink_to(tmp_path)
    (tmp_path / "ancora").symlink_to(tmp_path / "dentro")
    (tmp_path / "giro.xlsx").symlink_to("giro.xlsx")
    assert sorted(names(tmp_path)) == ["a.xlsx", "giro.xlsx"]


def test_a_list_names_files_folders_and_says_what_it_likes(tmp_path: Path) -> None:
    touch(tmp_path / "x" / "a.xlsx")
    touch(tmp_path / "x" / "b.xlsx")
    touch(tmp_path / "perché.xlsx")
    listed = tmp_path / "elenco.txt"
    text = f'# i piani\n\n  "perché.xlsx"  \r\nx\nx/a.xlsx\n{tmp_path / "manca.xlsx"}\n'
    for encoding in ("utf-8", "utf-8-sig", "cp1252"):
        listed.write_bytes(text.encode(encoding))
        assert sorted(names(listed)) == ["a.xlsx", "b.xlsx", "manca.xlsx", "perché.xlsx"]


def test_one_workbook_is_a_list_of_one(tmp_path: Path) -> None:
    assert names(touch(tmp_path / "a.xlsx")) == ["a.xlsx"]


def test_earlier_outputs_are_not_read(tmp_path: Path) -> None:
    touch(tmp_path / "a.xlsx")
    assert names(tmp_path, touch(tmp_path / "tutti.xlsx")) == ["a.xlsx"]


@pytest.mark.parametrize("name", ["vuota", "manca", "manca\0", "elenco.txt", "binario.txt"])
def test_nothing_to_read_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / "vuota").mkdir()
    (tmp_path / "elenco.txt").write_text("# niente\n", encoding="utf-8")
    (tmp_path / "binario.txt").write_bytes(b"PK\0\0")
    with pytest.raises(FileRefused) as refusal:
        find_sources(str(tmp_path / name))
    assert str(refusal.value).startswith("«") or str(refusal.value).startswith("In «")


def test_a_name_of_bytes_that_are_no_text(tmp_path: Path) -> None:
    touch(tmp_path / "piano_perch\udce9.xlsx")
    (source,) = find_sources(str(tmp_path)).sources
    assert source.name == r"piano_perch\xe9.xlsx"


def test_a_folder_that_nobody_may_list_is_one_file_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path / "a.xlsx")
    (tmp_path / "chiusa").mkdir()
    listed = __import__("os").scandir

    def refuse(folder: Path) -> object:
        if Path(folder).name == "chiusa":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr("os.scandir", refuse)
    found = find_sources(str(tmp_path))
    assert [(source.name, source.is_folder) for source in found.sources] == [
        ("a.xlsx", False),
        ("(una cartella)", True),
    ]
    with pytest.raises(FileRefused, match="mancano i permessi"):
        find_sources(str(tmp_path / "chiusa"))


@pytest.mark.parametrize(
    "folder",
    [".cestino", ".Trash-1000", "$RECYCLE.BIN", "#recycle", "~snapshot", "System Volume Information", "@eaDir"],
)
def test_what_was_thrown_away_or_was_once_is_no_plan_of_today(folder: str, tmp_path: Path) -> None:
    """A plan in the server's bin was a body of its own, and its old figures counted."""
    touch(tmp_path / "a.xlsx")
    touch(tmp_path / folder / "b.xlsx")
    touch(tmp_path / "x" / folder / "y" / "c.xlsx")
    assert names(tmp_path) == ["a.xlsx"]


def test_a_hidden_folder_that_was_named_is_read(tmp_path: Path) -> None:
    touch(tmp_path / ".piani" / "a.xlsx")
    assert names(tmp_path / ".piani") == ["a.xlsx"]


def test_a_folder_at_an_address_is_read_as_one_on_the_disk(tmp_path: Path) -> None:
    library("fsspec")
    for name in (
        "a.xlsx",
        "~$a.xlsx",
        ".a.xlsx",
        "a.2024-12-31_101500.bak.xlsx",
        ".cestino/b.xlsx",
        "x/#recycle/c.xlsx",
    ):
        touch(tmp_path / name)
    found = find_sources(tmp_path.as_uri())
    assert [source.name for source in found.sources] == names(tmp_path) == ["a.xlsx"]
    assert found.passed_over == 5
    copy = (tmp_path / "a.2024-12-31_101500.bak.xlsx").as_uri()
    assert [source.path for source in find_sources(copy).sources] == [copy]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_list_as_powershell_writes_it(encoding: str, tmp_path: Path) -> None:
    touch(tmp_path / "perché.xlsx")
    listed = tmp_path / "elenco.txt"
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    listed.write_bytes(f"{mark}perché.xlsx\r\n".encode(encoding))
    assert names(listed) == ["perché.xlsx"]
