"""A ribbon gets a tab, another one in its place, and loses it; whatever else is in it stays."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.content_types import content_type
from pdo_xl.ooxml.custom_ui import OLD_RELATIONSHIP, PART, Ribbon, add_ribbon_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import relate, related_part
from tests.hosts.file.archives import plan

NEW = "http://schemas.microsoft.com/office/2009/07/customui"
OLD = "http://schemas.microsoft.com/office/2006/01/customui"
OURS = f'<customUI xmlns="{NEW}"><ribbon><tabs><tab id="Ours" label="%s"/></tabs></ribbon></customUI>'


def ours(label: str = "A") -> Ribbon:
    return Ribbon((OURS % label).encode())


@pytest.mark.parametrize(
    ("inside", "after"),
    [
        ("", '<ribbon><tabs><tab id="Ours" label="A"/></tabs></ribbon>'),
        ("<commands/><backstage/>", '<commands/><ribbon><tabs><tab id="Ours" label="A"/></tabs></ribbon><backstage/>'),
        (
            "<ribbon><qat/><contextualTabs/></ribbon>",
            '<ribbon><qat/><tabs><tab id="Ours" label="A"/></tabs><contextualTabs/></ribbon>',
        ),
        (
            '<ribbon><tabs><!-- c --><tab id="T"/></tabs></ribbon>',
            '<ribbon><tabs><!-- c --><tab id="T"/><tab id="Ours" label="A"/></tabs></ribbon>',
        ),
    ],
)
@pytest.mark.parametrize("namespace", [NEW, OLD])
def test_a_tab_comes_behind_the_others(inside: str, after: str, namespace: str, tmp_path: Path) -> None:
    theirs = Ribbon(f'<customUI xmlns="{namespace}">{inside}</customUI>'.encode())
    theirs.add(*ours().tabs())
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        theirs.write(package)
        assert package.read(PART).decode().endswith(f'<customUI xmlns="{namespace}">{after}</customUI>')


def test_a_tab_takes_the_place_of_its_former_self() -> None:
    theirs = ours()
    assert theirs.replace(*ours().tabs()) is False
    assert theirs.replace(*ours("B").tabs()) is True
    assert [tab.get("label") for tab in theirs.tabs()] == ["B"]
    assert Ribbon(f'<customUI xmlns="{NEW}"/>'.encode()).replace(*ours().tabs()) is None


def test_a_remark_in_a_tab_is_no_difference() -> None:
    markup = (OURS % "A").replace("/></tabs>", "><!-- of somebody's --><?pi?></tab></tabs>")
    assert Ribbon(markup.encode()).replace(*ours().tabs()) is False
    assert Ribbon(markup.encode()).replace(*ours("B").tabs()) is True


def test_only_what_is_named_goes() -> None:
    theirs = ours()
    assert not theirs.is_bare
    assert not theirs.remove({"Theirs"})
    assert theirs.remove({"Ours", "Theirs"})
    assert theirs.is_bare
    assert not Ribbon(f'<customUI xmlns="{NEW}" onLoad="Start"/>'.encode()).is_bare


def test_excel_reads_the_newer_of_two_and_the_older_alone(tmp_path: Path) -> None:
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        assert Ribbon.of(package) is None
        package.put("customUI/customUI.xml", (OURS % "old").encode())
        relate(package, "", "customUI/customUI.xml", OLD_RELATIONSHIP)
        old = Ribbon.of(package)
        assert old is not None
        assert [tab.get("label") for tab in old.tabs()] == ["old"]
        add_ribbon_part(package, (OURS % "new").encode())
        new = Ribbon.of(package)
        assert new is not None
        assert [tab.get("label") for tab in new.tabs()] == ["new"]
        assert new.identities() == {"Ours"}
        assert content_type(package, PART) == "application/xml"
        new.let_go(package)
        assert related_part(package, "", OLD_RELATIONSHIP) == "customUI/customUI.xml"
        old.let_go(package)
        assert Ribbon.of(package) is None
