"""Says who calculates when the environment says somebody else, as JSON."""

import json
import os
import sys

sys.path.insert(0, sys.argv[1])

from pdo_xl.hosts.this_run import this_run

for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
    os.environ[variable] = "Nicol_"
sys.stdout.write(json.dumps(this_run().user))
