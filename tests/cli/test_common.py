"""What the commands share: days and file names as people type them, and what is left to the system at the end."""

from datetime import date
from pathlib import Path

import click
import pytest

from pdo_xl.cli.common import (
    FILE_TYPED,
    MAPPING_TYPED,
    Day,
    FileName,
    columns_option,
    file_argument,
    leave_to_the_system,
    mode_option,
    on_option,
)
from pdo_xl.domain.settings.parameters import Mode
from tests.cli.typed import run
from tests.junk import WORDS, every


@pytest.mark.parametrize("typed", ["31/12/2024", "31.12.2024", "2024-12-31", " 31 dicembre 2024 ", date(2024, 12, 31)])
def test_a_day_is_read_as_people_write_it(typed: object) -> None:
    assert Day().convert(typed, None, None) == date(2024, 12, 31)


@every("typed", WORDS)
def test_what_is_no_day_is_a_sentence(typed: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        Day().convert(typed, None, None)
    assert "non è una data: scrivere per esempio 31/12/2024." in caught.value.message or (
        "non esiste nel calendario." in caught.value.message
    )


def test_a_file_name_is_any_name_that_a_system_knows() -> None:
    assert FileName().convert("à\nb.xlsm", None, None) == Path("à\nb.xlsm")
    with pytest.raises(
        click.BadParameter, match=r"^«a\\x00b» non può essere il nome di un file: scriverne un altro\.$"
    ):
        FileName().convert("a\0b", None, None)


@file_argument
@on_option
@mode_option
@columns_option
@click.command
def asked(file: Path, on: date | None, mode: Mode | None, mapping: dict[str, str]) -> None:
    """Give what was typed to the test."""
    raise click.ClickException(repr((file, on, mode, mapping)))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["a"], (Path("a"), None, None, {})),
        (["a", "--al", "1.2.24", "--modo", "consuntivo"], (Path("a"), date(2024, 2, 1), Mode.FINAL, {})),
        (
            [
                "a",
                "--colonna",
                "peso=H",
                "--colonna",
                "valore_effettivo=I = 30/06",
                "--colonna",
                "valore_effettivo=J = 31/12",
            ],
            (Path("a"), None, None, {"colonna_peso": "H", "colonna_valore_effettivo": "I = 30/06; J = 31/12"}),
        ),
    ],
)
def test_options_arrive_in_the_domains_own_terms(typed: list[str], read: tuple[object, ...]) -> None:
    with pytest.raises(click.ClickException) as caught:
        asked.main(typed, standalone_mode=False)
    assert caught.value.message == repr(read)


def test_a_mode_there_is_not_is_a_sentence() -> None:
    assert "non è uno di 'monitoraggio', 'consuntivo'" in run("verifica", "a.xlsx", "--modo", "CONSUNTIVO").stderr


def test_one_runs_results_are_held_until_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    from pdo_xl.cli import common

    monkeypatch.setattr(common, "_left", [])
    leave_to_the_system("uno")
    leave_to_the_system("due")
    assert common._left == ["due"]


def test_what_was_typed_is_kept_for_the_command_to_copy() -> None:
    context = click.Context(asked)
    asked.parse_args(context, ["./a.xlsx", "--colonna", "peso=H"])
    assert context.meta[FILE_TYPED] == "./a.xlsx"
    assert context.meta[MAPPING_TYPED] == {"colonna_peso": "H"}
