"""A header row's texts matched to the columns of the plan, each with its reason."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.sheet.columns.evidence import Evidence
from pdo_xl.sheet.columns.headers import OF_THE_OFFICE, Headers, Verdict, match, match_headers
from pdo_xl.sheet.columns.mapping import Known, named_columns
from pdo_xl.sheet.names.computed import Computed
from tests.junk import JUNK
from tests.sheet.columns.rivals import PLAIN


def known(**mapping: str) -> Known:
    return Known.of(Parameters(mapping={f"colonna_{name}": value for name, value in mapping.items()}))


def matched(texts: Sequence[str], year: int | None = 2024, of: Known | None = None) -> Headers:
    return match("Piano", texts, of or Known(), year)


def test_a_plain_header_needs_no_reasons() -> None:
    headers = matched(PLAIN)
    assert list(headers.columns.values()) == sorted(headers.columns.values(), key=lambda c: (c != 7, c))
    assert {verdict.field: verdict.column for verdict in headers.verdicts} == headers.columns
    assert {(verdict.reason, verdict.doubtful) for verdict in headers.verdicts} == {("", False)}
    assert (headers.unclear, headers.actuals, headers.used) == ({}, (), ())


def test_what_is_no_column_of_the_plan_says_so() -> None:
    assert matched([*PLAIN, "", "Note"]).verdicts[-1] == Verdict(12, "Note", reason="non è una colonna del piano")


def test_how_far_something_is_reached_is_no_value_of_the_plan() -> None:
    reason = "è una percentuale di raggiungimento, e non un valore effettivo"
    assert matched([*PLAIN, "% di raggiungimento"]).verdicts[-1] == Verdict(11, "% di raggiungimento", reason=reason)


def test_a_value_of_another_year_is_left_aside() -> None:
    headers = matched([*PLAIN, "Valore atteso 2023"])
    assert headers.columns[Field.TARGET] == 8
    assert headers.verdicts[-1] == Verdict(11, "Valore atteso 2023", reason="è del 2023, il piano è del 2024")
    alone = matched(["Valore atteso 2023" if text == "Valore atteso" else text for text in PLAIN])
    assert Field.TARGET not in alone.columns
    assert alone.verdicts[7] == Verdict(8, "Valore atteso 2023", reason="è del 2023, il piano è del 2024")
    assert matched([*PLAIN[:4], "Obiettivo 2023", *PLAIN[5:]]).columns[Field.OBJECTIVE] == 5


def test_a_value_whose_cells_say_otherwise_is_left_aside() -> None:
    texts = [*PLAIN[:8], "Esito", PLAIN[9]]
    rows = [["SF", "Rossi", "EN", "Entrate", "Fare", "Atti", "Nr", 5.0, "Concluso nei tempi", 50.0]] * 3
    headers = match("Piano", texts, Known(), 2024, Evidence(enumerate(rows, 3), 2024))
    assert Field.ACTUAL not in headers.columns
    reason = "le sue celle non sono valori, per esempio «Concluso nei tempi»"
    assert headers.verdicts[8] == Verdict(9, "Esito", reason=reason, doubtful=True)


def test_a_person_who_names_a_column_is_believed() -> None:
    headers = matched([*PLAIN, "Meta"], of=known(valore_atteso="Meta"))
    assert headers.columns[Field.TARGET] == 11
    assert headers.verdicts[-1] == Verdict(11, "Meta", Field.TARGET, reason="indicata in colonna_valore_atteso")
    assert headers.verdicts[7].reason == "il parametro colonna_valore_atteso dice altro"
    assert [selector.header for selector in headers.used] == ["meta"]


def test_a_header_that_stands_twice_names_two_columns_and_a_blank_one_none() -> None:
    of = known(valore_atteso="Meta", peso="D")
    assert {column: field for column, (field, _) in named_columns("Piano", ["Meta", "x", "META", ""], of).items()} == {
        1: Field.TARGET,
        3: Field.TARGET,
    }


def test_ours_are_told_from_the_offices_own_of_the_same_name() -> None:
    texts = [*PLAIN, Computed.STATE.value, Computed.STATE.value]
    headers = match("Piano", texts, Known(), 2024, ours={Computed.STATE: 12})
    assert headers.verdicts[-2:] == (
        Verdict(11, "Stato", reason=OF_THE_OFFICE),
        Verdict(12, "Stato", computed=Computed.STATE),
    )
    assert headers.computed == {Computed.STATE: 12}


def test_two_columns_that_may_be_one_are_both_doubtful() -> None:
    headers = matched([*PLAIN, "Obiettivo strategico"])
    assert list(headers.unclear) == [Field.OBJECTIVE]
    doubtful = [verdict for verdict in headers.verdicts if verdict.doubtful]
    assert [verdict.column for verdict in doubtful] == [5, 11]
    assert [verdict.reason for verdict in doubtful] == ["da indicare: E o K"] * 2


def test_of_two_columns_of_types_the_likelier_one_says_which_values_can_be_read() -> None:
    texts = [*PLAIN[:6], "Tipologia di valore", "Tipologia di indicatore", "Risultato atteso", "Target", *PLAIN[8:]]
    rows = [["SF", "Rossi", "EN", "Entrate", "Fare", "Atti", "Economica", "Data", 5.0, "31/12/2024", None, 50.0]] * 4
    headers = match("Piano", texts, Known(), 2024, Evidence(enumerate(rows, 3), 2024))
    suggested = {field: problem.answers[0].value for field, problem in headers.unclear.items()}
    assert suggested == {Field.TYPE: "H", Field.TARGET: "J"}


def test_actual_values_at_two_days() -> None:
    headers = matched([*PLAIN[:8], "Valore effettivo al 30/06", "Valore effettivo al 31/12", "Peso"])
    assert [entry.column for entry in headers.actuals] == [9, 10]
    assert [verdict.reason for verdict in headers.verdicts[8:10]] == ["per il 30/06/2024", "per il 31/12/2024"]


@pytest.mark.parametrize("cells", [list(JUNK), [None, 5.0, True], []])
def test_cells_that_are_no_headers_match_nothing(cells: Sequence[object]) -> None:
    assert match_headers(cells) == {}
