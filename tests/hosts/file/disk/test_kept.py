"""A new file is the old one's heir, as far as the system allows; it never lets in whom the old one did not."""

import errno
import os
import struct
from pathlib import Path

import pytest

from pdo_xl.hosts.file.disk.kept import take_over

ACL = "system.posix_acl_access"
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "vecchio", tmp_path / "nuovo"
    old.write_bytes(b"1")
    new.write_bytes(b"2")
    new.chmod(0o600)
    return old, new


def access_list(*entries: tuple[int, int, int]) -> bytes:
    """An access list as the system keeps it: version, then tag, permissions and number of each entry."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


NOBODY = 0xFFFFFFFF
SHARED = access_list((1, 6, NOBODY), (2, 6, 1234), (4, 0, NOBODY), (16, 6, NOBODY), (32, 0, NOBODY))


@AS_ROOT
def test_owner_group_permissions_and_attributes_are_kept(files: tuple[Path, Path]) -> None:
    old, new = files
    os.chown(old, 1001, 1002)
    old.chmod(0o2750)
    os.setxattr(old, "user.protocollo", b"2024/1234")
    os.setxattr(old, ACL, SHARED)
    assert take_over(old, new) == []
    one, other = old.stat(), new.stat()
    assert (one.st_uid, one.st_gid, one.st_mode) == (other.st_uid, other.st_gid, other.st_mode)
    assert {name: os.getxattr(new, name) for name in os.listxattr(new)} == {
        "user.protocollo": b"2024/1234", ACL: SHARED,
    }  # fmt: skip


@AS_ROOT
def test_what_is_not_allowed_is_named_and_opens_nothing(files: tuple[Path, Path], monkeypatch) -> None:
    old, new = files
    os.chown(old, 1001, 1002)
    old.chmod(0o664)
    os.setxattr(old, "user.a", b"1")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    for name in ("chown", "setxattr"):
        monkeypatch.setattr(os, name, denied)
    assert take_over(old, new) == ["gruppo", "proprietario", "permessi", "attributi estesi"]
    # Another group has what everybody had, not what that group had.
    assert new.stat().st_mode & 0o777 == 0o644
    old.chmod(0o644)
    assert take_over(old, new) == ["gruppo", "proprietario", "attributi estesi"]
    old.chmod(0o600)
    monkeypatch.setattr(Path, "chmod", denied)
    assert take_over(old, new)[2] == "permessi"


def test_an_inherited_list_goes(files: tuple[Path, Path]) -> None:
    old, new = files
    os.setxattr(new, ACL, SHARED)
    assert take_over(old, new) == []
    assert ACL not in os.listxattr(new)
    assert new.stat().st_mode == old.stat().st_mode


@pytest.mark.parametrize("name", ["chown", "setxattr", "listxattr"])
def test_a_disk_that_fails_is_a_failure(files: tuple[Path, Path], name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = files
    os.setxattr(old, "user.a", b"1")
    os.chown(old, os.geteuid(), os.getegid())

    def failing(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    if name == "chown" and os.geteuid() == 0:
        os.chown(old, 1001, 1002)
    elif name == "chown":
        pytest.skip("only root gives files away")
    monkeypatch.setattr(os, name, failing)
    with pytest.raises(OSError, match="Input/output"):
        take_over(old, new)
