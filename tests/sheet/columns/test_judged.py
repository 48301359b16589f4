"""A plan whose rows are judged, with a percentage in place of actual values."""

from datetime import date

import pytest

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Percent
from pdo_xl.sheet.columns.headers import match_headers
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.recognition import recognise
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, messages, more, row

ROWS = (
    row(kind="Nr", target="Migliorare il servizio", actual=Percent(0.8)),
    more(kind="boh", target=None, actual="90%"),
    more(kind="", target="Riduzione dei tempi", actual=None),
    more(kind="", target=date(2024, 6, 30), actual=Percent(1.2)),
    more(kind="", target="x", actual="NV: sisma"),
)
SAID = {"colonna_giudizio": "I"}


def host(header: str = "% di raggiungimento", *, types: bool = True) -> MemoryHost:
    """A plan with that header in place of the actual values."""
    headers = [*HEADER[:8], header, *HEADER[9:]]
    if not types:
        headers[6] = "Note"
    return MemoryHost(MemoryGrid("Piano", [[TITLE], headers, *ROWS]))


@pytest.mark.parametrize(
    "header",
    [
        "% di raggiungimento", "% realizzazione", "Grado di raggiungimento", "Percentuale di conseguimento",
        "Stato di attuazione %", "PERC. RAGGIUNGIMENTO", "% di completamento al 31/12",
        "% di ragg.", "% Raggiunta (da validare NdV)", "Percentuale raggiunta",
    ],
)  # fmt: skip
def test_it_is_asked_and_never_taken_by_its_name_alone(header: str) -> None:
    assert Field.JUDGEMENT in match_headers([header])
    with pytest.raises(NoPlan, match='--colonna "giudizio=I"') as raised:
        load(host(header))
    (question,) = raised.value.questions
    assert (question.setting, question.sheet) == ("colonna_giudizio", "Piano")
    assert [(answer.value, answer.cells[:2]) for answer in question.answers] == [("I", ("80%", "90%"))]


@pytest.mark.parametrize("types", [True, False])
def test_every_row_is_a_judgement(types: bool) -> None:
    read = load(host(types=types), mapping=SAID)
    assert Field.TYPE not in read.sheets[0].layout.columns
    assert read.sheets[0].layout.columns[Field.ACTUAL] == 9
    results = score(read.plan, DEFAULTS, END_OF_YEAR)
    assert {one.kind and one.kind.name for one in results.indicators} == {"GIUDIZIO"}
    assert [one.score for one in results.indicators] == [80.0, 90.0, None, 100.0, None]
    assert messages(results, "PDO301") == messages(results, "PDO302") == messages(results, "PDO313") == []
    ((place, field, message, _),) = messages(results, "PDO315")
    assert (place, field) == (3, "effettivo")
    assert message.startswith("Il punteggio di 5 righe")


def test_beside_actual_values_it_is_the_offices_own_figure() -> None:
    rows = [[*cells, 0.5] for cells in (row(actual=5.0, target=10.0), more(actual=10.0))]
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, "% di raggiungimento"], *rows])
    layout = load(MemoryHost(grid)).sheets[0].layout
    assert (layout.columns[Field.ACTUAL], Field.JUDGEMENT in layout.columns) == (9, False)


def test_it_may_be_the_measured_value_if_a_person_says_so() -> None:
    read = load(host(), mapping={"colonna_valore_effettivo": "I"})
    assert Field.JUDGEMENT not in read.sheets[0].layout.columns
    assert read.plan.indicators[0].type_text == "Nr"


def test_what_stood_for_types_and_values_is_passed_over() -> None:
    rows = [[*cells, "100%"] for cells in (row(kind="Nr", actual=5.0), more(kind="%", target="x"))]
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, "Grado di raggiungimento"], *rows])
    plan = load(MemoryHost(grid), mapping={"colonna_giudizio": "Grado di raggiungimento"}).plan
    assert [(one.type_text, one.actual) for one in plan.indicators] == [("Giudizio", "100%")] * 2


def test_what_it_stands_for_is_told_beside_the_columns_that_are_passed_over() -> None:
    rows = [[*cells, "100%"] for cells in (row(actual=5.0), more(target="x"))]
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, "Grado di raggiungimento"], *rows])
    (sheet,) = recognise(MemoryHost(grid), mapping={"colonna_giudizio": "K"}).sheets
    told = {cell.cell.local: (cell.field, cell.reason) for cell in sheet.cells}
    why = (None, "il parametro colonna_giudizio dice che il piano è a giudizio")
    assert (told["G2"], told["I2"]) == (why, why)
    assert told["K2"] == (Field.JUDGEMENT, "indicata in colonna_giudizio")


def test_a_column_that_is_filled_in_is_asked_about_before_a_blank_one() -> None:
    header = [*HEADER, "% Raggiunta"]
    header[8] = "Stato di raggiungimento"
    rows = [[*cells[:8], None, *cells[9:], 0.8] for cells in ROWS]
    with pytest.raises(NoPlan) as raised:
        load(MemoryHost(MemoryGrid("Piano", [[TITLE], header, *rows])))
    (question,) = raised.value.questions
    assert [answer.value for answer in question.answers] == ["K", "I"]
