"""The words of the workbook `valutazione`."""

from pdo_xl.sheet.names.evaluation import FEWEST, FOOTER, TOO_FEW, AggregateColumn, BandCountColumn, WeightColumn


def test_the_footer_and_the_words_in_place_of_a_figure() -> None:
    assert FOOTER == "Documento con dati personali: non pubblicare (D.Lgs. 33/2013, art. 20: solo dati aggregati)"
    assert f"meno di {FEWEST} persone" == TOO_FEW


def test_tables_under_one_another_share_their_first_column() -> None:
    assert next(iter(WeightColumn)) == next(iter(AggregateColumn)) == next(iter(BandCountColumn)) == "Gruppo"
