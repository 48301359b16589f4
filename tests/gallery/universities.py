"""Plans of universities and of the offices around them; none has a column of types."""

from tests.gallery.layout import Layout, plan

FROM_TARGET = "tipologia=dal valore atteso"


@plan
def university_processes() -> Layout:
    """Relazione annuale sulla Performance integrata di Ateneo 2019, Allegato n. 5, efficacia ed efficienza dei processi – un ateneo.

    On/Off beside points of a questionnaire; the weights are not that document's.
    """
    return Layout(
        sheets={
            "Processi": """
Relazione annuale sulla Performance integrata di Ateneo 2019
Rendicontazione degli obiettivi di efficacia e di efficienza dei processi interni
Macroprocessi | Codice | Obiettivo annuale | Struttura responsabile | Indicatore | Target | Valore\\nconsuntivo | Livello di conseguimento | Peso
Acquisti | 2019_PROC_74 | Migliorare la soddisfazione degli utenti | Direzione Appalti | Punteggio di valutazione | 4 | 4,9 | | 40
Acquisti | 2019_PROC_75 | Creare uno spazio di rete condiviso | Direzione Appalti | On/Off | On | On | | 30
Acquisti | 2019_PROC_78 | Sviluppare la capacità tecnica del personale | Direzione Appalti | Giornate formative | 4 | 2 | | 30
Beni | 2019_PROC_79 | Creare un archivio di rete | Sezione Economato | On/Off | On | Off | | 50
Beni | 2019_PROC_83 | Realizzare la ricognizione dei beni | Sezione Economato | Beni censiti in ogni stanza | 30 | 24 | | 50
"""
        },
        answers=[FROM_TARGET],
        scores=[
            100,  # 4,9 of 4
            100,  # On, as expected
            50,  # 100·2/4
            0,  # Off
            80,  # 100·24/30
        ],
        objectives=[100, 100, 50, 0, 80],
        weights=[40, 30, 30, 50, 50],
        sectors={
            "Direzione Appalti": 85,  # 0,4·100 + 0,3·100 + 0,3·50
            "Sezione Economato": 40,  # (0 + 80) / 2
        },
        body=62.5,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 4},
        year=2019,
    )


@plan
def university_against_last_year() -> Layout:
    """Allegato 1: Obiettivi di performance istituzionale di Ateneo, 2019 – un ateneo.

    Targets against the year before; their baseline stands in the indicator's text there, in a column here.
    """
    return Layout(
        sheets={
            "Ateneo": """
Allegato 1: Obiettivi di performance istituzionale di Ateneo - anno 2019
Obiettivo del Piano Strategico | Policy | Descrizione Obiettivo | Indicatore | Baseline 2018 | 2019 target | Risultato 2019 | peso obiettivo | Note | Fonte dati
Ricerca | 1.4 Valutazione | Qualità della produzione scientifica | Articoli | 500 | '+10% | 440 | 40 | | Scopus
Studenti | 2.1 Sostegno | Borse di studio | Numero borse di studio | 2000 | '+10% sul 2018 | 2310 | 30 | parziale | ADISS
Studenti | 3.1 Reclutamento | Studenti dall'estero | Iscritti al primo anno | 300 | '+ 20% rispetto al 2018 | 342 | 30 | | numeratore PRO3
"""
        },
        answers=["settore=nome del foglio", "obiettivo=C", FROM_TARGET],
        scores=[
            80,  # +10% of 500 is 550: 100·440/550
            100,  # +10% of 2.000 is 2.200
            95,  # +20% of 300 is 360: 100·342/360
        ],
        objectives=[80, 100, 95],
        weights=[40, 30, 30],
        sectors={"Ateneo": 90.5},  # 0,4·80 + 0,3·100 + 0,3·95
        body=90.5,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 3},
        year=2019,
    )


@plan
def university_departments() -> Layout:
    """Allegato 2 – Tabella obiettivi individuali e obiettivi dipartimenti, 2017 – un ateneo, Dipartimento di Agraria.

    Number and name below each objective; a base line; the result and the points of it.
    """
    return Layout(
        sheets={
            "Agraria": """
Struttura | Dipartimento di Agraria
PIANO INTEGRATO 2017
Obiettivo strategico | < | Obiettivo operativo | < | Peso | Azioni | Indicatori | Criteri di calcolo | Base line | Risultato atteso | Risultato conseguito | punteggio obiettivo
N. ob. | Denominazione | N. ob. | Denominazione | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^
A.1.3. | Collocare gli studenti nel mercato del lavoro | A.1.3.1 | Migliorare i servizi in uscita | 40 | Eventi di job placement | Numero eventi organizzati | Sommatoria | 0 | 4 | 3 |
C.4.1 | Realizzare l'uso degli spazi | C.4.1.2 | Riorganizzare lo stoccaggio dei rifiuti | 40 | Spazi e allestimenti | Indice di stoccaggio | Stoccati*100/prodotti | 0 | 100% | 80% |
C.4.1 | Realizzare l'uso degli spazi | C.4.1.3 | Ricognizione dei rifiuti | 20 | Analisi | Relazione consegnata | | | 30/11/2017 | 20/11/2017 |
"""
        },
        answers=["settore=nome del foglio", "obiettivo=D", FROM_TARGET],
        scores=[
            75,  # 100·3/4
            80,
            100,
        ],
        objectives=[75, 80, 100],
        weights=[40, 40, 20],
        sectors={"Agraria": 82},  # 0,4·75 + 0,4·80 + 0,2·100
        body=82,
        findings={"PDO110": 1, "PDO313": 1},
        year=2017,
    )


@plan
def managers_of_staff() -> Layout:
    """Assestamento degli obiettivi operativi delle aree dirigenziali, stato di avanzamento, 2016 – Direzione generale e unità di staff.

    Three columns of objectives, an expected result in words beside the targets of three years; weights and values are ours.
    """
    return Layout(
        sheets={
            "Staff": """
ASSESTAMENTO DEGLI OBIETTIVI OPERATIVI DELLE AREE DIRIGENZIALI - STATO DI AVANZAMENTO 2016
OBIETTIVO STRATEGICO | OBIETTIVI GENERALI | OBIETTIVO OPERATIVO | RISULTATO ATTESO | INDICATORI | TARGET 2015 | TARGET 2016 | TARGET 2017 | stato di avanzamento DIC-16 | PESO
DIREZIONE GENERALE E UNITÀ DI STAFF | < | < | < | < | < | < | < | < | <
Migliorare l'efficienza | Certificazione del bilancio | Selezione della società | Contratto di revisione | Stipula del contratto | si | si | si | si | 40
Migliorare l'efficienza | Certificazione del bilancio | Conferma delle procedure | Report sulle procedure | Documenti di report | 2 | 4 | 4 | 3 | 30
Migliorare l'efficienza | Processi standard | Revisione degli acquisti | Normalizzazione | Manuali operativi | 1 | 2 | 3 | 2 | 30
"""
        },
        answers=["obiettivo=C", "valore_atteso=G", FROM_TARGET],
        scores=[
            100,
            75,  # 100·3/4
            100,
        ],
        objectives=[100, 75, 100],
        weights=[40, 30, 30],
        sectors={"DIREZIONE GENERALE E UNITÀ DI STAFF": 92.5},  # 0,4·100 + 0,3·75 + 0,3·100
        body=92.5,
        findings={"PDO108": 1, "PDO110": 1, "PDO313": 1},
        year=2016,
    )
