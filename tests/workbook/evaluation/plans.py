"""Plans whose sectors are to be evaluated."""

from pdo_xl.domain.scoring.score import Results
from tests.support import results_of, row

PAYMENTS = "Rispetto dei tempi di pagamento"


def two_heads() -> Results:
    """Rossi answers for two sectors, Bianchi for one; only Rossi has an objective about payments, reached."""
    return results_of(
        row("SF", objective=PAYMENTS, actual=650.0, weight=40.0),
        row("SF", objective="Altro", actual=325.0, weight=60.0),
        row("GT", actual=650.0),
        row("PL", actual=None, manager="Bianchi"),
    )
