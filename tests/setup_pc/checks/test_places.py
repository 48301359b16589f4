"""Where the workbook lies, and what Excel makes of it."""

from pathlib import Path

import pytest

from pdo_xl.setup_pc.checks import macros, places
from tests.setup_pc.checks.outcomes import lines
from tests.setup_pc.pcs import case, linux, with_values, workbook

SETTINGS = r"Software\Microsoft\Office\16.0\Excel\Security"
POLICIES = r"Software\Policies\Microsoft\Office\16.0\Excel\Security"
TRUSTED = SETTINGS + r"\Trusted Locations"
ZONES = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings\ZoneMap"
POLICY_ZONES = r"Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings\ZoneMapKey"


def on_share(pc, server: str, values: dict | None = None):
    return with_values(case(pc, workbook(Path(f"\\\\{server}\\piani\\Piano.xlsm"))), values or {})


@pytest.mark.parametrize(
    ("location", "below", "disabled", "trusted"),
    [
        ("%HOMEPATH%/PIANI/", 0, 0, True),
        ("%HOMEPATH%", 1, 0, True),
        ("%HOMEPATH%", 0, 0, False),
        ("%HOMEPATH%/pia", 1, 0, False),
        ("%HOMEPATH%/piani", 1, 1, False),
        ("", 1, 0, False),
    ],
)
def test_trusted_folders(pc, plan: Path, location: str, below: int, disabled: int, trusted: bool) -> None:
    values = {
        ("HKCU", SETTINGS, "VBAWarnings"): 4,
        ("HKCU", TRUSTED, "AllLocationsDisabled"): disabled,
        ("HKCU", TRUSTED + r"\Location0", "Path"): "C:\\altrove",
        ("HKCU", TRUSTED + r"\Location1", "Path"): location,
        ("HKCU", TRUSTED + r"\Location1", "AllowSubFolders"): below,
    }
    of = with_values(case(pc, workbook(plan, marked=True)), values)
    assert lines(places.check, of)["Percorso attendibile"][0] == ("ok" if trusted else "non applicabile")
    assert places.is_trusted(of) is trusted
    found = lines(macros.check, of)
    assert found["Macro"][0] == ("ok" if trusted else "da correggere")
    assert found["Provenienza del file"][0] == ("ok" if trusted else "da correggere")


def test_the_policys_folders_may_stand_for_all_of_office_and_be_the_only_ones(pc, plan: Path) -> None:
    common = r"Software\Policies\Microsoft\Office\16.0\Common\Security\Trusted Locations"
    of_all = {("HKCU", common + r"\Location3", "Path"): str(plan.parent)}
    only = {("HKCU", common, "allow user locations"): 0}
    of_the_user = {("HKCU", TRUSTED + r"\Location1", "Path"): str(plan.parent)}
    for values, trusted in [(of_all, True), ({**of_all, **only}, True), ({**of_the_user, **only}, False)]:
        assert places.is_trusted(with_values(case(pc, workbook(plan)), values)) is trusted


def test_a_trusted_folder_on_the_network_counts_only_where_they_are_allowed(pc) -> None:
    listed = {("HKCU", TRUSTED + r"\Location1", "Path"): r"\\server\PIANI\\"}
    name = "Percorso attendibile"
    found = lines(places.check, on_share(pc, "server", listed))[name]
    assert found[:2] == (
        "da correggere",
        r"«\\server\piani» è nell'elenco, ma è in rete, dove Excel di suo non li ammette",
    )
    assert found[2].endswith("Percorsi attendibili, segnare che si ammettono quelli in rete")
    allowed = {**listed, ("HKCU", TRUSTED, "AllowNetworkLocations"): 1}
    assert lines(places.check, on_share(pc, "server", allowed))[name] == ("ok", r"\\server\piani", "")
    forbidden = {**allowed, ("HKCU", POLICIES + r"\Trusted Locations", "AllowNetworkLocations"): 0}
    found = lines(places.check, on_share(pc, "server", forbidden))[name]
    assert found[0] == "da correggere"
    assert found[2] == "chiedere all'amministratore, oppure mettere il file in una cartella del PC"


