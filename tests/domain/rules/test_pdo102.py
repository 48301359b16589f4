"""PDO102: a row has all of its first five columns, or none."""

import pytest

from tests.support import messages, more, results_of, row

SUGGESTION = "Compilare tutte le prime cinque colonne, o lasciarle tutte vuote se la riga continua l'obiettivo sopra."


def test_passes() -> None:
    assert messages(results_of(row(), more(), row()), "PDO102") == []


@pytest.mark.parametrize(
    ("blank", "field", "missing"),
    [
        ([0], "settore", "il settore"),
        ([1], "responsabile", "il responsabile"),
        ([2], "sigla", "la sigla"),
        ([3], "servizio", "il servizio"),
        ([4], "obiettivo", "l'obiettivo"),
        ([1, 2, 3, 4], "responsabile", "il responsabile, la sigla, il servizio, l'obiettivo"),
        ([0, 4], "settore", "il settore, l'obiettivo"),
        ([0, 1, 3, 4], "settore", "il settore, il responsabile, il servizio, l'obiettivo"),
    ],
)
def test_fails_at_the_first_blank_cell(blank: list[int], field: str, missing: str) -> None:
    incomplete = row()
    for column in blank:
        incomplete[column] = "  "
    assert messages(results_of(row(), incomplete), "PDO102") == [
        (4, field, f"La riga è compilata a metà: manca {missing}.", SUGGESTION)
    ]
