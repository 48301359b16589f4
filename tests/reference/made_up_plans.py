"""Made-up measurement systems and whole plans: what is meant, and the cells that say so; the same for a seed.

Source: design of the scoring, sections 4 to 6.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from random import Random

from tests.reference.made_up import PERCENT, Cell, Spelled, indicator, italian
from tests.reference.meant import ZERO, Indicator, Objective, Rules, Said

YEAR = 2024
ON = (date(2024, 6, 30), date(2024, 11, 30), date(2024, 12, 31), date(2025, 2, 1), date(2025, 12, 31))
HEADER = (
    "Settore", "Resp. Settore", "Sigla servizio /ufficio", "Servizio",
    "Obiettivo di consolidamento e miglioramento quali/quantitativo dei servizi e/o delle attività", "Indicatore/i",
    "Tipologia di valore",
    "Valore atteso: indicazione di massima rappresentativa delle quantità trattate (valore medio di un fenomeno aleatorio)",
    "Valore effettivo: numero effettivo delle attività trattate", "Pesatura settore",
)  # fmt: skip
"""Of the plan of 2024, word for word: a header that is repeated is known by them."""
OWN_WEIGHT = "Peso indicatore"
SECTORS = ("SF", "GT", "SC", "1.1", "11", "LP")
_UNREADABLE = ("tanto", "120", -3.0, "nove e mezzo")


@dataclass(frozen=True)
class System:
    """A measurement system: for the reference, and as the rows of `Parametri`."""

    rules: Rules
    texts: dict[str, str]


@dataclass(frozen=True)
class Plan:
    """A plan: what is meant, the rows of its cells, and in which of them, from 1, its indicators stand."""

    system: System
    on: date
    objectives: list[Objective]
    rows: list[list[Cell]]
    places: list[int]

    @property
    def indicators(self) -> list[Indicator]:
        """All of them, in their order."""
        return [one for objective in self.objectives for one in objective.indicators]


def system(random: Random) -> System:
    """Make up a measurement system."""
    cap, beyond = random.choice((100, 110, Fraction(225, 2))), random.choice(("lineare", "rapporto", "tutto_o_niente"))
    tolerance, partly = random.choice((0, 5, Fraction(5, 2))), random.choice((0, 50, Fraction(141, 2)))
    after, notice = random.choice((0, 40)), random.choice((0, 15, 30, 90))
    joined, final = random.choice(("media", "media", "pesata", "minimo", "tutti")), random.random() < 0.3
    bands = (Fraction(random.choice((90, 95, 100))), Fraction(random.choice((50, 60, 90))))
    limits = sorted(random.sample(range(1, 80), random.randint(0, 4)))
    points = sorted((Fraction(random.randint(0, 200), 2) for _ in range(len(limits) + 1)), reverse=True)
    late, later = tuple(zip(limits, points, strict=False)), points[-1]
    listed = "; ".join([*(f"{limit}: {_text(points)}" for limit, points in late), f"oltre: {_text(later)}"])
    if not limits and random.random() < 0.5:
        later, listed = ZERO, "SEVERO"
    year = random.choice((YEAR, YEAR, None))
    weights = None
    if random.random() < 0.3:
        weights = {name: Fraction(random.choice((0, 5, 20, 25, 40))) for name in SECTORS}
    texts = {
        "cap": _text(cap), "oltre_massimo": beyond, "tolleranza_numero": _text(tolerance),
        "si_no_parziale": _text(partly), "fasce_ritardo": listed, "punteggio_oltre_anno": str(after),
        "preavviso_giorni": str(notice), "aggregazione": joined, "modo": "consuntivo" if final else "monitoraggio",
        "fasce_obiettivo": f"{bands[0]}; {bands[1]}",
    }  # fmt: skip
    if year:
        texts["anno"] = str(year)
    if weights:
        texts["ente"] = "pesata"
        texts["pesi_settori"] = "; ".join(f"{name} = {weight}" for name, weight in weights.items())
    exact = Rules(
        Fraction(cap), beyond, Fraction(tolerance), Fraction(partly), late, later, Fraction(after), notice, joined,
        final, weights, bands, year,
    )  # fmt: skip
    return System(exact, texts)


def _text(number: Fraction | int) -> str:
    return f"{float(number):g}".replace(".", ",")


def indicators(random: Random, count: int) -> tuple[System, date, list[Spelled]]:
    """Make up indicators of one measurement system, looked at on one day."""
    made = system(random)
    return made, random.choice(ON), [indicator(random, made.rules.year) for _ in range(count)]


def plan(random: Random) -> Plan:
    """Make up a plan; where neither its parameters nor its title say the year, most of its deadlines are of it."""
    made = system(random)
    fractions = random.random() < 0.2
    if fractions:
        made = replace(made, texts=made.texts | {"pesi": "frazioni"})
    own_weights = made.rules.joined == "pesata"
    objectives: list[Objective] = []
    lines: list[tuple[bool, list[Cell]]] = []
    for sector in random.sample(SECTORS, random.randint(1, 5)):
        count = random.randint(1, 6)
        for at, weight in enumerate(_weights(random, count), 1):
            spelled = [indicator(random, made.rules.year) for _ in range(random.choice((1, 1, 2, 4)))]
            if random.random() < 0.1:
                spelled = [_not_assessable(one) for one in spelled]
            one, rows = _objective(random, sector, f"Obiettivo {at}", weight, spelled, fractions, own_weights)
            objectives.append(one)
            lines += [(place == 0, row) for place, row in enumerate(rows)]
    header = [Cell(text) for text in (*HEADER, *([OWN_WEIGHT] if own_weights else ()))]
    title, year = f"PIANO DEGLI OBIETTIVI {YEAR}", YEAR
    commonest = _commonest([one for objective in objectives for one in objective.indicators])
    if commonest is not None and random.random() < 0.5:
        title, year = "PIANO DEGLI OBIETTIVI", commonest
    if made.rules.year is None:
        made = replace(made, rules=replace(made.rules, year=year))
    rows = [[Cell(title)], header]
    places = []
    for number, (_, line) in enumerate(lines):
        # The header is printed again at the top of a page, wherever that is.
        if number and random.random() < 0.03:
            rows.append(header)
        rows.append(line)
        places.append(len(rows))
    return Plan(made, random.choice(ON), objectives, rows, places)


def _weights(random: Random, count: int) -> list[Sequence[Fraction | Said]]:
    """The filled cells of each objective's rows: as a rule one, and in half of the sectors they make 100."""
    if random.random() < 0.5:
        cuts = sorted(random.sample(range(2, 99, 2), count - 1))
        return [[Fraction(end - start)] for start, end in zip([0, *cuts], [*cuts, 100], strict=True)]
    return [
        random.choices(
            (
                [Fraction(random.randint(4, 120), 2)],
                [ZERO],
                [Said.NOT_WEIGHTED],
                [Said.UNREADABLE],
                [],
                [Fraction(random.randint(2, 60)), Fraction(random.randint(2, 60))],
            ),
            (80, 4, 6, 3, 4, 3),
        )[0]
        for _ in range(count)
    ]


