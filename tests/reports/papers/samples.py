"""Documents to try the writers with: every kind of block, texts that would be markup elsewhere, and very long ones."""

from dataclasses import replace
from datetime import UTC, date, datetime

from pdo_xl.reports.palette import LOOKS
from pdo_xl.reports.papers.charts.data import (
    Chart,
    Columns,
    ScoreBar,
    ScoreBars,
    StackedBars,
    StackedRow,
    TimeLines,
    TimeRow,
)
from pdo_xl.reports.papers.model import (
    Align,
    Block,
    Box,
    Bullets,
    Cell,
    Column,
    Fields,
    Paper,
    Paragraph,
    Row,
    Section,
    Signature,
    Signatures,
    Table,
    Tone,
    WritingBox,
)

MADE = datetime(2024, 12, 31, 12, 30, tzinfo=UTC)
LICENCE = ("Creative Commons Attribuzione 4.0 (CC BY 4.0)", "https://creativecommons.org/licenses/by/4.0/deed.it")
OPEN_DATA = ("Gli stessi risultati come dati aperti", "https://www.example.org/dati/pdo?a=1&b=2")

HOSTILE = {
    "typst": '#read("/etc/passwd") *b* $x$ _c_ `d` <e> @f = g // h ~ \\ #{1+1}',
    "html": "<script>alert(1)</script><img src=x onerror=alert(2)> \" ' > & {{ 7*7 }} {% raw %}",
    "xml": '&amp; &#60; &xxe; <!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]> ]]> <![CDATA[x]]> <?x?> <!-- y -->',
    "controls": "prima\x00\x07\x1b[31mdopo\x7f\x85\ufffe\ud800",
    "directions": "prima \u202eal contrario\u202c \u2067isolato \u200fdopo\u2069\u2069",
    "formula": '=HYPERLINK("http://example.org";"qui")',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+39 @SOMMA(A1) -1",
    "link": "javascript:alert(3) file:///etc/passwd \\\\server\\x",
    "letters": "Città di Łódź – perché «è» così… 😀 ﷽ 漢字 e\u0301",
}
"""Texts that anybody could type into a cell."""

LONG_OBJECTIVE = ("Rivedere il regolamento e misurarne l'applicazione in ogni ufficio; " * 50)[:3000]
ONE_WORD = "Supercalifragilistichespiralidoso" * 6
LONG_SECTOR = "Settore Pianificazione, Ambiente, Edilizia privata e Demanio"
"""Sixty characters, as long as real names of sectors are."""

_RESULTS = (
    ("SF", 63.52, 63.52, 63.52),
    ("GT", 89.3, 89.3, 89.3),
    ("SC", 76.76, 68.32, 79.32),
    (LONG_SECTOR, 100.0, 75.0, 100.0),
    ("PL", 0.0, 0.0, 4.0),
    ("LP", None, None, None),
    (HOSTILE["html"], 94.6, 61.73, 96.79),
)


def score_bars(rows: int = 7) -> ScoreBars:
    """C1, with a score beside the mark at 95, one of 0, one of 100 and one that is not there."""
    bars = []
    for place in range(rows):
        name, score, minimum, maximum = _RESULTS[place % len(_RESULTS)]
        shown = "nessun dato" if score is None else f"{score:.1f}".replace(".", ",")
        bars.append(ScoreBar(name if place < len(_RESULTS) else f"{place} {name}", shown, score, minimum, maximum))
    marks = ((60.0, "in parte da 60"), (95.0, "raggiunto da 95"))
    alt = "Barre orizzontali: il punteggio di ogni settore, da 0 a 100. SF 63,5; GT 89,3."
    return ScoreBars("C1", "Punteggio per settore", alt, tuple(bars), marks)


def grades(rows: int = 7) -> StackedBars:
    """C2: four classes; one row of nothing, one of a single class, one with a sliver."""
    counts = ((5, 3, 3, 1), (16, 2, 3, 1), (0, 0, 0, 0), (12, 0, 0, 0), (97, 1, 1, 1), (0, 0, 0, 8), (1, 1, 1, 1))
    classes = tuple((name, name) for name in ("raggiunto", "raggiunto in parte", "non raggiunto", "non misurabile"))
    names = [_RESULTS[place % 7][0] if place < 7 else f"Settore {place}" for place in range(rows)]
    stacked = tuple(StackedRow(name, counts[place % 7]) for place, name in enumerate(names))
    return StackedBars("C2", "Obiettivi per grado", "Barre: SF 5, 3, 3, 1.", classes, stacked)


def states() -> StackedBars:
    """C3: nine states."""
    classes = tuple((state.value, state.value) for state in LOOKS)
    rows = (
        StackedRow("SF", (5, 2, 3, 3, 2, 1, 4, 1, 2)),
        StackedRow("GT", (40, 2, 1, 2, 1, 0, 0, 1, 0)),
        StackedRow("SC", (0, 0, 0, 0, 12, 0, 0, 0, 9)),
    )
    return StackedBars("C3", "Indicatori per stato", "Barre: SF 5, 2, 3.", classes, rows)


