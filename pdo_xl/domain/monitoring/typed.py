"""What people type in `Monitoraggio` where they choose from a list: why an objective is behind.

Source: design of the reports, section 6.1.
"""

from enum import StrEnum


class Cause(StrEnum):
    """Why an objective is behind.

    Source: Dipartimento della funzione pubblica, linee guida 2/2017: factors outside the body's control, inside it, an
    indicator or a target that was badly chosen.
    """

    OUTSIDE = "esterna"
    INSIDE = "interna"
    PLANNING = "programmazione"


CAUSES = tuple(str(cause) for cause in Cause)
