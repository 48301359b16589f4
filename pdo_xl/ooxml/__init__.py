"""The file format of Office workbooks, known here alone: packages, their parts, the markup in them."""
