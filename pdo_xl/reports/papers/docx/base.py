"""An empty document on A4 paper, for those who have no letterhead: only what every document of ours needs."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OF_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OF_PACKAGE = "application/vnd.openxmlformats-package"
_FONT = "Arial"
"""Where it is not there, Liberation Sans takes its place, with letters of the same width."""

A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" '
    'w:bottom="1134" w:left="1134" w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>'
)
"""A page upright, with margins of 2 cm at its sides."""

_FONTS = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'

_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_OF_PACKAGE}.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OF_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_OF_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_OF_WORD}.settings+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/relationships/settings" Target="settings.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships"><w:body>{A4}</w:body>'
    "</w:document>",
    "word/styles.xml": f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="20"/>'
    '<w:szCs w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    "<w:pPr><w:suppressAutoHyphens/></w:pPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name '
    'w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority '
    'w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style></w:styles>",
    # Without the last of these, Word takes a document for one of its older versions, and says so beside the title.
    "word/settings.xml": f'<w:settings xmlns:w="{_WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
    "<w:autoHyphenation/><w:doNotHyphenateCaps/>"
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="it-IT"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
}


def empty_document() -> bytes:
    """Give the empty document."""
    made = BytesIO()
    with ZipFile(made, "w") as package:
        for name, markup in _PARTS.items():
            # By its name alone it would bear the clock's time, and a zip knows no time before 1980.
            package.writestr(ZipInfo(name), _XML + markup)
    return made.getvalue()
