"""Gravities and their order."""

from pdo_xl.domain.gravity import Gravity


def test_gravities_from_the_gravest() -> None:
    assert [(str(gravity), gravity.rank, gravity.plural) for gravity in Gravity] == [
        ("errore", 0, "errori"),
        ("avviso", 1, "avvisi"),
        ("nota", 2, "note"),
    ]
