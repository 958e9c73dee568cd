"""What must be true of the Russian text of a letter and the Kazakh together: `pairs` holds passage against passage."""
