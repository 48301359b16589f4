"""What comes of a file is sent between processes."""

import pickle

from pdo_xl.consolidation.outcome import Aside, Outcome
from pdo_xl.reports.consolidated.tables import LeftOut


def test_an_outcome_travels() -> None:
    outcome = Outcome(b"x", aside=Aside(LeftOut.REFUSED, "Non si legge."))
    assert pickle.loads(pickle.dumps(outcome)) == outcome
