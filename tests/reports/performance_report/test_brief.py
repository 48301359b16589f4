"""The first page."""

from dataclasses import replace

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.reports.papers.charts.data import Columns, ScoreBars, StackedBars
from pdo_xl.reports.papers.model import Block, Box, Paragraph, Tone
from pdo_xl.reports.performance_report import brief
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.source import Source
from tests.reports.performance_report.sources import example, source_of
from tests.support import row


def _blocks(source: Source) -> tuple[Block, ...]:
    [section] = brief.sections(source)
    return section.blocks


def test_the_example_says_three_sentences_and_what_to_know() -> None:
    text, warning, scores, grades, box = _blocks(example())

    assert isinstance(text, Paragraph)
    assert text.text == (
        "Al 31 dicembre 2024 il punteggio dell'ente è 75,01 su 100, fra 71,83 e 75,91 se si contano i risultati che "
        "mancano. Su 114 obiettivi 60 sono raggiunti, 15 raggiunti in parte, 31 non raggiunti; 8 non si possono "
        "ancora misurare. 5 scadenze sono passate senza che sia scritto un risultato."
    )
    assert isinstance(warning, Paragraph)
    assert warning.tone is Tone.STRONG
    assert isinstance(scores, ScoreBars)
    assert isinstance(grades, StackedBars)
    assert box == Box(
        "Da sapere",
        (
            "Il peso con un dato è il 96\N{NO-BREAK SPACE}% di ciò che si può valutare.",
            "5 scadenze passate senza risultato: valgono 0.",
            "L'ente non ha ancora confermato i parametri del calcolo: i punteggi sono provvisori.",
        ),
    )


def test_a_confirmed_final_account_without_gaps_warns_of_nothing() -> None:
    parameters = replace(DEFAULTS, confirmed=True, mode=Mode.FINAL)
    *_, box = blocks = _blocks(source_of(row(actual=650.0), parameters=parameters))

    assert not any(isinstance(block, Paragraph) and block.tone is Tone.STRONG for block in blocks)
    assert isinstance(box, Box)
    assert box.lines == (
        "Il peso con un dato è il 100\N{NO-BREAK SPACE}% di ciò che si può valutare, ciò che manca vale 0.",
    )


def test_a_plan_without_results_shows_its_deadlines_and_no_score() -> None:
    blocks = _blocks(source_of(row()))

    assert not any(isinstance(block, ScoreBars | StackedBars) for block in blocks)
    assert any(isinstance(block, Columns) for block in blocks)
    assert isinstance(blocks[0], Paragraph)
    assert "punteggio dell'ente" not in blocks[0].text
    assert isinstance(blocks[-1], Box)
    assert blocks[-1].lines[0] == (
        "Nessun risultato è ancora scritto: questo è lo stato del piano, non una valutazione."
    )


def test_errors_are_said_on_the_first_page_to_everybody_and_where_they_are_to_the_board() -> None:
    rows = [row(actual=650.0, weight=90.0)]
    board, citizens = (_blocks(source_of(*rows, audience=audience))[-1] for audience in Audience)

    told = "Nel piano c'è 1 errore da correggere: i punteggi possono cambiare."
    assert isinstance(board, Box)
    assert isinstance(citizens, Box)
    assert board.tone is citizens.tone is Tone.ALARM
    assert f"{told} L'elenco è nel foglio Segnalazioni." in board.lines
    assert told in citizens.lines


def test_of_many_sectors_the_page_has_the_bodys_bar_alone() -> None:
    rows = [row(f"S{place}", "U", objective=f"O{place}", actual=650.0) for place in range(13)]
    charts = [block for block in _blocks(source_of(*rows)) if isinstance(block, ScoreBars | StackedBars)]

    assert [chart.name for chart in charts] == ["C2-ente"]


def test_a_plan_of_nothing_assessable_says_so() -> None:
    *_, box = _blocks(source_of(row(actual="NV: revocato")))
    assert isinstance(box, Box)
    assert box.lines[0] == "Nel piano tutto è non valutabile: non c'è un punteggio."
