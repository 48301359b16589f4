"""Plans of municipalities that say the type of each value, or its unit."""

from tests.gallery.layout import Layout, plan


@plan
def peg_with_references() -> Layout:
    """Piano esecutivo di gestione 2016, obiettivi strategici con relativa pesatura – Comune di Besnate.

    Weights from 1 to 1,4 and the header again before each sector; the columns of values are not that document's.
    """
    return Layout(
        sheets={
            "Obiettivi": """
COMUNE DI ESEMPIO
PIANO ESECUTIVO DI GESTIONE - Esercizio 2024
Obiettivi strategici attribuiti ai Responsabili di Settore con relativa pesatura

SETTORE | RESPONSABILE | OBIETTIVO STRATEGICO | INDICATORE | UNITÀ DI MISURA | TARGET | RISULTATO | PESATURA | RIFERIMENTI
AFFARI GENERALI | Bianchi | Contratto decentrato | Accordo firmato | Data | 28/06/2024 | 08/07/2024 | 1 | AG7/D
^ | ^ | Servizi tributari in rete | Servizi attivi | n. | 4 | 3 | 1,2 | AG4/E
^ | ^ | Archivio riordinato | Metri riordinati | n. | 200 | 250 | 1,4 | AG5/D
SETTORE | RESPONSABILE | OBIETTIVO STRATEGICO | INDICATORE | UNITÀ DI MISURA | TARGET | RISULTATO | PESATURA | RIFERIMENTI
SERVIZI ALLA PERSONA | Neri | Banca del tempo | Domande accolte | % | 80% | 60% | 1,2 | SP2
^ | ^ | Regolamento ISEE | Regolamento approvato | Data | 30/09/2024 | 30/09/2024 | 1 | SP7
"""
        },
        scores=[
            90,  # 10 days late
            75,  # 100·3/4
            100,  # 250 of 200
            75,  # 100·60/80
            100,  # that very day
        ],
        objectives=[90, 75, 100, 75, 100],
        weights=[1, 1.2, 1.4, 1.2, 1],
        sectors={
            "AFFARI GENERALI": 88.888889,  # (1·90 + 1,2·75 + 1,4·100) / 3,6 = 320 / 3,6
            "SERVIZI ALLA PERSONA": 86.363636,  # (1,2·75 + 1·100) / 2,2 = 190 / 2,2
        },
        body=87.626263,  # (88,888889 + 86,363636) / 2
        findings={"PDO107": 1, "PDO110": 1, "PDO201": 2},
    )


@plan
def areas_and_consuntivo() -> Layout:
    """Piano esecutivo di gestione / Piano degli obiettivi (P.E.G. - P.D.O.), esercizio 2018, Allegato A – Comune di Borgo San Lorenzo.

    Its title page was seen, with province, act and the two who sign; the columns are as many municipalities use.
    """
    return Layout(
        sheets={
            "PDO": """
COMUNE DI ESEMPIO
PROVINCIA DI ESEMPIO
PIANO ESECUTIVO DI GESTIONE / PIANO DEGLI OBIETTIVI (P.E.G. - P.D.O.)
Esercizio 2018
PARTE OPERATIVA
Allegato A) alla Deliberazione Giunta Comunale n. 12 del 30/01/2018

Area | P.O. | Ufficio | Titolo obiettivo | Indicatore | Tipo di indicatore | Target | Consuntivo | Peso %
Amministrativa | Rossi | Segreteria | Atti in rete | Atti pubblicati nei termini | Percentuale | '95% | '90% | 40
Amministrativa | Rossi | Segreteria | Sedute in diretta | Sedute trasmesse | Numero | 10 | 12 | 30
Amministrativa | Rossi | Demografici | Carta d'identità elettronica | Attesa in giorni | Numero | 'max 10 | 12 | 30
Totale Area Amministrativa | | | | | | | | 100
Tecnica | Verdi | Lavori pubblici | Scuola media | Fine lavori | Data | 'entro il 30/08/2018 | 20/09/2018 | 50
Tecnica | Verdi | Urbanistica | Variante al piano | Variante adottata | si/no | si | in parte | 50
Totale Area Tecnica | | | | | | | | 100

Esempio, lì 15/01/2019
IL SINDACO | | | IL SEGRETARIO GENERALE
"""
        },
        scores=[
            94.736842,  # 100·90/95
            100,  # 12 of 10
            80,  # at most 10: 100·(20 − 12)/10
            75,  # 21 days late
            50,  # partly
        ],
        objectives=[94.736842, 100, 80, 75, 50],
        weights=[40, 30, 30, 50, 50],
        sectors={
            "Amministrativa": 91.894737,  # 0,4·94,736842 + 0,3·100 + 0,3·80
            "Tecnica": 62.5,  # (75 + 50) / 2
        },
        body=77.197368,  # (91,894737 + 62,5) / 2
        findings={"PDO108": 1, "PDO110": 1},
        year=2018,
    )