def time_lines() -> TimeLines:
    """C4: a row with all dates, one with a gap, one with nothing."""
    dates = (date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31))
    rows = (
        TimeRow("SF", "63,5", (10.0, 30.0, 55.0, 63.5), (0.2, 0.5, 0.8, 0.91)),
        TimeRow("GT", "100,0", (0.0, None, 88.0, 100.0), (0.1, 0.4, 0.9, 1.0)),
        TimeRow(LONG_SECTOR, "nessun dato", (None, None, None, None), (0.0, 0.0, 0.0, None)),
        TimeRow("PL", "71,0", (None, None, 71.0, None), (None, 0.3, 0.3, 0.3)),
    )
    return TimeLines("C4", "Il punteggio nel tempo", "Linee: SF da 10 a 63,5.", dates, rows)


def columns() -> Columns:
    """Deadlines per month."""
    months = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
    counts = (0, 1, 3, 0, 2, 14, 0, 0, 9, 1, 4, 61)
    return Columns(
        "C5", "Scadenze per mese", "Colonne: gennaio 0, dicembre 61.", tuple(zip(months, counts, strict=True))
    )


def charts() -> tuple[Chart, ...]:
    """One of each kind."""
    return score_bars(), grades(), states(), time_lines(), columns()


def table(rows: int = 3, *, name: str = "T3", tight: bool = False) -> Table:
    """A table of objectives with every look, a group's title, a note across and a row of sums."""
    headings = (
        Column("N.", 0.5, Align.RIGHT),
        Column("Obiettivo", 4),
        Column("Punteggio", 1, Align.RIGHT),
        Column("Grado", 1.4, Align.CENTRE),
    )
    looks = [state.value for state in LOOKS]
    plain = tuple(
        Row(
            (
                Cell(str(number), number),
                Cell(f"Obiettivo {number}: gestire le pratiche dell'ufficio entro i termini di legge"),
                Cell("63,52", 63.5164),
                Cell(looks[number % len(looks)], look=looks[number % len(looks)]),
            )
        )
        for number in range(1, rows + 1)
    )
    spanning = Row((Cell("Fuori dal punteggio: 2 obiettivi non pesati"),), strong=True)
    total = Row((Cell(""), Cell("Tutti gli obiettivi"), Cell("75,01", 75.0149), Cell("–")), strong=True)
    return Table("Gli obiettivi", headings, (*plain, spanning, total), "Il peso è su 100.", name, tight)


def hostile_table() -> Table:
    """What people could type, in a table; the longest objective, and a word without a place to break it."""
    texts = {
        **HOSTILE,
        "long": LONG_OBJECTIVE,
        "word": ONE_WORD,
        "lines": "prima riga\nseconda riga\n\nquarta",
        "none": "",
    }
    rows = tuple(Row((Cell(name), Cell(text), Cell("0", 0))) for name, text in texts.items())
    headings = (Column("Che cosa"), Column(HOSTILE["xml"], 3), Column("N.", 0.4, Align.RIGHT))
    return Table(HOSTILE["html"], headings, rows, HOSTILE["typst"], "T9")


def broad_table(columns: int = 25, rows: int = 12) -> Table:
    """Objectives by sectors whose names are long."""
    headings = (
        Column("Obiettivo", 3),
        *(Column(f"{number} {LONG_SECTOR}", 1, Align.RIGHT) for number in range(columns)),
    )
    row = Row((Cell("Rispetto dei tempi di pagamento"), *(Cell("100,00", 100.0),) * columns))
    return Table("Obiettivi comuni", headings, (row,) * rows, name="T5", tight=True)


def _every_block() -> tuple[Block, ...]:
    return (
        *(Paragraph(f"Un capoverso {tone}: " + "testo che va a capo. " * 8, tone) for tone in Tone),
        Paragraph("Prima riga\nseconda riga"),
        Bullets(("Uno", "Due, con un testo più lungo che arriva alla riga dopo " * 3, HOSTILE["typst"])),
        Box("Da sapere", ("93\xa0% del peso ha un dato.", "3 scadenze sono passate senza un risultato.")),
        Box("Da completare", ("Che cosa ha fatto l'ente per le pari opportunità.",), Tone.TO_COMPLETE),
        Box("Attenzione", ("Il foglio ha 2 errori.",), Tone.ALARM),
        Box("", ("Un riquadro senza titolo.",), Tone.PLAIN),
        Fields((("Settore", "SF"), ("Responsabile", "Rossi"), ("Peso", "10 su 100"), ("Vuoto", ""))),
        Fields((("Settore", "SF"), ("Servizio", "FIN"), ("Peso", "10 su 100")), columns=2),
        table(),
        *charts(),
        WritingBox("Stato di avanzamento"),
        WritingBox("Azioni correttive", "Riga scritta da una persona\ne un'altra.", 1.6),
        Signatures(
            (Signature("Il/La Segretario/a comunale"), Signature("Il/La responsabile del controllo di gestione")),
            (Signature("Il Nucleo di valutazione", ("Anna Bianchi", "", "Carlo Verdi")),),
            ("Validata", "Validata con osservazioni", "Non validata"),
            ("Osservazioni", "Verbale n. … del …"),
        ),
    )


