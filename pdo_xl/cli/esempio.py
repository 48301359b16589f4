"""`pdo-xl esempio`: a copy of the plan with made-up actual values, for training."""

from pathlib import Path

import click

from pdo_xl.cli.common import FileName
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.workbook.files.example_file import example_file


@click.command(name="esempio")
@click.argument("file", type=FileName(), required=False)
@click.option("--esito", "target", type=FileName(), required=True, help="Il file da scrivere.")
@click.option("--seme", "seed", type=int, default=2024, show_default=True, help="Un altro numero dà altri valori.")
def command(file: Path | None, target: Path, seed: int) -> int:
    """Scrive una copia di FILE (se manca, del piano 2024) con valori effettivi inventati di ogni tipo, già calcolata.

    Il foglio lo dice nel titolo. L'originale non si tocca.
    """
    calculated = example_file(target, file, seed=seed)
    if told := calculated.own.told:
        say(told, err=True)
    say(calculated.examined.completeness, err=True)
    say(f"Scritto {target}: i valori effettivi sono inventati.", err=True)
    return DONE
