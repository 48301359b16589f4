"""What the law wants to see of every body."""

import pytest

from pdo_xl.reports.papers.model import Paragraph
from pdo_xl.reports.performance_report.themes import themes
from tests.reports.performance_report.sections import wrapped
from tests.reports.performance_report.sources import source_of, table, texts_of
from tests.support import row


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Formazione del personale: almeno 40 ore a testa", "Formazione del personale"),
        ("FORMAZIONE dei dipendenti", "Formazione del personale"),
        ("Attuare il P.N.R.R. - PNRR digitale", "PNRR"),
        ("Accessibilità del sito", "Accessibilità"),
        ("Piano anticorruzione", "Anticorruzione e trasparenza"),
        ("Parità fra uomini e donne", "Parità e genere"),
        ("Bilancio di genere", "Parità e genere"),
    ],
)
def test_an_objective_is_found_by_its_words(text: str, theme: str) -> None:
    [title, cells] = texts_of(table([wrapped(themes(source_of(row(objective=text))))], "Temi"))

    assert title == [theme]
    assert cells == ["SF", "1", text, "–", "non misurabile"]


@pytest.mark.parametrize(
    "text",
    ["Formazione professionale dei giovani", "In genere rispondere", "Trasparenze e lucidi", "Disparità di voti"],
)
def test_words_that_only_look_alike_find_nothing(text: str) -> None:
    [told] = themes(source_of(row(objective=text)))

    assert isinstance(told, Paragraph)
    assert told.text.startswith("Nessun obiettivo del piano nomina formazione")


def test_an_objective_of_several_sectors_stands_once_with_its_mean() -> None:
    both = {"unit": "TRASV", "service": "OBIETTIVO TRASVERSALE", "objective": "Attuare il PNRR"}
    source = source_of(row("SF", actual=650.0, **both), row("GT", actual=0.0, **both), row("OR"))

    assert texts_of(table([wrapped(themes(source))], "Temi")) == [
        ["PNRR"],
        ["2 settori", "–", "Attuare il PNRR", "50,00", "media dei settori"],
    ]
