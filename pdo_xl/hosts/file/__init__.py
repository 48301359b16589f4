"""The host for a workbook on disk, without any office program."""
