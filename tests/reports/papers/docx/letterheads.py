"""Letterheads as bodies have them, made of the markup that Word and LibreOffice save."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f"{_WORD}.document.main+xml"
TEMPLATE = f"{_WORD}.template.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
PERSON = "Gino Paperoga"
"""Who drew the letterhead, and is nobody's business."""


def part(name: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{content}</w:{name}>'


def line(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p w:rsidR="00A11B22">{named}<w:r w:rsidRPr="00A11B22"><w:t>{text}</w:t></w:r></w:p>'


PAGE = '<w:p><w:r><w:t xml:space="preserve">pag. </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

# As Word set in Italian saves them: identifiers in Italian, names in English; its headings count themselves.
WORD_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Garamond" w:hAnsi="Garamond"/><w:lang w:val="en-US"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normale"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titolo1"><w:name w:val="heading 1"/><w:basedOn w:val="Normale"/><w:pPr><w:numPr>'
    '<w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="006633"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titolo"><w:name w:val="Title"/><w:basedOn w:val="Normale"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Didascalia"><w:name w:val="caption"/><w:basedOn w:val="Normale"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Puntoelenco"><w:name w:val="List Bullet"/><w:basedOn w:val="Normale"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="Tabellanormale"><w:name w:val="Normal Table"/></w:style>'
)
# As a program writes them that knows no English names.
OTHER_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Predefinito"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Titolo 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Altro"/></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
)
_SETTINGS = (
    '<w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00A11B22"/><w:rsid w:val="00A11B22"/></w:rsids>'
)
_MARGINS = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1701" w:bottom="1701" w:left="1985" w:header="709" w:footer="709" w:gutter="0"/>'


def letterhead(
    body: str = line("Ufficio del Segretario comunale"),
    *,
    styles: str = WORD_STYLES,
    header: str | None = line("COMUNE DI PROVA"),
    footer: str | None = line("Via Roma 1, Prova"),
    first: str | None = None,
    settings: str = _SETTINGS,
    section: str = "",
    kind: str = MAIN,
    more: dict[str, str | bytes] | None = None,
) -> bytes:
    """A letterhead; what is None is not there."""
    shown = {
        "header1": ("header", "default", header),
        "footer1": ("footer", "default", footer),
        "header2": ("header", "first", first),
    }
    there = {name: one for name, one in shown.items() if one[2] is not None}
    references = "".join(
        f'<w:{tag}Reference w:type="{which}" r:id="{name}"/>' for name, (tag, which, _) in there.items()
    )
    title = "<w:titlePg/>" if first is not None else ""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default '
        f'Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="{kind}"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{what}+xml"/>'
            for name, what in [("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"), ("comments", "comments")]
            + [(name, tag) for name, (tag, _, _) in there.items()]
        )
        + '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="rId2" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
        f'<Relationship Id="rId3" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/app.xml": f'<Properties xmlns="{_OFFICE.removesuffix("relationships")}extended-properties"><Manager>{PERSON}</Manager></Properties>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{PERSON}</dc:creator><cp:lastModifiedBy>{PERSON}</cp:lastModifiedBy></cp:coreProperties>",
        "word/document.xml": part("document", f"<w:body>{body}<w:sectPr>{references}{_MARGINS}{section}{title}</w:sectPr></w:body>"),
        "word/styles.xml": part("styles", styles),
        "word/settings.xml": part("settings", settings),
        "word/numbering.xml": part("numbering", _NUMBERING),
        "word/comments.xml": part("comments", f'<w:comment w:id="1" w:author="{PERSON}">{line("da rivedere")}</w:comment>'),
        "word/_rels/settings.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/attachedTemplate" '
        f'Target="file:///C:/Users/{PERSON}/carta.dotx" TargetMode="External"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="s{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in ("styles", "settings", "numbering", "comments"))
        + "".join(f'<Relationship Id="{name}" Type="{_OFFICE}/{tag}" Target="{name}.xml"/>' for name, (tag, _, _) in there.items())
        + "</Relationships>",
        **{f"word/{name}.xml": part({"header": "hdr", "footer": "ftr"}[tag], str(content)) for name, (tag, _, content) in there.items()},
        **(more or {}),
    }  # fmt: skip
    return zipped(parts)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()
