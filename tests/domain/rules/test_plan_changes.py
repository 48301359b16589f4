"""What the rules about a plan changed after its approval share."""

from datetime import date

from pdo_xl.domain.monitoring.after_approval import Later
from pdo_xl.domain.monitoring.changes import plan_changes
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.plan_changes import changed_at, since_when, target_changed
from tests.support import results_of, row


def test_where_and_since_when() -> None:
    results = results_of(row(objective="Primo"), row(target=5.0))
    (change,) = plan_changes(freeze(results_of(row(objective="Primo"), row(target=7.0))), freeze(results))
    assert changed_at(results, change, Field.TARGET) == Place("Piano", 4, Field.TARGET)
    assert changed_at(results, change._replace(place=None), Field.TARGET) is None
    for day, when in ((date(2024, 6, 30), "dopo il 30/06"), (date(2023, 12, 20), "dopo il 20/12/2023")):
        assert since_when(results, Later(change, day)) == when
    assert target_changed(results, Later(change, date(2024, 6, 30))) == "Valore atteso cambiato dopo il 30/06: da 7 a 5"
