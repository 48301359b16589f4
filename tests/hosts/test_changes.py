"""What this process has changed."""

from pathlib import Path

from pdo_xl.hosts import changes


def test_each_is_noted_once_and_can_be_taken_back() -> None:
    changes.forget()
    one, other = Path("uno"), Path("altro")
    for path in (one, other, one):
        changes.note(path)
    assert changes.noted() == (one, other)
    changes.undone(one)
    changes.undone(one)
    assert changes.noted() == (other,)
    changes.forget()
    assert changes.noted() == ()
