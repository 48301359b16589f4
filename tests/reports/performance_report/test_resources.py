"""The body and its sectors."""

from dataclasses import replace

from pdo_xl.reports.performance_report import resources
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.sheet.names.texts import TextKey
from tests.reports.performance_report.sources import example, source_of, table, texts_of
from tests.support import row


def test_sectors_and_who_answers_for_them() -> None:
    found = table([*resources.sections(example())], "T0")

    assert found.caption == "7 settori, 114 obiettivi"
    assert texts_of(found)[0] == ["SF", "Beffa", "12", "12", "100"]
    assert texts_of(found)[-1] == ["Ente", "–", "114", "159", "–"]


def test_citizens_see_the_texts_there_are_and_nobodys_name() -> None:
    source = replace(
        source_of(row(), audience=Audience.CITIZENS), texts={TextKey.CONTEXT: "Anno di elezioni comunali."}
    )
    found = [*resources.sections(source)]

    assert [section.heading for section in found] == [
        "L'ente e le risorse",
        "Il contesto dell'anno",
        "I settori e i loro obiettivi",
    ]
    assert [column.heading for column in table(found, "T0").columns] == ["Settore", "Obiettivi", "Indicatori", "Peso"]
