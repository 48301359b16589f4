"""What stands over the indicators."""

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.goal_sheets.head import head, weight_text
from pdo_xl.reports.papers.model import Box
from tests.reports.goal_sheets.plans import first, pairs_of, source_of
from tests.support import HEADER, more, row

LONG = "Rivedere il regolamento; " * 120


def test_the_objective_in_full_and_whose_it_is() -> None:
    source = source_of(row(objective=LONG, weight=40.0), row(objective="B", weight=50.0))
    blocks = head(source, first(source))
    assert blocks[0] == Box(LONG.strip(), ())
    assert pairs_of(blocks) == {
        "Settore": "SF – Rossi",
        "Peso": "40 su 90",
        "Servizio": "FINANZE (FIN)",
        "Trasversale": "no",
    }


def test_without_names_nobody_is_named() -> None:
    header = [*HEADER, "Contributor", "Stakeholder"]
    source = source_of([*row(), "Bianchi", "Cittadini"], header=header, without_names=True)
    pairs = pairs_of(head(source, first(source)))
    assert (pairs["Settore"], pairs["Stakeholder"], "Contributor" in pairs) == ("SF", "Cittadini", False)


@pytest.mark.parametrize(
    ("weights", "text"),
    [
        ([12.5], "12,5 su 62,5"),
        (["Non pesato - ex art. 208 CDS"], "non pesato: ex art. 208 CDS"),
        (["non pesato"], "non pesato"),
        (["boh"], "da verificare"),
        ([None], "manca"),
        ([5.0, 6.0], "più di uno"),
    ],
)
def test_the_weight_or_why_there_is_none(weights: list[Entry], text: str) -> None:
    rows = [row(weight=weights[0]), *[more(weight=other) for other in weights[1:]]]
    source = source_of(*rows, row(objective="B", weight=50.0))
    assert weight_text(source, first(source)) == text


def test_what_the_plan_says_beside_by_the_office_s_own_names_and_nothing_that_is_blank() -> None:
    header = [*HEADER, "Missione", "Linea strategica", "Collegamento al DUP", "Stakeholder"]
    source = source_of(
        [*row(weight=100.0), "01", None, "1.2", "Cittadini"], [*more(), None, None, None, "Imprese"], header=header
    )
    assert list(pairs_of(head(source, first(source))).items())[4:] == [
        ("Missione", "01"),
        ("Collegamento al DUP", "1.2"),
        ("Stakeholder", "Cittadini; Imprese"),
    ]


def test_a_sheet_to_be_filled_in_asks_for_what_the_plan_lacks() -> None:
    source = source_of([*row(), None], header=[*HEADER, "Dimensione"], blank=True)
    pairs = pairs_of(head(source, first(source)))
    assert list(pairs)[4:] == [
        "Missione",
        "Programma",
        "Obiettivo di valore pubblico",
        "Collegamento al DUP",
        "Stakeholder",
        "Contributor",
        "Dimensione",
    ]
    assert {pairs[name] for name in list(pairs)[4:]} == {""}


def test_a_transversal_objective_and_one_without_a_text() -> None:
    source = source_of(row(unit="TRASV", objective="Comune a tutti"))
    assert pairs_of(head(source, first(source)))["Trasversale"] == "sì"