def test_a_drives_letter_is_the_share_that_it_stands_for(pc) -> None:
    file = workbook(Path("Z:\\Piano.xlsm"), address=r"\\10.0.0.5\piani\Piano.xlsm")
    found = lines(places.check, case(pc, file))["Indirizzo del file"]
    assert found[0] == "da correggere"
    assert "«10.0.0.5» chiamato per numero" in found[1]
    listed = {("HKCU", TRUSTED + r"\Location1", "Path"): "Z:\\"}
    assert lines(places.check, with_values(case(pc, file), listed))["Percorso attendibile"][0] == "da correggere"


@pytest.mark.parametrize(
    ("server", "text"),
    [
        ("server", "in rete, sul server «server»"),
        (
            "10.0.0.5",
            "in rete, «10.0.0.5» chiamato per numero: per Windows è come internet, ed Excel può bloccarne le macro",
        ),
        ("fe80--1.ipv6-literal.net", "in rete, «fe80--1.ipv6-literal.net» chiamato per numero"),
        ("dati.comune.it", "in rete, «dati.comune.it» chiamato con un nome che ha punti"),
        ("dati.comune.it@SSL", "in rete, «dati.comune.it» chiamato con un nome che ha punti"),
    ],
)
def test_a_server_with_dots_in_its_name_is_far_away(pc, server: str, text: str) -> None:
    state, said, remedy = lines(places.check, on_share(pc, server))["Indirizzo del file"]
    assert said.startswith(text)
    assert state == ("ok" if server == "server" else "da correggere")
    assert ("nome breve del server" in remedy) is (state != "ok")


@pytest.mark.parametrize(
    ("server", "values"),
    [
        ("10.0.0.5", {("HKCU", ZONES + r"\Ranges\Range1", ":Range"): "10.0.0.5", ("HKCU", ZONES + r"\Ranges\Range1", "file"): 1}),
        ("10.0.0.5", {("HKLM", ZONES + r"\Ranges\Range7", ":Range"): "10.0.0.1-20", ("HKLM", ZONES + r"\Ranges\Range7", "*"): 2}),
        ("10.0.0.5", {("HKLM", POLICY_ZONES, "file://10.0.*.*"): "1"}),
        ("dati.comune.it", {("HKCU", POLICY_ZONES, "*.comune.it"): "1"}),
        ("dati.comune.it", {("HKCU", ZONES + r"\Domains\comune.it\dati", "file"): 1}),
        ("dati.comune.it", {("HKCU", ZONES + r"\Domains\comune.it", "*"): 1}),
    ],
)  # fmt: skip
def test_the_lists_of_zones_bring_it_near(pc, server: str, values: dict) -> None:
    found = lines(places.check, on_share(pc, server, values))["Indirizzo del file"]
    assert found == ("ok", f"in rete, sul server «{server}», che è fra i siti fidati", "")
    of_the_internet = {place: value if place[2] == ":Range" else 3 for place, value in values.items()}
    assert lines(places.check, on_share(pc, server, of_the_internet))["Indirizzo del file"][0] == "da correggere"
    assert lines(places.check, on_share(pc, "10.0.9.99.it", values))["Indirizzo del file"][0] == "da correggere"


def test_a_trusted_folder_may_have_a_number(pc) -> None:
    values: dict[tuple[str, str, str], str | int] = {("HKCU", TRUSTED, "AllowNetworkLocations"): 1}
    values["HKCU", TRUSTED + r"\Location1", "Path"] = r"\\10.0.0.5\piani"
    found = lines(places.check, on_share(pc, "10.0.0.5", values))["Indirizzo del file"]
    assert found[:2] == ("ok", "in rete, sul server «10.0.0.5», ma in un percorso attendibile")


def test_on_the_pc_without_a_file_and_elsewhere(pc, plan: Path, tmp_path: Path) -> None:
    assert lines(places.check, case(pc, workbook(plan)))["Indirizzo del file"] == ("ok", "su un disco del PC", "")
    assert {state for state, _, _ in lines(places.check, case(pc)).values()} == {"non applicabile"}
    assert lines(places.check, case(linux(tmp_path), workbook(plan))) == {}
