"""What is repeated in print, in the order in which LibreOffice computes the fewest page breaks."""

from itertools import groupby

from pdo_xl.ooxml.namespaces import MAIN
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.print_names import PRINT_AREA, PRINT_TITLES, order_print_names
from pdo_xl.ooxml.trees import Element, parse
from pdo_xl.sheet.address import parted
from pdo_xl.workbook.plan_2024.sample import sample_workbook

SHEETS = ("Piano", "Riepilogo", "Trasversali", "Registro")


def workbook(*names: tuple[str, int, str]) -> Element:
    defined = "".join(
        f'<definedName name="{name}" localSheetId="{at}">{text}</definedName>' for name, at, text in names
    )
    return parse(f'<workbook xmlns="{MAIN}"><definedNames>{defined}</definedNames></workbook>'.encode())


def order(root: Element) -> list[tuple[str, str]]:
    return [(name.get("name", ""), name.text or "") for name in root.iter(f"{{{MAIN}}}definedName")]


def test_titles_of_ours_go_last_the_same_side_by_side_each_before_its_area() -> None:
    root = workbook(
        (PRINT_AREA, 3, "Registro!$A:$B"),
        (PRINT_TITLES, 2, "Trasversali!$A:$A,Trasversali!$1:$3"),
        (PRINT_TITLES, 3, "Registro!$1:$3"),
        (PRINT_TITLES, 0, "Piano!$5:$6"),
        (PRINT_TITLES, 1, "Riepilogo!$1:$2"),
        ("PDO_foglio", 1, "Riepilogo!$A$24"),
    )
    order_print_names(root, SHEETS, SHEETS[1:])
    assert order(root) == [
        (PRINT_TITLES, "Piano!$5:$6"),
        ("PDO_foglio", "Riepilogo!$A$24"),
        (PRINT_TITLES, "Riepilogo!$1:$2"),
        (PRINT_TITLES, "Registro!$1:$3"),
        (PRINT_AREA, "Registro!$A:$B"),
        (PRINT_TITLES, "Trasversali!$1:$3,Trasversali!$A:$A"),
    ]


def test_a_workbook_without_names_or_without_sheets_of_ours_stays_as_it_is() -> None:
    bare = parse(f'<workbook xmlns="{MAIN}"/>'.encode())
    order_print_names(bare, SHEETS, SHEETS)
    assert not len(bare)
    theirs = (PRINT_TITLES, 0, "Piano!$A:$B,Piano!$1:$2")
    root = workbook(theirs, (PRINT_AREA, 0, "Piano!$A:$C"))
    order_print_names(root, SHEETS, ())
    assert order(root) == [(PRINT_TITLES, theirs[2]), (PRINT_AREA, "Piano!$A:$C")]


def test_no_kind_of_titles_stands_in_two_places_of_the_workbook_that_comes_with_the_software() -> None:
    with Package(sample_workbook()) as package:
        names = order(parse(package.read("xl/workbook.xml")))
    kinds = [[parted(half)[1] for half in text.split(",")] for name, text in names if name == PRINT_TITLES]
    assert [kind for kind, _ in groupby(kinds)] == [["$1:$2"], ["$1:$3"], ["$1:$3", "$A:$A"]]
    first = next(place for place, (name, _) in enumerate(names) if name == PRINT_TITLES)
    assert PRINT_AREA not in dict(names[:first])
