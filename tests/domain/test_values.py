"""What offices write into the cells of a plan, from the cell to score and findings.

Source: design of other bodies' plans, section 4.
"""

from time import process_time

import pytest

from pdo_xl.domain.values.entry import Entry
from tests.domain.cells import ANSWER, DAY, NUMBER, PERCENTAGE, TERM, read
from tests.junk import LONGEST


@pytest.mark.parametrize(
    ("kind", "typed", "value", "meaning"),
    [
        (NUMBER, "> 5", 5, "almeno 5"),
        (NUMBER, "=> 5", 5, "almeno 5"),
        (NUMBER, "> = 5", 5, "almeno 5"),
        (NUMBER, "non meno di 5", 5, "almeno 5"),
        (NUMBER, "oltre 5", 5, "almeno 5"),
        (NUMBER, "superiore a 5", 5, "almeno 5"),
        (NUMBER, "più di 5", 5, "almeno 5"),
        (NUMBER, "pari o superiore a 5", 5, "almeno 5"),
        (NUMBER, "<5", 5, "al massimo 5"),
        (NUMBER, "=< 5", 5, "al massimo 5"),
        (NUMBER, "non più di 5", 5, "al massimo 5"),
        (NUMBER, "non oltre 5", 5, "al massimo 5"),
        (NUMBER, "inferiore a 5", 5, "al massimo 5"),
        (NUMBER, "sotto 5", 5, "al massimo 5"),
        (NUMBER, "meno di 5", 5, "al massimo 5"),
        (NUMBER, "= 5", 5, "5"),
        (NUMBER, "pari a 5", 5, "5"),
        (NUMBER, "€ 25.000,00", 25000, "25.000"),
        (NUMBER, "25.000 euro", 25000, "25.000"),
        (NUMBER, "almeno € 25.000", 25000, "almeno 25.000"),
        (NUMBER, "n. 3 report", 3, "3"),
        (NUMBER, "3 eventi", 3, "3"),
        (NUMBER, "650 bidoni", 650, "650"),
        (NUMBER, "almeno 12 sedute pubbliche", 12, "almeno 12"),
        (NUMBER, "almeno\n12 sedute", 12, "almeno 12"),
        (NUMBER, "3 (tre)", 3, "3"),
        (NUMBER, "25 (venticinque) pratiche", 25, "25"),
        (NUMBER, "1 500", 1500, "1.500"),
        (NUMBER, "1\xa0500", 1500, "1.500"),
        (NUMBER, "1\u202f500,5", 1500.5, "1.500,5"),
        (NUMBER, "1'500", 1500, "1.500"),
        (NUMBER, "1’500", 1500, "1.500"),
        (NUMBER, "5 o più", 5, "almeno 5"),
        (NUMBER, "5 max", 5, "al massimo 5"),
        (NUMBER, "non < 5", 5, "almeno 5"),
        (NUMBER, "== 5", 5, "5"),
        (NUMBER, "nessun reclamo", 0, "al massimo 0"),
        (NUMBER, "5 nel 2024", 5, "5"),
        (PERCENTAGE, "> 80%", 80, "almeno 80%"),
        (PERCENTAGE, ">del 90%", 90, "almeno 90%"),
        (PERCENTAGE, "≥ del 90%", 90, "almeno 90%"),
        (PERCENTAGE, "80% delle pratiche", 80, "80%"),
        (PERCENTAGE, "tutti i procedimenti", 100, "100%"),
        (PERCENTAGE, "non più del 5%", 5, "al massimo 5%"),
        (PERCENTAGE, "95% (190/200)", 95, "95%"),
        (PERCENTAGE, "66% (2/3)", 66, "66%"),
        (PERCENTAGE, "66,7% (2 su 3)", 66.7, "66,7%"),
        (PERCENTAGE, "190/200", 95, "95%"),
        (PERCENTAGE, "190/200 = 95%", 95, "95%"),
        (PERCENTAGE, "95 per cento", 95, "95%"),
        (TERM, "gg 30", 30, "30 giorni"),
        (TERM, "entro 30 giorni dalla richiesta", 30, "al massimo 30 giorni"),
        (TERM, "30 gg dall'istanza", 30, "30 giorni"),
        (TERM, "entro 30 (trenta) giorni", 30, "al massimo 30 giorni"),
        (TERM, "non oltre 30 giorni", 30, "al massimo 30 giorni"),
        (TERM, "tempo medio < 30 gg", 30, "al massimo 30 giorni"),
        (TERM, "trenta giorni", 30, "30 giorni"),
        (TERM, "48 ore", 2, "2 giorni"),
    ],
)
def test_targets_that_are_interpreted(kind: str, typed: str, value: float, meaning: str) -> None:
    found = read(kind, typed)
    assert found.target is not None
    assert found.target.value == value
    ((field, (code, text, suggestion)),) = found.notes
    assert (field, code, suggestion) == ("atteso", "PDO405", f"Scrivere «{meaning}».")
    assert text.endswith(f"»: letto come {meaning}")


