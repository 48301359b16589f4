"""The parameters that scores depend on: when, how much, which means and which bands.

Source: D.Lgs. 150/2009 art. 7 leaves weights and scales to each body's own system (SMVP); design of the scoring,
sections 4 to 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pdo_xl.domain.settings.choices import Aggregation, BodyMean, Mode, OverMaximum
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.setting import Yearly, setting
from pdo_xl.domain.settings.setting_values import (
    DAY,
    LATE_BANDS,
    OBJECTIVE_BANDS,
    SECTOR_WEIGHTS,
    choice,
    number,
    or_blank,
    percent,
    whole,
)

LAW = "D.Lgs. 150/2009, art. 7: lo stabilisce il sistema di misurazione (SMVP) dell'ente"


# Nobody makes one: what `Parameters` make anew would only take time at every start.
@dataclass(frozen=True, init=False, repr=False, eq=False)
class Measurement:
    """What a score depends on besides the plan: the first of the parameters, in the order of `Parametri`."""

    reference_date: date | None = setting(
        "data_riferimento",
        "Data del calcolo",
        None,
        or_blank(DAY),
        "Il giorno a cui si calcolano scadenze e ritardi. Vuota: oggi. Con 30/06/2024 ciò che scade dopo non è ancora "
        "dovuto.",
        "Scelta di chi calcola",
        yearly=Yearly.LAST_DAY,
        each_run=True,
    )
    mode: Mode = setting(
        "modo",
        "Modo del calcolo",
        "monitoraggio",
        choice(Mode),
        "monitoraggio: un valore effettivo che manca non si conta (scaduto: 0). consuntivo: conta 0.",
        "Scelta di chi calcola",
        each_run=True,
    )
    year: int | None = setting(
        "anno",
        "Anno del piano",
        None,
        or_blank(whole(2000, 2099)),
        "L'anno del piano. Vuoto: quello del titolo, o del nome del foglio, o il più frequente fra le scadenze.",
        "Titolo del piano",
        yearly=Yearly.NEW_YEAR,
    )
    cap: float = setting(
        "cap",
        "Punteggio massimo di un indicatore",
        100,
        number(100, 1000),
        "Quanto vale al massimo un indicatore che supera il valore atteso (100: nessun premio). Per esempio con 110, "
        "T = 10 e V = 12 i punti sono 110.",
        LAW,
    )
    over_maximum: OverMaximum = setting(
        "oltre_massimo",
        "Punti oltre un massimo",
        "lineare",
        choice(OverMaximum),
        "Quando V supera un T che è un massimo: lineare = 100·(2T−V)/T; rapporto = 100·T/V; tutto_o_niente = 0. Per "
        "esempio con T = 10 e V = 12: 80; 83,33; 0.",
        LAW,
    )
    number_tolerance: float = setting(
        "tolleranza_numero",
        "Tolleranza dei numeri, per cento",
        0,
        percent(0, 100),
        "Di quanto per cento un numero può restare sotto il valore atteso e valere lo stesso 100. Per esempio con 5 e "
        "T = 200 basta V = 190.",
        LAW,
    )
    yes_no_partly: float = setting(
        "si_no_parziale",
        "Punti di un si/no fatto in parte",
        50,
        number(0, 100),
        "Punti di un indicatore si/no fatto «in parte»: T = si, V = in parte.",
        LAW,
    )
    late_bands: LateBands = setting(
        "fasce_ritardo",
        "Punti per le date in ritardo",
        "15: 90; 30: 75; 60: 50; oltre: 0",
        LATE_BANDS,
        "Punti di una data rispettata in ritardo: fino a 15 giorni 90, fino a 30 75, fino a 60 50, oltre 0. "
        "SEVERO: 0 dal primo giorno. Per esempio con T = 30/06 e V = 10/07 i giorni sono 10 e i punti 90.",
        "Proposta di pdo_xl, senza fonte: da confermare",
    )
    beyond_year: float = setting(
        "punteggio_oltre_anno",
        "Punti per le date dopo l'anno",
        0,
        number(0, 100),
        "Punti di una data rispettata in ritardo e dopo il 31/12 dell'anno del piano. Per esempio con T = 30/11/2024 e "
        "V = 10/01/2025 valgono questi, non quelli delle fasce di ritardo.",
        LAW,
    )
    notice_days: int = setting(
        "preavviso_giorni",
        "Giorni di preavviso",
        30,
        whole(0, 366),
        "Quanti giorni prima della scadenza un indicatore è «In scadenza». Per esempio con 30 una scadenza del 31/12 "
        "lo è dal 1° dicembre.",
        "Scelta dell'ente",
    )
    aggregation: Aggregation = setting(
        "aggregazione",
        "Dagli indicatori all'obiettivo",
        "media",
        choice(Aggregation),
        "Punteggio di un obiettivo dai suoi indicatori: media, pesata (con la colonna «Peso indicatore»), minimo, "
        "oppure tutti (100 se tutti raggiunti, se no 0). Per esempio con 100 e 50: media 75, minimo 50, tutti 0.",
        LAW,
    )
    body: BodyMean = setting(
        "ente",
        "Dai settori all'ente",
        "media",
        choice(BodyMean),
        "Punteggio dell'ente dai settori: media semplice, o pesata con pesi_settori.",
        LAW,
    )
    sector_weights: Mapping[str, float] = setting(
        "pesi_settori",
        "Pesi dei settori",
        None,
        SECTOR_WEIGHTS,
        "Il peso di ogni settore quando ente è «pesata», per esempio SF = 20; GT = 15.",
        LAW,
    )
    objective_bands: tuple[float, float] = setting(
        "fasce_obiettivo",
        "Da quanti punti un obiettivo è raggiunto",
        "95; 60",
        OBJECTIVE_BANDS,
        "Da quanti punti un obiettivo è raggiunto e da quanti è raggiunto in parte. Per esempio con «95; 60»: 96 è "
        "raggiunto, 70 raggiunto in parte, 40 non raggiunto.",
        LAW,
    )
