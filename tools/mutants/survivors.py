"""The mutants that change nothing anybody could see, each with the reason: tests/mutants/survivors.md."""

from pathlib import Path

from tools.mutants.reach import ROOT

PAGE = ROOT / "tests" / "mutants" / "survivors.md"
_NONE = "–"
"""In place of a function's name, of what acts on import."""


def named(page: Path = PAGE) -> dict[tuple[str, str, str, str], str]:
    """Read the page's table: file, function, before, after; why. Raises: ValueError, for a row that is none."""
    found = {}
    for line in page.read_text(encoding="utf-8").splitlines():
        if not line.startswith("| `pdo_xl/"):
            continue
        cells = [cell.strip() for cell in line.strip("| ").replace(r"\|", "\0").split("|")]
        file, function, before, after, why = (_bare(cell.replace("\0", "|")) for cell in cells)
        found[file, function.removeprefix(_NONE), before, after] = why
    return found


def _bare(cell: str) -> str:
    """Take off the marks of code: two where the code itself has one."""
    ticks = "``" if cell.startswith("``") else "`"
    return cell.removeprefix(ticks).removesuffix(ticks).removeprefix(" ") if cell.startswith("`") else cell


def row(name: tuple[str, str, str, str], why: str) -> str:
    """Write one."""
    file, function, before, after = name
    return "| " + " | ".join([*map(_marked, (file, function or _NONE, before, after)), why]) + " |"


def _marked(code: str) -> str:
    ticks = "``" if "`" in code else "`"
    return f"{ticks}{code}{ticks}".replace("|", r"\|")
