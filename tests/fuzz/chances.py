"""Chances taken from bytes: what libFuzzer changes in them changes one choice, and not all that follow."""

from random import Random


class Chances(Random):
    """A `Random` whose bits are given; when they are used up, what a seed gives."""

    def __init__(self, data: bytes) -> None:
        super().__init__(0)
        self._data = data
        self._at = 0

    def getrandbits(self, count: int, /) -> int:
        """Give bits: the next bytes."""
        length = (count + 7) // 8
        taken = self._data[self._at : self._at + length]
        if len(taken) < length:
            return super().getrandbits(count)
        self._at += length
        return int.from_bytes(taken, "little") & ((1 << count) - 1)

    def random(self) -> float:
        """Give a number from 0 to 1."""
        return self.getrandbits(53) / 2**53
