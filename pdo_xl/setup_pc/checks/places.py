r"""Where the workbook lies: a trusted place, one on the network, a server called by number.

Source: learn.microsoft.com, "Trusted Locations for Office files" (AllLocationsDisabled, AllowNetworkLocations, which
is off unless set, "allow user locations"; a location of the policies may stand below Common too) and "Macros from the
internet are blocked by default in Office" (shares by address); Microsoft KB 303650: a name with dots is in the zone of
the internet, a file's mark or not, unless ZoneMap (Domains, Ranges) or the policy's ZoneMapKey put it in zone 0 to 2.
"""

import re
from collections.abc import Iterator

from pdo_xl.setup_pc.checks.base import (
    Case,
    Outcome,
    Workbook,
    expanded,
    folded,
    is_below,
    not_applicable,
    ok,
    to_correct,
)
from pdo_xl.setup_pc.checks.excel_settings import COMMON, EXCEL, TRUSTED, places, setting
from pdo_xl.setup_pc.machine import System
from pdo_xl.setup_pc.registry import Root

_ZONES = r"Software{}\Microsoft\Windows\CurrentVersion\Internet Settings"
_ZONE_MAP = _ZONES.format("") + r"\ZoneMap"
_POLICY_ZONES = _ZONES.format(r"\Policies") + r"\ZoneMapKey"
_NOT_THE_INTERNET = {0, 1, 2, "0", "1", "2"}
_ALLOW = "in Excel: File, Opzioni, Centro protezione, Percorsi attendibili, segnare che si ammettono quelli in rete"
_BY_NAME = (
    "aprire il file con il nome breve del server al posto di «{}», o chiedere all'amministratore di mettere quel "
    "server fra i siti della Intranet locale"
)
_ASK = "indicare il file: pdo-xl diagnosi FILE.xlsm"


def check(case: Case) -> Iterator[Outcome]:
    """What Excel makes of the folder that the workbook is in."""
    if case.machine.system is not System.WINDOWS:
        return
    if case.workbook is None:
        yield not_applicable("Percorso attendibile", _ASK)
        yield not_applicable("Indirizzo del file", _ASK)
        return
    yield _trusted(case, case.workbook)
    yield _address(case, case.workbook)


def is_trusted(case: Case) -> bool:
    """Tell whether the workbook lies where Excel runs every macro."""
    return case.workbook is not None and _listed(case, case.workbook) and not _refused_on_network(case, case.workbook)


def server_of(folder: str) -> str | None:
    r"""Give the server's name in a network path.

    >>> server_of(r"\\10.0.0.5\piani"), server_of(r"\\srv@SSL\piani"), server_of(r"\\?\UNC\srv\p"), server_of(r"C:\x")
    ('10.0.0.5', 'srv', 'srv', None)
    """
    server = re.match(r"[\\/]{2}(?:\?\\UNC\\)?([^\\/?@]+)(?:@[^\\/]*)?[\\/]", folder + "\\", re.IGNORECASE)
    return server[1].lower() if server and server[1] != "." else None


def _trusted(case: Case, workbook: Workbook) -> Outcome:
    name, folder = "Percorso attendibile", workbook.folders[0]
    if not _listed(case, workbook):
        return not_applicable(name, "la cartella del file non lo è; non è necessario")
    if not _refused_on_network(case, workbook):
        return ok(name, folder)
    text = f"«{folder}» è nell'elenco, ma è in rete"
    if setting(case, "AllowNetworkLocations", EXCEL + TRUSTED)[1]:
        remedy = "chiedere all'amministratore, oppure mettere il file in una cartella del PC"
        return to_correct(name, text + " e l'amministratore non li ammette in rete", remedy)
    return to_correct(name, text + ", dove Excel di suo non li ammette", _ALLOW)


def _refused_on_network(case: Case, workbook: Workbook) -> bool:
    on_network = any(map(server_of, workbook.folders))
    return on_network and setting(case, "AllowNetworkLocations", EXCEL + TRUSTED)[0] != 1


