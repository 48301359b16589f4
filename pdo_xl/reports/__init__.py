"""What leaves the program as a document: tables for analysts, a calendar of deadlines."""
