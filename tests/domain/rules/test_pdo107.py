"""PDO107: title and header stand once."""

from tests.support import HEADER, TITLE, messages, more, results_of, row

SUGGESTION = "Per ripeterli solo in stampa usare «Righe da ripetere in alto» in Layout di pagina."


def test_passes() -> None:
    assert messages(results_of(row(), more()), "PDO107") == []


def test_fails_once_with_the_count() -> None:
    results = results_of(row(), [TITLE], HEADER, more(), [TITLE], HEADER, row())
    assert messages(results, "PDO107") == [
        (4, "settore", "Titolo o intestazione sono ripetuti in mezzo al piano: 4 righe saltate.", SUGGESTION)
    ]


def test_fails_for_one_row() -> None:
    assert messages(results_of(row(), HEADER, more()), "PDO107") == [
        (4, "settore", "Titolo o intestazione sono ripetuti in mezzo al piano: una riga saltata.", SUGGESTION)
    ]