@plan
def objectives_over_rows() -> Layout:
    """Piano esecutivo di gestione, avanzamento sintetico, 2017 – un comune: the fields of its cards as columns.

    Obiettivo with its code, Responsabile and Peso were seen; indicators with weights of their own are as many municipalities use.
    """
    return Layout(
        sheets={
            "Foglio1": """
PIANO ESECUTIVO DI GESTIONE - AVANZAMENTO SINTETICO 2017
Settore | Responsabile | Servizio | Obiettivo | < | Indicatore | < | Valore | < | Peso | <
^ | ^ | ^ | titolo | codice | descrizione | tipologia | atteso | raggiunto | obiettivo | indicatore
Finanze | Gialli | Tributi | Recupero dell'evasione | 2017_0104_F1_01 | Avvisi emessi | n. | 400 | 300 | 60 | 50
^ | ^ | ^ | ^ | ^ | Somme riscosse | % | 50% | 40% | ^ | 50
^ | ^ | Ragioneria | Bilancio nei termini | 2017_0103_F1_02 | Giorni per pagare | n. | 'non superiore a 30 | 27 | 40 | 100
"""
        },
        scores=[
            75,  # 100·300/400
            80,  # 100·40/50
            100,  # 27 of at most 30
        ],
        objectives=[77.5, 100],  # (75 + 80) / 2
        weights=[60, 40],
        sectors={"Finanze": 86.5},  # 0,6·77,5 + 0,4·100
        body=86.5,
        findings={"PDO110": 1},
        year=2017,
    )


@plan
def bands_instead_of_sectors() -> Layout:
    """Rapporto gestionale - Relazione sulla performance, consuntivo di PEG 2018 – Comune di Brescia: area after area.

    The names of the areas are its; a band before each and the columns are as many municipalities use.
    """
    return Layout(
        sheets={
            "PEG 2018": """
COMUNE DI ESEMPIO | < | < | < | < | < | <
RAPPORTO GESTIONALE - RELAZIONE SULLA PERFORMANCE | < | < | < | < | < | <
Il consuntivo di PEG 2018 | < | < | < | < | < | <
N. | Obiettivo | Indicatore | Tipologia di valore | Valore atteso | Valore a consuntivo | Peso
AREA SERVIZI ALLA PERSONA | < | < | < | < | < | <
1 | Sportello sociale | Domande accolte | Nr. | '1.200 | 900 | 70
2 | Carta dei servizi | Carta approvata | Data | 31/05/2018 | 31/05/2018 | 30
AREA CULTURA, CREATIVITÀ E INNOVAZIONE | < | < | < | < | < | <
3 | Biblioteche aperte | Ore di apertura | Nr. | 500 | 500 | 60
4 | Musei per le scuole | Classi incontrate | Nr. | 20 | 10 | 40
"""
        },
        scores=[
            75,  # 100·900/1.200
            100,
            100,
            50,  # 100·10/20
        ],
        objectives=[75, 100, 100, 50],
        weights=[70, 30, 60, 40],
        sectors={
            "AREA SERVIZI ALLA PERSONA": 82.5,  # 0,7·75 + 0,3·100
            "AREA CULTURA, CREATIVITÀ E INNOVAZIONE": 80,  # 0,6·100 + 0,4·50
        },
        body=81.25,
        findings={"PDO108": 1, "PDO110": 1},
        year=2018,
    )
