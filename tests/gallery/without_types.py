"""Plans of municipalities and unions without a column of types: the commonest of all."""

from tests.gallery.layout import Layout, plan

FROM_TARGET = "tipologia=dal valore atteso"


@plan
def results_in_days_hours_and_money() -> Layout:
    """Relazione sulla performance dell'ente, anno 2012, risultati raggiunti – Comune di Voghiera: its parts; units as many municipalities use."""
    return Layout(
        sheets={
            "Risultati": """
RELAZIONE SULLA PERFORMANCE DELL'ENTE - ANNO 2012
Area | Responsabile | Servizio | Obiettivo | Indicatore | U.M. | Previsto | Realizzato | Peso
Tecnica | Neri | Edilizia | Permessi | Giorni per un permesso | gg | 60 | 45 | 40
Tecnica | Neri | Strade | Manutenzioni | Somme spese | € | '€ 50.000,00 | '€ 40.000,00 | 30
Tecnica | Neri | Verde | Cura dei parchi | Ore di lavoro | ore | 400 | 400 | 30
Servizi | Costa | Biblioteca | Letture in piazza | Iniziativa svolta | s/n | si | si | 100
"""
        },
        scores=[
            100,  # 45 of at most 60 days
            80,  # 100·40.000/50.000
            100,
            100,
        ],
        objectives=[100, 80, 100, 100],
        weights=[40, 30, 30, 100],
        sectors={"Tecnica": 94, "Servizi": 100},  # 40 + 24 + 30
        body=97,
        findings={"PDO110": 1, "PDO312": 1, "PDO313": 1, "PDO405": 2},
        year=2012,
    )


@plan
def activity_of_an_union() -> Layout:
    """Relazione sulla performance 2020, indicatori di attività per servizio – Unione dei Comuni Valli del Reno, Lavino e Samoggia.

    The document's parts were seen; unit and ratio are as many unions use.
    """
    return Layout(
        sheets={
            "Indicatori": """
UNIONE DEI COMUNI DI ESEMPIO
RELAZIONE SULLA PERFORMANCE 2020
Area | Referente | Servizio | Obiettivo | Indicatori di attività | UdM | Target 2020 | Consuntivo 2020 | Peso
Personale | Fabbri | Concorsi | Concorsi unici | Concorsi banditi | n° | 8 | 6 | 50
Personale | Fabbri | Stipendi | Cedolini esatti | Cedolini senza errori | % | 98% | 98% | 50
Informatica | Gatti | Reti | Sedi in fibra | Sedi collegate | sì/no | sì | sì | 100
"""
        },
        scores=[75, 100, 100],  # 100·6/8
        objectives=[75, 100, 100],
        weights=[50, 50, 100],
        sectors={"Personale": 87.5, "Informatica": 100},
        body=93.75,
        findings={"PDO110": 1, "PDO313": 1},
        year=2020,
    )


@plan
def objectives_with_deadlines() -> Layout:
    """Piano esecutivo di gestione 2017/2019, Piano degli obiettivi, Allegato 1 – Comune di Ala: its parts; a deadline beside the number as many bodies use."""
    return Layout(
        sheets={
            "Obiettivi": """
Piano Esecutivo di Gestione 2017/2019
Piano degli obiettivi - anno 2017
Settore | Responsabile | Servizio | Obiettivo | Indicatore | Valore atteso | Scadenza | Valore effettivo | Data effettiva | Peso
Tecnico | Manfrini | Acquedotto | Ricerca perdite | Chilometri verificati | 20 | 31/10/2017 | 15 | 31/10/2017 | 50
Tecnico | Manfrini | Cimiteri | Estumulazioni | Estumulazioni svolte | 40 | 29/12/2017 | 40 | 20/12/2017 | 50
"""
        },
        answers=[FROM_TARGET, "scadenza=G", "data_effettiva=I"],
        because="The deadline is offered with its options, not asked: without it the number alone counts.",
        scores=[
            75,  # 100·15/20
            100,  # that very day
            100,
            100,  # nine days before
        ],
        objectives=[87.5, 100],
        weights=[50, 50],
        sectors={"Tecnico": 93.75},
        body=93.75,
        findings={"PDO110": 1, "PDO313": 1, "PDO316": 1},
        year=2017,
    )


