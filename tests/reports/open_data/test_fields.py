"""What a field and a table are."""

from pdo_xl.reports.open_data.fields import Field, Table, Type, key_of


def test_a_table_knows_the_field_that_names_its_rows() -> None:
    fields = (Field("a", Type.TEXT, "A."), Field("b", Type.TEXT, "B.", key=True))
    assert Table("t", "T", fields).key == "b"
    assert Table("t", "T", fields[:1]).key is None


def test_a_count_is_named_for_what_it_counts() -> None:
    assert key_of("In scadenza") == "in_scadenza"
