"""The parameters as people see them: name, default, meaning, source, choices, and how each is read.

The sheet `Parametri` and the documentation are made from `SETTINGS`: a parameter is described once, here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from pdo_xl.domain.dates import read_date
from pdo_xl.domain.entry import Entry, Percent, is_blank
from pdo_xl.domain.errors import ImpossibleDate, ParameterError
from pdo_xl.domain.finding import Gravity
from pdo_xl.domain.kinds.base import shown
from pdo_xl.domain.numbers import read_number
from pdo_xl.domain.parameters import (
    SEVERE,
    Aggregation,
    BodyMean,
    LateBands,
    Mode,
    OverMaximum,
    Parameters,
)
from pdo_xl.domain.text import fold, italian, plain

_PAIR = re.compile(r"(.+)[:=]([^:=]+)", re.DOTALL)
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


def _number(entry: Entry, low: float, high: float) -> float:
    number = read_number(entry.fraction * 100 if isinstance(entry, Percent) else entry)
    if number is None or not low <= number <= high:
        raise ParameterError(f"serve un numero da {italian(low)} a {italian(high)}")
    return number


def _whole(entry: Entry, low: int, high: int) -> int:
    number = read_number(entry)
    if number is None or not low <= number <= high or not number.is_integer():
        raise ParameterError(f"serve un numero intero da {low} a {high}")
    return int(number)


def _text(entry: Entry) -> str:
    return entry if isinstance(entry, str) else shown(entry)


def _choice(entry: Entry, choices: tuple[str, ...]) -> str:
    found = fold(_text(entry))
    for choice in choices:
        if fold(choice) == found:
            return choice
    raise ParameterError("si può scegliere fra: " + ", ".join(choices))


def _date(entry: Entry) -> date:
    try:
        reading = read_date(entry, None)
    except ImpossibleDate:
        reading = None
    if reading is None:
        raise ParameterError("serve una data, per esempio 31/12/2024; vuota vuol dire oggi")
    return reading.day


def _pairs(entry: Entry, example: str) -> list[tuple[str, str]]:
    pairs = []
    for piece in map(str.strip, _text(entry).split(";")):
        if piece:
            found = _PAIR.fullmatch(piece)
            if found is None or not found[1].strip() or not found[2].strip():
                raise ParameterError(f"serve un elenco come «{example}»")
            pairs.append((found[1].strip(), found[2].strip()))
    return pairs


def _late_bands(entry: Entry) -> LateBands:
    if isinstance(entry, str) and fold(entry) == "severo":
        return SEVERE
    example = "15: 90; 30: 75; 60: 50; oltre: 0"
    limits: list[tuple[int, float]] = []
    beyond = 0.0
    for key, value in _pairs(entry, example):
        points = _number(value, 0, 100)
        if plain(key) == "oltre":
            beyond = points
        else:
            limits.append((_whole(key, 1, 3660), points))
    days = [limit for limit, _ in limits]
    scores = [points for _, points in limits] + [beyond]
    if days != sorted(set(days)) or scores != sorted(scores, reverse=True):
        raise ParameterError(
            f"i giorni devono crescere e i punti non possono aumentare col ritardo, come in «{example}»"
        )
    return LateBands(tuple(limits), beyond)


def _objective_bands(entry: Entry) -> tuple[float, float]:
    pieces = _text(entry).split(";")
    if len(pieces) != 2:
        raise ParameterError("servono due soglie, per esempio «95; 60»")
    high, low = (_number(piece, 0, 200) for piece in pieces)
    if low > high:
        raise ParameterError("la prima soglia non può essere più bassa della seconda, come in «95; 60»")
    return high, low


def _sector_weights(entry: Entry) -> dict[str, float]:
    pairs = _pairs(entry, "SF = 20; GT = 15")
    return {fold(sector): _number(weight, 0, 1_000_000) for sector, weight in pairs}


def _gravities(entry: Entry) -> dict[str, Gravity]:
    example = "PDO403 = avviso; PDO106 = nota"
    gravities: dict[str, Gravity] = {}
    for code, gravity in _pairs(entry, example):
        if re.fullmatch(r"PDO\d{3}", code.upper()) is None:
            raise ParameterError(f"serve un elenco come «{example}»")
        gravities[code.upper()] = Gravity(_choice(gravity, tuple(Gravity)))
    return gravities


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "data_riferimento",
        None,
        "Il giorno a cui si calcolano scadenze e ritardi. Vuota: oggi.",
        "Scelta di chi calcola",
        lambda p, e: replace(p, reference_date=_date(e)),
        is_date=True,
    ),
    Setting(
        "modo",
        "monitoraggio",
        "monitoraggio: un valore effettivo che manca non si conta (scaduto: 0). consuntivo: conta 0.",
        "Scelta di chi calcola",
        lambda p, e: replace(p, mode=Mode(_choice(e, tuple(Mode)))),
        choices=tuple(Mode),
    ),
    Setting(
        "anno",
        None,
        "L'anno del piano. Vuoto: quello scritto nel titolo, altrimenti il più frequente fra le scadenze.",
        "Titolo del piano",
        lambda p, e: replace(p, year=_whole(e, 2000, 2099)),
    ),
    Setting(
        "cap",
        100,
        "Punteggio massimo di un indicatore che supera il valore atteso (100: nessun premio).",
        _LAW,
        lambda p, e: replace(p, cap=_number(e, 100, 1000)),
    ),
    Setting(
        "oltre_massimo",
        "lineare",
        "Punteggio oltre un massimo: lineare = 100·(2T−V)/T; rapporto = 100·T/V; tutto_o_niente = 0.",
        _LAW,
        lambda p, e: replace(p, over_maximum=OverMaximum(_choice(e, tuple(OverMaximum)))),
        choices=tuple(OverMaximum),
    ),
    Setting(
        "tolleranza_numero",
        0,
        "Di quanto per cento un numero può restare sotto il valore atteso e valere lo stesso 100.",
        _LAW,
        lambda p, e: replace(p, number_tolerance=_number(e, 0, 100) / 100),
    ),
    Setting(
        "si_no_parziale",
        50,
        "Punti di un indicatore si/no fatto «in parte».",
        _LAW,
        lambda p, e: replace(p, yes_no_partly=_number(e, 0, 100)),
    ),
    Setting(
        "fasce_ritardo",
        "15: 90; 30: 75; 60: 50; oltre: 0",
        "Punti di una data rispettata in ritardo: fino a 15 giorni 90, fino a 30 75, fino a 60 50, oltre 0. "
        "SEVERO: 0 dal primo giorno.",
        "Proposta di pdo_xl, senza fonte: da confermare",
        lambda p, e: replace(p, late_bands=_late_bands(e)),
    ),
    Setting(
        "punteggio_oltre_anno",
        0,
        "Punti di una data rispettata in ritardo e dopo il 31/12 dell'anno del piano.",
        _LAW,
        lambda p, e: replace(p, beyond_year=_number(e, 0, 100)),
    ),
    Setting(
        "preavviso_giorni",
        30,
        "Quanti giorni prima della scadenza un indicatore è «In scadenza».",
        "Scelta dell'ente",
        lambda p, e: replace(p, notice_days=_whole(e, 0, 366)),
    ),
    Setting(
        "aggregazione",
        "media",
        "Punteggio di un obiettivo dai suoi indicatori: media, minimo, oppure tutti (100 se tutti raggiunti, se no 0).",
        _LAW,
        lambda p, e: replace(p, aggregation=Aggregation(_choice(e, tuple(Aggregation)))),
        choices=tuple(Aggregation),
    ),
    Setting(
        "ente",
        "media",
        "Punteggio dell'ente dai settori: media semplice, o pesata con pesi_settori.",
        _LAW,
        lambda p, e: replace(p, body=BodyMean(_choice(e, tuple(BodyMean)))),
        choices=tuple(BodyMean),
    ),
    Setting(
        "pesi_settori",
        None,
        "Il peso di ogni settore quando ente è «pesata», per esempio SF = 20; GT = 15.",
        _LAW,
        lambda p, e: replace(p, sector_weights=_sector_weights(e)),
    ),
    Setting(
        "fasce_obiettivo",
        "95; 60",
        "Da quanti punti un obiettivo è raggiunto e da quanti è parzialmente raggiunto.",
        _LAW,
        lambda p, e: replace(p, objective_bands=_objective_bands(e)),
    ),
    Setting(
        "soglia_pagamenti",
        30,
        "Peso minimo, nel settore, degli obiettivi sui tempi di pagamento (segnalazione PDO206).",
        "DL 13/2023, art. 4-bis, comma 2",
        lambda p, e: replace(p, payment_threshold=_number(e, 0, 100)),
    ),
    Setting(
        "gravita",
        None,
        "Gravità diverse da quelle previste, per esempio PDO403 = avviso; PDO106 = nota.",
        "Scelta dell'ente",
        lambda p, e: replace(p, gravities=_gravities(e)),
    ),
    Setting(
        "parametri_confermati",
        "no",
        "si: l'ente ha verificato questi parametri con il proprio SMVP (toglie la segnalazione PDO001).",
        _LAW,
        lambda p, e: replace(p, confirmed=_choice(e, ("no", "si")) == "si"),
        choices=("no", "si"),
    ),
)

BY_NAME = {setting.name: setting for setting in SETTINGS}


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
