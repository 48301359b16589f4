"""All that was found in a plan: rule by rule, and in the order of the plan's rows where somebody asks for that.

Of a large plan thousands of findings say the same, and a few are shown: each is made when it is looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple, TypeVar, overload

from pdo_xl.domain.finding import Finding, Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.quick import maker

_finding = maker(Finding)
_ROW = attrgetter("place.row")
_Placed = TypeVar("_Placed", Issue, Finding)


class OfRule(NamedTuple):
    """What one rule says of a plan, in the order in which it says it."""

    code: str
    gravity: Gravity
    issues: Sequence[Issue]

    def finding(self, issue: Issue) -> Finding:
        """Give one of its issues as a finding."""
        return _finding((self.code, self.gravity, *issue))


class Findings(Sequence[Finding]):
    """The findings in the order of the plan's rows, those of one row in that of the rules, those about no row last.

    `sheets`: the sheets of the plan, in their order. `by_rule`: only rules that say something.
    """

    def __init__(self, by_rule: Iterable[OfRule], sheets: Iterable[str] = ()) -> None:
        self.by_rule = tuple([rule for rule in by_rule if rule.issues])
        self._sheets = {sheet: number for number, sheet in enumerate(dict.fromkeys(sheets))}

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Findings:
        """Gather findings by their rules, the sheets in the order in which they are named.

        Those of one rule have the same gravity.
        """
        by_code: dict[tuple[str, Gravity], list[Issue]] = {}
        sheets = []
        for code, gravity, place, message, suggestion in findings:
            by_code.setdefault((code, gravity), []).append(Issue(place, message, suggestion))
            sheets += [place.sheet] if place is not None else []
        return cls([OfRule(*head, issues) for head, issues in by_code.items()], sheets)

    @cached_property
    def counts(self) -> Counter[Gravity]:
        """How many there are of each gravity."""
        counts: Counter[Gravity] = Counter()
        for rule in self.by_rule:
            counts[rule.gravity] += len(rule.issues)
        return counts

    def as_shown(self) -> list[OfRule]:
        """Give each rule with its issues in the order of the plan's rows, the rules by the first of these."""
        ordered = [rule._replace(issues=self._in_order(rule.issues)) for rule in self.by_rule]
        ordered.sort(key=lambda rule: self._position(rule.issues[0].place))
        return ordered

    def __len__(self) -> int:
        """How many there are."""
        return sum([len(rule.issues) for rule in self.by_rule])

    def __iter__(self) -> Iterator[Finding]:
        """Give one after the other."""
        return iter(self._all)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | Sequence[Finding]:
        """Give one of them, or some."""
        return self._all[index]

    @cached_property
    def _all(self) -> Sequence[Finding]:
        made: list[Finding] = []
        for code, gravity, issues in self.by_rule:
            head = code, gravity
            made += [_finding(head + issue) for issue in issues]
        return self._in_order(made)

    def _in_order(self, found: Sequence[_Placed]) -> Sequence[_Placed]:
        parameter = Field.PARAMETER
        of_rows = [one for one in found if (at := one.place) is not None and at.field is not parameter]
        of_no_row: list[_Placed] = []
        if len(of_rows) < len(found):
            of_no_row = [one for one in found if (at := one.place) is None or at.field is parameter]
        of_rows.sort(key=_ROW)
        if len(self._sheets) > 1:
            # Sorting keeps the order of rows within each sheet.
            of_rows.sort(key=lambda one: self._position(one.place)[1])
        return of_rows + of_no_row

    def _position(self, place: Place | None) -> tuple[bool, int, int]:
        if place is None or place.field is Field.PARAMETER:
            return True, 0, 0
        return False, self._sheets.get(place.sheet, len(self._sheets)), place.row
