"""LibreOffice: whether it is there, what it lacks, the extension, and whether it lets the workbook's macros run."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import read_file
from pdo_xl.setup_pc.checks.base import Case, LibreOffice, Outcome, not_applicable, ok, to_correct
from pdo_xl.setup_pc.libreoffice.find import OLDEST_PYTHON, Installation, how_to_get
from pdo_xl.setup_pc.libreoffice.install import BY_HAND
from pdo_xl.setup_pc.libreoffice.installed import Installed
from pdo_xl.setup_pc.libreoffice.trust import HIGH, Security, covering, plain_url, read_security
from pdo_xl.version import __version__

_INSTALL = "chiudere LibreOffice e lanciare: pdo-xl installa --libreoffice"
_TRUST = f"lanciare pdo-xl installa --libreoffice --cartella CARTELLA, oppure {BY_HAND}"
_LEVELS = {0: "bassa: le macro vanno sempre", 1: "media: LibreOffice chiede", 2: "alta", 3: "molto alta"}
_ASKS = 1


def check(case: Case) -> Iterator[Outcome]:
    """LibreOffice; only that it is there, if nobody asks and the extension was never installed."""
    libreoffice = case.libreoffice
    if libreoffice is None:
        return
    if libreoffice.installation is None:
        yield _missing(libreoffice, how_to_get(case.machine.system))
        return
    installation = libreoffice.installation
    yield ok("LibreOffice", f"versione {installation.version or 'sconosciuta'}, {installation.folder}")
    if libreoffice.installed is None and not libreoffice.asked:
        yield not_applicable("Estensione pdo_xl", "serve solo a chi apre il piano in LibreOffice: " + _INSTALL)
        return
    yield from _support(installation, case)
    yield from _extension(libreoffice.installed)
    yield from _macros(case, libreoffice)


def _missing(libreoffice: LibreOffice, how: str) -> Outcome:
    if libreoffice.box:
        text = f"c'è solo quello di tipo {libreoffice.box}, che può non vedere pdo-xl"
        return to_correct("LibreOffice", text, f"installare quello del sistema; {how}")
    return to_correct("LibreOffice", "non si trova", f"installarlo; {how}")


def _support(installation: Installation, case: Case) -> Iterator[Outcome]:
    complete = f"installare LibreOffice completo; {how_to_get(case.machine.system)}"
    if not installation.has_calc:
        yield to_correct("Calc", "manca", complete)
    name = "Python di LibreOffice"
    if not installation.has_python:
        yield to_correct(name, "manca il collegamento fra LibreOffice e Python", complete)
    elif installation.python is None:
        yield ok(name, "c'è, non si capisce quale versione")
    elif installation.python < OLDEST_PYTHON:
        yield to_correct(
            name, f"{_dotted(installation.python)}, serve 3.11 o più recente", "installare un LibreOffice più recente"
        )
    else:
        own = case.python[:2]
        other = "" if installation.python == own else f"; pdo-xl è installato per Python {_dotted(own)}"
        yield ok(name, _dotted(installation.python) + other)


def _extension(installed: Installed | None) -> Iterator[Outcome]:
    name, paths = "Estensione pdo_xl", "Percorsi dell'estensione"
    if installed is None:
        yield to_correct(name, "non è installata", _INSTALL)
        return
    if installed.version == __version__:
        yield ok(name, f"versione {__version__}")
    else:
        yield to_correct(name, f"versione {installed.version or 'sconosciuta'}, serve la {__version__}", _INSTALL)
    gone = [path for path in installed.paths if not path.is_dir()]
    if gone:
        yield to_correct(paths, f"non ci sono più: {_listed(gone)}", _INSTALL)
    elif not any((path / "pdo_xl").is_dir() for path in installed.paths):
        yield to_correct(paths, f"pdo-xl non è in {_listed(installed.paths) or 'nessuna cartella'}", _INSTALL)
    else:
        yield ok(paths, _listed(installed.paths))


def _macros(case: Case, libreoffice: LibreOffice) -> Iterator[Outcome]:
    name = "Macro in LibreOffice"
    if "lxml.etree" in case.broken:
        yield not_applicable(name, "le impostazioni non si leggono finché le librerie non si caricano")
        return
    try:
        try:
            content = read_file(libreoffice.profile.settings)
        except FileNotFoundError:
            content = b""
        security = read_security(content, str(libreoffice.profile.settings))
    except FileRefused as error:
        yield to_correct(name, str(error), "aprire e chiudere LibreOffice")
        return
    level = f"sicurezza {_LEVELS.get(security.level, security.level)}"
    if security.disabled:
        yield to_correct(name, "tutte disabilitate", "chiedere all'amministratore di riabilitarle")
    elif security.level >= HIGH and not security.trusted:
        yield to_correct(name, f"{level}, e nessuna cartella attendibile: nessuna macro può andare", _TRUST)
    else:
        yield ok(name, level)
    trusted = [plain_url(entry, libreoffice.profile, case.machine.home) for entry in security.trusted]
    if trusted:
        yield ok("Cartelle attendibili", ", ".join(trusted))
    if case.workbook is not None:
        yield _folder(case.workbook.path.absolute().resolve().parent, case, libreoffice, security)


def _folder(folder: Path, case: Case, libreoffice: LibreOffice, security: Security) -> Outcome:
    name = "Cartella del file"
    if covering(folder, security, libreoffice.profile, case.machine.home) is not None:
        return ok(name, f"«{folder}» è attendibile")
    if security.level <= _ASKS:
        return ok(name, f"«{folder}» non è attendibile; non è necessario")
    return to_correct(name, f"«{folder}» non è attendibile: lì le macro non vanno", _TRUST)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths))
