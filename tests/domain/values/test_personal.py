"""What in a text may tell who a person is."""

import pytest

from pdo_xl.domain.values.personal import personal_in
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("text", "what", "found"),
    [
        ("referente RSSMRA80A01F205X", "un codice fiscale", "RSSMRA80A01F205X"),
        ("scrivere a mario.rossi@comune.esempio.it entro", "un indirizzo di posta", "mario.rossi@comune.esempio.it"),
        ("su IT60 X054 2811 1010 0000 0123 456", "un IBAN", "IT60 X054 2811 1010 0000 0123 456"),
        ("tel. 333 1234567", "un numero di telefono", "333 1234567"),
        ("al 02 12345678 dalle 9", "un numero di telefono", "02 12345678"),
        ("+39 333.1234567", "un numero di telefono", "+39 333.1234567"),
        ("incarico al dott. Rossi", "una persona", "dott. Rossi"),
        ("Dott. ssa M. Bianchi", "una persona", "Dott. ssa M. Bianchi"),
        ("il Sig. D'Angelo", "una persona", "Sig. D'Angelo"),
        ("l'avv. Verdi", "una persona", "avv. Verdi"),
        ("Sig.ra De Luca", "una persona", "Sig.ra De"),
    ],
)
def test_it_is_found(text: str, what: str, found: str) -> None:
    assert [tuple(personal) for personal in personal_in(text)] == [(what, found)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Delibera n. 45/2024 del 30.01.2024",
        "protocollo 0012345 del 2024, 1.234.567 euro, 333 pratiche, 02 2024",
        "entro il 31/12/2024 (piano 2024-2026), art. 208 CDS, D.Lgs. 150/2009",
        "CIG 8765432109, CUP J81B21000000001",
        "il dottorato, l'ingegneria, il professore, la signora",
        "Dr. e Avv. del settore",
        "progetto a@ e @b",
    ],
)
def test_what_is_no_person_is_left_alone(text: str) -> None:
    assert list(personal_in(text)) == []


@every("text", [*HEAVY, *WORDS, "a@" * 16_000, "IT" * 16_000, "3" * 32_000, "dott. " * 5_000])
def test_junk_is_gone_through_in_a_moment(text: object) -> None:
    assert len(list(personal_in(str(text)))) <= 5
