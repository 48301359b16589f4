"""The help that is printed without click is what click prints."""

from tools.help_text import MODULE, help_text


def test_the_text_is_what_click_prints() -> None:
    assert MODULE.read_text(encoding="utf-8") == help_text(), "python -m tools.help_text"
