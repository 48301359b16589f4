"""The questions on a real terminal: what is shown, what may be typed, and that nothing is written until the end."""

from pathlib import Path

import pytest

from tests.cli.headers import MEANT, ROWS, Line, kept, office
from tests.cli.terminal import in_terminal
from tests.cli.typed import names, run
from tests.support import HEADER, TITLE

pytestmark = pytest.mark.slow
ENTER = ("Risposta [", "\n")
GO_ON = ("Attivare così? [S/n]:", "\n")
LETTERS = MEANT | {"colonna_valore_effettivo": "I"}


def lines(shown: str) -> list[str]:
    return [line.replace("\x1b[2m", "").replace("\x1b[0m", "") for line in shown.split("\n")]


def test_each_column_is_asked_for_with_its_cells_and_enter_takes_the_first(renamed: Path) -> None:
    code, shown = in_terminal(["attiva", renamed.name], [ENTER, ENTER, GO_ON], renamed.parent)
    assert code == 0, shown
    said = lines(shown)
    start = said.index("1 di 2 · Quale colonna è «Valore atteso»?")
    assert said[start + 1 : start + 3] == [
        "1  H «Meta»       100 · 90% · si  valori in 3 celle su 3",
        "2  I «Riscontro»  40 · 90% · si   valori in 3 celle su 3",
    ]
    assert "2 di 2 · Quale colonna è «Valore effettivo»?" in said
    assert any(line.startswith("   H   «Meta» ") and line.endswith("→ Valore atteso") for line in said)
    assert [line for line in said if len(line) > 80 and "\x1b" not in line and not line.startswith("Al ")] == []
    assert kept(renamed.with_suffix(".xlsm")) == LETTERS


def test_letters_headers_and_explanations(renamed: Path) -> None:
    answers = [
        ("Risposta [1]:", "?\n"),
        ("riga colonna_valore_atteso.", "9\n"),
        ("«9» non è fra le risposte: scriverne il numero.", "h\n"),
        ("2 di 2", "Altrove\n"),
        ("Con «Altrove» il piano non si legge ancora", "riscontro\n"),
        GO_ON,
    ]
    code, shown = in_terminal(["attiva", renamed.name], answers, renamed.parent)
    assert code == 0, shown
    assert kept(renamed.with_suffix(".xlsm")) == LETTERS


@pytest.mark.parametrize("typed", ["\x03", "\x04"], ids=["Ctrl+C", "end of input"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_who_stops_leaves_everything_as_it_was(renamed: Path, typed: str, at: int) -> None:
    before = renamed.read_bytes()
    answers = [ENTER, ENTER, GO_ON]
    code, shown = in_terminal(["attiva", renamed.name], [*answers[:at], (answers[at][0], typed)], renamed.parent)
    assert code == 130, shown
    assert "Interrotto. Nulla è cambiato." in shown
    assert (renamed.read_bytes(), names(renamed.parent)) == (before, ["piano.xlsx"])


def test_no_at_the_end_is_an_answer_too(renamed: Path) -> None:
    code, shown = in_terminal(
        ["attiva", renamed.name], [ENTER, ENTER, (GO_ON[0], "boh\n"), (GO_ON[0], "NO\n")], renamed.parent
    )
    assert (code, names(renamed.parent)) == (130, ["piano.xlsx"]), shown


def test_what_was_said_in_the_command_is_not_asked(renamed: Path) -> None:
    words = ["attiva", renamed.name, "--colonna", "valore_atteso=H"]
    code, shown = in_terminal(words, [("1 di 1 · Quale colonna è «Valore effettivo»?", "\n"), GO_ON], renamed.parent)
    assert code == 0, shown
    assert kept(renamed.with_suffix(".xlsm")) == LETTERS


def test_a_trial_and_other_commands_do_not_ask(renamed: Path) -> None:
    for words in (["attiva", renamed.name, "--prova"], ["verifica", renamed.name], ["calcola", renamed.name]):
        code, shown = in_terminal(words, [], renamed.parent)
        assert code == 2, shown
        assert "Risposta" not in shown
        assert "il comando è:\npdo-xl " in shown
    assert names(renamed.parent) == ["piano.xlsx"]


def test_yes_takes_the_likeliest_answers_and_says_which(renamed: Path) -> None:
    answer = run("attiva", renamed, "--si")
    assert answer.exit_code == 0, answer.output
    assert answer.stderr.startswith(
        "Quale colonna è «Valore atteso»? H «Meta»\nQuale colonna è «Valore effettivo»? I «Riscontro»\n"
        "Prese le risposte più probabili, da controllare: valore_atteso=H; valore_effettivo=I. Restano nel foglio "
        "Parametri.\n"
    )
    assert kept(renamed.with_suffix(".xlsm")) == LETTERS
    assert "Prese" not in run("attiva", renamed.with_suffix(".xlsm"), "--si").stderr


def test_yes_where_no_answer_settles_it_is_the_usual_error(tmp_path: Path) -> None:
    header: Line = [*HEADER[:5], *HEADER[6:]]
    path = office(
        tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], header, *[[*cells[:5], *cells[6:]] for cells in ROWS]])
    )
    answer = run("attiva", path, "--si")
    assert (answer.exit_code, names(tmp_path)) == (2, ["piano.xlsx"])
    assert "non ha la colonna «Indicatore/i»" in answer.stderr
    code, shown = in_terminal(["attiva", path.name], [("Risposta [nessuna]:", "\n")], tmp_path)
    assert (code, names(tmp_path)) == (2, ["piano.xlsx"]), shown


def test_what_steers_a_terminal_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    evil = "\x1b]0;titolo\x07[bold red]rosso[/] \u202e\x1b[2J"
    safe = "".join(sign for sign in evil if sign.isprintable())
    header: Line = [*HEADER[:7], f"Meta [link=x] {safe}", "Riscontro\n= ;\"'", HEADER[9]]
    rows: list[Line] = [[*cells[:7], cells[7], cells[8], cells[9]] for cells in ROWS]
    rows[0][7] = "100"
    path = office(tmp_path / "[red]piano.xlsx", ("Foglio {bold}", [[TITLE], header, *rows]))
    code, shown = in_terminal(["attiva", path.name], [ENTER, ENTER, GO_ON], tmp_path)
    assert code == 0, shown
    assert "\x1b]0" not in shown
    assert "Meta [link=x]" in shown
    assert "\x1b[31m" not in shown


def test_a_wide_plan_with_long_texts(tmp_path: Path) -> None:
    others = [f"Altra colonna {number} {'con un titolo lungo ' * 5}" for number in range(30)]
    header: Line = [*HEADER[:7], "Meta", "Meta", HEADER[9], *others]
    rows: list[Line] = [[*cells, *["parole " * 4000 if at % 3 else f"{at}" for at in range(30)]] for cells in ROWS[:2]]
    path = office(tmp_path / "largo.xlsx", ("Nascosto", [["x"]]), ("Piano", [[TITLE], header, *rows]))
    code, shown = in_terminal(["attiva", path.name], [ENTER, ENTER, GO_ON], tmp_path)
    assert code == 0, shown
    assert "1  H «Meta» " in shown
    assert "2  I «Meta» " in shown
    assert "… e altre 3: di un'altra colonna si può scrivere la lettera." in shown
    assert max(map(len, lines(shown)[: lines(shown).index("2 di 2 · Quale colonna è «Valore effettivo»?")])) <= 80
