"""The rows and columns of `Riepilogo`."""

from pdo_xl.sheet.names.summary import (
    FORMER_SUMMARY_HEADERS,
    SUMMARY_FIRST_CHART_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
    SUMMARY_LAST_CHART_ROW,
    TILES,
    SummaryColumn,
)


def test_the_columns() -> None:
    printed = [column.value for column in SummaryColumn if column.is_printed]
    assert printed == [
        "Settore", "Responsabile", "Punteggio", "da 0 a 100", "Peso con un dato", "Raggiunti", "In parte",
        "Non raggiunti", "Senza dato", "Scaduti", "In scadenza", "Errori",
    ]  # fmt: skip
    assert SUMMARY_HEADERS[len(printed) :] == (
        "Punteggio minimo", "Punteggio massimo", "Obiettivi", "Indicatori", "Peso totale", "Punti",
        "Non valutabile (peso)", "Avvisi", "Nel grafico",
    )  # fmt: skip


def test_a_column_knows_its_place_and_whether_it_says_something_of_its_own() -> None:
    assert [SummaryColumn(header).place for header in SUMMARY_HEADERS] == list(range(1, len(SUMMARY_HEADERS) + 1))
    assert [column.value for column in SummaryColumn if column.is_looks] == ["da 0 a 100", "Nel grafico"]


def test_tiles_span_what_is_printed_and_the_chart_ends_above_the_table() -> None:
    assert [column for tile in TILES for column in range(tile.first, tile.last + 1)] == list(range(1, 13))
    assert SUMMARY_FIRST_CHART_ROW < SUMMARY_LAST_CHART_ROW < SUMMARY_HEADER_ROW == 24


def test_the_columns_of_before_are_told_apart_by_coverage_and_the_weight_of_all() -> None:
    assert {"Copertura", "Peso totale"} <= set(FORMER_SUMMARY_HEADERS)
    assert len(FORMER_SUMMARY_HEADERS) == 13
