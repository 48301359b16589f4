"""Prints all values of the user's part of the registry, as JSON: "key\\name=value"."""

import json
import sys
import winreg


def values(key, path):
    subkeys, count, _ = winreg.QueryInfoKey(key)
    for number in range(count):
        name, value, _ = winreg.EnumValue(key, number)
        yield f"{path}\\{name}={value!r}"
    for number in range(subkeys):
        name = winreg.EnumKey(key, number)
        yield f"{path}\\{name}\\"
        with winreg.OpenKey(key, name) as below:
            yield from values(below, f"{path}\\{name}")


sys.stdout.write(json.dumps(list(values(winreg.HKEY_CURRENT_USER, "HKCU"))))
