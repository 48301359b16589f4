"""Another reader's word on a file."""

from pathlib import Path

import pytest

from pdo_xl.ooxml import second_opinion
from tests.hosts.file.archives import edited, plan, replaced


@pytest.mark.parametrize("large", [False, True])
def test_a_sound_file_opens_elsewhere_and_stays_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    if large:
        monkeypatch.setattr(second_opinion, "_LARGE", 1)
    path = plan(tmp_path / "p.xlsx")
    assert second_opinion.opens_elsewhere(path)
    broken = edited(path, {"xl/workbook.xml": replaced("<sheets>", "<sheets")})
    assert not second_opinion.opens_elsewhere(broken)
