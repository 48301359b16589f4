"""What scores depend on stands first in `Parametri`."""

from dataclasses import fields

from pdo_xl.domain.settings.measurement import Measurement
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.setting import setting_in
from pdo_xl.domain.settings.settings import SETTINGS


def test_it_is_the_first_of_the_parameters_and_each_field_is_described() -> None:
    described = [setting_in(field.metadata) for field in fields(Measurement)]
    assert described == list(SETTINGS[: len(described)])
    assert isinstance(DEFAULTS, Measurement)
