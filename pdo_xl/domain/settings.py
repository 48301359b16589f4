"""The parameters as people see them: name, default, meaning, source, choices, and how each is read.

The sheet `Parametri` and the documentation are made from `SETTINGS`: a parameter is described once, here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pdo_xl.domain.choices import Aggregation, BodyMean, Mode, OverMaximum, WeightScale
from pdo_xl.domain.entry import Entry, is_blank
from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.parameters import Parameters
from pdo_xl.domain.setting_values import (
    read_choice,
    read_date,
    read_gravities,
    read_late_bands,
    read_number,
    read_objective_bands,
    read_sector_weights,
    read_whole,
)
from pdo_xl.domain.shown import shown

_LAW = "D.Lgs. 150/2009, art. 7: lo stabilisce il sistema di misurazione (SMVP) dell'ente"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of `Parametri`.

    `default` is what the cell shows; `apply` puts a filled cell into the parameters.
    Raises: ParameterError from `apply`, with what the cell should hold.
    """

    name: str
    default: str | float | int | None
    meaning: str
    source: str
    apply: Callable[[Parameters, Entry], Parameters]
    choices: tuple[str, ...] = ()
    is_date: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "data_riferimento",
        None,
        "Il giorno a cui si calcolano scadenze e ritardi. Vuota: oggi.",
        "Scelta di chi calcola",
        lambda p, e: replace(p, reference_date=read_date(e)),
        is_date=True,
    ),
    Setting(
        "modo",
        "monitoraggio",
        "monitoraggio: un valore effettivo che manca non si conta (scaduto: 0). consuntivo: conta 0.",
        "Scelta di chi calcola",
        lambda p, e: replace(p, mode=Mode(read_choice(e, tuple(Mode)))),
        choices=tuple(Mode),
    ),
    Setting(
        "anno",
        None,
        "L'anno del piano. Vuoto: quello del titolo, o del nome del foglio, o il più frequente fra le scadenze.",
        "Titolo del piano",
        lambda p, e: replace(p, year=read_whole(e, 2000, 2099)),
    ),
    Setting(
        "cap",
        100,
        "Punteggio massimo di un indicatore che supera il valore atteso (100: nessun premio).",
        _LAW,
        lambda p, e: replace(p, cap=read_number(e, 100, 1000)),
    ),
    Setting(
        "oltre_massimo",
        "lineare",
        "Punteggio oltre un massimo: lineare = 100·(2T−V)/T; rapporto = 100·T/V; tutto_o_niente = 0.",
        _LAW,
        lambda p, e: replace(p, over_maximum=OverMaximum(read_choice(e, tuple(OverMaximum)))),
        choices=tuple(OverMaximum),
    ),
    Setting(
        "tolleranza_numero",
        0,
        "Di quanto per cento un numero può restare sotto il valore atteso e valere lo stesso 100.",
        _LAW,
        lambda p, e: replace(p, number_tolerance=read_number(e, 0, 100) / 100),
    ),
    Setting(
        "si_no_parziale",
        50,
        "Punti di un indicatore si/no fatto «in parte».",
        _LAW,
        lambda p, e: replace(p, yes_no_partly=read_number(e, 0, 100)),
    ),
    Setting(
        "fasce_ritardo",
        "15: 90; 30: 75; 60: 50; oltre: 0",
        "Punti di una data rispettata in ritardo: fino a 15 giorni 90, fino a 30 75, fino a 60 50, oltre 0. "
        "SEVERO: 0 dal primo giorno.",
        "Proposta di pdo_xl, senza fonte: da confermare",
        lambda p, e: replace(p, late_bands=read_late_bands(e)),
    ),
    Setting(
        "punteggio_oltre_anno",
        0,
        "Punti di una data rispettata in ritardo e dopo il 31/12 dell'anno del piano.",
        _LAW,
        lambda p, e: replace(p, beyond_year=read_number(e, 0, 100)),
    ),
    Setting(
        "preavviso_giorni",
        30,
        "Quanti giorni prima della scadenza un indicatore è «In scadenza».",
        "Scelta dell'ente",
        lambda p, e: replace(p, notice_days=read_whole(e, 0, 366)),
    ),
    Setting(
        "aggregazione",
        "media",
        "Punteggio di un obiettivo dai suoi indicatori: media, pesata (con la colonna «Peso indicatore»), minimo, "
        "oppure tutti (100 se tutti raggiunti, se no 0).",
        _LAW,
        lambda p, e: replace(p, aggregation=Aggregation(read_choice(e, tuple(Aggregation)))),
        choices=tuple(Aggregation),
    ),
    Setting(
        "ente",
        "media",
        "Punteggio dell'ente dai settori: media semplice, o pesata con pesi_settori.",
        _LAW,
        lambda p, e: replace(p, body=BodyMean(read_choice(e, tuple(BodyMean)))),
        choices=tuple(BodyMean),
    ),
    Setting(
        "pesi_settori",
        None,
        "Il peso di ogni settore quando ente è «pesata», per esempio SF = 20; GT = 15.",
        _LAW,
        lambda p, e: replace(p, sector_weights=read_sector_weights(e)),
    ),
    Setting(
        "fasce_obiettivo",
        "95; 60",
        "Da quanti punti un obiettivo è raggiunto e da quanti è parzialmente raggiunto.",
        _LAW,
        lambda p, e: replace(p, objective_bands=read_objective_bands(e)),
    ),
    Setting(
        "soglia_pagamenti",
        30,
        "Peso minimo, nel settore, degli obiettivi sui tempi di pagamento (segnalazione PDO206).",
        "DL 13/2023, art. 4-bis, comma 2",
        lambda p, e: replace(p, payment_threshold=read_number(e, 0, 100)),
    ),
    Setting(
        "gravita",
        None,
        "Gravità diverse da quelle previste, per esempio PDO403 = avviso; PDO106 = nota.",
        "Scelta dell'ente",
        lambda p, e: replace(p, gravities=read_gravities(e)),
    ),
    Setting(
        "parametri_confermati",
        "no",
        "si: l'ente ha verificato questi parametri con il proprio SMVP (toglie la segnalazione PDO001).",
        _LAW,
        lambda p, e: replace(p, confirmed=read_choice(e, ("no", "si")) == "si"),
        choices=("no", "si"),
    ),
    Setting(
        "copie_da_tenere",
        20,
        "Quante copie con data e ora restano accanto al file: le più recenti, e sempre la prima di ogni giorno. Copie "
        "cambiate o rese di sola lettura non si tolgono. 0: restano tutte.",
        "Scelta dell'ente",
        lambda p, e: replace(p, copies_kept=read_whole(e, 0, 9999)),
    ),
    Setting(
        "pesi",
        "punti",
        "Come sono scritti i pesi degli obiettivi: punti, se quelli di un settore fanno 100; frazioni, se fanno 1.",
        "Scelta dell'ente",
        lambda p, e: replace(p, weights=WeightScale(read_choice(e, tuple(WeightScale)))),
        choices=tuple(WeightScale),
    ),
)

ORIGIN = Setting(
    "anno_di_partenza",
    None,
    "L'anno del piano da cui nuovo-anno ha fatto questo: finché c'è, PDO506 segnala i testi che nominano quell'anno o "
    "quello prima. A testi rivisti, vuotare la cella.",
    "Scritto da pdo-xl nuovo-anno",
    lambda p, e: replace(p, origin_year=read_whole(e, 2000, 2099)),
)
"""The one row that a new `Parametri` lacks: `nuovo-anno` adds it to the plan that it makes."""

BY_NAME = {setting.name: setting for setting in (*SETTINGS, ORIGIN)}


def apply_setting(parameters: Parameters, name: str, entry: Entry, where: str) -> Parameters:
    """Put one cell of `Parametri` into the parameters; a blank cell leaves the default.

    Raises: ParameterError, a whole sentence that names `where` the value stands.
    """
    setting = BY_NAME[name]
    if is_blank(entry):
        return parameters
    try:
        return setting.apply(parameters, entry)
    except ParameterError as error:
        raise ParameterError(f"{where}: il parametro {name} vale «{shown(entry)}», ma {error}.") from None
