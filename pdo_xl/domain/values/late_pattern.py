"""Regular expressions that are compiled at their first use: what only a rare cell needs costs no start-up."""

import re
from typing import Any, AnyStr, Generic, cast


class _Late(Generic[AnyStr]):
    """Stands for a pattern: each of its methods is fetched from the compiled one once, and is then the object's own."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        # Only asked for what is not yet the object's own: from the second use on, nothing stands in between.
        value = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, value)
        return value


def late_pattern(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""As `re.compile`, but at the first use: for every pattern that not every plan needs.

    >>> late_pattern("[0-9]+").findall("3 su 12")
    ['3', '12']
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
