"""What must be true of the facts before a letter is made: sources, relations, records that contradict each other."""
