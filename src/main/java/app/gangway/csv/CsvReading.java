package app.gangway.csv;

/** What came of reading a CSV file: its content, row by row, or the rejection of it as a whole. */
public sealed interface CsvReading permits CsvContent, CsvRejection {}
