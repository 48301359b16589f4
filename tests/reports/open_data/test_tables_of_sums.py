"""The tables of sectors and body, as the design names their fields."""

from pdo_xl.reports.open_data.tables_of_sums import BODY, SECTORS


def test_the_sectors() -> None:
    assert [field.name for field in SECTORS.fields] == [
        "settore", "obiettivi", "indicatori", "peso_totale", "punti", "punteggio", "punteggio_minimo",
        "punteggio_massimo", "peso_con_un_dato", "peso_non_valutabile", "obiettivi_raggiunto",
        "obiettivi_raggiunto_in_parte", "obiettivi_non_raggiunto", "obiettivi_non_misurabile", "indicatori_raggiunto",
        "indicatori_raggiunto_in_ritardo", "indicatori_parziale", "indicatori_non_raggiunto", "indicatori_in_corso",
        "indicatori_in_scadenza", "indicatori_scaduto", "indicatori_non_valutabile", "indicatori_da_verificare",
    ]  # fmt: skip


def test_the_body() -> None:
    assert [field.name for field in BODY.fields] == [
        "denominazione", "codice_ipa", "codice_istat", "anno", "data_riferimento", "modo", "punteggio",
        "punteggio_minimo", "punteggio_massimo", "parametri", "parametri_confermati", "versione_programma",
        "calcolato_il",
    ]  # fmt: skip
