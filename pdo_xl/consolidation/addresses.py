"""Files that lie in no folder of this machine: named by an address that fsspec understands (s3://, https://, file://).

Nothing is asked of a network unless the address was typed, or stands in a list that was.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pdo_xl.domain.errors import FileRefused, has_reason, system_reason
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.visible import visible
from pdo_xl.extras import needed
from pdo_xl.hosts.file.disk.places import shown

_ADDRESS = late_pattern(r"[A-Za-z][A-Za-z0-9+.-]+://")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://(?!.*::)")


def is_address(text: str) -> bool:
    r"""Tell an address from a path.

    >>> is_address("s3://piani/2024"), is_address(r"C:\Piani"), is_address("piani/2024")
    (True, False, False)
    """
    return _ADDRESS.match(text) is not None


def name_at(address: str) -> str:
    """Give the name of the file alone; neither folders nor what signs an address are part of it.

    >>> name_at("https://ente.example/dati/Piano%202024.xlsx?firma=abc")
    'Piano 2024.xlsx'
    """
    # Of the web alone signs are written by their numbers, and a question may follow; elsewhere names are names.
    path = unquote(urlsplit(address).path) if address.casefold().startswith("http") else address
    return visible(path.rpartition("/")[2]) or "senza nome"


def files_at(address: str) -> Iterator[str]:
    """List the files at an address, which may be one or a folder of them. Raises: FileRefused, MissingExtra."""
    with needed("leggere da un indirizzo"):
        from fsspec.core import url_to_fs
    if Path(name_at(address)).suffix:
        yield address
        return
    try:
        store, place = url_to_fs(_refuse_chained(address))
        found = store.find(place)
    except ImportError as error:
        raise FileRefused(_without_library(address, error)) from error
    except (OSError, ValueError) as error:
        raise FileRefused(f"A «{_shown(address)}» non si può leggere: {_reason(error)}.") from error
    yield from (store.unstrip_protocol(one) for one in found)


def bring(address: str, target: Path) -> None:
    """Copy what is at an address into a file. Raises: FileRefused, MissingExtra."""
    with needed("leggere da un indirizzo"):
        import fsspec
    try:
        with fsspec.open(_refuse_chained(address), "rb") as there, target.open("wb") as here:
            shutil.copyfileobj(there, here, 2**20)
    except ImportError as error:
        raise FileRefused(_without_library(address, error)) from error
    except (OSError, ValueError) as error:
        raise FileRefused(f"«{name_at(address)}» non si può leggere: {_reason(error)}.") from error


def _refuse_chained(address: str) -> str:
    """Refuse addresses within addresses: they may lead to anything. Raises: FileRefused."""
    if _PLAIN.match(address) is None:
        raise FileRefused(
            f"«{_shown(address)}» non è un indirizzo semplice: scriverne uno come s3://cartella/file.xlsx."
        )
    return address


def _without_library(address: str, error: ImportError) -> str:
    kind = urlsplit(address).scheme
    return f"Per gli indirizzi {kind}:// manca una libreria ({error}): installarla, o copiare i file in una cartella."


def _reason(error: Exception) -> str:
    return system_reason(error) if isinstance(error, OSError) and has_reason(error) else shown(str(error))


def _shown(address: str) -> str:
    """An address without what may be a password or a signature."""
    parts = urlsplit(address)
    return shown(f"{parts.scheme}://{parts.hostname or ''}{parts.path}")
