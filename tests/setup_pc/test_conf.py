"""The file is read as VBA reads it, and refused where VBA would stumble."""

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc.conf import find, new_line, read_lines, same_value


def test_pairs_are_read_quoted_or_not() -> None:
    content = b'"INTERPRETER_WIN","C:\\Py, 3\\pythonw.exe"\r\nSHOW CONSOLE, False\r\n"VUOTO",""'
    lines = read_lines(content, "xlwings.conf", "cp1252")
    assert [(line.key, line.value) for line in lines] == [
        ("INTERPRETER_WIN", "C:\\Py, 3\\pythonw.exe"),
        ("SHOW CONSOLE", "False"),
        ("VUOTO", ""),
    ]
    assert b"".join(line.raw for line in lines) == content


@pytest.mark.parametrize(
    "bad",
    [b"\r\n", b"senza virgola\r\n", b'"A","B","C"\r\n', b'"A","B\r\n', b'\xef\xbb\xbf"A","B"\r\n', b"\xff\xfeA\0"],
)
def test_a_line_that_excel_cannot_read_is_named(bad: bytes) -> None:
    with pytest.raises(FileRefused, match="La riga 2 di «x.conf» non è della forma"):
        read_lines(b'"A","B"\r\n' + bad, "x.conf", "cp1252")


def test_the_first_of_a_name_counts_in_any_case() -> None:
    lines = read_lines(b'"udf modules","a"\n"UDF MODULES","b"\n', "x.conf", "cp1252")
    assert find(lines, "UDF MODULES") is lines[0]
    assert find(lines, "PYTHONPATH") is None


def test_accents_are_written_in_the_code_page() -> None:
    assert new_line("K", "C:\\Società\\p.exe", "cp1252", b"\r\n").raw == b'"K","C:\\Societ\xe0\\p.exe"\r\n'


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("C:\\日本\\p.exe", "contiene «日本», che Excel non sa leggere nella sua configurazione: mettere Python"),
        ('C:\\a"b\\p.exe', "contiene virgolette o a capo"),
        ("C:\\a\nb", "contiene virgolette o a capo"),
    ],
)
def test_a_value_that_the_file_cannot_hold_is_refused(value: str, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        new_line("INTERPRETER_WIN", value, "cp1252", b"\r\n")


def test_only_module_names_care_about_case() -> None:
    assert same_value("USE UDF SERVER", "TRUE", "True")
    assert not same_value("UDF MODULES", "PDO_XL", "pdo_xl")


def test_blanks_are_read_in_one_go_and_no_file_without_end() -> None:
    blanks = b" \t" * 50_000
    (line,) = read_lines(blanks + b"A B" + blanks + b"," + blanks + b"C" + blanks + b"\n", "x.conf", "cp1252")
    assert (line.key, line.value) == ("A B", "C")
    for bad in (blanks, b'"A"' + blanks, b'"A"' + blanks + b"x,", b"A," + blanks + b'"'):
        with pytest.raises(FileRefused, match="La riga 1 di «x.conf» non è della forma"):
            read_lines(bad, "x.conf", "cp1252")
    with pytest.raises(FileRefused, match="«x.conf» è troppo grande"):
        read_lines(b'"A","B"\n' * 200_000, "x.conf", "cp1252")
