"""The document as a PDF, laid out by Typst with a template of ours; and charts as PNG, for Word."""