@pytest.mark.parametrize(
    ("kind", "target", "typed", "score"),
    [
        (NUMBER, 3.0, "n. 3 report", 100),
        (NUMBER, 6.0, "3 (tre)", 50),
        (NUMBER, 50_000.0, "€ 25.000,00", 50),
        (NUMBER, 3000.0, "1 500", 50),
        (PERCENTAGE, "95%", "95% (190/200)", 100),
        (PERCENTAGE, "80%", "40 su 100", 50),
        (TERM, "30 gg", "30 giorni dalla richiesta", 100),
        (TERM, "30 gg", "95% (190/200)", 95),
        (DAY, "30.06.2024", "in data 30/06/2024", 100),
        (DAY, "30.06.2024", "30-giu-2024", 100),
        (ANSWER, "si", "si, det. n. 45", 100),
        (ANSWER, "si", "Sì - delibera 12/2024", 100),
        (ANSWER, "si", "si (vedi nota)", 100),
        (ANSWER, "si", "fatto", 100),
        (ANSWER, "si", "Realizzata", 100),
        (ANSWER, "si", "approvato.", 100),
        (ANSWER, "si", "non fatto", 0),
        (ANSWER, "si", "non realizzati", 0),
        (ANSWER, "si", "no, rinviato al 2025", 0),
        (ANSWER, "si", "approvato con DGC 12/2024", 100),
        (ANSWER, "si", "si, ma in parte", 50),
        (ANSWER, "si", "realizzato parzialmente", 50),
        (DAY, "30.06.2024", "det. n. 45 del 30/06/2024", 100),
        (DAY, "30.06.2024", "non approvato", 0),
        (PERCENTAGE, "80%", "tutti (45 su 45)", 100),
        (NUMBER, 5.0, "nessuno", 0),
    ],
)
def test_actual_values_that_are_interpreted(kind: str, target: Entry, typed: str, score: float) -> None:
    found = read(kind, target, typed)
    assert found.score == score
    assert [(field, note.code) for field, note in found.notes] == [("effettivo", "PDO405")]


@pytest.mark.parametrize(
    "typed", ["SI'", "Si’", "si`", "SI\u200b", "\ufeffsi", "S\xadI", "si\xa0", "Si´", "Sì.", "\u202asi\u202c"]
)
def test_a_yes_is_a_yes(typed: str) -> None:
    found = read("S/N", "si", typed)
    assert (found.score, found.notes) == (100, ())


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (NUMBER, "3 mila"), (NUMBER, "3 per settore"), (NUMBER, "3 report al mese"), (NUMBER, "3 o quattro"),
        (NUMBER, "3 (quattro)"), (NUMBER, "circa 3"), (NUMBER, "1 5000"),
        (NUMBER, "n. 3 report e 2 eventi"), (NUMBER, "€ 3 milioni"), (NUMBER, "-"), (TERM, "30 ore lavorative"),
        (ANSWER, "si, entro il 30/06"), (ANSWER, "in corso"), (DAY, "dopo il 30/06/2024"), (DAY, "oltre il 30/06/2024"),
        (PERCENTAGE, "190/0"),
    ],
)  # fmt: skip
def test_targets_that_are_not_certain(kind: str, typed: str) -> None:
    assert [error.code for _, error in read(kind, typed).problems] == ["PDO302"]


