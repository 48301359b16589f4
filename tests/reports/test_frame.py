"""Results as a table: a row an indicator, each column of its own type."""

from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd

from pdo_xl import open_plan, score, to_frame
from pdo_xl.actions import examine
from pdo_xl.domain.values.entry import CellError, Percent
from pdo_xl.reports.frame import indicators_frame
from tests.columns import with_deadlines
from tests.support import END_OF_YEAR, HEADER, MemoryGrid, MemoryHost, more, results_of, row


def test_each_row_says_of_its_objective_what_a_person_sees() -> None:
    frame = indicators_frame(
        results_of(
            row(target=3.0, actual=2.0, weight=60.0),
            more("Atto", "Data", "31.03.2024", "10.04.2024"),
            row("GT", kind="Nr", target=Percent(0.9), actual=CellError("#N/D"), weight=40.0),
        )
    )
    assert frame.drop(columns=["testo_obiettivo", "responsabile", "servizio"]).iloc[1].to_dict() == {
        "foglio": "Piano", "riga": 4, "settore": "SF", "sigla": "FIN", "obiettivo": 1, "indicatore": "Atto",
        "tipo": "DATA", "atteso": "31.03.2024", "effettivo": "10.04.2024", "scadenza": pd.Timestamp(2024, 3, 31),
        "punteggio": 90.0, "stato": "Raggiunto in ritardo", "ritardo_gg": 10, "peso": 60.0,
        "punteggio_obiettivo": (200 / 3 + 90) / 2, "punti": 60 * (200 / 3 + 90) / 200,
        "grado": "raggiunto in parte", "tempo": "in ritardo", "andamento_obiettivo": None, "andamento": None,
    }  # fmt: skip
    assert frame.iloc[2][["atteso", "effettivo"]].tolist() == ["90%", "#N/D"]


def test_before_the_years_end_each_row_says_how_it_goes() -> None:
    frame = indicators_frame(
        results_of(row(actual=300.0), more(kind="Data", target="31.03.2024"), on=date(2024, 6, 30)),
    )
    assert frame[["andamento", "andamento_obiettivo"]].to_numpy().tolist() == [
        ["in linea", "in ritardo"], ["in ritardo", "in ritardo"],
    ]  # fmt: skip


def test_a_fraction_is_seen_as_the_percentage_that_it_is(tmp_path: Path) -> None:
    """Up to 1 the formats of a file's cells are not read: 0.9 is 90 % in any."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Piano"
    sheet.append(["PIANO 2024"])
    sheet.append(HEADER)
    sheet.append(row(kind="Percentuale", target=0.9, actual=0.855))
    sheet.append(more(kind="Percentuale", target=1.5, actual="85%"))
    sheet.append(more(kind="Nr", target=0.9, actual=1.0))
    for cell in ("H3", "I3", "H4"):
        sheet[cell].number_format = "0%"
    workbook.save(tmp_path / "piano.xlsx")
    frame = to_frame(score(open_plan(tmp_path / "piano.xlsx"), on=END_OF_YEAR))
    assert frame[["atteso", "effettivo"]].values.tolist() == [["90%", "85,5%"], ["150%", "85%"], ["0,9", "1"]]


def test_columns_keep_their_types_where_nothing_is_known() -> None:
    for frame in (indicators_frame(results_of()), indicators_frame(results_of(row(kind="boh", weight="non si sa")))):
        types = frame.dtypes
        assert {types[name].name for name in ("punteggio", "peso", "punteggio_obiettivo", "punti")} == {"float64"}
        assert types["ritardo_gg"].name == "Int64"
        assert types["scadenza"].kind == "M"
        assert frame[["punteggio", "punti", "scadenza", "ritardo_gg"]].isna().all(axis=None)
    assert frame["tipo"].tolist() == [None]


def test_what_stands_beside_a_row_comes_behind_the_usual_columns() -> None:
    lines = [["PIANO 2024"], [*HEADER, "Fonte", "Missione"], [*row(), "Protocollo", "01"], more()]
    frame = indicators_frame(examine(MemoryHost(MemoryGrid("Piano", lines)), today=END_OF_YEAR).results)
    assert frame.columns[-2:].tolist() == ["fonte", "missione"]
    assert frame[["fonte", "missione"]].values.tolist() == [["Protocollo", "01"], ["", "01"]]


def test_which_of_two_tests_a_line_is_in_a_plan_that_has_such() -> None:
    examined = with_deadlines([*row(target=10.0, actual=5.0), "30.06.2024", "28.06.2024"], more())
    frame = indicators_frame(examined.results)
    assert frame[["riga", "prova", "punteggio"]].to_numpy().tolist()[:2] == [
        [3, "valore", 50.0],
        [3, "scadenza", 100.0],
    ]
    assert frame["prova"].tolist() == ["valore", "scadenza", "valore"]
    assert "prova" not in indicators_frame(results_of(row())).columns
