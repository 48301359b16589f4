"""Two columns for one: asked, with a suggestion from the cells, or sure; never guessed."""

from collections.abc import Mapping, Sequence

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.errors import NoPlan, UnclearPlan
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.formulas.cells import BLANK, Cells
from pdo_xl.formulas.summary import summary_cells
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.reading.recognition import recognise
from tests.sheet.columns.rivals import KINDS, PLAIN, ROWS, More, few, plan
from tests.support import END_OF_YEAR, TITLE, MemoryGrid, MemoryHost

ASKED: list[tuple[Mapping[str, str], Sequence[tuple[str, str, More]], str, str]] = [
    ({"Obiettivo": "Obiettivo operativo"}, [("Obiettivo", "Obiettivo strategico", few)], "obiettivo=F",
     "se F («Obiettivo operativo», 8 testi diversi) o E («Obiettivo strategico», 2 testi diversi): indicarla"),
    ({"Obiettivo": "Obiettivo operativo"}, [("Indicatore", "Obiettivo strategico", few)], "obiettivo=E",
     "se E («Obiettivo operativo», 8 testi diversi) o F («Obiettivo strategico», 2 testi diversi): indicarla"),
    ({}, [("Indicatore", "Obiettivo", few)], "obiettivo=E", "se E («Obiettivo», 8 testi diversi) o F («Obiettivo», "),
    ({"Obiettivo": "Titolo obiettivo"}, [("Indicatore", "Descrizione obiettivo", lambda n: f"Descrizione {n}")],
     "obiettivo=E", "se E («Titolo obiettivo») o F («Descrizione obiettivo»): indicarla"),
    ({}, [("Obiettivo", "Obiettivi di mandato", float)], "obiettivo=F", "o E («Obiettivi di mandato», senza testi): "),
    ({}, [("Indicatore", "Indicatore di outcome", lambda _: "Benessere")], "indicatore=G",
     "o F («Indicatore di outcome», un testo solo): indicarla"),
    ({"Valore atteso": "Target 2024"}, [("Valore atteso", "Risultato atteso", lambda n: f"Realizzazione {n}")],
     "valore_atteso=I",
     "se I («Target 2024», valori in 8 celle su 8) o H («Risultato atteso», valori in 0 celle su 8): indicarla"),
    ({"Valore atteso": "Target"}, [("Peso", "Target 2024", lambda n: KINDS[n % 4][1])], "valore_atteso=J",
     "se J («Target 2024») o H («Target»): indicarla"),
    ({}, [("Tipologia", "Target", lambda n: ROWS[n][7])], "valore_atteso=", "«Valore atteso», se "),
    ({"Valore effettivo": "Consuntivo"}, [("Peso", "Esito", lambda n: ROWS[n][8])], "valore_effettivo=I",
     "se I («Consuntivo») o J («Esito»): indicarla"),
    ({}, [("Valore effettivo", "Target raggiunto", lambda _: None)], "valore_effettivo=J", "I («Target raggiunto», vuota)"),
    ({"Valore atteso": "Target 31/12"}, [("Valore atteso", "Target 30/06", lambda n: KINDS[n % 4][1])],
     "valore_atteso=I", "se I («Target 31/12») o H («Target 30/06»): indicarla"),
    ({"Tipologia": "Tipologia di indicatore"}, [("Tipologia", "Tipologia di valore", lambda _: "Quantità economica")],
     "tipologia=H", "se H («Tipologia di indicatore», tipi di valore in 8 celle su 8) o G («Tipologia di valore», "),
    ({}, [("Settore", "Area", lambda _: "Area 1")], "settore=B", "se B («Settore») o A («Area»): indicarla"),
    ({}, [("Settore", "Settore di spesa", lambda _: "corrente")], "settore=B", "se B («Settore») o A («Settore di"),
    ({}, [("Obiettivo", "Ufficio", lambda n: f"Ufficio {n}")], "servizio=D", "se D («Servizio») o E («Ufficio»): "),
    ({}, [("Servizio", "Servizio di supporto", lambda _: "CED")], "servizio=E", "o D («Servizio di supporto»): "),
    ({}, [("Responsabile", "Responsabile politico", lambda _: "Sindaco")], "responsabile=C", "se C («Responsabile») o "),
    ({}, [("Sigla", "Referente", lambda _: "Neri")], "responsabile=B", "se B («Responsabile») o C («Referente»): "),
    ({}, [("Peso", "Peso obiettivo strategico", lambda _: 100.0)], "peso=K", "se K («Peso») o J («Peso obiettivo st"),
    ({}, [("Peso", "Incidenza", lambda _: 100.0)], "peso=K", "se K («Peso») o J («Incidenza»): indicarla"),
    ({}, [("Valore atteso", "Tipo di indicatore", lambda n: KINDS[n % 4][0])], "tipologia=G", "«Tipologia di valore», "),
]  # fmt: skip


