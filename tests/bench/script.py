"""What a technician would write with openpyxl and pandas, to hold `calcola` against: load, score, write, save.

`python -m tests.bench.script PLAN TARGET DAY`. It reads the usual spellings, checks nothing, says nothing, keeps nothing of
what openpyxl drops; of the sheets that `calcola` adds it has `Riepilogo` alone.
"""

import sys
from datetime import datetime
from typing import Any

import openpyxl
import pandas as pd

_FIELDS = ["sector", "manager", "unit", "service", "objective", "indicator", "type", "target", "actual", "weight"]
_HEADERS = ["Punteggio indicatore", "Stato", "Ritardo (gg)", "Punteggio obiettivo", "Punti settore"]
_FIRST_ROW = 3
_LATE = ([-100_000, 0, 15, 30, 60, 100_000], [100.0, 90.0, 75.0, 50.0, 0.0])
"""Days late, up to and including, and what they leave of a hundred points."""


def scored(plan: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Give each row's score, state and days late."""
    kind = plan["type"].str.strip(" .").str.casefold()
    target, actual = _numbers(plan["target"]), _numbers(plan["actual"])
    at_most = plan["target"].astype("string").str.casefold().str.startswith("minore").fillna(False)
    score = (actual / target * 100).clip(0, 100).mask(at_most, (actual <= target.fillna(0)) * 100.0)
    answers = plan["actual"].astype("string").str.strip().str.casefold().map({"si": 100.0, "in parte": 50.0, "no": 0.0})
    due, done = (_days(plan[name].where(kind == "data")) for name in ("target", "actual"))
    late = (done - due).dt.days
    score = score.mask(kind == "si/no", answers).mask(kind == "data", _kept(late))
    score = score.where(plan["actual"].notna()).astype(float)
    state = pd.Series("In corso", plan.index).mask(due < day, "Scaduto").mask(score >= 0, "Non raggiunto")
    state = state.mask(score > 0, "Parziale").mask(score >= 100, "Raggiunto")
    return pd.DataFrame({"score": score, "state": state, "late": late.clip(lower=0)})


def _numbers(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    texts = cells.astype("string").str.replace(",", ".", regex=False)
    found = pd.to_numeric(texts.str.extract(r"(-?\d+(?:\.\d+)?)", expand=False), errors="coerce")
    return found.mask(texts.str.contains("%", regex=False).fillna(False), found / 100).astype(float)


def _days(cells: "pd.Series[Any]") -> "pd.Series[Any]":
    return pd.to_datetime(cells, dayfirst=True, format="mixed", errors="coerce")


def _kept(late: "pd.Series[Any]") -> "pd.Series[Any]":
    bounds, points = _LATE
    return pd.cut(late, bounds, labels=points, ordered=False).astype(float)


def calculate(path: str, target: str, day: datetime) -> None:
    """Score a plan, as the office keeps it, into a new workbook."""
    book = openpyxl.load_workbook(path)
    sheet = book["Piano"]
    plan = pd.DataFrame(sheet.iter_rows(min_row=_FIRST_ROW, max_col=len(_FIELDS), values_only=True), columns=_FIELDS)
    plan["goal"] = plan["objective"].notna().cumsum()
    plan["sector"] = plan["sector"].ffill()
    plan = plan.join(scored(plan, pd.Timestamp(day)))
    goals = plan.groupby("goal").agg({"sector": "first", "weight": "first", "score": "mean"})
    goals["weight"] = pd.to_numeric(goals["weight"], errors="coerce")
    goals["points"] = goals["weight"] * goals["score"].fillna(0) / goals.groupby("sector")["weight"].transform("sum")
    starts = ~plan["goal"].duplicated()
    plan["goal_score"] = plan["goal"].map(goals["score"]).where(starts)
    plan["points"] = plan["goal"].map(goals["points"]).where(starts)
    own = plan[["score", "state", "late", "goal_score", "points"]].astype(object)
    first = len(_FIELDS) + 1
    for column, header in enumerate(_HEADERS, start=first):
        sheet.cell(_FIRST_ROW - 1, column, header)
    for row, values in enumerate(own.where(own.notna(), None).itertuples(index=False), start=_FIRST_ROW):
        for column, value in enumerate(values, start=first):
            if value is not None:
                sheet.cell(row, column, value)
    summary = book.create_sheet("Riepilogo")
    summary.append(["Settore", "Punteggio", "Indicatori"])
    sectors = plan.groupby("sector", sort=False).agg({"points": "sum", "indicator": "size"})
    for sector, points, count in sectors.itertuples():
        summary.append([sector, points, count])
    book.save(target)


if __name__ == "__main__":
    calculate(sys.argv[1], sys.argv[2], datetime.fromisoformat(sys.argv[3]))
