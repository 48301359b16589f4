"""Where Excel's security settings stand, and which of them wins."""

from pdo_xl.setup_pc.checks.excel_settings import COMMON, EXCEL, TRUSTED, places, setting
from tests.setup_pc.pcs import case, with_values


def test_the_cloud_goes_before_the_domain_and_both_before_the_user(pc) -> None:
    keys = [key for key, _ in places(case(pc), EXCEL)]
    assert keys == [
        r"Software\Policies\Microsoft\Cloud\Office\16.0\Excel\Security",
        r"Software\Policies\Microsoft\Office\16.0\Excel\Security",
        r"Software\Microsoft\Office\16.0\Excel\Security",
    ]
    values: dict[tuple[str, str, str], str | int] = {}
    for level, (key, fixed) in enumerate(reversed(list(places(case(pc), EXCEL))), start=1):
        values["HKCU", key, "VBAWarnings"] = level
        assert setting(with_values(case(pc), values), "VBAWarnings") == (level, fixed)


def test_what_stands_nowhere_is_nothing_and_other_parts_are_other_settings(pc) -> None:
    assert setting(case(pc), "VBAWarnings") == (None, False)
    key = r"Software\Policies\Microsoft\Office\16.0\Common\Security\Trusted Locations"
    of = with_values(case(pc), {("HKCU", key, "allow user locations"): 0})
    assert setting(of, "allow user locations", COMMON + TRUSTED) == (0, True)
    assert setting(of, "allow user locations", EXCEL + TRUSTED) == (None, False)
