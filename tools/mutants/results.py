"""What became of each mutant, kept in a file of one JSON a line, and how many that makes."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from math import sqrt
from pathlib import Path
from typing import Self

from tools.mutants.mutant import Mutant
from tools.mutants.survivors import row
from tools.mutants.trial import SURVIVED

Name = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """One mutant and the test that failed with it, nothing if none did."""

    mutant: Mutant
    killed_by: str

    @property
    def survived(self) -> bool:
        """Whether no test minds it."""
        return self.killed_by == SURVIVED


@dataclass(slots=True)
class Results:
    """All of a run, and of those before it."""

    path: Path
    _found: dict[str, Result] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Take up what is there."""
        found = cls(path)
        found.reread()
        return found

    def reread(self) -> None:
        """Read the file again, which another process may have written to; later lines win."""
        for line in self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else ():
            told = json.loads(line)
            mutant = Mutant(**told["mutant"])
            self._found[_key(mutant)] = Result(mutant, told["killed_by"])

    def add(self, mutant: Mutant, killed_by: str) -> None:
        """Keep one more, at once."""
        self._found[_key(mutant)] = Result(mutant, killed_by)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"mutant": asdict(mutant), "killed_by": killed_by}, ensure_ascii=False) + "\n")

    def has(self, mutant: Mutant) -> bool:
        """Whether it has been tried."""
        return _key(mutant) in self._found

    def lived(self, mutant: Mutant) -> bool:
        """Whether it has been tried, and nothing minded it."""
        return self.has(mutant) and self._found[_key(mutant)].survived

    def __iter__(self) -> Iterator[Result]:
        return iter(self._found.values())

    def survivors(self) -> list[Mutant]:
        """Those that no test minds."""
        return sorted((one.mutant for one in self if one.survived), key=lambda one: (one.file, one.line, one.start))


def _key(mutant: Mutant) -> str:
    return mutant.lot(0)


def said(results: Results, named: Collection[Name]) -> str:
    """Say the share of each room, and who lives on without a name."""
    lines = [_share(title, some) for title, some in _parts(list(results)) if some]
    unnamed = [one for one in results.survivors() if one.name not in named]
    lines += ["", f"Sopravvissuti senza nome: {len(unnamed)}"]
    lines += [f"{one.line}: {row(one.name, '')}" for one in unnamed]
    return "\n".join(lines)


def _parts(results: Iterable[Result]) -> Iterator[tuple[str, list[Result]]]:
    results = list(results)
    for room in sorted({_room(one) for one in results}):
        of_room = [one for one in results if _room(one) == room]
        yield room, of_room
        yield "  nelle funzioni", [one for one in of_room if one.mutant.function]
        yield "  in ciò che vale dall'inizio (tabelle, campi)", [one for one in of_room if not one.mutant.function]
    yield "in tutto", results


def _room(result: Result) -> str:
    return "/".join(result.mutant.file.split("/")[:2])


def _share(title: str, results: list[Result]) -> str:
    how = Counter("vivi" if one.survived else "morti" for one in results)
    share = how["morti"] / len(results)
    error = 1.96 * sqrt(share * (1 - share) / len(results))
    return f"{title:46} {len(results):6} mutanti, {how['morti']:6} scoperti: {100 * share:5.1f} % ± {100 * error:.1f}"
