"""A plan shared out among those who fill it in, and what they typed brought back."""
