"""Commands as a user types them, in this process; and what the tests of several commands look at."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pdo_xl.cli.commands import app

REAL_PLAN = Path(__file__).parents[2] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="pdo-xl")


def outcome(*arguments: object) -> tuple[int, str]:
    """The exit code and all that is said."""
    answer = run(*arguments)
    return answer.exit_code, answer.output


def squeezed(text: str) -> list[str]:
    """The lines without the spaces that align them."""
    return [" ".join(line.split()) for line in text.splitlines()]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def told(*arguments: object) -> tuple[int, str, str]:
    """The exit code, the answer and what is said beside it."""
    answer = run(*arguments)
    return answer.exit_code, answer.stdout, answer.stderr


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException, where: str = "pdo_xl.actions.examine") -> None:
    """Let the next command stop there with this error."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(where, fail)


def refused(plan: Path, *arguments: object) -> str:
    """Run a command that must refuse; give its sentence. Nothing in the folder may change."""
    before = listing(plan.parent)
    answer = run(*arguments)
    assert answer.exit_code == 2, answer.output
    assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
    assert listing(plan.parent) == before
    return answer.stderr.strip().splitlines()[-1]


def listing(folder: Path) -> dict[str, object]:
    return {
        entry.name: (entry.lstat().st_ino, entry.lstat().st_mtime_ns, entry.read_bytes() if entry.is_file() else None)
        for entry in folder.iterdir()
    }
