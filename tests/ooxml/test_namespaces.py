"""The names by which elements of the file format are known."""

from io import BytesIO
from zipfile import ZipFile

import xlsxwriter
from lxml import etree

from pdo_xl.ooxml.namespaces import MAIN, PACKAGE_RELATIONS, PACKAGE_TYPES, RELATION, main


def test_they_are_those_that_other_programs_write() -> None:
    target = BytesIO()
    with xlsxwriter.Workbook(target) as book:
        book.add_worksheet()
    with ZipFile(target) as archive:
        roots = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if "docProps" not in name}
    assert roots["xl/workbook.xml"].tag == main("workbook") == f"{{{MAIN}}}workbook"
    assert roots["xl/workbook.xml"].find(f".//{main('sheet')}").get(f"{{{RELATION}}}id") == "rId1"
    assert roots["_rels/.rels"].tag == f"{{{PACKAGE_RELATIONS}}}Relationships"
    assert roots["[Content_Types].xml"].tag == f"{{{PACKAGE_TYPES}}}Types"
