"""Questions: from the record's values to answers that carry their evidence."""
