"""All that a section of the Relazione may be made from, gathered once.

Source: design of the reports, sections 3.1 and 4.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pdo_xl.actions import Examined
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.snapshot import Notes, Snapshots
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.texts import TextKey
from pdo_xl.sheet.reading.log import LogRow
from pdo_xl.sheet.run import Run


@dataclass(frozen=True)
class Source(Examined):
    """What the document is made from, and for whom.

    `texts` are those of the sheet `Testi` that are filled in, cleaned; `notes` what people typed in `Monitoraggio`, by
    the objective's number; `unplaced` the cells of `Testi` that no section takes, `has_texts_sheet` whether there is
    one of ours; `log` the calculations in
    `Registro`; `without_names` leaves every name of a person out, as citizens' documents do anyway.
    """

    run: Run
    audience: Audience = Audience.BOARD
    texts: Mapping[TextKey, str] = field(default_factory=dict)
    notes: Mapping[int, Notes] = field(default_factory=dict)
    unplaced: Sequence[Address] = ()
    has_texts_sheet: bool = False
    log: Sequence[LogRow] = ()
    without_names: bool = False

    @property
    def parameters(self) -> Parameters:
        """The parameters of the calculation."""
        return self.results.parameters

    @property
    def final(self) -> bool:
        """Whether it is the final account, in which what is missing counts 0."""
        return self.parameters.mode is Mode.FINAL

    @property
    def for_citizens(self) -> bool:
        """Whether everybody may read it."""
        return self.audience is Audience.CITIZENS

    @property
    def names_people(self) -> bool:
        """Whether names of persons may stand in it."""
        return not (self.for_citizens or self.without_names)

    @property
    def shows_typed(self) -> bool:
        """Whether free texts may stand in it that people typed beside results: causes, reasons."""
        return not self.for_citizens or self.parameters.public_texts

    @cached_property
    def snapshots(self) -> Snapshots:
        """The snapshots up to the reference date."""
        return self.results.plan.snapshots.until(self.results.on)

    @cached_property
    def has_actuals(self) -> bool:
        """Whether anything was reported; without it the document is one of a plan."""
        return any(not assessed.missing for assessed in self.results.indicators)