def _listed(case: Case, workbook: Workbook) -> bool:
    if setting(case, "AllLocationsDisabled", EXCEL + TRUSTED)[0] == 1:
        return False
    folders = [folded(folder) for folder in workbook.folders]
    for root, below in _locations(case):
        if any(folder == root or (below and is_below(folder, root)) for folder in folders):
            return True
    return False


def _locations(case: Case) -> Iterator[tuple[str, bool]]:
    """Give each trusted folder, and whether those below are too."""
    only_the_policys = setting(case, "allow user locations", COMMON + TRUSTED)[0] == 0
    for part in (EXCEL, COMMON):
        for key, fixed in places(case, part + TRUSTED):
            if only_the_policys and not fixed:
                continue
            for location in case.registry.subkeys("HKCU", key):
                path = case.registry.value("HKCU", f"{key}\\{location}", "Path")
                if isinstance(path, str) and path:
                    below = case.registry.value("HKCU", f"{key}\\{location}", "AllowSubFolders") == 1
                    yield folded(expanded(path, case.machine.environment)), below


def _address(case: Case, workbook: Workbook) -> Outcome:
    name = "Indirizzo del file"
    server = next((server for folder in workbook.folders if (server := server_of(folder))), None)
    if server is None:
        return ok(name, "su un disco del PC")
    if not {".", ":"} & set(server):
        return ok(name, f"in rete, sul server «{server}»")
    if _is_near(case, server):
        return ok(name, f"in rete, sul server «{server}», che è fra i siti fidati")
    if is_trusted(case):
        return ok(name, f"in rete, sul server «{server}», ma in un percorso attendibile")
    kind = "per numero" if re.fullmatch(r"[\d.]+|.*ipv6-literal\.net|.*:.*", server) else "con un nome che ha punti"
    text = f"in rete, «{server}» chiamato {kind}: per Windows è come internet, ed Excel può bloccarne le macro"
    return to_correct(name, text, _BY_NAME.format(server))


def _is_near(case: Case, server: str) -> bool:
    """Tell whether a list of zones takes a server out of the internet's."""
    registry = case.registry
    roots: tuple[Root, ...] = ("HKCU", "HKLM")
    for root in roots:
        for listed in registry.names(root, _POLICY_ZONES):
            if registry.value(root, _POLICY_ZONES, listed) in _NOT_THE_INTERNET and _covers(listed, server):
                return True
        for key, host in _mapped(case, root):
            schemes = (registry.value(root, key, scheme) for scheme in ("file", "*"))
            if _covers(host, server) and any(zone in _NOT_THE_INTERNET for zone in schemes):
                return True
    return False


def _mapped(case: Case, root: Root) -> Iterator[tuple[str, str]]:
    """Give each key of the zone map with the hosts that it is about."""
    ranges, domains = _ZONE_MAP + r"\Ranges", _ZONE_MAP + r"\Domains"
    for name in case.registry.subkeys(root, ranges):
        host = case.registry.value(root, rf"{ranges}\{name}", ":Range")
        if isinstance(host, str):
            yield rf"{ranges}\{name}", host
    for domain in case.registry.subkeys(root, domains):
        yield rf"{domains}\{domain}", f"*.{domain}"
        for host in case.registry.subkeys(root, rf"{domains}\{domain}"):
            yield rf"{domains}\{domain}\{host}", f"{host}.{domain}"


def _covers(listed: str, server: str) -> bool:
    """Tell whether an entry of a list (`file://10.0.0.*`, `*.comune.it`, `10.0.0.1-20`) is about a server."""
    host = re.sub(r"^(?:[\w*]+:)?[\\/]*", "", listed.lower()).rstrip("\\/")
    if host.startswith("*.") and f".{server}".endswith(host[1:]):
        return True
    parts, numbers = host.split("."), server.split(".")
    return len(parts) == len(numbers) and all(map(_is_in_part, parts, numbers))


def _is_in_part(part: str, number: str) -> bool:
    ends = re.fullmatch(r"(\d+)-(\d+)", part)
    if ends and number.isdecimal():
        return int(ends[1]) <= int(number) <= int(ends[2])
    return part in {"*", number}
