"""The folders whose macros LibreOffice runs, in the user's `registrymodifications.xcu`.

The file is LibreOffice's: everything in it but the one value stays byte for byte.
Source: LibreOffice's schema org.openoffice.Office.Common, Security/Scripting: SecureURL, MacroSecurityLevel (0 low,
1 asks, 2 high and the default, 3 very high), DisableMacrosExecution.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote
from xml.sax.saxutils import escape

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.libreoffice.profile import Profile

HIGH = 2

_PATH = "/org.openoffice.Office.Common/Security/Scripting"
_OOR = "{http://openoffice.org/2001/registry}"
_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    b'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n</oor:items>\n'
)
_END = b"</oor:items>"
_ITEM = re.compile(rb'<item oor:path="%b">(?:(?!</item>).)*</item>\n?' % re.escape(_PATH.encode()), re.DOTALL)
_LIST = re.compile(rb'(<prop oor:name="SecureURL"[^>]*>\s*<value)(?:\s*/>|>(.*?)</value>)', re.DOTALL)
_ENTRY = re.compile(rb"<it>(.*?)</it>|<it\s*/>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Security:
    """What the user's settings say about macros; `trusted` as it stands there."""

    trusted: Sequence[str] = ()
    level: int = HIGH
    disabled: bool = False


def read_security(content: bytes, name: str) -> Security:
    """Read the settings. Raises: FileRefused for a file that is not LibreOffice's."""
    # Loading it takes time, and a diagnosis must speak even where it cannot be loaded.
    from lxml import etree

    if not content:
        return Security()
    try:
        tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        raise FileRefused(
            f"«{name}» è rovinato e non si legge: aprire e chiudere LibreOffice, che lo rifà, e riprovare. "
            "Nulla è cambiato."
        ) from error
    values = {
        prop.get(f"{_OOR}name"): value
        for item in tree.iterfind("item")
        if item.get(f"{_OOR}path") == _PATH
        for prop in item.iterfind("prop")
        if (value := prop.find("value")) is not None
    }
    trusted, level, disabled = (
        values.get(key) for key in ("SecureURL", "MacroSecurityLevel", "DisableMacrosExecution")
    )
    text = (level.text or "").strip() if level is not None else ""
    return Security(
        trusted=[entry.text for entry in trusted.iterfind("it") if entry.text] if trusted is not None else (),
        level=int(text) if text.isdecimal() else HIGH,
        disabled=disabled is not None and (disabled.text or "").strip() == "true",
    )


def plain_url(url: str, profile: Profile, home: Path) -> str:
    """Spell a folder's address in one way: variables and %-codes resolved, no slash at the end."""
    for variable, folder in (("$(home)", home), ("$(user)", profile.folder / "user")):
        url = url.replace(variable, folder.absolute().as_uri())
    return unquote(url).rstrip("/")


def covering(folder: Path, security: Security, profile: Profile, home: Path) -> str | None:
    """Give the trusted folder in which a folder lies; LibreOffice trusts everything below."""
    wanted = plain_url(folder.absolute().as_uri(), profile, home)
    for entry in security.trusted:
        url = plain_url(entry, profile, home)
        if url and (wanted == url or wanted.startswith(url + "/")):
            return entry
    return None


def with_trusted(content: bytes, url: str, name: str) -> bytes:
    """Add a folder to the list. Raises: FileRefused where the file is written in a way that we do not know."""
    entry = b"<it>%b</it>" % escape(url).encode()
    content = content or _EMPTY
    standing = _last_list(content)
    if standing is not None:
        start, end, inner = standing
        return content[:start] + b"<value>" + inner + entry + b"</value>" + content[end:]
    place = content.rfind(_END)
    if place < 0 or b"SecureURL" in content:
        raise FileRefused(
            f"«{name}» è scritto in un modo che pdo-xl non conosce: aggiungere la cartella da LibreOffice, Strumenti ▸ "
            "Opzioni ▸ LibreOffice ▸ Sicurezza ▸ Sicurezza delle macro ▸ Fonti attendibili."
        )
    item = b'<item oor:path="%b"><prop oor:name="SecureURL" oor:op="fuse"><value>%b</value></prop></item>\n' % (
        _PATH.encode(),
        entry,
    )
    return content[:place] + item + content[place:]


def without_trusted(content: bytes, entry: str) -> bytes:
    """Take an entry off the list, and the list if it was the last one; the same bytes if it is not there."""
    standing = _last_list(content)
    wanted = escape(entry).encode()
    if standing is None:
        return content
    start, end, inner = standing
    left = _ENTRY.sub(lambda match: b"" if match[1] == wanted else match[0], inner)
    if left == inner:
        return content
    item = next((match for match in _ITEM.finditer(content) if match.start() < start < match.end()), None)
    if not left.strip() and item is not None and item[0].count(b"<prop ") == 1:
        return content[: item.start()] + content[item.end() :]
    return content[:start] + b"<value>" + left + b"</value>" + content[end:]


def _last_list(content: bytes) -> tuple[int, int, bytes] | None:
    """Find the list that counts: where its value begins and ends, and what is in it."""
    for item in reversed(list(_ITEM.finditer(content))):
        value = _LIST.search(item[0])
        if value:
            start = item.start() + value.end(1) - len(b"<value")
            return start, item.start() + value.end(), value[2] or b""
    return None
