"""Says how many mutants the tests find: `python -m tools.mutants [STANZA …] [--campione N] [--tabelle N] [--seme S]`.

Ends with 1 if one lives on that tests/mutants/survivors.md does not name.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

from tools.mutants.plan import Tests
from tools.mutants.reach import ROOMS, TESTS, evenly, watch
from tools.mutants.results import Results, said
from tools.mutants.run import aside, chosen, try_all
from tools.mutants.survivors import named


def main() -> int:
    """Read the words, try, and say what came of it."""
    words = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    words.add_argument(
        "stanze", nargs="*", default=list(ROOMS), help="cartelle o file di pdo_xl; se mancano, tutte quelle misurate"
    )
    words.add_argument("--campione", type=int, metavar="N", help="quanti mutanti di funzioni, a sorte; se manca, tutti")
    words.add_argument(
        "--tabelle", type=int, metavar="N", help="quanti di ciò che vale dall'importazione; se manca, tutti"
    )
    words.add_argument("--seme", type=int, default=1, help="gli stessi con lo stesso numero")
    words.add_argument("--minuti", type=float, default=600, help="quanto a lungo, in tutto")
    words.add_argument(
        "--prove",
        action="append",
        metavar="CARTELLA",
        help="con quali prove veloci; se mancano, quelle di tutte le stanze misurate",
    )
    words.add_argument(
        "--esito", type=Path, metavar="FILE", help="dove tenere ciò che si è trovato: ciò che c'è non si riprova"
    )
    words.add_argument(
        "--ancora", action="store_true", help="riprova quelli di --esito che erano sopravvissuti, e nessun altro"
    )
    asked = words.parse_args()
    end = monotonic() + asked.minuti * 60
    with tempfile.TemporaryDirectory() as folder:
        results = Results.read(asked.esito or Path(folder, "esito.jsonl"))
        made = chosen(asked.stanze, asked.seme)
        functions = [one for one in made if one.function][: asked.campione]
        tables = [one for one in made if not one.function][: asked.tabelle]
        wanted = [
            one for one in (*functions, *tables) if (results.lived(one) if asked.ancora else not results.has(one))
        ]
        evenly()
        reach = aside(lambda: watch(asked.prove or TESTS), Path(folder, "prove"))
        try_all(wanted, Tests(reach), results, lambda: monotonic() < end)
    names = named()
    print(said(results, names))
    return 1 if any(one.name not in names for one in results.survivors()) else 0


if __name__ == "__main__":
    sys.exit(main())
