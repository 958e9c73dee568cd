"""What must be true of several numbers together: counts and lists, totals and parts, shares, growth and decline."""
