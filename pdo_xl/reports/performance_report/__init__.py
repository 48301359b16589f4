"""The Relazione sulla performance: what it says, section by section; the writers of `papers` lay it out.

A section is a file with a function `sections`: it gives the headings that the document has of it, in order, and none
where the document is without it. `build` puts them in order and numbers them.
"""