@pytest.mark.parametrize(("renamed", "extra", "option", "sentence"), ASKED)
def test_two_columns_for_one_are_asked_with_the_likelier_one_first(
    renamed: Mapping[str, str], extra: Sequence[tuple[str, str, More]], option: str, sentence: str
) -> None:
    host = plan(renamed, extra)
    with pytest.raises(UnclearPlan) as raised:
        read_plan(host)
    assert sentence in str(raised.value)
    assert f'(o calcola) con --colonna "{option}' in str(raised.value)
    recognition = recognise(host)
    assert recognition.problem == str(raised.value)
    assert len({cell.setting for cell in recognition.doubts}) == 1
    assert len(recognition.doubts) == 2
    assert all(cell.reason.startswith("da indicare: ") for cell in recognition.doubts)


@pytest.mark.parametrize(("renamed", "extra", "option", "sentence"), ASKED)
def test_the_answer_that_is_suggested_settles_it_and_changes_no_figure(
    renamed: Mapping[str, str], extra: Sequence[tuple[str, str, More]], option: str, sentence: str
) -> None:
    with pytest.raises(UnclearPlan) as raised:
        read_plan(plan(renamed, extra))
    answer = str(raised.value).rpartition('--colonna "')[2].removesuffix('".')
    setting, _, column = answer.partition("=")
    mapping = {f"colonna_{setting}": column}
    examined = examine(plan(renamed, extra), today=END_OF_YEAR, mapping=mapping)
    usual = examine(plan(), today=END_OF_YEAR)
    assert [i.score for i in examined.results.indicators] == [i.score for i in usual.results.indicators]
    assert [sector.score for sector in examined.results.sectors] == [sector.score for sector in usual.results.sectors]


SURE: list[tuple[Mapping[str, str], Sequence[tuple[str, str, More]]]] = [
    ({"Responsabile": "Resp. Settore"}, [("Responsabile", "Responsabile politico", lambda _: "Sindaco")]),
    ({"Responsabile": "Responsabile del settore"}, [("Sigla", "Dirigente", lambda _: "Bianchi")]),
    ({"Sigla": "Sigla servizio/ufficio"}, [("Sigla", "Sigla archivio", lambda _: "X")]),
    ({"Obiettivo": "Obiettivo di consolidamento"}, [("Obiettivo", "Obiettivo strategico", few)]),
    ({"Tipologia": "Tipologia di valore"}, [("Obiettivo", "Tipologia indicatore", lambda n: KINDS[n % 4][0])]),
    ({"Peso": "Pesatura settore"}, [("Tipologia", "Peso obiettivo strategico", lambda _: 100.0)]),
    ({}, [("Tipologia", "Tipologia obiettivo", lambda _: "Strategico")]),
    ({}, [("Tipologia", "Tipo indicatore", lambda n: ["Efficacia", "Efficienza"][n % 2])]),
    ({}, [("Tipologia", "Unità di misura", lambda n: KINDS[n % 4][0])]),
    ({}, [("Tipologia", "U.M.", lambda _: "pratiche")]),
    ({"Tipologia": "Unità di misura"}, [("Obiettivo", "Tipologia", lambda _: "Strategico")]),
    ({"Tipologia": "UdM"}, []),
    ({"Valore atteso": "Target 2024"}, [("Peso", f"Target {year}", lambda _: 1.0) for year in (2023, 2025, 2026)]),
    ({}, [("Valore atteso", "Baseline", lambda _: 1.0), ("Peso", "Valore effettivo anno precedente", lambda _: 1.0)]),
    ({}, [("Peso", "Peso indicatore", lambda _: 1.0), ("Peso", "Punteggio", lambda _: 1.0)]),
    ({}, [(text, f"{text} di supporto", lambda _: None) for text in PLAIN if text not in ("Valore effettivo", "Tipologia")]),
    ({}, [("Peso", "Esito", lambda _: "Attività in corso di svolgimento")]),
    ({}, [("Obiettivo", "Obiettivo 2023", few), ("Obiettivo", "Obiettivo anno precedente", few)]),
    ({}, [("Obiettivo", text, float) for text in ("Obiettivo n.", "Obiettivo - N°", "Obiettivo (codice)")]),
    ({}, [("Indicatore", "Obiettivo: note", few), ("Tipologia", "Indicatore - fonte dei dati", few)]),
    ({}, [("Obiettivo", text, few) for text in
          ("1) Obiettivo", "N. obiettivo", "Cod. obiettivo", "Tipo obiettivo", "Stato obiettivo", "Note obiettivo")]),
]  # fmt: skip


