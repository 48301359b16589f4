"""`pdo-xl pacchetto`: the folder that installs pdo-xl on PCs without a network, or that needs no installation."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from pdo_xl.cli.common import FileName
from pdo_xl.cli.ending import DONE
from pdo_xl.cli.say import say
from pdo_xl.domain.errors import FileRefused
from pdo_xl.extras import EXTRAS
from pdo_xl.ready_folder import READY_COMMAND
from pdo_xl.setup_pc.bundle import make_bundle
from pdo_xl.setup_pc.pythons import NEWEST, OLDEST, is_untried, parsed, untried_warning
from pdo_xl.setup_pc.ready import PLANS, make_ready


@click.command(name="pacchetto")
@click.argument("file", type=FileName(), required=False)
@click.option("--esito", "target", type=FileName(), required=True, help="La cartella da creare.")
@click.option(
    "--python",
    "pythons",
    metavar="VERSIONE",
    multiple=True,
    help=f"Solo per questa versione di Python (si può ripetere); se manca, per tutte, da {OLDEST} a {NEWEST}. "
    "Con --pronto: l'archivio python-3.…-embed-amd64.zip di python.org.",
)
@click.option("--pronto", "ready", is_flag=True, help="Una cartella che non richiede nessuna installazione sui PC.")
@click.option(
    "--percorso",
    "place",
    help="Con --pronto: dove i PC vedranno la cartella (P:\\PDO), se non è dove la si crea.",
)
@click.option(
    "--con",
    "extras",
    type=click.Choice([*EXTRAS]),
    multiple=True,
    help="Aggiunge le librerie dei documenti Word, PDF e HTML (relazione: circa 30 MB), quelle di pdo-xl consolida per "
    "scrivere .parquet (consolida: circa 30 MB) o per lavorare su più macchine (cluster). Si ripete.",
)
def command(
    file: Path | None, target: Path, pythons: Sequence[str], ready: bool, place: str | None, extras: Sequence[str]
) -> int:
    """Prepara una cartella (chiavetta USB, disco di rete) che installa pdo-xl su PC Windows senza rete.

    Dentro: le librerie, lo script installa.ps1, le istruzioni e FILE (se manca, il piano 2024). Questo PC deve avere
    la rete. Con --pronto la cartella contiene anche Python, e sui PC non si installa niente.
    """
    if ready:
        _ready(file, target, pythons, place, extras)
    elif place is not None:
        raise FileRefused("--percorso vale solo con --pronto: aggiungerlo. Nulla è stato scritto.")
    else:
        for version in pythons:
            _warn(version)
        say("Scarico le librerie: può volerci qualche minuto.", err=True)
        sizes = make_bundle(target, file, pythons, extras=extras)
        for name, size in sizes.items():
            say(f"{_megabytes(size):>9}  {name}")
        _in_all(target, sizes)
    return DONE


def _ready(file: Path | None, target: Path, pythons: Sequence[str], place: str | None, extras: Sequence[str]) -> None:
    if len(pythons) != 1:
        raise FileRefused(
            "Con --pronto serve una volta --python, con l'archivio python-3.…-embed-amd64.zip preso da python.org. "
            "Nulla è stato scritto."
        )
    say("Scarico le librerie: può volerci qualche minuto.", err=True)
    made = make_ready(target, Path(pythons[0]), file, place, extras=extras)
    say(f"Python {made.python.version} da «{made.python.path}»")
    say(f"  SHA-256 {made.python.sha256} (da confrontare con quello di python.org)")
    _warn(made.python.version)
    _in_all(target, made.sizes)
    if made.place is None:
        say(f"Copiarla nel posto definitivo; da lì, una volta: {READY_COMMAND} installa --cartella {PLANS}")
    else:
        say(f"Copiarla in «{made.place}»: xlwings.conf in «{PLANS}» dice quel percorso.")


def _warn(version: str) -> None:
    if is_untried(parsed(version)):
        say(f"Attenzione: {untried_warning(version)}", err=True)


def _in_all(target: Path, sizes: Mapping[str, int]) -> None:
    say(f"{_megabytes(sum(sizes.values())):>9}  in tutto, {len(sizes)} file in «{target}»")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.2f} MB".replace(".", ",")
