"""LibreOffice's file of settings, with what others set and what a test puts into it."""

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
)


SCRIPTING = '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'


OTHERS = (
    '<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse">'
    "<value>false</value></prop></item>\n"
    '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="à&amp;\'" oor:op="fuse"><value xsi:nil="true"/>'
    "</prop></item>\n"
)


def file(*items: str) -> bytes:
    return (HEAD + OTHERS + "".join(items) + "</oor:items>\n").encode()


def prop(name: str, value: str) -> str:
    return f'{SCRIPTING}<prop oor:name="{name}" oor:op="fuse">{value}</prop></item>\n'


def folders(*urls: str) -> str:
    return prop("SecureURL", f"<value>{''.join(f'<it>{url}</it>' for url in urls)}</value>")
