"""How a run ends: the exit codes, and one sentence for whatever stops it."""

import io
from collections.abc import Callable
from contextlib import suppress

import click

from pdo_xl.cli.say import say
from pdo_xl.domain.errors import PdoError, has_reason, system_reason
from pdo_xl.hosts import changes

DONE, WITH_ERRORS, REFUSED, BROKEN, INTERRUPTED = 0, 1, 2, 70, 130
"""The exit codes.

Source: 70 is EX_SOFTWARE of sysexits.h; 130 is what shells give for Ctrl+C.
"""

_NOTHING = "Nulla è cambiato."


def run_to_the_end(run: Callable[[], object]) -> int:
    """Run the command line and give its exit code; whatever it raises becomes a sentence on standard error."""
    changes.forget()
    try:
        answer = run()
    except click.ClickException as error:
        _tell_usage(error)
        return REFUSED
    except SystemExit:
        # How click leaves, and nobody else, where whoever reads has seen enough, as in `pdo-xl diagnosi | head`.
        return DONE
    except (click.Abort, KeyboardInterrupt):
        _tell(f"Interrotto. {_state()}")
        return INTERRUPTED
    except PdoError as error:
        _tell(f"Errore: {_with_state(str(error))}")
        for line in "\n".join(getattr(error, "__notes__", ())).splitlines():
            _tell(line)
        return REFUSED
    except OSError as error:
        return _of_the_system(error)
    except Exception as error:  # noqa: BLE001 - a fault of ours must not look like the findings of a plan
        return _broken(error)
    return answer if isinstance(answer, int) else DONE


def _of_the_system(error: OSError) -> int:
    if not has_reason(error):
        return _broken(error)
    where = f"«{error.filename}»: " if error.filename else ""
    _tell(f"Errore: {where}{system_reason(error)}. {_state()}")
    return REFUSED


def _broken(error: Exception) -> int:
    # Imported here: it should never be needed.
    from pdo_xl.cli.details import details_file, details_of

    if isinstance(error, MemoryError):
        _tell(f"Errore: la memoria non basta: chiudere altri programmi e riprovare. {_state()}")
        return BROKEN
    fault = f"Errore: pdo-xl si è fermato per un guasto suo ({type(error).__name__}). {_state()}"
    file = details_file(error)
    if file is not None:
        _tell(f"{fault} I dettagli, senza i testi del piano, sono in «{file}»: mandare quel file a chi assiste.")
    else:
        _tell(f"{fault} Mandare a chi assiste le righe che seguono.")
        for line in details_of(error):
            _tell(line)
    return BROKEN


def _tell(text: str) -> None:
    # Where nobody can be told, the exit code still says it.
    with suppress(OSError, ValueError):
        say(text, err=True)


def _tell_usage(error: click.ClickException) -> None:
    shown = io.StringIO()
    error.show(shown)
    for line in shown.getvalue().rstrip("\n").split("\n"):
        _tell(line)


def _state() -> str:
    """Say what was changed before the run stopped."""
    listed = ", ".join(f"«{path}»" for path in changes.noted())
    return f"Prima era già cambiato: {listed}." if listed else _NOTHING


def _with_state(sentence: str) -> str:
    """Correct a refusal that is true of its own step alone."""
    if not changes.noted():
        return sentence
    return f"{sentence.removesuffix(_NOTHING).rstrip()} {_state()}"