@pytest.mark.parametrize(("renamed", "extra"), SURE)
def test_what_is_sure_is_not_asked(renamed: Mapping[str, str], extra: Sequence[tuple[str, str, More]]) -> None:
    examined = examine(plan(renamed, extra), today=END_OF_YEAR)
    usual = examine(plan(), today=END_OF_YEAR)
    assert [o.objective.text for o in examined.results.objectives] == [f"Fare {n}" for n in range(8)]
    assert [i.score for i in examined.results.indicators] == [i.score for i in usual.results.indicators]
    assert [s.total_weight for s in examined.results.sectors] == [100.0, 100.0]


@pytest.mark.parametrize(
    ("field", "header", "cell", "what"),
    [
        (Field.TYPE, "Tipologia obiettivo", "Strategico", "tipi di valore"),
        (Field.TYPE, "Tipologia", "Operativo", "tipi di valore"),
        (Field.TYPE, "Unità di misura", "pratiche", "tipi di valore"),
        (Field.TYPE, "Tipo di indicatore", "Efficacia", "tipi di valore"),
        (Field.ACTUAL, "Esito", "Attività conclusa nei tempi", "valori"),
        (Field.TARGET, "Traguardo", "Migliorare i rapporti", "valori"),
        (Field.WEIGHT, "Incidenza", "alta", "pesi"),
    ],
)
def test_cells_that_say_otherwise_are_believed_and_no_finding_tells_to_overwrite_them(
    field: Field, header: str, cell: str, what: str
) -> None:
    at = list(Field).index(field)
    lines: list[list[Entry]] = [[*cells[:at], cell, *cells[at + 1 :]] for cells in ROWS]
    host = MemoryHost(MemoryGrid("Foglio1", [[TITLE], [*PLAIN[:at], header, *PLAIN[at + 1 :]], *lines]))
    with pytest.raises(NoPlan) as raised:
        read_plan(host)
    assert f"(«{header}», ma le sue celle non sono {what}, per esempio «{cell}»), scriverne la lettera" in str(
        raised.value
    )
    (doubt,) = recognise(host).doubts
    assert (doubt.text, doubt.field, doubt.setting) == (header, None, COLUMN_SETTINGS[field])


def test_a_long_cell_is_cut_in_the_sentence() -> None:
    lines: list[list[Entry]] = [
        [*cells[:8], f"Attività conclusa nei tempi previsti {n}", cells[9]] for n, cells in enumerate(ROWS)
    ]
    host = MemoryHost(MemoryGrid("Foglio1", [[TITLE], [*PLAIN[:8], "Esito", PLAIN[9]], *lines]))
    with pytest.raises(NoPlan, match="per esempio «Attività conclusa nei tempi p…»"):
        read_plan(host)


def test_what_is_missing_and_what_is_unclear_are_asked_at_once() -> None:
    host = plan({"Tipologia": "Meta", "Obiettivo": "Obiettivo operativo"}, [("Obiettivo", "Obiettivo strategico", few)])
    with pytest.raises(NoPlan) as raised:
        read_plan(host)
    assert not isinstance(raised.value, UnclearPlan)
    first, inoltre, second = str(raised.value).partition(" Inoltre, ")
    assert '--colonna "tipologia=LETTERA"' in first
    assert inoltre
    assert second.startswith(
        "nel foglio «Foglio1», intestazione alla riga 2, non si capisce quale colonna è «Obiettivo»"
    )
    assert second.endswith('--colonna "obiettivo=F".')


def test_what_is_unclear_is_asked_alone_beside_what_the_plan_does_without() -> None:
    host = plan({"Sigla": "Meta", "Obiettivo": "Obiettivo operativo"}, [("Obiettivo", "Obiettivo strategico", few)])
    with pytest.raises(UnclearPlan) as raised:
        read_plan(host)
    assert [question.setting for question in raised.value.questions] == ["colonna_obiettivo"]
    assert raised.value.dispensed == {"colonna_sigla"}


@pytest.mark.parametrize("header", ["Risultato", "Esito", "Avanzamento", "Previsto"])
def test_a_recap_with_a_result_beside_the_sectors_is_no_half_plan(header: str) -> None:
    recap = MemoryGrid("Sintesi", [["Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso", header]])
    host = MemoryHost(*plan(name="SF").grids(), *plan(name="GT").grids(), recap)
    with pytest.raises(UnclearPlan, match="ci sono più piani"):
        read_plan(host)
    other = [[*cells[:4], f"Altro {n}", *cells[5:]] for n, cells in enumerate(ROWS)]
    host = MemoryHost(*plan(name="SF").grids(), MemoryGrid("GT", [[TITLE], PLAIN, *other]), recap)
    assert len(read_plan(host).sheets) == 2


