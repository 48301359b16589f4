"""One change of one place of the code."""

from dataclasses import dataclass
from hashlib import sha256

from tools.mutants.reach import ROOT


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one place: where it stands, how it is told, what is put in.

    `function` is the outermost one in whose body it stands, empty for what runs on import.
    """

    file: str
    function: str
    line: int
    before: str
    after: str
    start: int
    stop: int
    text: str

    @property
    def name(self) -> tuple[str, str, str, str]:
        """What people call it; stays when lines move."""
        return self.file, self.function, self.before, self.after

    @property
    def source(self) -> str:
        """The whole file with the change in it."""
        original = (ROOT / self.file).read_text(encoding="utf-8")
        return original[: self.start] + self.text + original[self.stop :]

    def lot(self, seed: int) -> str:
        """Say where it stands in the order by lot: the same, whatever becomes of the other mutants."""
        return sha256(f"{seed} {self.name} {self.text[:24]}".encode()).hexdigest()
