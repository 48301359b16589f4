"""The charts of the documents: what they show, and their drawing as SVG."""
