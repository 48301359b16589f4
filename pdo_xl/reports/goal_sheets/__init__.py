"""The schede: a page per objective to read, to fill in and to sign; the writers of `papers` lay it out."""
