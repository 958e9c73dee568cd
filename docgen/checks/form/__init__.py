"""What must be true of a letter as a document: requisites, people and names by its day, how it is typed."""
