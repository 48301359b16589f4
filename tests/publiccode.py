"""The rules of publiccode.yml, version 0.7, as its standard words them; no validator is at a registry of ours.

Source: publiccodeyml/publiccode.yml, docs/standard/schema.core.rst, categories-list.rst, scope-list.rst, tag v0.7.0.
Deprecated keys are refused too. The lists hold what we use and a few more, not all.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

Rule = Callable[[object], str]

CATEGORIES = {
    "budgeting", "business-intelligence", "business-process-management", "data-analytics", "data-collection",
    "data-visualization", "document-management", "office", "productivity-suite", "project-management", "other",
}  # fmt: skip
SCOPES = {"finance-and-economic-development", "government", "infrastructures", "local-authorities", "society"}


def text(most: int = 10_000, least: int = 1) -> Rule:
    def rule(value: object) -> str:
        fits = isinstance(value, str) and least <= len(value.strip()) <= most
        return "" if fits else f"a text of {least} to {most} characters"

    return rule


def one_of(*allowed: str) -> Rule:
    return lambda value: "" if value in allowed else f"one of {', '.join(allowed)}"


def some(rule: Rule) -> Rule:
    def every(value: object) -> str:
        if not isinstance(value, list) or not value:
            return "a list that is not empty"
        return next((found for one in value if (found := rule(one))), "")

    return every


def matching(pattern: str, what: str) -> Rule:
    return lambda value: "" if isinstance(value, str) and re.fullmatch(pattern, value) else what


def url(value: object) -> str:
    parts = urlsplit(value) if isinstance(value, str) else None
    return "" if parts and parts.scheme in {"http", "https"} and parts.netloc else "an address"


def day(value: object) -> str:
    try:
        return "" if date.fromisoformat(str(value)).isoformat() == value else "a date as a text, YYYY-MM-DD"
    except ValueError:
        return "a date as a text, YYYY-MM-DD"


def flag(value: object) -> str:
    return "" if isinstance(value, bool) else "true or false"


def section(required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None) -> Rule:
    """Keys that must be there, and keys that may; no others."""

    def rule(value: object) -> str:
        if not isinstance(value, dict):
            return "a section"
        if missing := required.keys() - value.keys():
            return f"{', '.join(sorted(missing))}: missing"
        rules = {**required, **(optional or {})}
        if unknown := value.keys() - rules.keys():
            return f"{', '.join(sorted(map(str, unknown)))}: unknown or deprecated"
        return next((f"{key}: {found}" for key, one in value.items() if (found := rules[key](one))), "")

    return rule


LANGUAGE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"

DEPENDENCY = section(
    {"name": text()}, {"version": text(), "versionMin": text(), "versionMax": text(), "optional": flag}
)
CONTACT = section({"name": text()}, {"email": matching(r"[^@\s]+@[^@\s]+", "an address"), "affiliation": text()})
DESCRIPTION = section(
    {"shortDescription": text(150), "longDescription": text(10_000, 150), "features": some(text())},
    {"localisedName": text(), "documentation": url, "screenshots": some(text()), "awards": some(text())},
)
_PLATFORM = one_of("web", "windows", "mac", "linux", "ios", "android")


def description(value: object) -> str:
    if not isinstance(value, dict) or not value:
        return "a section for each language"
    for language, said in value.items():
        if found := matching(LANGUAGE, "a language")(language) or DESCRIPTION(said):
            return f"{language}: {found}"
    return ""


def maintenance(value: object) -> str:
    kind = value.get("type") if isinstance(value, dict) else None
    contractor = section({"name": text(), "until": day}, {"website": url})
    required: dict[str, Rule] = {"type": one_of("internal", "contract", "community", "none")}
    if kind in {"internal", "community"}:
        required["contacts"] = some(CONTACT)
    if kind == "contract":
        required["contractors"] = some(contractor)
    return section(required, {"contacts": some(CONTACT)})(value)


STANDARD = section(
    {
        "publiccodeYmlVersion": one_of("0.7", "0.7.0"),
        "name": text(),
        "url": url,
        "platforms": some(_PLATFORM),
        "developmentStatus": one_of("concept", "development", "beta", "stable", "obsolete"),
        "softwareType": one_of(
            "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
            "standalone/other", "addon", "library", "configurationFiles",
        ),
        "description": description,
        "legal": section({"license": matching(r"[A-Za-z0-9.+-]+( (OR|AND) [A-Za-z0-9.+-]+)*", "an SPDX expression")},
                         {"mainCopyrightOwner": text()}),
        "maintenance": maintenance,
        "localisation": section(
            {"localisationReady": flag, "availableLanguages": some(matching(LANGUAGE, "a language"))}
        ),
    },
    {
        "softwareVersion": text(),
        "releaseDate": day,
        "landingURL": url,
        "isBasedOn": url,
        "roadmap": url,
        "logo": text(),
        "usedBy": some(text()),
        "categories": some(one_of(*sorted(CATEGORIES))),
        "organisation": section({"uri": text()}, {"name": text()}),
        "intendedAudience": section(
            {},
            {"countries": some(matching("[A-Z]{2}", "a country in capitals")), "scope": some(one_of(*sorted(SCOPES)))},
        ),
        "dependsOn": section({}, dict.fromkeys(("open", "proprietary", "hardware"), some(DEPENDENCY))),
    },
)  # fmt: skip


def complaints(read: object) -> Iterator[str]:
    """What the standard has against a file's content."""
    if found := STANDARD(read):
        yield found
