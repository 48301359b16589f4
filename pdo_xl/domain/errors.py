"""Every error the project raises on purpose, under one base. The text is for the person who typed."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pdo_xl.domain.question import Question


class PdoError(Exception):
    """Something a user can put right; `str(error)` is one Italian sentence."""


class Unreadable(PdoError):
    """A cell of the plan that cannot be read for its type.

    `code` is the finding it becomes, `suggestion` how to put it right.
    """

    def __init__(self, code: str, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.suggestion = suggestion


class UnknownType(Unreadable):
    """`Tipologia di valore` is none of the five types."""


class UnreadableTarget(Unreadable):
    """`Valore atteso` is missing or cannot be read."""


class UnreadableActual(Unreadable):
    """`Valore effettivo` cannot be read for its type."""


class UnreadableWeight(Unreadable):
    """`Pesatura settore` is not a number from 0 to 100."""


class ImpossibleDate(Unreadable):
    """A date that the calendar does not have: 31.02.2024."""


class ParameterError(PdoError):
    """A value of `Parametri` that cannot be read; the sentence names the cell or the parameter."""


class NoPlan(PdoError):
    """No plan in the workbook, or a column of the familiar format missing (PDO101).

    `questions`: those whose answers would settle it, all at once; none where only the workbook can be put right.
    `brief`: what is the matter in short, without how to answer, for whoever shows the questions or their answers too.
    `dispensed`: the parameters of the columns that it can do without, and that are not asked for.
    """

    def __init__(self, message: str, questions: Sequence[Question] = (), brief: str = "") -> None:
        super().__init__(message)
        self.questions = tuple(questions)
        self.brief = brief or message
        self.dispensed: frozenset[str] = frozenset()


class UnclearPlan(NoPlan):
    """A plan that may be read in more than one way (PDO101): the sentence asks which."""


_REASONS = {
    errno.ENOENT: "la cartella o il file non esiste",
    errno.EACCES: "mancano i permessi",
    errno.EPERM: "mancano i permessi",
    errno.EROFS: "il disco è di sola lettura",
    errno.ENOSPC: "il disco è pieno",
    errno.EDQUOT: "lo spazio a disposizione è finito",
    errno.ENAMETOOLONG: "il nome è troppo lungo",
    errno.ENOTDIR: "il percorso passa per un file che non è una cartella",
    errno.EISDIR: "è una cartella",
    errno.EEXIST: "esiste già",
    errno.EIO: "il disco non risponde",
    errno.ELOOP: "i collegamenti girano in tondo",
    errno.EXDEV: "il disco non lo permette",
    errno.EBUSY: "un altro programma lo tiene occupato",
    errno.ETXTBSY: "un altro programma lo tiene occupato",
    errno.EMFILE: "troppi file aperti",
    errno.ENFILE: "troppi file aperti",
    errno.ENOMEM: "manca memoria",
    errno.EFBIG: "il file sarebbe troppo grande",
    errno.ESTALE: "il disco di rete non risponde più",
    errno.ETIMEDOUT: "il disco di rete non risponde più",
    errno.EILSEQ: "il nome contiene caratteri che il disco non ammette",
}


def has_reason(error: OSError) -> bool:
    """Whether an error comes from the operating system, and not from a program's own mistake."""
    return bool(error.errno)


def system_reason(error: OSError) -> str:
    """Say in Italian why the operating system refused; in its own words if the reason is a rare one.

    >>> system_reason(PermissionError(13, "Permission denied"))
    'mancano i permessi'
    """
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


class FileRefused(PdoError):
    """A file that will not be read or written, and was left as it is.

    The constructors are of refusals that arise in several rooms.
    """

    @classmethod
    def with_password(cls, name: str) -> Self:
        """Nobody reads it without a password."""
        return cls(f"«{name}» è protetto da una password: toglierla in Excel e riprovare.")

    @classmethod
    def incomplete(cls, name: str, what: str) -> Self:
        """A part is missing that others need."""
        return cls(
            f"«{name}» è incompleto: manca {what}. Aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare."
        )

    @classmethod
    def locked_sheet(cls, sheet: str, place: str = "", menu: str = "Revisione, Rimuovi protezione foglio") -> Self:
        """A sheet is protected; `place` is where that is undone, if not where the person is, with which `menu`."""
        return cls(f"Il foglio «{sheet}» è protetto: togliere la protezione{place} ({menu}) e riprovare.")

    @classmethod
    def unsafe_sheet(cls, sheet: str) -> Self:
        """A sheet's content is not what it can be safely changed in."""
        return cls(
            f"Il foglio «{sheet}» contiene qualcosa che non si può modificare senza rischi: "
            "aprire il file in Excel, correggere, salvare e riprovare."
        )

    @classmethod
    def no_name(cls, name: str) -> Self:
        """No system has files of that name."""
        return cls(f"«{name}» non può essere il nome di un file: scriverne un altro.")
