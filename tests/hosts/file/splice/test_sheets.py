"""Every sheet that is written, put into its package."""

from pathlib import Path

from pdo_xl.hosts.file.splice.sheets import put_splices
from pdo_xl.hosts.file.splice.targets import Additions, ColumnFormat
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block, Writing
from tests.hosts.file.archives import plan


def test_a_sheet_is_put_for_all_its_blocks_and_one_for_what_is_added(tmp_path: Path) -> None:
    blocks = (
        Block("Piano", (5,), {2: ["uno"]}),
        Block("Segnalazioni", (1,), {5: ["nota"]}),
        Block("Piano", (6,), {3: ["due"]}),
    )
    with Package(plan(tmp_path / "piano.xlsx")) as package:
        added = {"Riepilogo": Additions(column_styles={9: ColumnFormat(12.0, 0)})}
        splices = put_splices(package, Writing(blocks), added)
        assert len(splices) == 3
        assert not any(splice.changed for splice in splices)
        assert set(package.touched()) == {f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3)}
        sheet = package.read("xl/worksheets/sheet1.xml")
        assert (b"uno" in sheet, b"due" in sheet) == (True, True)
