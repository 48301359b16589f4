"""The namespaces of the file format, as the transitional form of it spells them."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def main(name: str) -> str:
    """Give the qualified name of a spreadsheet element.

    >>> main("sheet")
    '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet'
    """
    return f"{{{MAIN}}}{name}"
