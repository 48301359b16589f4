"""Gives a new file what the old one has besides its content: owner, group, permissions, attributes."""

import errno
import os
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

_NOT_ALLOWED = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL, errno.ENOSYS, errno.ENODATA}
"""Why a system or a disk does not keep a thing; whatever else goes wrong is a failure."""
_ACCESS_LIST = "system.posix_acl_access"
_OF_THE_CONTENT = {"security.ima", "security.evm", "security.capability"}
"""Attributes that vouch for a content, so not for a new one."""

OWNER, GROUP, PERMISSIONS, ATTRIBUTES = "proprietario", "gruppo", "permessi", "attributi estesi"


def take_over(old: Path, new: Path) -> list[str]:
    """Give `new` what `old` has; name what the system does not let be kept. Raises: OSError."""
    if os.name == "nt":
        # There it is the folder's permissions that count, and os.chmod only knows "read-only".
        return []
    lost = _owner(old, new)
    lost += _permissions(old, new, group_kept=GROUP not in lost)
    lost += _attributes(old, new, group_kept=GROUP not in lost)
    return list(dict.fromkeys(lost))


def _owner(old: Path, new: Path) -> list[str]:
    wanted, own = old.stat(), new.stat()
    lost = []
    # The group first: whoever has given a file away may no longer change it.
    if wanted.st_gid != own.st_gid and not _allowed(lambda: os.chown(new, -1, wanted.st_gid)):
        lost.append(GROUP)
    if wanted.st_uid != own.st_uid and not _allowed(lambda: os.chown(new, wanted.st_uid, -1)):
        lost.append(OWNER)
    return lost


def _permissions(old: Path, new: Path, *, group_kept: bool) -> list[str]:
    wanted = mode = stat.S_IMODE(old.stat().st_mode)
    if not group_kept:
        # What was for one group must not be for another: it has what everybody has.
        mode = mode & ~(stat.S_ISGID | stat.S_IRWXG) | (mode & stat.S_IRWXO) << 3
    # Some disks have the same permissions for all files, and let nobody set them.
    fits = stat.S_IMODE(new.stat().st_mode) == mode or _allowed(lambda: new.chmod(mode))
    return [] if fits and mode == wanted else [PERMISSIONS]


def _attributes(old: Path, new: Path, *, group_kept: bool) -> list[str]:
    """Copy extended attributes, the list of access rights among them."""
    wanted, own = _read_attributes(old), _read_attributes(new)
    lost = []
    # One that is inherited from the folder would let in whom the old file did not.
    inherited = _ACCESS_LIST in own and _ACCESS_LIST not in wanted
    if inherited and not _allowed(partial(os.removexattr, new, _ACCESS_LIST)):
        lost.append(PERMISSIONS)
    for name, value in wanted.items():
        if own.get(name) == value:
            continue
        may = group_kept or name != _ACCESS_LIST
        if not may or not _allowed(partial(os.setxattr, new, name, value)):
            lost.append(PERMISSIONS if name == _ACCESS_LIST else ATTRIBUTES)
    return lost


def _read_attributes(path: Path) -> dict[str, bytes]:
    if not hasattr(os, "listxattr"):
        return {}
    attributes: dict[str, bytes] = {}

    def read() -> None:
        for name in os.listxattr(path):
            if name not in _OF_THE_CONTENT:
                attributes[name] = os.getxattr(path, name)

    _allowed(read)
    return attributes


def _allowed(act: Callable[[], object]) -> bool:
    """Do something to a file; tell whether system and disk let it be done. Raises: OSError for a failure."""
    try:
        act()
    except OSError as error:
        if error.errno in _NOT_ALLOWED:
            return False
        raise
    return True
