"""The names that are written into workbooks, as a file tells them. `python -m tests.sheet.names.kept_names` writes it."""

import ast
import json
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from pdo_xl.sheet import names

FILE = Path(__file__).parents[2] / "data" / "kept_names.json"
_ROOM = Path(names.__file__).parent
_NO_NAMES = {"own_sheets", "table_column"}
"""What only puts together the names of others, or says what a column is."""
MODULES = sorted(module.name for module in iter_modules([str(_ROOM)]) if module.name not in _NO_NAMES)


def names_of(module: str) -> dict[str, str]:
    """Each constant of a module, and each member of its enumerations, as Python writes it."""
    loaded = import_module(f"{names.__name__}.{module}")
    found: dict[str, str] = {}
    for statement in ast.parse((_ROOM / f"{module}.py").read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.ClassDef):
            members = getattr(loaded, statement.name)
            if isinstance(members, type) and issubclass(members, Enum):
                found |= {f"{statement.name}.{one.name}": repr(one.value) for one in members}
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name):
                found[target.id] = _written(getattr(loaded, target.id))
    return found


def _written(value: object) -> str:
    # The order of a set is chance.
    return repr(sorted(map(str, value))) if isinstance(value, frozenset) else repr(value)


if __name__ == "__main__":
    told = {module: names_of(module) for module in MODULES}
    FILE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
