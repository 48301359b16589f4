"""Pages in a real browser: accessible as axe-core judges them, nothing fetched, nothing run, no wider than a small screen."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from pdo_xl.reports.papers.html.writer import write
from tests.conftest import program
from tests.reports.papers.samples import hostile_paper, whole_paper

pytestmark = [pytest.mark.office, pytest.mark.slow]

PAPERS = {"whole": whole_paper, "hostile": hostile_paper}
JUDGE = Path(__file__).with_name("judge.js")
MODULES = ("axe-core", "puppeteer-core")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    node, chromium = program("node"), program("chromium")
    for module in MODULES:
        if subprocess.run(
            [node, "-e", f"require('{module}')"], capture_output=True, check=False, timeout=60
        ).returncode:
            reason = f"{module} non è installato (NODE_PATH): questa prova non è stata fatta"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
    folder = tmp_path_factory.mktemp("pages")
    pages = [folder / f"{name}.html" for name in PAPERS]
    for page in pages:
        page.write_bytes(write(PAPERS[page.stem]()))
    done = subprocess.run(
        [node, str(JUDGE), chromium, *map(str, pages)], capture_output=True, text=True, check=False, timeout=180
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(PAPERS, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("name", PAPERS)
def test_a_page_is_accessible_and_keeps_to_itself(name: str, found: dict[str, dict[str, object]]) -> None:
    page = found[name]

    assert page["violations"] == []
    assert page["requests"] == []
    assert page["said"] == [], "a script ran, or the browser refused a style"
    assert page["styled"] == 'Arial, "Liberation Sans", sans-serif'
    assert page["widths"] == [320, 640]
    assert page["first"] == "skip"
