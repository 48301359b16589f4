"""The words among which parameters choose."""

import pytest

from pdo_xl.domain.settings.choices import Aggregation, Board, BodyMean, Mode, OverMaximum, WeightScale
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.domain.values.text import fold


@pytest.mark.parametrize(
    ("name", "choices", "words"),
    [
        ("modo", Mode, ["monitoraggio", "consuntivo"]),
        ("oltre_massimo", OverMaximum, ["lineare", "rapporto", "tutto_o_niente"]),
        ("aggregazione", Aggregation, ["media", "pesata", "minimo", "tutti"]),
        ("ente", BodyMean, ["media", "pesata"]),
        ("organo_valutazione", Board, ["Nucleo di valutazione", "OIV", "Organismo di valutazione"]),
        ("pesi", WeightScale, ["punti", "frazioni"]),
    ],
)
def test_a_cell_offers_every_word_and_the_first_is_the_default(name: str, choices: type, words: list[str]) -> None:
    assert list(choices) == words == list(BY_NAME[name].choices)
    assert BY_NAME[name].default == words[0]
    assert len({fold(word) for word in words}) == len(words)
