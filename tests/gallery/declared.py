"""Plans whose results are declared by people: a share of achievement in place of an actual value."""

from tests.gallery.layout import Layout, plan

FROM_TARGET = "tipologia=dal valore atteso"


@plan
def specific_objectives_of_the_dup() -> Layout:
    """DUP 2022, Piano degli obiettivi specifici 2022-2024 e performance organizzativa – un comune.

    Baseline of the years before, targets of three years, a share that the evaluators confirm.
    """
    return Layout(
        sheets={
            "Segretario": """
DUP 2022 Piano degli obiettivi specifici 2022-2024 e performance organizzativa
N° MISSIONE | N° PROGRAMMA | N° | Peso | Obiettivo (descrizione) | Indicatore | Punto di partenza cd. Baseline 2021 o anni precedenti | TARGET 2022 | TARGET 2023 | TARGET 2024 | Responsabile | personale coinvolto | % Raggiunta (da validare NdV) | STATO DI RAGGIUNGIMENTO TARGET 2022 | NOTE
1 | 2 | 1.1 | 50 | Conoscenza del PTPC | Ore di formazione | 4 h pro capite | almeno 4 H pro capite | almeno 5 pro capite | almeno 6 pro capite | Nardi | tutti | 100% | |
1 | 2 | 1.3 | 30 | Monitoraggio del PTPC | Report delle PO | un monitoraggio | almeno un report | due | due | Nardi | tutti | 80% | |
1 | 2 | 1.4 | 20 | Controlli interni | Sorteggi | 4 su 4 | 4 su 4 | 4 su 4 | 4 su 4 | Nardi | tutti | 50% | | in ritardo
"""
        },
        answers=["settore=nome del foglio", FROM_TARGET, "giudizio=M"],
        scores=[100, 80, 50],  # as declared
        objectives=[100, 80, 50],
        weights=[50, 30, 20],
        sectors={"Segretario": 84},  # 50 + 24 + 10
        body=84,
        findings={"PDO110": 1, "PDO315": 1},
        year=2022,
    )


@plan
def summary_of_the_evaluators() -> Layout:
    """Prospetto riassuntivo del grado di raggiungimento degli obiettivi strategici di PEG e di innovazione gestionale, anno 2020 – Nucleo di valutazione.

    Codes of strategic and operative objectives in a header of two rows; the weights are ours.
    """
    return Layout(
        sheets={
            "Prospetto": """
Nucleo di Valutazione
PROSPETTO RIASSUNTIVO DEL GRADO DI RAGGIUNGIMENTO DEGLI OBIETTIVI - ANNO 2020
N. | Dipartimento | Obiettivo strategico | Obiettivo operativo | DESCRIZIONE | Scadenza | Indicatore | % di ragg. | Note | Peso
1 | TECNICO | '0101 | '01010601 | Check-list degli immobili | '31.12.2020 | Fascicoli redatti | 100% | | 60
2 | TECNICO | '0101 | '01010602 | Verifiche degli impianti | '30.09.2020 | Verifiche svolte | 70% | rinvio | 40
3 | FINANZIARIO | '0102 | '01020101 | Riscossione coattiva | '31.12.2020 | Ruoli emessi | 90% | | 100
"""
        },
        answers=["obiettivo=E", FROM_TARGET, "valore_atteso=F", "giudizio=H"],
        because="«DESCRIZIONE» is the objective here; its column of objectives has codes.",
        scores=[100, 70, 90],  # as declared
        objectives=[100, 70, 90],
        weights=[60, 40, 100],
        sectors={"TECNICO": 88, "FINANZIARIO": 90},  # 60 + 28
        body=89,
        findings={"PDO110": 1, "PDO315": 1},
        year=2020,
    )


@plan
def report_with_degrees() -> Layout:
    """Relazione sulla performance 2018 – Città di Lumezzane: results of the sectors; the columns are as many municipalities use."""
    return Layout(
        sheets={
            "Settori": """
RELAZIONE SULLA PERFORMANCE 2018
Settore | Responsabile | Servizio | Obiettivo | Indicatore | Risultato atteso | Grado di raggiungimento | Peso
Servizi alla persona | Gatti | Scuola | Mense | Gradimento | questionario con esito positivo | 95% | 50
Servizi alla persona | Gatti | Sport | Palestre | Convenzioni | rinnovo delle convenzioni | 60% | 50
Polizia locale | Lupi | Vigilanza | Controlli | Turni serali | turni secondo il progetto | 100% | 100
"""
        },
        answers=[FROM_TARGET, "giudizio=G"],
        scores=[95, 60, 100],  # as declared
        objectives=[95, 60, 100],
        weights=[50, 50, 100],
        sectors={"Servizi alla persona": 77.5, "Polizia locale": 100},
        body=88.75,
        findings={"PDO110": 1, "PDO315": 1},
        year=2018,
    )
