"""The fixed columns of `Trasversali`, and its words."""

from pdo_xl.sheet.names.transversals import (
    MEAN_HEADER,
    NO_DATA,
    NOT_ASSESSABLE,
    NOT_ASSIGNED,
    TRANSVERSALS_HEADERS,
)


def test_the_words() -> None:
    assert (*TRANSVERSALS_HEADERS, MEAN_HEADER) == ("Obiettivo", "Media")
    assert (NOT_ASSIGNED, NOT_ASSESSABLE, NO_DATA) == ("non assegnato", "NV", "nessun dato")
