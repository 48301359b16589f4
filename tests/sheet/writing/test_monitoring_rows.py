"""Some hundred random moves: what was typed is there exactly once, beside its objective or below all of them."""

from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from pdo_xl.sheet.names.monitoring import LEFTOVER_TITLE
from tests.sheet.writing.monitored import FIRST_ROW, OBJECTIVE, PROGRESS, Monitored
from tests.support import row


def objective(number: int) -> str:
    """A text unlike any other's."""
    return f"Obiettivo {number} {sha256(str(number).encode()).hexdigest()[:40]}"


def planned(number: int, sector: str = "SF") -> list[object]:
    return list(row(sector, objective=objective(number), weight=10.0))


def test_a_typed_text_goes_with_its_objective_when_the_plan_is_sorted() -> None:
    book = Monitored(*map(planned, range(4)))
    book.cells[FIRST_ROW, PROGRESS] = "nota 0"
    book.cells[FIRST_ROW + 2, PROGRESS + 9] = "in una colonna dell'ufficio"
    book.plan.reverse()
    book.calculate()
    assert book.objective_beside("nota 0") == objective(0)
    assert book.row_of("nota 0") == FIRST_ROW + 3
    assert book.objective_beside("in una colonna dell'ufficio") == objective(2)


def test_nothing_moves_where_rows_were_only_sorted_by_hand() -> None:
    book = Monitored(*map(planned, range(4)))
    book.cells[FIRST_ROW, PROGRESS] = "nota 0"
    book.sort([FIRST_ROW + 2, FIRST_ROW, FIRST_ROW + 3, FIRST_ROW + 1])
    assert book.calculate().writing.moves == ()
    assert book.row_of("nota 0") == FIRST_ROW + 1
    book.plan.insert(0, planned(9))
    book.calculate()
    assert book.row_of("nota 0") == FIRST_ROW + 1
    assert book.cells[FIRST_ROW + 4, OBJECTIVE] == objective(9)


def test_a_note_whose_objective_is_gone_stands_below_and_comes_back_with_it() -> None:
    book = Monitored(*map(planned, range(4)))
    book.cells[FIRST_ROW + 1, PROGRESS] = "nota 1"
    gone = book.plan.pop(1)
    book.calculate()
    assert book.row_of("nota 1") == FIRST_ROW + 5
    assert book.cells[FIRST_ROW + 4, 1] == LEFTOVER_TITLE
    assert book.objective_beside("nota 1") == objective(1)
    assert (FIRST_ROW + 3, 1) not in book.cells
    assert book.calculate().writing.moves == ()
    book.plan.append(gone)
    book.calculate()
    assert book.row_of("nota 1") == FIRST_ROW + 3
    assert LEFTOVER_TITLE not in book.cells.values()


def test_what_people_wrote_below_the_table_stays_unless_it_is_in_the_way() -> None:
    book = Monitored(*map(planned, range(3)))
    book.cells[FIRST_ROW + 5, 1] = "Legenda"
    book.cells[FIRST_ROW + 5, 13] = "=MEDIA(M4:M6)"
    book.calculate()
    assert book.cells[FIRST_ROW + 5, 13] == "=MEDIA(M4:M6)"
    book.plan += map(planned, range(3, 7))
    book.calculate()
    assert (book.cells[FIRST_ROW + 8, 1], book.cells[FIRST_ROW + 8, 13]) == ("Legenda", "=MEDIA(M4:M6)")


def test_a_row_that_people_put_between_the_others_goes_below() -> None:
    book = Monitored(*map(planned, range(3)))
    book.sort([FIRST_ROW, FIRST_ROW + 3, FIRST_ROW + 1, FIRST_ROW + 2])
    book.cells[FIRST_ROW + 1, PROGRESS] = "riga dell'ufficio"
    book.calculate()
    assert [book.cells[FIRST_ROW + place, OBJECTIVE] for place in range(3)] == [objective(n) for n in range(3)]
    assert book.row_of("riga dell'ufficio") > FIRST_ROW + 3


def test_two_rows_with_one_key_are_one_objective_and_a_note_left() -> None:
    book = Monitored(*map(planned, range(2)))
    book.cells[FIRST_ROW, PROGRESS] = "prima"
    book.cells |= {(FIRST_ROW + 2, column): cell for (r, column), cell in [*book.cells.items()] if r == FIRST_ROW}
    book.cells[FIRST_ROW + 2, PROGRESS] = "copia"
    book.calculate()
    assert {book.objective_beside("prima"), book.objective_beside("copia")} == {objective(0)}
    assert max(book.row_of("prima"), book.row_of("copia")) == FIRST_ROW + 4


