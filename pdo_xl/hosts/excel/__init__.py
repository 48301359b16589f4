"""Excel through xlwings: worksheet functions, buttons, the VBA that calls them."""
