"""What this engine cannot do says so, by the name of the call, instead of failing in English."""

import inspect
from collections.abc import Callable
from typing import NoReturn, TypeVar, cast

from ..errors import EngineError
from ..failures import explaining

_Class = TypeVar("_Class", bound=type)


class NotSupported(EngineError):
    """A call of xlwings that LibreOffice, or this engine, does not have."""

    def __init__(self, call: str) -> None:
        super().__init__(f"xlwings: {call} non è disponibile con LibreOffice.")
        self.call = call


def refuses_the_rest(name: str) -> Callable[[_Class], _Class]:
    """Fill in what a class leaves as its xlwings base has it, and let UNO's errors come out as sentences.

    `name` is the class as users know it: `Range`. Raises, when called: NotSupported, LibreOfficeError.
    """

    def fill(engine_class: _Class) -> _Class:
        for attribute, member in list(vars(engine_class).items()):
            if isinstance(member, property) or inspect.isfunction(member):
                setattr(engine_class, attribute, _explained(f"eseguire {name}.{attribute}", member))
        for attribute in abstract_names(engine_class):
            setattr(engine_class, attribute, _refusal(name, attribute, getattr(engine_class, attribute)))
        return engine_class

    return fill


def abstract_names(engine_class: type) -> list[str]:
    """The public attributes, and the methods of containers, that raise NotImplementedError."""
    return [
        name
        for name, member in inspect.getmembers_static(engine_class)
        if (not name.startswith("_") or name in {"__call__", "__len__", "__iter__", "__contains__", "__getitem__"})
        and _is_abstract(member)
    ]


def _explained(doing: str, member: object) -> object:
    explain = explaining(doing)
    if isinstance(member, property):
        get, put = (part and explain(part) for part in (member.fget, member.fset))
        return property(get, put, member.fdel, member.__doc__)
    return explain(cast("Callable[..., object]", member))


def _is_abstract(member: object) -> bool:
    match member:
        case property():
            return _is_abstract(member.fget)
        case staticmethod():
            return _is_abstract(member.__func__)
    code = getattr(member, "__code__", None)
    return code is not None and "NotImplementedError" in code.co_names


def _refusal(owner: str, attribute: str, member: object) -> object:
    refuse = _refuser(f"{owner}.{attribute}")
    if isinstance(member, property):
        return property(refuse, refuse)
    if inspect.iscoroutinefunction(member):

        async def refuse_later(*_: object, **__: object) -> NoReturn:
            refuse()

        return refuse_later
    return refuse


def _refuser(call: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise NotSupported(call)

    return refuse