@pytest.mark.parametrize(
    ("kind", "target", "typed"),
    [
        (ANSWER, "si", "si, ma quasi"), (ANSWER, "si", "si, non ancora approvato"), (ANSWER, "si", "no, fatto"),
        (ANSWER, "si", "sicuro"), (NUMBER, 5.0, "+3"), (NUMBER, 5.0, "almeno 5"), (NUMBER, 5.0, "3\n4"),
        (PERCENTAGE, "80%", "+10%"), (PERCENTAGE, "80%", "70-80%"), (TERM, "30 gg", "+5%"),
    ],
)  # fmt: skip
def test_actual_values_that_are_not_certain(kind: str, target: Entry, typed: str) -> None:
    assert [error.code for _, error in read(kind, target, typed).problems] == ["PDO303"]


@pytest.mark.parametrize("target", ["> 5", "superiore a 5", "oltre 5", "più di 5"])
def test_an_actual_value_at_a_bound_that_is_left_out_is_named(target: str) -> None:
    assert [note.text for _, note in read(NUMBER, target, 6.0).notes] == [f"«{target}»: letto come almeno 5"]
    at_bound = read(NUMBER, target, 5.0)
    assert at_bound.score == 100
    assert at_bound.notes[1].note.text == (
        f"il valore effettivo è proprio il limite di «{target}»: contato come «almeno 5», quindi raggiunto"
    )
    assert len(read(NUMBER, "≥ 5", 5.0).notes) == 0


def test_a_day_before_a_day_is_not_that_day() -> None:
    at_bound = read(DAY, "prima del 30/06/2024", "30/06/2024")
    assert (at_bound.score, len(at_bound.notes)) == (100, 2)
    assert at_bound.notes[1].note.text == (
        "il valore effettivo è proprio il limite di «prima del 30/06/2024»: contato come «al massimo 30/06/2024», "
        "quindi raggiunto"
    )
    assert len(read(DAY, "prima del 30/06/2024", "29/06/2024").notes) == 1


@pytest.mark.parametrize(
    ("target", "actual", "codes"),
    [
        ("30 giorni lavorativi", 25.0, ["PDO405", "PDO405"]),
        ("30 giorni lavorativi", "25 gg lav.", ["PDO405"] * 4),
        ("30 giorni lavorativi", "25 gg", ["PDO405", "PDO405", "PDO314"]),
        ("30 gg", "25 giorni lavorativi", ["PDO405", "PDO405", "PDO314"]),
        ("30 gg lavorativi", "95%", ["PDO405", "PDO405"]),
    ],
)
def test_working_days_are_named(target: str, actual: Entry, codes: list[str]) -> None:
    assert [note.code for _, note in read(TERM, target, actual).notes] == codes


@pytest.mark.parametrize("kind", [NUMBER, PERCENTAGE, DAY, ANSWER, TERM])
@pytest.mark.parametrize(
    "piece",
    ["1 ", "1'500 ", "da 1 a ", "tra 1 e ", "1-", "a ", "rispetto al ", "aumento di ", "si, ", "n. ", "(tre) ", "€ ", "1/",
     "entro il ", "fine ", "l'", "1%\n", "NV(", "N.V. ", "e\u0301\u0315", "\u200b", "> ", "= ", "il 2", "0-5: 1;", "9", "9(", "1 (", "media ", "tutti ", "del ", "5% ", "1/1/2024 ", "fatto "],
    ids=repr,
)  # fmt: skip
def test_the_longest_texts_come_back_at_once(kind: str, piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    started = process_time()
    read(kind, text, text + ".")
    assert process_time() - started < 0.5
