"""What a check says, by the name of each line."""

from pdo_xl.setup_pc.checks.base import Case


def lines(check, of: Case) -> dict[str, tuple[str, str, str]]:
    return {outcome.name: (outcome.state.value, outcome.text, outcome.remedy) for outcome in check(of)}