_places = st.integers(0, 30)
_moves = st.one_of(
    st.tuples(st.just("insert"), _places),
    st.tuples(st.just("delete"), _places),
    st.tuples(st.just("swap"), _places, _places),
    st.tuples(st.just("reword"), _places),
    st.tuples(st.just("sector"), _places),
    st.tuples(st.just("type"), _places, st.integers(0, 9)),
    st.tuples(st.just("sort"), st.randoms(use_true_random=False)),
    st.tuples(st.just("key"), _places),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(_moves, min_size=1, max_size=8), st.lists(st.booleans(), min_size=8, max_size=8))
def test_typed_texts_are_there_exactly_once(moves: list[tuple[object, ...]], calculated: list[bool]) -> None:
    book = Monitored(*map(planned, range(5)))
    owner: dict[str, int] = {}
    living = list(range(5))
    born = 5
    for (what, *args), now in zip(moves, calculated, strict=False):
        place = int(args[0]) % len(living) if living and isinstance(args[0], int) else 0
        if what == "insert":
            living.insert(place, born)
            book.plan.insert(place, planned(born))
            born += 1
        elif what == "delete" and len(living) > 1:
            del living[place], book.plan[place]
        elif what == "swap":
            other = int(args[1]) % len(living)
            for rows in (living, book.plan):
                rows[place], rows[other] = rows[other], rows[place]
        elif what == "reword":
            book.plan[place][4] = f"{book.plan[place][4]} e"
        elif what == "sector":
            book.plan[place][0] = "GT" if book.plan[place][0] == "SF" else "SF"
            # Another sector is another objective: its notes are looked for below.
            owner = {text: -1 if number == living[place] else number for text, number in owner.items()}
            living[place] = born
            book.plan[place][4] = objective(born)
            born += 1
        elif what == "type":
            book.calculate()
            _type(book, living[place], int(args[1]), owner)
        elif what == "sort":
            book.calculate()
            rows = list(range(FIRST_ROW, FIRST_ROW + len(living)))
            args[0].shuffle(rows)
            book.sort(rows)
        elif what == "key":
            # Somebody empties the hidden column: the text still tells.
            book.calculate()
            book.cells.pop((FIRST_ROW + place, PROGRESS - 1), None)
        if now:
            _check(book, owner, living)
    _check(book, owner, living)


def _type(book: Monitored, number: int, column: int, owner: dict[str, int]) -> None:
    (at,) = [
        place
        for (place, col), cell in book.cells.items()
        if col == OBJECTIVE and str(cell).startswith(f"Obiettivo {number} ") and place < FIRST_ROW + len(book.plan)
    ]
    old = book.cells.get((at, PROGRESS + column))
    owner.pop(str(old), None)
    text = f"testo {len(owner)} {number} {column}"
    book.cells[at, PROGRESS + column] = text
    owner[text] = number


def _check(book: Monitored, owner: dict[str, int], living: list[int]) -> None:
    book.calculate()
    standing = sorted(str(cell) for cell in book.cells.values() if str(cell).startswith("testo "))
    assert standing == sorted(owner)
    for text, number in owner.items():
        here = book.row_of(text)
        if number in living:
            assert str(book.cells[here, OBJECTIVE]).startswith(f"Obiettivo {number} ")
            assert here < FIRST_ROW + len(living)
        else:
            assert here > FIRST_ROW + len(living)
    assert book.calculate().writing.moves == ()


def test_where_the_title_was_sorted_among_the_objectives_what_stands_far_below_stays() -> None:
    book = Monitored(*map(planned, range(4)))
    book.cells[FIRST_ROW + 3, PROGRESS] = "nota 3"
    book.plan.pop()
    book.calculate()
    assert book.cells[FIRST_ROW + 4, 1] == LEFTOVER_TITLE
    book.cells[FIRST_ROW + 12, PROGRESS] = "legenda"
    book.sort([FIRST_ROW, FIRST_ROW + 1, FIRST_ROW + 4, FIRST_ROW + 2])
    book.calculate()
    assert book.row_of("legenda") == FIRST_ROW + 12
    assert [book.cells[FIRST_ROW + place, OBJECTIVE] for place in range(3)] == [objective(n) for n in range(3)]
    assert book.objective_beside("nota 3") == objective(3)


def test_of_a_plan_without_objectives_what_was_typed_stays_below() -> None:
    book = Monitored(*map(planned, range(2)))
    book.cells[FIRST_ROW + 1, PROGRESS] = "nota 1"
    book.plan.clear()
    book.calculate()
    assert book.objective_beside("nota 1") == objective(1)
    assert list(book.cells.values()).count(LEFTOVER_TITLE) == 1
