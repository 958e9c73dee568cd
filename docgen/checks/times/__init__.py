"""What must be true of times: of a figure, of its sentence, of a promise, of the day on which a letter goes out."""
