"""LibreOffice as a program: found, started, reached through a pipe, stopped without leaving a process behind."""

import atexit
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from .installed import LibreOfficeError, Uno, environment_for, find_program, import_uno

__all__ = [
    "PID_UNKNOWN",
    "LibreOfficeError",
    "Soffice",
    "Uno",
    "connect",
    "elements",
    "find_program",
    "import_uno",
    "in_process",
    "property_values",
    "start",
]

_POLITE_SECONDS = 10.0
_PAUSE = 0.05

PID_UNKNOWN = 0
"""The process number of a LibreOffice that someone else started: UNO does not tell it."""


class Soffice:
    """A LibreOffice that answers.

    `context` is its UNO component context, `desktop` the object that opens documents.
    """

    def __init__(
        self,
        context: Uno,
        *,
        pid: int = PID_UNKNOWN,
        process: subprocess.Popen[bytes] | None = None,
        profile: Path | None = None,
    ) -> None:
        self.context = context
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.pid = pid
        self._process = process
        self._profile = profile

    @property
    def is_inside(self) -> bool:
        """Whether this code runs in LibreOffice's own Python."""
        return self.pid == os.getpid()

    @property
    def is_ours(self) -> bool:
        """Whether `start` started it: nobody else has documents in it."""
        return self._process is not None

    @property
    def alive(self) -> bool:
        """Whether it still answers."""
        if self.is_inside:
            return True
        if self._process is not None and self._process.poll() is not None:
            return False
        return _in_time(self.desktop.getImplementationName, _POLITE_SECONDS)

    def service(self, name: str) -> Uno:
        """A new UNO service of LibreOffice's, such as `com.sun.star.awt.Toolkit`."""
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def stop(self, patience: float = _POLITE_SECONDS) -> None:
        """Ask it to end; one started here is made to, and unsaved changes are lost. Raises: LibreOfficeError."""
        if self.is_inside:
            raise LibreOfficeError("LibreOffice non si può chiudere da una sua macro: chiuderlo dal menu File.")
        atexit.unregister(self.stop)
        if self._process is None:
            _in_time(self.desktop.terminate, patience)
            return
        if self._process.poll() is None:
            _in_time(self._end, patience)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(patience)
        self.kill()

    def kill(self) -> None:
        """End the process that was started here at once, with its helpers. Raises: LibreOfficeError."""
        if self._process is None:
            raise LibreOfficeError("Questo LibreOffice non è stato avviato dal programma: chiuderlo dal menu File.")
        atexit.unregister(self.stop)
        _kill(self._process)
        if self._profile is not None:
            shutil.rmtree(self._profile, ignore_errors=True)

    def _end(self) -> None:
        for document in elements(self.desktop.Components):
            with contextlib.suppress(Exception):
                document.setModified(False)
        self.desktop.terminate()


def start(profile: Path | None = None, visible: bool = False, timeout: float = 60) -> Soffice:
    """Start a LibreOffice of its own; without a profile it gets a new one, removed at the end.

    Raises: LibreOfficeError.
    """
    uno = import_uno()
    program = find_program()
    temporary = _make_profile() if profile is None else None
    folder = (temporary or profile or Path()).resolve()
    pipe = f"xlwings_{uuid.uuid4().hex}"
    options = ["--norestore", "--nologo", "--nofirststartwizard", f"--accept=pipe,name={pipe};urp;"]
    if not visible:
        options.insert(0, "--headless")
    process = subprocess.Popen(  # noqa: S603 - the program that was found, and options of our own
        [str(program), *options, f"-env:UserInstallation={folder.as_uri()}"],
        env=environment_for(program),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # A group of its own: `soffice` is a script, and the program a child of its child.
        start_new_session=True,
    )
    try:
        context = _wait_for(uno, pipe, timeout, process)
        soffice = Soffice(context, pid=process.pid, process=process, profile=temporary)
    except BaseException:
        _kill(process)
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)
        raise
    if not visible:
        atexit.register(soffice.stop)
    return soffice


def connect(pipe: str) -> Soffice:
    """Reach a running LibreOffice that listens on a pipe. Raises: LibreOfficeError."""
    return Soffice(_wait_for(import_uno(), pipe, 0))


def in_process(context: Uno) -> Soffice:
    """The LibreOffice in whose own Python this code runs."""
    return Soffice(context, pid=os.getpid())


def property_values(**values: object) -> tuple[Uno, ...]:
    """A sequence of `com.sun.star.beans.PropertyValue`."""
    uno = import_uno()
    made = []
    for name, value in values.items():
        one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


def elements(container: Uno) -> Iterator[Uno]:
    """What a UNO container enumerates."""
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def _make_profile() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix="xlwings_libreoffice_"))
    except OSError as error:
        raise LibreOfficeError(
            f"LibreOffice non si avvia: nella cartella dei file temporanei non si può scrivere ({error.strerror}). "
            "Liberare spazio, o indicarne un'altra con la variabile TEMP (TMPDIR su Linux e Mac), e riprovare."
        ) from error


def _wait_for(uno: Uno, pipe: str, timeout: float, process: subprocess.Popen[bytes] | None = None) -> Uno:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + timeout
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception as error:
            if process is not None and process.poll() is not None:
                raise LibreOfficeError(
                    f"LibreOffice non si avvia: si è chiuso da solo (codice {process.returncode})."
                ) from error
            if time.monotonic() >= end:
                raise LibreOfficeError(
                    "LibreOffice non risponde: chiudere le sue finestre, anche quelle nascoste, e riprovare."
                ) from error
        time.sleep(_PAUSE)


def _in_time(action: Callable[[], object], seconds: float) -> bool:
    """Do a UNO call that may never come back; tell whether it did, without an error."""
    done: list[bool] = []

    def run() -> None:
        with contextlib.suppress(Exception):
            action()
            done.append(True)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    return bool(done)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if os.name == "nt":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait(_POLITE_SECONDS)
