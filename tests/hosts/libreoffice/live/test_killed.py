"""LibreOffice killed while a plan is calculated, saved, taken back: a slice; `python -m tests.faults --libreoffice` for more."""

from pathlib import Path

from tests.hosts.libreoffice.live.killed import ACTIONS, Killed

MOMENTS = {"apre": 0.4, "calcola": 1.0, "salva": 0.2, "annulla": 0.6}


def test_the_file_is_whole_and_the_next_one_goes_on(profile: Path, tmp_path: Path) -> None:
    killed = Killed(profile, tmp_path)
    assert [killed.once(action, MOMENTS[action]).partition(",")[0] for action in ACTIONS] == list(ACTIONS)
