"""The quality report of one plan: columns by their headers, weights, what could not be read."""

from pdo_xl.reports.consolidated.quality import quality
from tests.reports.consolidated.read import examined
from tests.support import row


def test_what_it_says() -> None:
    done = examined(row(target="boh", weight=60.0), row(target="10", weight=30.0, objective="Altro"))
    rows = [[str(cell) for cell in one] for one in quality(done.read, done.results, done.located)]
    assert ["colonna riconosciuta", "Piano!J2", "Pesatura settore", "È la colonna «Pesatura settore»."] in rows
    assert ["anno", "None", "2024", "L'anno del piano."] in rows
    assert ["somma dei pesi", "SF", "90", "La somma dei pesi del settore."] in rows
    (unread,) = [one for one in rows if one[0] == "valore atteso non letto"]
    assert unread[1:3] == ["Piano!H3", "PDO302"]


def test_a_plan_without_a_year_says_so() -> None:
    done = examined(row(), title="PIANO")
    assert ["anno", None, None, "L'anno del piano non si ricava."] in quality(done.read, done.results, done.located)
