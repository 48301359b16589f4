"""The specimens of docs/esempi are what the tool makes, say that they are made up, and name nobody."""

import re
from pathlib import Path

import pytest

from tests.support import dump_rows
from tools.samples import BODY, OPEN_DATA, SAMPLES, SUFFIXES, samples

pytestmark = pytest.mark.slow

PAGES = ("Relazione_per_nucleo.html", "Relazione_per_cittadini.html")


def test_pages_and_data_are_what_the_tool_makes(tmp_path: Path) -> None:
    # The others hold this machine's letters.
    made = [path.relative_to(tmp_path) for path in samples(tmp_path, (".html",))]

    assert [path.name for path in made if path.suffix == ".html"] == list(PAGES)
    assert {path for path in made if path.parts[0] == OPEN_DATA} == {
        path.relative_to(SAMPLES) for path in (SAMPLES / OPEN_DATA).iterdir()
    }
    for path in made:
        assert (tmp_path / path).read_bytes() == (SAMPLES / path).read_bytes(), "python -m tools.samples"


def test_every_specimen_is_named_in_the_page_about_them_and_no_other() -> None:
    about = (SAMPLES / "LEGGIMI.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\]\(([^)]+)\)", about)) - {f"{OPEN_DATA}/LEGGIMI.md"}

    assert named == {path.name for path in SAMPLES.iterdir() if path.suffix in SUFFIXES}
    assert len(named) == 8


@pytest.mark.parametrize("name", PAGES)
def test_a_specimen_says_that_it_is_made_up_and_names_nobody(name: str) -> None:
    # A law, and no person.
    page = (SAMPLES / name).read_text(encoding="utf-8").replace("Codice della Strada", "")
    people = {str(cells[1]) for _, cells in dump_rows()} - {"None"}

    assert BODY in page
    assert len(people) == 7
    assert [person for person in people if re.search(rf"\b{person}\b", page)] == []
