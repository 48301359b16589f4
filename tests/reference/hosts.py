"""The hosts beside the reference: what each answers for the same made-up indicators and plans, and how many differ."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pdo_xl
from pdo_xl.formulas.cells import BLANK, MARK, Cells
from pdo_xl.formulas.indicators import delay_cells, score_cells, state_cells
from pdo_xl.reports import document
from tests.cli.headers import Line, office
from tests.reference import made_up
from tests.reference.scoring import (
    Indicator,
    Objective,
    Rules,
    Wrong,
    body,
    delay,
    grade,
    objective_score,
    score,
    sectors,
    state,
)
from tests.support import HEADER

YEAR = 2024
ON = (date(2024, 6, 30), date(2024, 12, 31), date(2025, 2, 1))
A_BLOCK = 500
CLOSE = 1e-6


def same(expected: Fraction | None, found: object) -> bool:
    """Tell whether a figure is the exact one, up to the noise of binary numbers."""
    if expected is None or found in {None, ""}:
        return expected is None and found in {None, ""}
    return isinstance(found, int | float) and abs(float(expected) - found) < CLOSE


def formulas(seed: int, count: int) -> Iterator[str]:
    """Ask the formulas; give a sentence for every answer that differs."""
    random = Random(seed)
    for start in range(0, count, A_BLOCK):
        rules, texts = made_up.rules(random, YEAR)
        spelled = [made_up.indicator(random, YEAR) for _ in range(min(A_BLOCK, count - start))]
        parameters, on = made_up.parameters(texts), random.choice(ON)
        kinds, targets, actuals = (Cells([[_in_a_cell(one.cells[at])] for one in spelled]) for at in range(3))
        scores = score_cells(kinds, targets, actuals, BLANK, parameters)
        states = state_cells(kinds, targets, actuals, Cells.of(_in_a_cell(on)), parameters, on)
        delays = delay_cells(kinds, targets, actuals, Cells.of(_in_a_cell(on)), parameters, on)
        for one, (points,), (now,), (late,) in zip(spelled, scores, states, delays, strict=True):
            said, meant = f"{one.cells} al {on}, {texts}", one.meant
            expected = state(meant, rules, on)
            if now != expected:
                yield f"{said}: stato {now!r} invece di {expected!r}"
            if expected == "Da verificare":
                # What is no figure is a sentence, in whatever cell.
                yield from (f"{said}: {cell!r} non è una frase" for cell in (points, late) if not _is_sentence(cell))
            elif not same(score(meant, rules), points):
                yield f"{said}: punteggio {points!r} invece di {score(meant, rules)}"
            elif (late or None) != delay(meant, rules, on):
                yield f"{said}: ritardo {late!r} invece di {delay(meant, rules, on)!r}"


def _is_sentence(cell: object) -> bool:
    return isinstance(cell, str) and cell.startswith(MARK)


def _in_a_cell(value: Any) -> Any:
    """Give a value as a cell hands it to a formula."""
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def library(seed: int, count: int, folder: Path) -> Iterator[str]:
    """Ask the library about whole plans saved as workbooks, with parameters of their own."""
    random = Random(seed)
    for at in range(count):
        rules, texts = made_up.rules(random, YEAR)
        meant, path = _saved(random, folder / f"libreria_{at}.xlsx")
        on = random.choice(ON)
        results = pdo_xl.score(pdo_xl.open_plan(path), made_up.parameters(texts), on=on)
        found = {
            "indicatori": document.indicators(results),
            "obiettivi": document.objectives(results),
            "settori": document.sectors(results, ()),
            "ente": document.body(results),
        }
        yield from (f"{path.name} al {on}, {texts}: {wrong}" for wrong in _differing(meant, rules, on, found))


def command_line(seed: int, count: int, folder: Path) -> Iterator[str]:
    """Ask the command line about plans that no one ever activated."""
    random = Random(seed)
    for at in range(count):
        meant, path = _saved(random, folder / f"riga_di_comando_{at}.xlsx")
        on, final = random.choice(ON), random.random() < 0.5
        mode = "consuntivo" if final else "monitoraggio"
        words = [sys.executable, "-m", "pdo_xl", "calcola", str(path), "--prova", "--json", "--al", on.isoformat()]
        done = subprocess.run([*words, "--modo", mode], capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in {0, 1}:
            yield f"{path.name}: {done.stderr}"
            continue
        rules = Rules(final=final, year=YEAR)
        wrong = _differing(meant, rules, on, json.loads(done.stdout))
        yield from (f"{path.name} al {on}, {mode}: {one}" for one in wrong)


def _saved(random: Random, path: Path) -> tuple[list[Objective], Path]:
    meant, rows = made_up.plan(random, YEAR)
    lines: list[Line] = [[f"PIANO DEGLI OBIETTIVI {YEAR}"], [*HEADER], *rows]
    return meant, office(path, ("Piano", lines))


def _differing(meant: Sequence[Objective], rules: Rules, on: date, found: dict[str, Any]) -> Iterator[str]:
    """Compare a plan's figures, as `calcola --json` gives them."""
    indicators = [one for objective in meant for one in objective.indicators]
    if len(indicators) != len(found["indicatori"]) or len(meant) != len(found["obiettivi"]):
        yield f"{len(found['indicatori'])} indicatori e {len(found['obiettivi'])} obiettivi"
        return
    for number, (one, said) in enumerate(zip(indicators, found["indicatori"], strict=True), 1):
        expected_delay = delay(one, rules, on)
        if said["stato"] != state(one, rules, on):
            yield f"indicatore {number}, {one}: {said} invece di {state(one, rules, on)}"
        elif not same(_score_or_none(one, rules), said["punteggio"]):
            yield f"indicatore {number}, {one}: {said}"
        elif said["ritardo_gg"] != expected_delay:
            yield f"indicatore {number}, {one}: {said} invece di {expected_delay}"
    for number, (objective, said) in enumerate(zip(meant, found["obiettivi"], strict=True), 1):
        exact = objective_score(objective, rules, on)
        if not same(exact, said["punteggio"]) or said["grado"] != grade(exact, rules):
            yield f"obiettivo {number}: {said} invece di {exact}"
    sums = sectors(meant, rules, on)
    for (name, exact_sums), said in zip(sums.items(), found["settori"], strict=True):
        low, high = exact_sums.bounds or (None, None)
        figures = {
            "punteggio": exact_sums.score, "punti": exact_sums.points, "copertura": exact_sums.covered,
            "peso_totale": exact_sums.weight, "peso_non_valutabile": exact_sums.not_assessable,
            "punteggio_minimo": low, "punteggio_massimo": high,
        }  # fmt: skip
        if said["settore"] != name or not all(same(exact, said[key]) for key, exact in figures.items()):
            yield f"settore {name}: {said} invece di {figures}"
    if not same(body(sums, rules), found["ente"]["punteggio"]):
        yield f"ente: {found['ente']} invece di {body(sums, rules)}"


def _score_or_none(indicator: Indicator, rules: Rules) -> Fraction | None:
    try:
        return score(indicator, rules)
    except Wrong:
        return None
