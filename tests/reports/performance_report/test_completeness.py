"""Section 11: what the figures rest upon."""

from dataclasses import replace
from datetime import date, datetime

from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.papers.model import Bullets, Paragraph, Section
from pdo_xl.reports.performance_report.completeness import sections
from pdo_xl.reports.performance_report.source import Audience, Source
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.texts import TextKey
from pdo_xl.sheet.reading.log import LogRow
from tests.reports.performance_report.sources import example, source_of, table, texts_of
from tests.support import row

PLAN = (
    row(objective="Primo", target=200.0, actual=200.0, weight=40.0),
    row(objective="Secondo", target=10.0, weight=20.0),
    row(objective="Terzo", kind="Data", target="31.05.2024", weight=20.0),
    row(objective="Quarto", indicator="Corsi", actual="NV: gara deserta", weight=10.0),
    row(objective="Quinto", actual="boh", weight=10.0),
)
CALCULATED = LogRow(datetime(2025, 1, 10, 8, 5), "Bruni", "0.2.0", date(2024, 12, 31), "consuntivo", 3.0, 75.0, "")


def told(source: Source) -> list[str]:
    return [
        item for one in sections(source) for block in one.blocks if isinstance(block, Bullets) for item in block.items
    ]


def headings(source: Source) -> list[str]:
    return [one.heading for one in sections(source)]


def test_how_many_indicators_have_a_result() -> None:
    made: list[Section] = list(sections(source_of(*PLAN)))
    assert texts_of(table(made, "Completezza")) == [
        [name, "5", "1", "1", "1", "1", "1", "67\xa0%"] for name in ("SF", "Ente")
    ]
    assert texts_of(table(made, "NV")) == [["SF", "4", "Corsi", "gara deserta"]]


def test_what_to_know_of_the_data() -> None:
    source = replace(
        source_of(*PLAN, parameters=replace(DEFAULTS, confirmed=True)),
        texts={key: "…" for key in TextKey if key is not TextKey.CONCLUSIONS},
        unplaced=[Address("Testi", 17, 2)],
        log=[CALCULATED],
    )
    assert told(source) == [
        "L'ente ha confermato i parametri del calcolo.",
        "Per 1 obiettivo lontano dall'atteso la causa non è indicata nel foglio Monitoraggio.",
        "Sono da scrivere, nel foglio Testi: «Conclusioni».",
        "Ciò che è scritto in Testi!B17 non è in questa Relazione: la riga non è di una sezione, o non si legge.",
        "L'ultimo calcolo scritto nella cartella è stato fatto il 10/01/2025 da Bruni, con pdo_xl 0.2.0.",
    ]
    assert told(replace(source, without_names=True))[-1].endswith("fatto il 10/01/2025, con pdo_xl 0.2.0.")
    assert told(replace(source, log=[]))[-1].startswith("Nel Registro non c'è ancora nessun calcolo")


def test_citizens_read_how_complete_it_is_and_neither_names_nor_findings() -> None:
    source = replace(source_of(*PLAN, audience=Audience.CITIZENS), log=[CALCULATED])
    assert headings(source) == ["Quanto sono completi i dati"]
    confirmed, missing = told(source)
    assert confirmed == ("Le fasce di ritardo sono una proposta del programma: l'ente non le ha ancora confermate.")
    assert missing == (
        "Non sono ancora scritti: Presentazione dell'ente, Il contesto dell'anno, Le risorse umane e Le risorse "
        "finanziarie."
    )


def test_the_board_reads_what_the_check_found() -> None:
    assert headings(example()) == [
        "Quanto sono completi i dati", "Che cosa non è valutabile, e perché", "Che cosa ha trovato il controllo del piano",
    ]  # fmt: skip
    body = texts_of(table(list(sections(example())), "Completezza"))[-1]
    assert body == ["Ente", "159", "141", "8", "5", "5", "0", "96\xa0%"]


def test_how_many_in_words() -> None:
    for rows, said in (
        ([row()], "Su 1 indicatore nessuno ha un risultato che si legge."),
        (PLAN, "Su 5 indicatori uno ha un risultato che si legge."),
    ):
        (paragraph, *_) = next(iter(sections(source_of(*rows)))).blocks
        assert paragraph == Paragraph(said)
