"""The commands by name, for click: each is a module that is imported when it is called."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from gettext import bindtextdomain
from importlib import import_module
from pathlib import Path
from typing import Any

_ERRORS = 2
"""The handle of standard error."""
_INTERRUPTED = 130


def _stop_at_once(*_: object) -> None:
    """Before anything has begun: what would say it is not loaded yet."""
    os.write(_ERRORS, "Interrotto. Nulla è cambiato.\n".encode(errors="replace"))
    os._exit(_INTERRUPTED)


_usual: Any = None
# Loading takes longest on the slowest disks, where people lose their patience; only the main thread may say so.
with suppress(ValueError):
    _usual = signal.signal(signal.SIGINT, _stop_at_once)

# The library click speaks the user's language through gettext; ours is Italian whatever the machine's is.
os.environ["LANGUAGE"] = "it"
bindtextdomain("messages", str(Path(__file__).parent / "locale"))

import click  # noqa: E402 - after the language is set

from pdo_xl.version import __version__  # noqa: E402

if _usual is not None:
    signal.signal(signal.SIGINT, _usual)

COMMANDS = {
    "calcola": "Calcola punteggi, stati e ritardi e li scrive nella cartella di lavoro.",
    "verifica": "Controlla il piano e dice che cosa correggere, senza scrivere niente.",
    "riepilogo": "Mostra i punteggi dei settori, senza scrivere niente.",
    "spiega": "Spiega una riga: che cosa è letto da ogni cella e come viene il punteggio.",
    "fotografa": "Fotografa il piano com'è a un giorno: approvato, a una verifica, a consuntivo.",
    "confronta": "Confronta due fotografie, o due file: che cosa si è mosso e che cosa è cambiato.",
    "scadenze": "Elenca le scadenze aperte e quelle passate; le esporta per il calendario.",
    "relazione": "Scrive la Relazione sulla performance, in Word, PDF o HTML, per il Nucleo o per i cittadini.",
    "schede": "Stampa una scheda per ogni obiettivo, da completare e firmare.",
    "dati-aperti": "Scrive i risultati come dati aperti, con il loro schema e senza nomi di persone.",
    "consolida": "Riunisce i piani di molti enti, letti insieme, in una tabella con scarti e qualità.",
    "valutazione": "Prepara, in un file a parte, la valutazione dei responsabili; non si pubblica.",
    "attiva": "Aggiunge a un piano dell'ufficio colonne calcolate, fogli, pulsante e macro.",
    "aggiorna": "Porta una cartella di lavoro attivata alla versione installata.",
    "disattiva": "Toglie da una cartella di lavoro ciò che attiva ha aggiunto.",
    "distribuisci": "Fa un file per ogni settore, o per ogni responsabile, da mandare a chi lo compila.",
    "raccogli": "Riporta nel piano i valori scritti nei file distribuiti.",
    "nuovo-anno": "Prepara il piano dell'anno dopo da questo: obiettivi e pesi restano, i risultati no.",
    "esempio": "Scrive una copia del piano con valori effettivi inventati, per esercitarsi.",
    "installa": "Dice a Excel, su questo PC, dove trovare pdo-xl.",
    "disinstalla": "Toglie ciò che installa ha scritto, e nient'altro.",
    "diagnosi": "Controlla questo PC e la cartella di lavoro; dice come correggere.",
    "pacchetto": "Prepara la cartella con cui pdo-xl va sui PC Windows senza rete, anche senza installarlo.",
}


WORDS_TYPED = f"{__name__}.words"
"""Under this name a run keeps the command and its words as they were typed."""


class Commands(click.Group):
    """The commands by name; the module of one is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"pdo_xl.cli.{cmd_name.replace('-', '_')}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but with a guess where the name is nearly right: it knows only commands that are imported."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        # As they were typed: an error may show them again, with what was missing.
        ctx.meta[WORDS_TYPED] = args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """As click does; an error that asks for something gets the command to copy."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            # Imported here: a command that goes well does without.
            from pdo_xl.cli.asked import tell_the_command

            tell_the_command(error, ctx)
            raise

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> Any:  # noqa: ANN401 - click's own signature
        """As click does, but each way to end has its sentence and its exit code."""
        run = partial(
            super().main,
            args,
            prog_name,
            complete_var,
            standalone_mode=False,
            windows_expand_args=windows_expand_args,
            **extra,
        )
        if not standalone_mode:
            return run()
        from pdo_xl.cli.ending import run_to_the_end

        sys.exit(run_to_the_end(run))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Comandi"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, name="pdo-xl", context_settings={"max_content_width": 100})
@click.version_option(__version__, prog_name="pdo-xl")
def app() -> None:
    """Il Piano degli Obiettivi in Excel: controlli, punteggi, scadenze.

    Ogni comando ha il suo aiuto: pdo-xl calcola --help
    """


def run() -> None:
    """Run what was typed, and end the process."""
    try:
        app(prog_name="pdo-xl")
    except KeyboardInterrupt:
        _stop_at_once()
    except SystemExit as done:
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        # Taking a large plan apart object by object would take longer than checking it.
        os._exit(done.code if isinstance(done.code, int) else int(done.code is not None))
