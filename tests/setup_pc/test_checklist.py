"""The steps of a trial in Excel stand once; the README has the first ten as they are."""

import re
from pathlib import Path

from pdo_xl.cli.commands import COMMANDS
from pdo_xl.setup_pc.checklist import FURTHER, STEPS, boxes, numbered

ROOT = Path(__file__).parents[2]


def test_the_readme_has_the_ten_steps() -> None:
    assert len(STEPS) == 10
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = readme[readme.index("in dieci minuti:\n\n") :].split("\n\n")[1]
    # Where the README breaks its lines is its own affair.
    assert " ".join(listed.split()) == " ".join(numbered().split())


def test_every_step_has_a_box_and_room_for_an_answer() -> None:
    lines = list(boxes())
    ticks = [line for line in lines if line.startswith("- [ ] ")]
    assert [re.sub(r"^- \[ \] \*\*\d+\.\*\* ", "", line) for line in ticks] == [*STEPS, *FURTHER]
    assert [int(re.findall(r"\d+", line)[0]) for line in ticks] == list(range(1, len(ticks) + 1))
    assert sum("che cosa è successo: ___" in line for line in lines) == len(ticks)
    assert [line for line in lines if line.startswith("### ")] == [
        "### In dieci minuti",
        "### Se ci sono altri cinque minuti",
    ]


def test_a_step_is_one_line_and_names_commands_that_exist() -> None:
    assert [step for step in STEPS + FURTHER if "\n" in step or not step.endswith(".")] == []
    assert set(re.findall(r"pdo-xl (\w+)", " ".join(STEPS + FURTHER))) <= set(COMMANDS)
