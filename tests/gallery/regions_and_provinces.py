"""Plans of Regions and provinces: directions, stakeholders, dimensions, times of their own."""

from tests.gallery.layout import Layout, plan

FROM_TARGET = "tipologia=dal valore atteso"


@plan
def interventions_of_a_region() -> Layout:
    """Piano della prestazione 2019 – Regione Friuli Venezia Giulia: linea, missione, direzione, responsabile, tempi, risultati attesi, indicatori, target."""
    return Layout(
        sheets={
            "Interventi": """
PIANO DELLA PRESTAZIONE 2019
Linea strategica | Missione | Direzione centrale | Responsabile | Obiettivo | Tempi previsti | Indicatore | Target | Valore effettivo | Data di conclusione | Peso
Famiglia | Diritti sociali | Salute | Ferri | Nuovi consultori | 29/11/2019 | Consultori aperti | 4 | 3 | 29/11/2019 | 50
Famiglia | Diritti sociali | Salute | Ferri | Carta famiglia | 28/06/2019 | Famiglie iscritte | 5000 | 6000 | 18/07/2019 | 50
"""
        },
        answers=[FROM_TARGET, "scadenza=F", "data_effettiva=J"],
        because="«Tempi previsti» and «Data di conclusione» are a test of their own only if somebody says so.",
        scores=[
            75,  # 100·3/4
            100,  # that very day
            100,
            75,  # 20 days late
        ],
        objectives=[87.5, 87.5],
        weights=[50, 50],
        sectors={"Salute": 87.5},
        body=87.5,
        findings={"PDO110": 1, "PDO313": 1, "PDO316": 1},
        year=2019,
    )


@plan
def cards_of_directions_as_a_table() -> Layout:
    """Piano della performance 2017-2019, schede obiettivi 2017 Direzioni/Dipartimenti – Regione Liguria: its parts; the columns are as many Regions use."""
    return Layout(
        sheets={
            "Direzioni": """
REGIONE DI ESEMPIO
PIANO DELLA PERFORMANCE 2017-2019 - Obiettivi dell'anno 2017
Direzione | Dirigente | Ufficio | Obiettivo | Indicatore | UdM | Valore di partenza | Target | Risultato raggiunto | Peso
Ambiente | Mori | Rifiuti | Raccolta differenziata | Quota differenziata | % | 45% | 50% | 50% | 60
Ambiente | Mori | Parchi | Sentieri | Chilometri segnati | num. | 120 | '+25% | 120 | 40
Turismo | Sala | Fiere | Presenze in fiera | Giornate | gg | 10 | 12 | 12 | 100
"""
        },
        scores=[
            100,
            80,  # +25% of 120 is 150: 100·120/150
            100,
        ],
        objectives=[100, 80, 100],
        weights=[60, 40, 100],
        sectors={"Ambiente": 92, "Turismo": 100},  # 0,6·100 + 0,4·80
        body=96,
        findings={"PDO110": 1, "PDO312": 1, "PDO313": 1, "PDO405": 1},
        year=2017,
    )


@plan
def public_value_of_a_province() -> Layout:
    """Quantificazione obiettivi, Piano della performance, esercizio 2015 – Provincia di Como: the fields of its cards as columns.

    Missione and Programma D.U.P., Impatto/outcome, Stakeholder; the values are ours.
    """
    return Layout(
        sheets={
            "Obiettivi": """
QUANTIFICAZIONE OBIETTIVI - PIANO DELLA PERFORMANCE - Esercizio 2015
SETTORE | SERVIZIO | CATEGORIA OBIETTIVO | RESPONSABILE | MISSIONE D.U.P. | PROGRAMMA D.U.P. | DESCRIZIONE OBIETTIVO | IMPATTO/OUTCOME | STAKEHOLDER | INDICATORE | VALORE ATTESO | VALORE RAGGIUNTO | PESO
DIREZIONE GENERALE | Anticorruzione | Strategico | Bianchi | 01 | 11 | Piano triennale di prevenzione | Legalità | Dipendenti, cittadini | Bozza del piano | 30/01/2015 | 13/02/2015 | 50
DIREZIONE GENERALE | Anticorruzione | Gestionale | Bianchi | 01 | 11 | Mappatura dei procedimenti | Legalità | Dirigenti | Procedimenti mappati | 100% | 90% | 50
"""
        },
        answers=[FROM_TARGET],
        scores=[
            90,  # 14 days late
            90,
        ],
        objectives=[90, 90],
        weights=[50, 50],
        sectors={"DIREZIONE GENERALE": 90},
        body=90,
        findings={"PDO110": 1, "PDO313": 1},
        year=2015,
    )


@plan
def performance_of_a_valley() -> Layout:
    """Piano della performance 2020-2022 della Giunta regionale – Regione autonoma Valle d'Aosta: its parts; the columns are as many Regions use."""
    return Layout(
        sheets={
            "Dipartimenti": """
PIANO DELLA PERFORMANCE 2020-2022 - ANNO 2020
Dipartimento | < | Obiettivo | < | Valori | < | < | Peso
Struttura | Dirigente | Descrizione obiettivo | Indicatore | U.M. | Target | Consuntivo | ^
Turismo | Rey | Impianti aperti | Impianti collaudati | n. | 12 | 9 | 40
Turismo | Rey | Sentieri sicuri | Sentieri verificati | % | 90% | 90% | 60
Istruzione | Blanc | Scuole connesse | Scuole in fibra | s/n | si | in parte | 100
"""
        },
        scores=[
            75,  # 100·9/12
            100,
            50,  # partly
        ],
        objectives=[75, 100, 50],
        weights=[40, 60, 100],
        sectors={"Turismo": 90, "Istruzione": 50},  # 0,4·75 + 0,6·100
        body=70,
        findings={"PDO110": 1},
        year=2020,
    )


@plan
def piao_of_a_province() -> Layout:
    """Piano integrato di attività e organizzazione (P.I.A.O.) 2023-2025 – Provincia autonoma di Trento: what is told of it.

    Strategic beside operative objectives; dimensione, stakeholder, contributor, fonte, baseline are as many provinces use.
    """
    return Layout(
        sheets={
            "2.2 Performance": """
P.I.A.O. 2023-2025 - Sezione 2.2 Performance - anno 2023
Obiettivo strategico | Codice | Area | Responsabile | Obiettivo operativo | Dimensione | Stakeholder | Contributor | Indicatore | Formula | Fonte | Baseline | Target 2023 | Target 2024 | Risultato | Peso
Scuole sicure | VP1 | Edilizia | Testa | Verifiche sismiche | Sociale | Studenti | Ragioneria | Verifiche concluse | conteggio | Uffici | 20 | 30 | 40 | 24 | 50
Scuole sicure | VP1 | Edilizia | Testa | Consumi | Ambientale | Studenti | Patrimonio | Consumo per scuola | kWh/mq | Bollette | 100 | 'non superiore a 90 | 'non superiore a 80 | 99 | 50
Strade sicure | VP2 | Viabilità | Poli | Incidenti | Sociale | Cittadini | Polizia | Tratti messi in sicurezza | conteggio | Uffici | 4 | 'non inferiore al 2022 | 6 | 5 | 100
"""
        },
        answers=["obiettivo=E", FROM_TARGET],
        scores=[
            80,  # 100·24/30
            90,  # at most 90: 100·(180 − 99)/90
            100,  # at least the 4 of 2022
        ],
        objectives=[80, 90, 100],
        weights=[50, 50, 100],
        sectors={"Edilizia": 85, "Viabilità": 100},
        body=92.5,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 1},
        year=2023,
    )
