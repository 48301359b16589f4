"""Macros: those that Python answers for in a module's place, and the document's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..failures import explained, is_uno, sentence
from ..soffice import LibreOfficeError, Uno

if TYPE_CHECKING:
    from .book import BookImpl

_BASIC = "vnd.sun.star.script:{}.{}.{}?language=Basic&location=document"

Functions = Mapping[str, Callable[..., object]]
"""By the names of the macros: each is given the book, then what the macro is called with."""

_answered: dict[str, Functions] = {}


def answer_for(module: str, functions: Functions) -> None:
    """Let functions answer wherever a macro of a module is called: for workbooks whose VBA Calc cannot run."""
    _answered[module] = functions


def run(book: BookImpl, procedure: str, args: Sequence[Any]) -> object:
    """Run a macro: `Module.Procedure` or `Procedure`. Raises: LibreOfficeError."""
    module, _, name = procedure.partition(".")
    function = _answered.get(module, {}).get(name)
    if function is None:
        return _run_script(book, procedure, args)
    with explained(f"eseguire {procedure}"):
        return function(book, *args)


def _run_script(book: BookImpl, procedure: str, args: Sequence[Any]) -> object:
    """Run a macro of the document: `Module.Procedure` or `Procedure`. Raises: LibreOfficeError."""
    with explained(f"eseguire la macro «{procedure}»"):
        provider = book.model.getScriptProvider()
        for library, name in _places(book.model, procedure):
            script = provider.getScript(_BASIC.format(library, name, procedure.rpartition(".")[2]))
            try:
                return script.invoke(tuple(args), (), ())[0]
            except Exception as error:
                if is_uno(error):
                    raise sentence(error, f"eseguire la macro «{procedure}»") from error
                raise
    raise LibreOfficeError(f"La cartella «{book.name}» non ha la macro «{procedure}»: controllare il nome.")


def _places(model: Uno, procedure: str) -> Iterator[tuple[str, str]]:
    """The Basic library and module that have a procedure."""
    module, _, name = procedure.rpartition(".")
    header = re.compile(
        rf"^\s*(?:public\s+|private\s+)?(?:sub|function)\s+{re.escape(name)}\b", re.IGNORECASE | re.MULTILINE
    )
    libraries = model.BasicLibraries
    for library in libraries.getElementNames():
        if not libraries.isLibraryLoaded(library):
            libraries.loadLibrary(library)
        modules = libraries.getByName(library)
        for own in modules.getElementNames():
            if (not module or own.casefold() == module.casefold()) and header.search(modules.getByName(own)):
                yield library, own
