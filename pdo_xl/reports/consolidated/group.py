"""The parameters that a group of bodies measures by: which they are, who has others.

Source: D.Lgs. 150/2009 art. 7: each body sets its own scale; design of the reports, section 9.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from pdo_xl.domain.settings.measurement import Measurement
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.settings.setting import setting_in
from pdo_xl.reports.open_data.records import used_parameters

_OWN = frozenset({"anno", "pesi_settori"})
"""What no two bodies can share: the plan's year, the weights of sectors that others do not have."""


def scale_of(parameters: Parameters) -> str:
    """Give the parameters that bodies may share, as a text that is equal where they are."""
    shared = {name: value for name, value in used_parameters(parameters).items() if name not in _OWN}
    return json.dumps(shared, ensure_ascii=False, sort_keys=True)


def differences(scale: str, group: str) -> dict[str, tuple[Any, Any]]:
    """Name the parameters in which two scales differ, with both values, the group's last."""
    one: Mapping[str, Any] = json.loads(scale)
    other: Mapping[str, Any] = json.loads(group)
    names = [*one, *(name for name in other if name not in one)]
    return {name: (one.get(name), other.get(name)) for name in names if one.get(name) != other.get(name)}


def measured_as(parameters: Parameters, group: Parameters) -> Parameters:
    """A body's parameters with the group's scale: its name, its columns, its day and its year stay its own."""
    shared: dict[str, Any] = {}
    for field in fields(Measurement):
        setting = setting_in(field.metadata)
        if setting is not None and not setting.each_run and setting.name not in _OWN:
            shared[field.name] = getattr(group, field.name)
    return replace(parameters, **shared)
