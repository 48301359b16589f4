"""What a folder brings back, worked out on any host."""

from contextlib import closing
from pathlib import Path

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.address import Address
from pdo_xl.workbook.sharing.gather import gather
from tests.shared_out import RUN, type_in


def test_cells_and_sentences(shared: Path) -> None:
    plan, folder = shared / "piano.xlsx", shared / "fuori"
    before = plan.read_bytes()
    type_in(folder / "Piano_2024_SF.xlsx", {"I3": 5, "J3": 1})
    with closing(FileHost(plan, now=RUN.now)) as host:
        gathered = gather(host, plan, folder, RUN)
    assert [taken.cell for taken in gathered.decisions.taken] == [Address("Piano", 3, 9)]
    assert Address("Piano", 3, 9) not in gathered.now
    assert list(gathered.decisions.left) == ["Piano_2024_SF.xlsx"]
    # A plan that was never calculated has no Registro.
    assert (gathered.log, len(gathered.answers), gathered.aside) == (None, 2, [])
    assert plan.read_bytes() == before
