from pdo_xl.hosts.live.questions import question


def test_what_is_proposed_cannot_be_taken_for_the_question() -> None:
    assert question("Dove? a|b", "C:\\a|b") == "?|C:\\a b|Dove? a|b"
