"""What a disk does with files: links, locks, copies, owners; none of it knows what a workbook is."""
