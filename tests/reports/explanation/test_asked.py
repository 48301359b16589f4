"""Which row is asked about, however a person writes or copies it."""

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.values.visible import visible
from pdo_xl.reports.explanation.asked import Asked, NotExplained, asked, sheet_of
from tests.junk import HEAVY, WORDS, complaint
from tests.support import END_OF_YEAR, MemoryGrid, MemoryHost, more, row
from tests.support import sheet_of as plan_sheet


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("H7", ("", 7, 8)),
        (" h 7 ", ("", 7, 8)),
        ("$H$7", ("", 7, 8)),
        ("Piano!H7", ("Piano", 7, 8)),
        ("piano!$h$7", ("piano", 7, 8)),
        ("'Foglio 1'!H7", ("Foglio 1", 7, 8)),
        ("Foglio 1!H7", ("Foglio 1", 7, 8)),
        ("'Piano dell''anno'!H7", ("Piano dell'anno", 7, 8)),
        ("«Piano!I7»", ("Piano", 7, 9)),
        ("=Piano!I7", ("Piano", 7, 9)),
        ("#Piano!I7", ("Piano", 7, 9)),
        ("[Piano.xlsm]Piano!I7", ("Piano", 7, 9)),
        ("'[Piano 2024.xlsm]Foglio 1'!I7", ("Foglio 1", 7, 9)),
        ("$Piano.H7", ("Piano", 7, 8)),
        ("$'Foglio 1'.$H$7", ("Foglio 1", 7, 8)),
        ("7", ("", 7, 0)),
        ("7:7", ("", 7, 0)),
        ("$7:$7", ("", 7, 0)),
        ("Piano!7", ("Piano", 7, 0)),
        ("Piano!7:7", ("Piano", 7, 0)),
        ("H7:J7", ("", 7, 8)),
        ("XFD1048576", ("", 1_048_576, 16_384)),
    ],
)
def test_read(text: str, read: tuple[str, int, int]) -> None:
    assert asked(text) == Asked(*read)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "«» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7."),
        ("boh", "«boh» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7."),
        ("H", "«H» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7."),
        ("R7C8", "«R7C8» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7."),
        ("7,5", "«7,5» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7."),
        ("H7:J9", "«H7:J9» sono più righe: chiederne una alla volta, per esempio H7."),
        ("H:H", "«H:H» sono più righe: chiederne una alla volta, per esempio H7."),
        ("0", "Le righe di un foglio vanno da 1 a 1048576: scrivere per esempio H7."),
        ("1048577", "Le righe di un foglio vanno da 1 a 1048576: scrivere per esempio H7."),
        ("XFE7", "«XFE7» non esiste: le colonne di un foglio arrivano a XFD."),
        ("H7" * 200, None),
        (
            "\x1b[31mH7",
            "«\\x1b[31mH7» non è una cella: scrivere per esempio H7, Piano!H7 oppure il numero di una riga, 7.",
        ),
    ],
)
def test_refused_in_one_sentence(text: str, sentence: str | None) -> None:
    with pytest.raises(NotExplained) as raised:
        asked(text)
    assert sentence is None or str(raised.value) == sentence
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("junk", [*WORDS, *HEAVY], ids=range(len(WORDS) + len(HEAVY)))
def test_junk_is_refused_or_a_row(junk: str) -> None:
    said = complaint(asked, junk)
    assert said is None or (visible(said), len(said) < 200) == (said, True)


def found(host: MemoryHost, text: str) -> str:
    read = examine(host, today=END_OF_YEAR).read
    return sheet_of(asked(text), read, host.grids()).layout.sheet


def several() -> MemoryHost:
    return MemoryHost(
        plan_sheet(row(), more(), name="SF"),
        plan_sheet(row("GT", objective="Altro"), more(), more(), name="Gestione  Territorio"),
        MemoryGrid("Note", [["x"]]),
        MemoryGrid("Segnalazioni", [[], [], ["Gravità"]]),
        MemoryGrid("xlwings.conf", []),
    )


def test_the_sheet_is_found_by_its_name_or_by_the_row() -> None:
    assert found(MemoryHost(plan_sheet(row())), "900") == "Piano"
    assert found(several(), "sf!4") == "SF"
    assert found(several(), "GESTIONE TERRITORIO!4") == "Gestione  Territorio"
    assert found(several(), "5") == "Gestione  Territorio"


OF_TWO = "nei fogli «SF» (righe da 3 a 4), «Gestione  Territorio» (righe da 3 a 5)."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("4", "La riga 4 c'è in più fogli (SF, Gestione  Territorio): dire quale foglio, per esempio SF!A4."),
        ("Note!1", f"Il foglio «Note» non è del piano: si può chiedere delle righe del piano, {OF_TWO}"),
        ("Boh!1", f"Il foglio «Boh» non c'è: si può chiedere delle righe del piano, {OF_TWO}"),
        (
            "segnalazioni!C5",
            f"Il foglio «Segnalazioni» lo scrive il programma: si può chiedere delle righe del piano, {OF_TWO}",
        ),
        (
            "xlwings.conf!A1",
            f"Il foglio «xlwings.conf» lo scrive il programma: si può chiedere delle righe del piano, {OF_TWO}",
        ),
    ],
)
def test_else_it_is_asked_or_said_which_ones_there_are(text: str, sentence: str) -> None:
    with pytest.raises(NotExplained) as raised:
        found(several(), text)
    assert str(raised.value) == sentence


def test_a_row_of_no_sheet() -> None:
    with pytest.raises(NotExplained, match=r"^La riga 9 non è un indicatore in nessuno .* per esempio SF!A9\.$"):
        found(several(), "9")


def test_of_one_sheet_of_the_plan() -> None:
    with pytest.raises(NotExplained, match=r"nel foglio «Piano» \(righe da 3 a 3\)\.$"):
        found(MemoryHost(plan_sheet(row()), MemoryGrid("Note", [["x"]])), "Note!1")
