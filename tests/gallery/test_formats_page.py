"""The page on formats shows what the commands really say of plans of the gallery."""

import re
import shlex
from pathlib import Path

import pytest

from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS
from tests.cli.typed import run
from tests.gallery import PLANS
from tests.gallery.build import build

pytestmark = pytest.mark.slow

PAGE = (Path(__file__).parents[2] / "docs" / "formati.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"<!-- piano: (\w+) -->\n```text\n\$ pdo-xl ([^\n]*)\n(.*?)```", PAGE, re.DOTALL)
LEFT_OUT = "…"


@pytest.mark.parametrize(("name", "command", "said"), SHOWN)
def test_what_is_shown_is_what_is_said(
    name: str, command: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(PLANS[name], tmp_path / "Piano.xlsx")
    monkeypatch.chdir(tmp_path)
    answer = run(*shlex.split(command))
    words = " ".join(f"{answer.stdout} {answer.stderr}".split())
    at = 0
    for piece in [" ".join(part.split()) for part in said.split(LEFT_OUT)]:
        assert piece in words[at:], words[at:]
        at = words.index(piece, at) + len(piece)


def test_every_column_is_named_and_no_console_goes_untried() -> None:
    options = [name.removeprefix("colonna_") for name in COLUMN_SETTINGS.values()]
    assert [name for name in options if f"| `{name}` |" not in PAGE] == []
    assert PAGE.count("$ pdo-xl ") == len(SHOWN) > 2
