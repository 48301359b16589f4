"""How the parameters that say which body it is are read: their sentences, and junk in each."""

from collections.abc import Callable

import pytest

from pdo_xl.domain.settings import body_values as values
from pdo_xl.domain.values.entry import Entry
from tests.junk import HEAVY, JUNK, complaint, every

READERS: dict[str, Callable[[Entry], object]] = {
    "name": values.read_name,
    "ipa_code": values.read_ipa_code,
    "istat_code": values.read_istat_code,
    "act": values.read_act,
    "members": values.read_members,
    "address": values.read_address,
}


def test_a_name_in_one_line() -> None:
    assert values.read_name(" Comune di\nEsempio ") == "Comune di Esempio"
    assert complaint(values.read_name, 12.0) == "serve un nome, per esempio Comune di Esempio"
    assert complaint(values.read_name, "a" * 201) == "serve un testo di al massimo 200 caratteri"


def test_a_code_of_the_index_of_public_bodies() -> None:
    assert values.read_ipa_code("C_A944") == "c_a944"
    for entry in ("c a944", "c-a944", "", "città"):
        assert complaint(values.read_ipa_code, entry) == (
            "serve il codice IPA dell'ente, per esempio c_a944 (si cerca su indicepa.gov.it)"
        )


@pytest.mark.parametrize(
    ("entry", "code"), [("015146", "015146"), (15146.0, "015146"), (115146.0, "115146"), ("3", "3")]
)
def test_a_code_of_istat_gets_the_zero_back_that_excel_took_off(entry: Entry, code: str) -> None:
    assert values.read_istat_code(entry) == code


@pytest.mark.parametrize("entry", ["15146", "0151467", "comune", 1.5, "٠١٥١٤٦"])
def test_another_code_is_a_sentence(entry: Entry) -> None:
    assert complaint(values.read_istat_code, entry) == (
        "serve il codice ISTAT: sei cifre per un comune, per esempio 015146, al massimo tre se no"
    )


def test_an_address() -> None:
    assert values.read_address(" https://www.ente.it/dati/pdo ") == "https://www.ente.it/dati/pdo"
    for entry in ("www.ente.it", "javascript:alert(1)", "https://", "https://a b", 'https://a"b', "file:///etc/passwd"):
        assert complaint(values.read_address, entry) == (
            "serve un indirizzo che comincia con https://, per esempio https://www.ente.it/dati/pdo"
        )


def test_an_act() -> None:
    assert values.read_act(" DGC\n45/2024 ") == "DGC 45/2024"
    assert values.read_act(45.0) == "45"
    assert complaint(values.read_act, "–") == "serve un atto, per esempio DGC 45/2024"


def test_members_up_to_five_each_with_a_name() -> None:
    assert values.read_members("Anna Neri;\nUgo Bianchi;") == ("Anna Neri", "Ugo Bianchi")
    assert values.read_members(None) == values.read_members(" ; ") == ()
    assert complaint(values.read_members, "a;b;c;d;e;f") == (
        "servono al massimo 5 nomi, per esempio Anna Neri; Ugo Bianchi"
    )
    assert complaint(values.read_members, "Anna; 12") == "serve un nome, per esempio Comune di Esempio"


@pytest.mark.parametrize("reader", READERS)
@every("entry", [*JUNK, *HEAVY])
def test_junk_is_read_or_refused_with_what_the_cell_should_hold(reader: str, entry: Entry) -> None:
    said = complaint(READERS[reader], entry)
    assert said is None or said.startswith("serve ")