def _objective(
    random: Random, sector: str, text: str, weights: Sequence[Fraction | Said], spelled: list[Spelled], fractions: bool,
    own_weights: bool,
) -> tuple[Objective, list[list[Cell]]]:  # fmt: skip
    weights = weights[: len(spelled)]
    places = random.sample(range(len(spelled)), len(weights)) if random.random() < 0.4 else range(len(weights))
    weighed = dict(zip(sorted(places), weights, strict=True))
    filled = {place: _weight(random, weight, fractions) for place, weight in weighed.items()}
    shares = [Fraction(random.choice((0, 10, 25, 33, 50))) for _ in spelled]
    said = [None if random.random() < 0.03 else share for share in shares] if own_weights else [None] * len(spelled)
    rows = []
    for place, one in enumerate(spelled):
        first = [sector, "Rossi", "UFF", "Servizio", text] if place == 0 else [None] * 5
        row = [*map(Cell, first), Cell(f"Indicatore {place + 1}"), *one.cells, filled.get(place, Cell())]
        share = said[place]
        rows.append([*row, Cell() if share is None else Cell(float(share))] if own_weights else row)
    meant = [replace(one.meant, weight=share) for one, share in zip(spelled, said, strict=True)]
    return Objective(sector, weighed, meant), rows


def _weight(random: Random, weight: Fraction | Said, fractions: bool) -> Cell:
    if weight is Said.NOT_WEIGHTED:
        return Cell(random.choice(("Non pesato: facoltativo", "Non pesato - ex art. 208")))
    if isinstance(weight, Said):
        return Cell(random.choice(_UNREADABLE))
    shown = italian(random, weight)
    with_sign = (Cell(f"{shown}%"), Cell(float(weight) / 100, PERCENT))
    bare = float(weight) / 100 if fractions else float(weight)
    plain = (Cell(bare), Cell(bare), Cell(bare), Cell(f"{bare:.3f}".replace(".", ",") if fractions else shown))
    return random.choice((*plain, *with_sign))


def _not_assessable(one: Spelled) -> Spelled:
    meant = replace(one.meant, actual=Said.NOT_ASSESSABLE)
    return Spelled(meant, (*one.cells[:2], Cell("NV: fondi tolti")))


def _commonest(indicators: Sequence[Indicator]) -> int | None:
    """The year of most deadlines; None where two have as many, or there are none."""
    years = Counter(one.target.year for one in indicators if one.kind and isinstance(one.target, date)).most_common(2)
    return years[0][0] if len(years) == 1 or (years and years[0][1] > years[1][1]) else None
