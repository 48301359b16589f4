"""The reasons of the operating system in Italian, and what an error of a cell carries."""

import errno
import os

import pytest

from pdo_xl.domain.errors import (
    FileRefused,
    ImpossibleDate,
    NoPlan,
    ParameterError,
    PdoError,
    UnclearPlan,
    Unreadable,
    UnreadableTarget,
    has_reason,
    system_reason,
)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "mancano i permessi"),
        (errno.EPERM, "mancano i permessi"),
        (errno.ENOSPC, "il disco è pieno"),
        (errno.EROFS, "il disco è di sola lettura"),
        (errno.ENOENT, "la cartella o il file non esiste"),
        (errno.EBUSY, "un altro programma lo tiene occupato"),
        (errno.ETXTBSY, "un altro programma lo tiene occupato"),
        (errno.EDQUOT, "lo spazio a disposizione è finito"),
        (errno.ENAMETOOLONG, "il nome è troppo lungo"),
        (errno.ENOTDIR, "il percorso passa per un file che non è una cartella"),
        (errno.EISDIR, "è una cartella"),
        (errno.EEXIST, "esiste già"),
        (errno.EIO, "il disco non risponde"),
        (errno.ELOOP, "i collegamenti girano in tondo"),
        (errno.EXDEV, "il disco non lo permette"),
        (errno.EMFILE, "troppi file aperti"),
        (errno.ENFILE, "troppi file aperti"),
        (errno.ENOMEM, "manca memoria"),
        (errno.EFBIG, "il file sarebbe troppo grande"),
        (errno.ESTALE, "il disco di rete non risponde più"),
        (errno.ETIMEDOUT, "il disco di rete non risponde più"),
        (errno.EILSEQ, "il nome contiene caratteri che il disco non ammette"),
    ],
)
def test_the_usual_reasons_are_said_in_italian(number: int, reason: str) -> None:
    assert system_reason(OSError(number, os.strerror(number))) == reason


def test_a_rare_reason_keeps_the_systems_own_words() -> None:
    assert system_reason(OSError(errno.EDOM, "Numerical argument out of domain")) == "Numerical argument out of domain"
    assert system_reason(OSError("something of a library")) == "something of a library"


def test_only_the_systems_errors_have_a_reason() -> None:
    assert has_reason(OSError(errno.ENOSPC, "No space left on device"))
    assert not has_reason(OSError("something of a library"))


def test_an_unreadable_cell_carries_its_finding_and_how_to_put_it_right() -> None:
    error = UnreadableTarget("PDO302", "manca il valore atteso", "scriverlo")
    assert (error.code, str(error), error.suggestion) == ("PDO302", "manca il valore atteso", "scriverlo")
    assert Unreadable("PDO401", "x").suggestion == ""


@pytest.mark.parametrize("kind", [FileRefused, ImpossibleDate, NoPlan, ParameterError, UnclearPlan, Unreadable])
def test_all_are_errors_that_a_user_can_put_right(kind: type[Exception]) -> None:
    assert issubclass(kind, PdoError)
    assert issubclass(UnclearPlan, NoPlan)


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [
        (FileRefused.with_password("a.xlsx"), "«a.xlsx» è protetto da una password: toglierla in Excel e riprovare."),
        (
            FileRefused.incomplete("a.xlsx", "la parte «x»"),
            "«a.xlsx» è incompleto: manca la parte «x». Aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare.",
        ),
        (
            FileRefused.locked_sheet("Piano"),
            "Il foglio «Piano» è protetto: togliere la protezione (Revisione, Rimuovi protezione foglio) e riprovare.",
        ),
        (
            FileRefused.locked_sheet("Piano", " in Excel"),
            "Il foglio «Piano» è protetto: togliere la protezione in Excel (Revisione, Rimuovi protezione foglio) e riprovare.",
        ),
        (FileRefused.no_name("a"), "«a» non può essere il nome di un file: scriverne un altro."),
    ],
)
def test_refusals_of_several_rooms_say_the_same_everywhere(refusal: FileRefused, sentence: str) -> None:
    assert isinstance(refusal, PdoError)
    assert str(refusal) == sentence
