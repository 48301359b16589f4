"""Sentences that stand in several rooms' refusals."""

FULL = "Nella cartella dei file temporanei non si può scrivere (il disco è pieno): liberare spazio, o indicare"