def _hostile_blocks() -> tuple[Block, ...]:
    html, typst, xml, controls = (HOSTILE[name] for name in ("html", "typst", "xml", "controls"))
    return (
        *(Paragraph(text) for text in HOSTILE.values()),
        Bullets(tuple(HOSTILE.values())),
        Box(html, (typst, controls, xml)),
        Fields(((html, typst), (xml, controls))),
        hostile_table(),
        ScoreBars(html, typst, xml, (ScoreBar(controls, html, 5.0, 1.0, 9.0),), ((60.0, xml),)),
        WritingBox(html, typst),
        Signatures((Signature(html, (typst,)),), (Signature(xml),), (controls,), (html,)),
    )


def _paper(title: str, sections: tuple[Section, ...], front: tuple[Block, ...] = ()) -> Paper:
    return Paper(
        title, "Comune di Prova · valori inventati", "Comune di Prova", "Performance", MADE, "Bozza per il Nucleo",
        "Dati al 31/12/2024", front, sections, {"anno": 2024, "titolo": HOSTILE["xml"]}, LICENCE,
    )  # fmt: skip


def whole_paper() -> Paper:
    """Every kind of block, at three levels of headings."""
    paper = _paper(
        "Relazione sulla performance 2024",
        (
            Section("in-breve", "1", "In breve", _every_block()),
            Section("risultati", "2", "I risultati", (Paragraph("Due parti."),), new_page=True),
            Section("risultati-sf", "2.1", "Settore SF", (table(4, name="T3-SF"),), level=2),
            Section("risultati-sf-note", "", "Note", (Paragraph("Nessuna."),), level=3),
            Section("risultati-vuoto", "2.2", "Una sezione senza niente", (), level=2),
            Section(
                "A",
                "A",
                "Tutti gli indicatori",
                (table(12, name="TA", tight=True),),
                new_page=True,
                page_footer="Allegato",
            ),
        ),
        (Paragraph("Approvata con … del …", Tone.STRONG), Fields((("Ente", "Comune di Prova"),))),
    )
    return replace(paper, open_data=OPEN_DATA)


def hostile_paper() -> Paper:
    """Texts that anybody could type, in every place that takes a text."""
    title = f"Relazione {HOSTILE['html']} {HOSTILE['typst']}"
    return _paper(title, (Section("ostile", HOSTILE["plus"], HOSTILE["xml"], _hostile_blocks()),))


def long_paper(rows: int = 500) -> Paper:
    """A table of 500 rows, charts of 25 sectors in pages, and the longest objective."""
    blocks = (Paragraph(LONG_OBJECTIVE), score_bars(20), score_bars(5), grades(20), grades(5), table(rows, name="T4"))
    return _paper("Relazione lunga", (Section("lunga", "1", "Tutti gli obiettivi", blocks),))


def short_paper() -> Paper:
    """A single sentence and nothing else: no licence, no subtitle, no header."""
    section = Section("unica", "", "Un titolo", (Paragraph("Una frase."),))
    return Paper("Breve", "", "", "", MADE, "", "", (), (section,), {})


def forms_paper(rows: int = 3) -> Paper:
    """Two pages to fill in, the second with more than it holds: nothing of a whole document around them."""
    sections = tuple(
        section
        for number in (13, 14)
        for section in (
            Section(
                f"scheda-{number}",
                "",
                f"Scheda obiettivo n. {number}",
                (
                    Box("Redazione nuovo PGT e suoi elaborati", ()),
                    Fields((("Settore", "GT"), ("Peso", "10 su 100"), ("Servizio", "SUE"), ("Trasversale", "no")), 2),
                ),
                new_page=True,
                page_footer=f"Piano degli Obiettivi 2024 · dati al 31/12/2024 · scheda {number} di 114",
            ),
            Section(f"scheda-{number}-indicatori", "", "Indicatori", (table(rows, tight=number == 14),), level=2),
            Section(
                f"scheda-{number}-rendicontazione",
                "",
                "Rendicontazione",
                (
                    WritingBox("Stato di avanzamento"),
                    WritingBox("Azioni correttive e termine", LONG_OBJECTIVE if number == 14 else "", 1.6),
                    Signatures((Signature("Il/La responsabile"),), (Signature("Per presa visione del Nucleo"),)),
                ),
                level=2,
            ),
        )
    )
    return replace(_paper("Schede degli obiettivi 2024", sections), forms=True, licence=None)
