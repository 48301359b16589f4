"""Installs the extension and trusts the workbooks' folders; takes back just that."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import read_file
from pdo_xl.hosts.file.replace import replace_content
from pdo_xl.hosts.scratch import make_scratch
from pdo_xl.setup_pc.libreoffice.find import OLDEST_PYTHON, Installation, find_boxed, find_installation, how_to_get
from pdo_xl.setup_pc.libreoffice.installed import FILE_NAME, own_paths, read_installed
from pdo_xl.setup_pc.libreoffice.profile import Profile, default_profile
from pdo_xl.setup_pc.libreoffice.trust import covering, plain_url, read_security, with_trusted, without_trusted
from pdo_xl.setup_pc.libreoffice.unopkg import Run, Unopkg, run_unopkg
from pdo_xl.setup_pc.machine import Machine
from pdo_xl.setup_pc.plans_folder import make_missing, refuse_unmakeable
from pdo_xl.setup_pc.record import Record, clear_left_of, read_record, record_path, save_with_record
from pdo_xl.version import __version__

BY_HAND = "Strumenti ▸ Opzioni ▸ LibreOffice ▸ Sicurezza ▸ Sicurezza delle macro ▸ Fonti attendibili"

_TRUSTED = "SecureURL"

Build = Callable[[Path, Sequence[str], str], None]


class NoLibreOffice(FileRefused):
    """LibreOffice is missing, or lacks what the extension needs."""


def _build(target: Path, paths: Sequence[str], version: str) -> None:
    # Only this command needs it.
    from pdo_xl.hosts.libreoffice.extension import build_extension

    build_extension(target, paths, version)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and how to install; all but machine and profile is different only in tests."""

    machine: Machine
    profile: Profile
    root: Path = Path("/")
    run: Run = run_unopkg
    build: Build = _build


def setting(machine: Machine, profile: Path | None) -> Setting:
    """Say where to install on this PC: into the user's own profile, unless another one is given."""
    return Setting(machine, Profile(profile) if profile else default_profile(machine))