@plan
def efficacy_and_efficiency() -> Layout:
    """Piano della performance 2019/2021, Allegato C, indicatori di attività, produttività, efficacia, efficienza – Comune di Saonara.

    The document's parts were seen; both counts in columns of their own are as many municipalities use.
    """
    return Layout(
        sheets={
            "Efficacia": """
Piano della performance 2019/2021 - ANNO 2019
Ripartizione | Responsabile | Servizio | Obiettivo | Indicatore | Numeratore | Denominatore | Target | Peso
Affari generali | Zanin | Protocollo | Registrazioni | Registrati in giornata / arrivati | 4500 | 5000 | '100% | 50
Affari generali | Zanin | Messi | Notifiche | Notifiche nei termini / notifiche | 190 | 200 | '95% | 50
"""
        },
        answers=[FROM_TARGET],
        scores=[
            90,  # 4.500/5.000 is 90% of 100%
            100,  # 190/200 is 95%
        ],
        objectives=[90, 100],
        weights=[50, 50],
        sectors={"Affari generali": 95},
        body=95,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 2},
        year=2019,
    )


@plan
def operative_objectives() -> Layout:
    """Piano della performance 2018-2020 con PDO, obiettivi operativi – Comune di Castellaneta: its parts; the commonest columns of all."""
    return Layout(
        sheets={
            "PDO": """
COMUNE DI ESEMPIO
PDO - OBIETTIVI OPERATIVI ANNO 2018
Area | Responsabile | Obiettivo | Indicatore | Target | Consuntivo | Peso
Affari generali | Rossi | Sportello unico | Pratiche chiuse | 1200 | 900 | 50
Affari generali | Rossi | Carta dei servizi | Carta approvata | 31/10/2018 | 31/10/2018 | 30
Affari generali | Rossi | Sito accessibile | Dichiarazione pubblicata | si | si | 20
Finanze | Bianchi | Riscossione | Entrate riscosse | 80% | 72% | 60
Finanze | Bianchi | Pagamenti | Giorni per pagare | entro 30 gg. | 27 | 40

Il Segretario generale | | Il Sindaco
"""
        },
        answers=[FROM_TARGET],
        scores=[
            75,  # 100·900/1.200
            100,
            100,
            90,  # 100·72/80
            100,  # 27 of at most 30 days
        ],
        objectives=[75, 100, 100, 90, 100],
        weights=[50, 30, 20, 60, 40],
        sectors={"Affari generali": 87.5, "Finanze": 94},  # 37,5 + 30 + 20; 54 + 40
        body=90.75,
        findings={"PDO108": 1, "PDO110": 1, "PDO312": 1, "PDO313": 1},
        year=2018,
    )


@plan
def public_value_of_a_municipality() -> Layout:
    """PIAO: obiettivi di valore pubblico con baseline, target, responsabilità – Comune di Gubbio: what is told of it; the columns are as many bodies use."""
    return Layout(
        sheets={
            "Valore pubblico": """
PIAO 2023-2025 - VALORE PUBBLICO - ANNO 2023
Area | Responsabile | Missione/Programma | Obiettivo strategico | Obiettivo | Dimensione | Indicatore | Fonte | Stakeholder | Valore di partenza | Target 2023 | Valore raggiunto | Peso
Turismo | Fiori | 7/1 | Città della cultura | Presenze turistiche | Economica | Presenze | Istat | Imprese | 100000 | '+10% | 99000 | 60
Turismo | Fiori | 5/2 | Città della cultura | Musei aperti | Sociale | Ore di apertura | Musei | Cittadini | 2000 | 'non inferiore al 2022 | 2100 | 40
"""
        },
        answers=["obiettivo=E", FROM_TARGET],
        scores=[
            90,  # +10% of 100.000 is 110.000: 100·99.000/110.000
            100,  # at least the 2.000 of 2022
        ],
        objectives=[90, 100],
        weights=[60, 40],
        sectors={"Turismo": 94},  # 54 + 40
        body=94,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 2},
        year=2023,
    )
