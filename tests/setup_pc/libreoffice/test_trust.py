"""Trusted folders are read and written in LibreOffice's file; everything else in it stays byte for byte."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.libreoffice.profile import Profile
from pdo_xl.setup_pc.libreoffice.trust import (
    Security,
    covering,
    plain_url,
    read_security,
    with_trusted,
    without_trusted,
)
from tests.setup_pc.libreoffice.settings import HEAD, OTHERS, SCRIPTING, file, folders, prop


def test_a_file_that_is_not_there() -> None:
    assert read_security(b"", "x") == Security()
    made = with_trusted(b"", "file:///a", "x")
    assert read_security(made, "x").trusted == ["file:///a"]
    assert read_security(without_trusted(made, "file:///a"), "x") == Security()


def test_reading() -> None:
    content = file(
        folders("$(home)/Piani", "file:///a&amp;b"),
        prop("MacroSecurityLevel", "<value>1</value>"),
        prop("DisableMacrosExecution", "<value>true</value>"),
    )
    assert read_security(content, "x") == Security(["$(home)/Piani", "file:///a&b"], 1, True)
    assert read_security(file(), "x") == Security((), 2, False)
    assert read_security(file(prop("MacroSecurityLevel", "<value>x</value>")), "x").level == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), (folders("file:///n"),)),
        ((prop("MacroSecurityLevel", "<value>3</value>"),), (prop("MacroSecurityLevel", "<value>3</value>"), folders("file:///n"))),
        ((folders("$(home)/a"),), (folders("$(home)/a", "file:///n"),)),
        ((folders("$(home)/a"), OTHERS), (folders("$(home)/a", "file:///n"), OTHERS)),
    ],
    ids=["none", "beside", "second", "middle"],
)  # fmt: skip
def test_there_and_back_byte_for_byte(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    written = with_trusted(file(*before), "file:///n", "x")
    assert written == file(*after)
    assert without_trusted(written, "file:///n") == file(*before)


@pytest.mark.parametrize("value", ["<value/>", "<value></value>", "<value />"])
def test_an_empty_list_is_filled(value: str) -> None:
    written = with_trusted(file(prop("SecureURL", value)), "file:///n", "x")
    assert written == file(folders("file:///n"))


def test_special_letters() -> None:
    url = "file:///a&b/%20c"
    written = with_trusted(file(folders("file:///z")), url, "x")
    assert b"<it>file:///a&amp;b/%20c</it>" in written
    assert read_security(written, "x").trusted == ["file:///z", url]
    assert without_trusted(written, url) == file(folders("file:///z"))


def test_other_settings_in_the_same_item_stay() -> None:
    both = SCRIPTING + '<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>1</value></prop>'
    content = file(both + '<prop oor:name="SecureURL" oor:op="fuse"><value><it>file:///n</it></value></prop></item>\n')
    left = without_trusted(content, "file:///n")
    assert left == file(both + '<prop oor:name="SecureURL" oor:op="fuse"><value></value></prop></item>\n')
    assert read_security(left, "x") == Security([], 1, False)


def test_what_is_not_there_is_not_taken_off() -> None:
    for content in (b"", file(), file(folders("file:///a"))):
        assert without_trusted(content, "file:///b") == content


@pytest.mark.parametrize("junk", [b"x", b"\xff\xfe", HEAD.encode(), b"<a", file()[:-5]])
def test_a_spoiled_file_is_said(junk: bytes) -> None:
    with pytest.raises(FileRefused, match="«nome» è rovinato e non si legge: aprire e chiudere LibreOffice"):
        read_security(junk, "nome")


@pytest.mark.parametrize(
    "strange",
    [
        file(folders("file:///a")).replace(b'<item oor:path="', b'<item  oor:path="'),
        b'<oor:items xmlns:oor="http://openoffice.org/2001/registry"/>',
    ],
)
def test_a_file_written_in_another_way_is_left_alone(strange: bytes) -> None:
    with pytest.raises(FileRefused, match="scritto in un modo che pdo-xl non conosce: aggiungere la cartella da Libre"):
        with_trusted(strange, "file:///n", "x")


def test_a_folder_below_a_trusted_one_is_trusted() -> None:
    home, profile = Path("/home/anna"), Profile(Path("/p"))
    security = Security(["", "$(home)/Piani/", "file:///dati/societ%C3%A0", "$(user)/x"])
    assert covering(home / "Piani/2024", security, profile, home) == "$(home)/Piani/"
    assert covering(Path("/dati/società"), security, profile, home) == "file:///dati/societ%C3%A0"
    assert covering(home / "Piani2", security, profile, home) is None
    assert covering(home, security, profile, home) is None
    assert plain_url("$(user)/x", profile, home) == "file:///p/user/x"
