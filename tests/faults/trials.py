"""Commands, calls and what happens at them: by a seed, or each of them once."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Generic, TypeVar

from tests.faults.commands import calls_of

What = TypeVar("What")


class Trials(ABC, Generic[What]):
    """Tries commands in a folder of its own."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._random = Random(seed)
        self._folder, self._made = folder / "prova", folder / "fatti"
        self._made.mkdir()
        self._calls: dict[str, int] = {}

    def once(self, names: Sequence[str], whats: Sequence[What]) -> str:
        """Try one by chance; say which. Raises: AssertionError."""
        name = self._random.choice(names)
        call, what = self._random.randrange(1, self._count(name) + 1), self._random.choice(whats)
        return self._at(name, call, what)

    def chances(self, names: Sequence[str], whats: Sequence[What]) -> Iterator[Callable[[], str]]:
        """Give what tries one by chance, without an end."""
        while True:
            yield lambda: self.once(names, whats)

    def each(self, names: Sequence[str], whats: Sequence[What]) -> Iterator[Callable[[], str]]:
        """Give what tries each command at each call with each of them."""
        for name in names:
            for call in range(1, self._count(name) + 1):
                for what in whats:
                    yield lambda name=name, call=call, what=what: self._at(name, call, what)

    def _count(self, name: str) -> int:
        if name not in self._calls:
            self._calls[name] = calls_of(name, self._folder, self._made)
        return self._calls[name]

    @abstractmethod
    def _at(self, name: str, call: int, what: What) -> str:
        """Try a command; say what was tried. Raises: AssertionError."""
