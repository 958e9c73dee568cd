"""What must be true of each number of a text: that it is printed from a fact, as that fact is."""