def install(setting: Setting, folders: Sequence[Path], now: datetime) -> list[str]:
    """Install the extension for the user, trust the folders; say what was done.

    Raises: NoLibreOffice, FileRefused, UnopkgFailed.
    """
    installation = _ready(setting)
    for folder in folders:
        _refuse_unfit(folder, setting.machine)
    # Read first, so that whatever cannot be read or taken back stops before anything is written.
    security = read_security(_content(setting.profile), str(setting.profile.settings))
    read_record(setting.profile.settings)
    temporary = make_scratch()
    try:
        file = temporary / FILE_NAME
        setting.build(file, [str(path) for path in own_paths()], __version__)
        Unopkg(setting.machine, installation, setting.profile, setting.run).add(file, __version__)
        changes.note(setting.profile.folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    told = [f"Installata in LibreOffice l'estensione pdo_xl {__version__}, solo per questo utente."]
    try:
        for folder in folders:
            told += [*make_missing(folder), _trust(folder, setting, now)]
    except FileRefused as error:
        raise FileRefused(
            f"L'estensione è installata, ma {error} Aggiungere la cartella da LibreOffice, {BY_HAND}."
        ) from error
    if not folders and not security.trusted:
        told.append(
            "LibreOffice esegue le macro solo nelle cartelle di cui si fida: rilanciare con --cartella CARTELLA, "
            f"oppure aggiungere la cartella del piano in {BY_HAND}."
        )
    return told


def uninstall(setting: Setting, now: datetime) -> list[str]:
    """Take the extension away and no longer trust the folders that `install` added; say what was done.

    Raises: NoLibreOffice, FileRefused, UnopkgFailed.
    """
    clear_left_of(setting.profile.settings)
    record = read_record(setting.profile.settings)
    is_there = read_installed(setting.profile) is not None
    if record is None and not is_there:
        return [f"In «{setting.profile.folder}» non c'è niente messo da pdo-xl: nulla da togliere."]
    _refuse_open(setting.profile)
    # Before the extension goes, so that nothing is left half done.
    read_security(_content(setting.profile), str(setting.profile.settings))
    told = []
    if is_there:
        Unopkg(setting.machine, _found(setting), setting.profile, setting.run).remove()
        changes.note(setting.profile.folder)
        told.append("Tolta da LibreOffice l'estensione pdo_xl.")
    if record is not None:
        told += _trust_no_more(record, setting, now)
    return told


def _ready(setting: Setting) -> Installation:
    """Find a LibreOffice that can take the extension and is closed."""
    installation = _found(setting)
    if not installation.has_calc or not installation.has_python:
        what = "Calc" if not installation.has_calc else "il collegamento con Python"
        remedy = how_to_get(setting.machine.system)
        raise NoLibreOffice(f"Al LibreOffice in «{installation.folder}» manca {what} ({remedy}). Nulla è cambiato.")
    if installation.python is not None and installation.python < OLDEST_PYTHON:
        major, minor = installation.python
        raise NoLibreOffice(
            f"Il LibreOffice in «{installation.folder}» lavora con Python {major}.{minor}, ma serve 3.11 o più "
            "recente: installare un LibreOffice più recente. Nulla è cambiato."
        )
    _refuse_open(setting.profile)
    return installation


def _found(setting: Setting) -> Installation:
    installation = find_installation(setting.machine, setting.root)
    if installation is not None:
        return installation
    box = find_boxed(setting.machine, setting.root)
    if box:
        raise NoLibreOffice(
            f"C'è solo un LibreOffice di tipo {box}, che da dentro la sua gabbia può non vedere pdo-xl: installare "
            f"quello del sistema ({how_to_get(setting.machine.system)}). Nulla è cambiato."
        )
    remedy = how_to_get(setting.machine.system)
    raise NoLibreOffice(f"LibreOffice non si trova: installarlo ({remedy}) e riprovare. Nulla è cambiato.")


def _refuse_open(profile: Profile) -> None:
    sentence = profile.said_to_close()
    if sentence:
        raise FileRefused(sentence)


def _refuse_unfit(folder: Path, machine: Machine) -> None:
    refuse_unmakeable(folder)
    absolute, home = folder.resolve(), machine.home.resolve()
    if absolute == home or absolute in home.parents:
        raise FileRefused(
            f"In «{absolute}» c'è di tutto, anche ciò che arriva da internet: mettere il piano in una cartella sua e "
            "indicare quella. Nulla è cambiato."
        )


def _trust(folder: Path, setting: Setting, now: datetime) -> str:
    profile, absolute = setting.profile, folder.resolve()
    before, name = _content(profile), str(profile.settings)
    standing = covering(absolute, read_security(before, name), profile, setting.machine.home)
    if standing is not None:
        clear_left_of(profile.settings)
        return f"LibreOffice si fida già della cartella «{absolute}»."
    url = absolute.as_uri()
    after = with_trusted(before, url, name)
    old = read_record(profile.settings)
    known = old or Record(made_file=not profile.settings.exists())
    record = Record({**known.keys, url: _TRUSTED}, known.made_file, known.made_folder)
    save_with_record(profile.settings, after, old, record, now)
    return f"Da ora LibreOffice si fida delle macro nella cartella «{absolute}»."


def _trust_no_more(record: Record, setting: Setting, now: datetime) -> list[str]:
    profile, home, told = setting.profile, setting.machine.home, []
    before = content = _content(profile)
    trusted = read_security(before, str(profile.settings)).trusted
    for url in record.keys:
        # LibreOffice may have spelled it in its own way since.
        for entry in trusted:
            if plain_url(entry, profile, home) == plain_url(url, profile, home):
                content = without_trusted(content, entry)
                told.append(f"LibreOffice non si fida più delle macro in «{plain_url(url, profile, home)}».")
    if content != before:
        replace_content(profile.settings, content, now)
    record_path(profile.settings).unlink()
    return told


def _content(profile: Profile) -> bytes:
    try:
        return read_file(profile.settings)
    except FileNotFoundError:
        return b""
