"""What only people at the code run: documents, VBA texts, tables and pictures made from the code."""
