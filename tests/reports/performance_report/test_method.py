"""How it was measured."""

from dataclasses import replace

from pdo_xl.domain.settings.choices import Aggregation, BodyMean, Mode, OverMaximum
from pdo_xl.domain.settings.late_bands import SEVERE
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.reports.papers.model import Bullets, Paragraph, Section
from pdo_xl.reports.performance_report import method
from pdo_xl.reports.performance_report.audience import Audience
from tests.reports.performance_report.sources import source_of, table, texts_of
from tests.support import row


def _section(parameters: Parameters = DEFAULTS) -> Section:
    [section] = method.sections(source_of(row(), parameters=parameters))
    return section


def _rules(parameters: Parameters) -> tuple[str, ...]:
    return next(block.items for block in _section(parameters).blocks if isinstance(block, Bullets))


def test_eight_rules_from_the_parameters_in_force() -> None:
    rules = _rules(DEFAULTS)

    assert len(rules) == 8
    assert rules[3] == (
        "Data: entro la scadenza vale 100; dopo, fino a 15 giorni di ritardo 90, fino a 30 giorni di ritardo 75, fino "
        "a 60 giorni di ritardo 50, poi 0; oltre la fine dell'anno vale 0."
    )
    assert rules[-1] == (
        "Il settore è la media dei suoi obiettivi, ognuno con il suo peso; l'ente è la media semplice dei settori."
    )


def test_other_parameters_give_other_rules() -> None:
    own = replace(
        DEFAULTS,
        over_maximum=OverMaximum.ALL_OR_NOTHING,
        cap=110.0,
        number_tolerance=0.05,
        late_bands=SEVERE,
        aggregation=Aggregation.MINIMUM,
        body=BodyMean.WEIGHTED,
        sector_weights={"sf": 1.0},
    )
    rules = _rules(own)

    assert rules[0].endswith("quando supera un massimo, vale 0.")
    assert rules[1] == (
        "Un indicatore che supera l'atteso vale al massimo 110 punti; un numero vale 100 anche se è sotto l'atteso fino "
        "al 5%."
    )
    assert "vale 0 dal primo giorno di ritardo" in rules[3]
    assert rules[5] == "Il punteggio di un obiettivo è il più basso dei suoi indicatori."
    assert rules[7].endswith("l'ente è la media dei settori, ognuno con il suo peso.")


def test_only_what_differs_from_the_proposal_is_listed() -> None:
    listed = table([_section(replace(DEFAULTS, cap=110.0, mode=Mode.FINAL, body_name="Comune"))], "Parametri dell'ente")

    assert texts_of(listed) == [["Punteggio massimo di un indicatore", "110", "100"]]
    assert Paragraph("Tutti i parametri hanno il valore proposto dal programma.") in _section().blocks


def test_lists_of_pairs_are_written_as_in_the_sheet() -> None:
    own = replace(DEFAULTS, body=BodyMean.WEIGHTED, sector_weights={"sf": 20.0, "gt": 15.0})

    assert texts_of(table([_section(own)], "Parametri dell'ente"))[-1] == ["Pesi dei settori", "sf = 20; gt = 15", "–"]


def test_citizens_do_without() -> None:
    assert [*method.sections(source_of(row(), audience=Audience.CITIZENS))] == []