def test_a_sheet_that_lacks_columns_beside_the_sectors_is_asked_about() -> None:
    recap = MemoryGrid("Sintesi", [["Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso", "Target"]])
    other = [[*cells[:4], f"Altro {n}", *cells[5:]] for n, cells in enumerate(ROWS)]
    host = MemoryHost(*plan(name="SF").grids(), MemoryGrid("GT", [[TITLE], PLAIN, *other]), recap)
    with pytest.raises(NoPlan) as raised:
        read_plan(host)
    assert "nel foglio «Sintesi» l'intestazione alla riga 1 non ha le colonne" in str(raised.value)
    assert str(raised.value).endswith(
        "Se quel foglio non fa parte del piano, scrivere quali ne fanno parte nel foglio Parametri, riga foglio_piano, o "
        'eseguire pdo-xl attiva (o calcola) con --colonna "foglio=SF; GT".'
    )
    (which,) = [question for question in raised.value.questions if question.setting == "foglio_piano"]
    assert [(answer.value, answer.why) for answer in which.answers] == [
        ("SF; GT", "hanno tutte le colonne"), ("SF; GT; Sintesi", "poi si chiedono le altre colonne"),
    ]  # fmt: skip
    assert recognise(host, mapping={"foglio_piano": "SF; GT"}).problem == ""


def test_a_blank_column_beside_a_filled_one_is_worth_a_look_and_a_question_once_it_is_filled() -> None:
    (doubt,) = recognise(plan({}, [("Peso", "Servizio di supporto", lambda _: None)])).doubts
    assert (doubt.text, doubt.field, doubt.reason) == (
        "Servizio di supporto", None, "somiglia a «Servizio», che è la colonna Servizio",
    )  # fmt: skip
    with pytest.raises(UnclearPlan):
        read_plan(plan({}, [("Peso", "Servizio di supporto", lambda n: "CED" if n == 7 else None)]))


def test_the_summary_in_a_cell_asks_too_and_follows_the_answer() -> None:
    header = [*PLAIN[:4], "Obiettivo strategico", "Obiettivo operativo", *PLAIN[5:]]
    lines = [[*cells[:4], few(n), *cells[4:]] for n, cells in enumerate(ROWS)]
    cells = Cells([[TITLE, *[None] * 10], header, *lines])
    with pytest.raises(UnclearPlan, match='--colonna "obiettivo=F"'):
        summary_cells(cells, BLANK, DEFAULTS, END_OF_YEAR)
    table = summary_cells(cells, BLANK, Parameters(mapping={"colonna_obiettivo": "F"}), END_OF_YEAR)
    assert [line[13] for line in table[1:]] == [4, 4, 8]


def test_a_header_that_stands_twice_is_not_settled_by_its_text() -> None:
    host = plan({}, [("Indicatore", "Obiettivo", few)])
    assert 'obiettivo=E"' in recognise(host, mapping={"colonna_obiettivo": "Obiettivo"}).problem
    assert recognise(host, mapping={"colonna_obiettivo": "E"}).problem == ""


@pytest.mark.parametrize(
    ("renamed", "extra", "column"),
    [
        # A "Standard" is the target where no other column is, and nothing to ask about beside one.
        ({"Valore atteso": "Standard"}, [], 8),
        ({}, [("Peso", "Standard", lambda n: KINDS[n % 4][1])], 8),
        # The number of an objective below its group is no objective.
        ({}, [("Obiettivo", "Obiettivo operativo N. ob.", lambda n: f"A.{n}")], 9),
        ({"Valore atteso": "2024 target"}, [], 8),
    ],
)
def test_names_that_stand_in_for_a_value_and_numbers_of_objectives(
    renamed: Mapping[str, str], extra: Sequence[tuple[str, str, More]], column: int
) -> None:
    read = read_plan(plan(renamed, extra))
    assert read.sheets[0].layout.columns[Field.TARGET] == column
    assert [o.text for o in read.plan.objectives] == [f"Fare {n}" for n in range(8)]


def test_a_state_of_progress_is_the_actual_value_where_no_other_column_is() -> None:
    named = plan({"Valore effettivo": "Stato di avanzamento"})
    assert read_plan(named).sheets[0].layout.columns[Field.ACTUAL] == 9
    beside = plan({}, [("Peso", "Stato di avanzamento", lambda _: None)])
    assert read_plan(beside).sheets[0].layout.actuals is None
