"""`pdo-xl pacchetto`: the folder that installs pdo-xl on PCs without a network."""

from collections.abc import Sequence
from pathlib import Path

import click

from pdo_xl.cli.common import FileName
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.setup_pc.bundle import make_bundle
from pdo_xl.setup_pc.pythons import NEWEST, OLDEST, is_untried, parsed, untried_warning


@click.command(name="pacchetto")
@click.argument("file", type=FileName(), required=False)
@click.option("--esito", "target", type=FileName(), required=True, help="La cartella da creare.")
@click.option(
    "--python",
    "pythons",
    metavar="VERSIONE",
    multiple=True,
    help=f"Solo per questa versione di Python (si può ripetere); se manca, per tutte, da {OLDEST} a {NEWEST}.",
)
def command(file: Path | None, target: Path, pythons: Sequence[str]) -> int:
    """Prepara una cartella (chiavetta USB, disco di rete) che installa pdo-xl su PC Windows senza rete.

    Dentro: le librerie, lo script installa.ps1, le istruzioni e FILE (se manca, il piano 2024). Questo PC deve avere
    la rete.
    """
    for version in pythons:
        if is_untried(parsed(version)):
            say(f"Attenzione: {untried_warning(version)}", err=True)
    say("Scarico le librerie: può volerci qualche minuto.", err=True)
    sizes = make_bundle(target, file, pythons)
    for name, size in sizes.items():
        say(f"{_megabytes(size):>9}  {name}")
    say(f"{_megabytes(sum(sizes.values())):>9}  in tutto, {len(sizes)} file in «{target}»")
    return DONE


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.2f} MB".replace(".", ",")
