"""Which column is which, where a person had to say it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.actions import examine
from pdo_xl.domain.errors import NoPlan, ParameterError
from pdo_xl.domain.plan import Field
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.formulas.cells import BLANK, Cells
from pdo_xl.formulas.summary import summary_cells
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, ColumnMapping, Known, column_options, meaning_of
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from tests.junk import DETERMINISTIC, complaint
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row

DAY = date(2024, 12, 31)
ROWS = [row(actual=650.0), more(actual=5.0)]
STRANGE = [*HEADER[:7], "Meta", "Riscontro", HEADER[9], "Note"]


def plan(header: list[str] = STRANGE, name: str = "Foglio1", rows: list[list[object]] | None = None) -> MemoryGrid:
    return MemoryGrid(name, [[TITLE], header, *(rows or ROWS)])


def parameters(**values: object) -> MemoryGrid:
    return MemoryGrid("Parametri", [list(PARAMETERS_HEADERS), *[[name, value] for name, value in values.items()]])


@pytest.mark.parametrize(
    ("target", "actual"), [("H", "I"), ("h", " Riscontro "), ("Meta", "«Riscontro»"), ("META", "Foglio1!I")]
)
def test_a_column_by_its_letter_or_its_header(target: str, actual: str) -> None:
    given = parameters(colonna_valore_atteso=target, colonna_valore_effettivo=actual)
    examined = examine(MemoryHost(plan(), given), today=DAY)
    assert [(i.target, i.actual) for i in examined.read.plan.indicators] == [(650.0, 650.0), (10.0, 5.0)]
    assert examined.results.objectives[0].score == 75


def test_without_it_nothing_is_guessed() -> None:
    with pytest.raises(NoPlan):
        examine(MemoryHost(plan(), parameters()), today=DAY)


def test_what_a_person_says_wins_over_the_header() -> None:
    header = [*HEADER[:8], "Valore effettivo", HEADER[9], "Valore effettivo rettificato"]
    rows: list[list[object]] = [[*ROWS[0], 325.0]]
    examined = examine(MemoryHost(plan(header, rows=rows), parameters(colonna_valore_effettivo="K")), today=DAY)
    assert examined.read.plan.indicators[0].actual == 325.0


def test_several_columns_of_actual_values_with_their_days() -> None:
    header = [*HEADER[:8], "Primo", "Secondo", HEADER[9]]
    rows: list[list[object]] = [[*row()[:8], 10.0, 20.0, 100.0]]
    given = parameters(colonna_valore_effettivo="I = 30/06; Secondo = 31/12")
    host = MemoryHost(plan(header, rows=rows), given)
    assert [examine(host, today=DAY, on=on).read.plan.indicators[0].actual for on in (date(2024, 7, 1), DAY)] == [
        10.0,
        20.0,
    ]


def test_sheets_whose_columns_differ() -> None:
    moved = [*HEADER[:7], "Riscontro", "Meta", HEADER[9]]
    rows: list[list[object]] = [[*row("GT")[:7], 325.0, 650.0, 100.0]]
    given = parameters(colonna_valore_atteso="Meta", colonna_valore_effettivo="SF!I; GT!H")
    host = MemoryHost(plan(name="SF"), plan(moved, "GT", rows), given)
    assert [i.actual for i in examine(host, today=DAY).read.plan.indicators] == [650.0, 5.0, 325.0]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"colonna_valore_atteso": "Bersaglio", "colonna_valore_effettivo": "I", "colonna_peso": "J"},
            "PDO101: nel foglio «Foglio1» l'intestazione alla riga 2 non ha la colonna «Valore atteso»: aggiungerla; ",
        ),
        (
            {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "I", "colonna_peso_indicatore": "Quota"},
            "Il parametro colonna_peso_indicatore indica la colonna «Quota», che nell'intestazione del piano non c'è: ",
        ),
        (
            {"colonna_valore_atteso": "!"},
            (
                "Parametri!B2: Il parametro colonna_valore_atteso vale «!», ma serve la lettera di una colonna, per "
                "esempio H, o il testo della sua intestazione."
            ),
        ),
        ({"colonna_valore_atteso": "XFE"}, "Parametri!B2: Il parametro colonna_valore_atteso vale «XFE», ma serve "),
        (
            {"foglio_piano": "Piano 2025"},
            (
                "Il parametro foglio_piano indica il foglio «Piano 2025», che non c'è: correggerlo, nel foglio "
                "Parametri o in --colonna (fogli che ci sono: «Foglio1»)."
            ),
        ),
    ],
)
def test_what_cannot_be_followed_is_a_sentence(values: dict[str, str], message: str) -> None:
    with pytest.raises((NoPlan, ParameterError)) as raised:
        examine(MemoryHost(plan(), parameters(**values)), today=DAY)
    assert str(raised.value).startswith(message)


def test_columns_that_a_plan_does_without() -> None:
    header = [HEADER[0], HEADER[4], *HEADER[5:]]
    rows: list[list[object]] = [[cells[0], cells[4], *cells[5:]] for cells in ROWS]
    given = parameters(colonna_responsabile="nessuna", colonna_sigla="nessuna", colonna_servizio="Nessuna")
    examined = examine(MemoryHost(plan(header, rows=rows), given), today=DAY)
    (objective,) = examined.read.plan.objectives
    assert (objective.sector, objective.manager, objective.unit, len(objective.indicators)) == ("SF", "", "", 2)
    assert examined.read.plan.incomplete == ()


def test_each_sheet_is_the_sector_of_its_name() -> None:
    rows: list[list[object]] = [list(cells[1:]) for cells in ROWS]
    sheets = [MemoryGrid(name, [[TITLE], HEADER[1:], *rows]) for name in ("SF", "GT")]
    with pytest.raises(NoPlan, match="non ha la colonna «Settore»"):
        examine(MemoryHost(*sheets), today=DAY)
    examined = examine(MemoryHost(*sheets, parameters(colonna_settore="Nome del foglio")), today=DAY)
    assert [(sector.name, sector.score) for sector in examined.results.sectors] == [("SF", 75), ("GT", 75)]
    assert examined.read.plan.incomplete == ()


@pytest.mark.parametrize(
    ("name", "above"), [("Settore FINANZE", TITLE), ("Foglio1", "SETTORE: FINANZE"), ("Foglio1", "Settore – FINANZE")]
)
def test_a_sheet_that_names_its_sector_needs_no_column(name: str, above: str) -> None:
    grid = MemoryGrid(name, [[above], [TITLE], HEADER[1:], *[cells[1:] for cells in ROWS]])
    examined = examine(MemoryHost(grid), today=DAY)
    assert [sector.name for sector in examined.results.sectors] == ["FINANZE"]
    assert len(examined.results.indicators) == 2


def test_a_formula_follows_it_too() -> None:
    cells = Cells([[TITLE, *[None] * 10], STRANGE, *[[*cells, None] for cells in ROWS]])
    values = {"colonna_valore_atteso": "H", "colonna_valore_effettivo": "Riscontro", "foglio_piano": "Foglio1"}
    table = summary_cells(cells, BLANK, Parameters(mapping=values), DAY)
    assert table[1][2] == 75.0
    with pytest.raises(NoPlan):
        summary_cells(cells, BLANK, DEFAULTS, DAY)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["valore_attesso=H"], "La colonna «valore_attesso» non esiste: si può scegliere fra settore, responsabile, "),
        (["valore_atteso"], "«valore_atteso» non si legge: scrivere il nome e la colonna, come in valore_atteso=H."),
        (["valore_atteso= "], "«valore_atteso= » non si legge: "),
        (["peso=ZZZ"], "Il parametro colonna_peso vale «ZZZ», ma serve la lettera di una colonna, per esempio H, o "),
    ],
)
def test_options_that_cannot_be_read(options: list[str], message: str) -> None:
    with pytest.raises(ParameterError) as raised:
        column_options(options)
    assert str(raised.value).startswith(message)


def test_every_row_says_what_it_is_for() -> None:
    for name in MAPPING_SETTINGS:
        assert meaning_of(name).endswith(".")
    assert "nome del foglio" in meaning_of("colonna_settore")
    assert "nessuna" in meaning_of("colonna_sigla")
    said = "di questo piano: la sua lettera, o il testo dell'intestazione."
    kind = f"La colonna «Tipologia di valore» {said} Se non c'è: dal valore atteso (o dall'unità di misura); "
    assert meaning_of("colonna_tipologia").startswith(kind)
    weight = f"La colonna «Pesatura settore» {said} Se non c'è: nessuna, e in ogni settore gli obiettivi pesano uguale."
    assert meaning_of("colonna_peso") == weight


def test_what_is_known_of_one_sheet_keeps_all_else() -> None:
    mapping = ColumnMapping.read({"colonna_valore_atteso": "SF!H; GT!I", "colonna_sigla": "SF!nessuna"})
    known = Known(mapping, 2024, DAY, unmarked=True, told={8: "Meta"})
    in_sheet = known.in_sheet("SF")
    assert in_sheet == known._replace(mapping=mapping.of_sheet("SF"))
    assert [Field.UNIT in known.in_sheet(name).mapping.absent for name in ("SF", "GT")] == [True, False]
    assert Known().in_sheet("SF") == Known()


@DETERMINISTIC
@given(st.sampled_from(MAPPING_SETTINGS), st.text(max_size=30))
def test_any_text_is_read_or_complained_about(name: str, text: str) -> None:
    sentence = complaint(ColumnMapping.read, {name: text})
    assert sentence is None or sentence.startswith(f"Il parametro {name} vale «")
