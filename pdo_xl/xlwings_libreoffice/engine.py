"""The xlwings engine `libreoffice`: what `xw.Book`, `xw.App` and `xw.apps` are made of."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import xlwings as xw
from xlwings import base_classes

from .cells import values
from .objects.app import AppImpl
from .objects.book import BookImpl
from .objects.unsupported import refuses_the_rest
from .soffice import Soffice, Uno, start

NAME = "libreoffice"


@refuses_the_rest("Apps")
class AppsImpl(base_classes.Apps):
    """The LibreOffice programs that this Python works with, the last used first."""

    def __init__(self) -> None:
        self._apps: list[AppImpl] = []

    def attach(self, soffice: Soffice) -> AppImpl:
        """Work with a LibreOffice that is there already."""
        app = next((app for app in self._apps if app.soffice is soffice or app.pid == soffice.pid != 0), None)
        if app is None:
            app = AppImpl(soffice, self)
        self.bring_to_front(app)
        return app

    def bring_to_front(self, app: AppImpl) -> None:
        """Make an app the active one."""
        self._apps = [app, *(other for other in self._apps if other is not app)]

    def forget(self, app: AppImpl) -> None:
        """Let go of an app that has ended."""
        self._apps = [other for other in self._apps if other is not app]

    def keys(self) -> list[int]:
        """The process numbers."""
        return [app.pid for app in self]

    def add(
        self,
        spec: str | os.PathLike[str] | None = None,
        add_book: bool | None = None,
        xl: Soffice | None = None,
        visible: bool | None = None,
    ) -> AppImpl:
        """Start a LibreOffice; `spec` is a profile folder to use instead of a new one. Raises: LibreOfficeError."""
        if xl is not None:
            return self.attach(xl)
        shown = has_display() and visible is not False
        app = self.attach(start(None if spec is None else Path(spec), visible=shown))
        app.has_display = shown
        if add_book:
            app.books.add()
        return app

    @staticmethod
    def cleanup() -> None:
        """Nothing: each LibreOffice ends with its processes."""

    def __iter__(self) -> Iterator[AppImpl]:
        self._apps = [app for app in self._apps if app.soffice.alive]
        return iter(list(self._apps))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __getitem__(self, pid: int) -> AppImpl:
        for app in self:
            if app.pid == pid:
                return app
        raise KeyError(pid)


class EngineImpl:
    """What an `xw.Engine` is made of."""

    name = NAME
    type = "desktop"

    prepare_xl_data_element = staticmethod(values.prepare_xl_data_element)
    clean_value_data = staticmethod(values.clean_value_data)

    def __init__(self) -> None:
        self.apps = AppsImpl()


engine = EngineImpl()
AppImpl.engine = engine


def register() -> xw.Engine:
    """Add the engine to xlwings, once, and give it; without Excel it becomes the active one."""
    for known in xw.engines:
        if known.name == NAME:
            return known
    added = xw.Engine(impl=engine)
    xw.engines.add(added)
    if xw.engines.active is None:
        added.activate()
    return added


def attach(soffice: Soffice) -> xw.App:
    """Give a LibreOffice that is there already as an app of xlwings."""
    register()
    return xw.App(impl=engine.apps.attach(soffice))


def book_of(soffice: Soffice, model: Uno) -> xw.Book:
    """Give an open document (`com.sun.star.sheet.SpreadsheetDocument`) as a book of xlwings."""
    register()
    return xw.Book(impl=BookImpl(engine.apps.attach(soffice), model))


def has_display() -> bool:
    """Whether windows can be shown."""
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
