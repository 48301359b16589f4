"""Forty plans of other bodies: each after a layout that was published, read, scored, rolled over and given back."""

from tests.gallery import (
    by_period,
    by_sheet,
    chambers_and_ministries,
    declared,
    health,
    municipalities,
    regions_and_provinces,
    universities,
    without_types,
)
from tests.gallery.layout import GALLERY

PLANS = GALLERY
"""Every plan, by its name."""

__all__ = [
    "PLANS",
    "by_period",
    "by_sheet",
    "chambers_and_ministries",
    "declared",
    "health",
    "municipalities",
    "regions_and_provinces",
    "universities",
    "without_types",
]
