import asyncio
import inspect

import pytest
from xlwings import base_classes

from pdo_xl.xlwings_libreoffice import engine
from pdo_xl.xlwings_libreoffice.errors import EngineError
from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported, abstract_names, refuses_the_rest


def engine_classes() -> list[type]:
    bases = [kind for _, kind in inspect.getmembers(base_classes, inspect.isclass)]
    ours = {kind for base in bases for kind in _below(base) if kind.__module__.startswith(engine.__package__)}
    ours = {kind for kind in ours if not kind.__subclasses__()}  # a part of a class is none by itself
    return sorted(ours, key=lambda kind: kind.__name__)


def _below(base: type) -> set[type]:
    return {found for kind in base.__subclasses__() for found in {kind, *_below(kind)}}


def test_all_the_classes_that_an_ordinary_user_needs_are_there():
    names = {kind.__name__ for kind in engine_classes()}
    assert names >= {
        "AppsImpl", "AppImpl", "BooksImpl", "BookImpl", "SheetsImpl", "SheetImpl", "RangeImpl", "TablesImpl", "TableImpl",
    }  # fmt: skip


@pytest.mark.parametrize("kind", engine_classes(), ids=lambda kind: kind.__name__)
def test_no_class_leaves_a_call_without_an_answer(kind):
    assert abstract_names(kind) == []


@refuses_the_rest("Range")
class Half(base_classes.Range):
    @property
    def formula(self):
        return "=1"

    @property
    def row(self):
        return 1


def test_a_call_that_is_missing_names_itself():
    for call in (lambda: Half().autofill(None, None), lambda: Half().wrap_text, lambda: len(Half())):
        with pytest.raises(NotSupported) as said:
            call()
        assert isinstance(said.value, EngineError)
        assert str(said.value) == f"xlwings: {said.value.call} non è disponibile con LibreOffice."
    with pytest.raises(NotSupported, match=r"^xlwings: Range\.autofill non è disponibile con LibreOffice\.$"):
        Half().autofill(None, None)


def test_a_property_that_is_missing_cannot_be_set_either():
    half = Half()
    assert half.formula == "=1"
    with pytest.raises(NotSupported, match=r"Range\.color"):
        half.color = (1, 2, 3)


def test_a_call_that_waits_refuses_too():
    waiting = [name for name, member in vars(base_classes.Range).items() if inspect.iscoroutinefunction(member)]
    assert waiting
    for name in waiting:
        call = getattr(Half(), name)()
        with pytest.raises(NotSupported, match=rf"Range\.{name} "):
            asyncio.run(call)


def test_what_uno_raises_comes_out_as_a_sentence():
    lost = type("com.sun.star.lang.DisposedException", (Exception,), {})

    @refuses_the_rest("Range")
    class Broken(base_classes.Range):
        @property
        def row(self):
            raise lost("Binary URP bridge already disposed")

    with pytest.raises(EngineError, match="LibreOffice si è chiuso mentre si lavorava"):
        Broken().row  # noqa: B018
