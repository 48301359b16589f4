"""`pdo-xl riepilogo` on an example with made-up actual values."""

import json
from collections import Counter
from pathlib import Path

from tests.cli.typed import run


def test_riepilogo(example: Path) -> None:
    answer = run("riepilogo", example)
    lines = answer.stdout.splitlines()
    assert answer.exit_code == 0
    assert [line.split()[0] for line in lines[1:]] == ["SF", "GT", "SC", "OR", "PL", "LP", "SP", "Ente"]
    assert "█" in lines[1]
    assert json.loads(run("riepilogo", example, "--json").stdout).keys() == {
        "versione", "file", "data_riferimento", "modo", "settori", "ente",
    }  # fmt: skip


def test_the_ranges_of_the_example(example: Path) -> None:
    document = json.loads(run("riepilogo", example, "--json").stdout)

    def figures(entry: dict[str, float]) -> list[float]:
        return [round(entry[f"punteggio{end}"], 2) for end in ("", "_minimo", "_massimo")]

    sectors = {sector["settore"]: sector for sector in document["settori"]}
    assert {name: figures(sector) for name, sector in sectors.items()} == {
        "SF": [63.52, 63.52, 63.52], "GT": [89.3, 89.3, 89.3], "SC": [76.76, 68.32, 79.32], "OR": [68.17, 68.17, 68.17],
        "PL": [82.42, 75.0, 84.0], "LP": [63.68, 61.73, 64.79], "SP": [81.25, 76.79, 82.28],
    }  # fmt: skip
    assert figures(document["ente"]) == [75.01, 71.83, 75.91]
    assert {name: sector["peso_non_valutabile"] for name, sector in sectors.items()} == {
        "SF": 9, "GT": 0, "SC": 0, "OR": 0, "PL": 0, "LP": 2, "SP": 9,
    }  # fmt: skip
    assert {name: round(sector["copertura"], 4) for name, sector in sectors.items()} == {
        "SF": 1, "GT": 1, "SC": 0.89, "OR": 1, "PL": 0.91, "LP": 0.9694, "SP": 0.9451,
    }  # fmt: skip
    grades = sum((Counter(sector["gradi"]) for sector in sectors.values()), Counter())
    assert grades == {"raggiunto": 60, "raggiunto in parte": 15, "non raggiunto": 31, "non misurabile": 8}
