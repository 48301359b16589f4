"""Answers with more words than yes and no: read only where the words take nothing back."""

import pytest

from pdo_xl.domain.kinds.answers import read_answer_with_words, read_deed
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.text import plain
from tests.junk import HEAVY, WORDS, every


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("fatto", "si"), ("realizzati.", "si"), ("pubblicate", "si"), ("conclusa", "si"), ("non fatto", "no"),
        ("non ancora fatto", None), ("fatto in parte", None), ("fattura", None), ("fatt", None), ("", None),
    ],
)  # fmt: skip
def test_deeds(text: str, answer: str | None) -> None:
    assert read_deed(text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("si, det. n. 45", "si"), ("si: approvato", "si"), ("si delibera 12/2024", "si"), ("si' (vedi nota)", "si"),
        ("no, rinviato al 2025", "no"), ("no - gara deserta", "no"),
        ("si, non ancora", None), ("si, quasi", None), ("si, manca la firma", None), ("no, ma in parte", None),
        ("si, 3 su 4", None), ("si (3 di 4)", None), ("no, approvato", None), ("no, si", None), ("si approvato", None), ("sicuro", None), ("si", None),
        ("forse, si", None),
    ],
)  # fmt: skip
def test_answers_that_go_on(text: str, answer: str | None) -> None:
    assert read_answer_with_words(text) == answer


def test_prose_is_no_answer() -> None:
    assert read_answer_with_words("si, " + "a" * LONGEST) is None


@every("text", [*WORDS, *HEAVY])
def test_junk_is_no_answer(text: str) -> None:
    assert (read_deed(plain(text)), read_answer_with_words(plain(text))) == (None, None)
