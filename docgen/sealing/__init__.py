"""What was sent and who let it pass: seals and approvals made from finished letters, and what has changed since.

`contents` turns a letter into what a record says; `standing` tells how a letter stands to its seal and approval;
`sending` makes the records; `superseded` tells which sent letters are no longer true; `proving` says of a file
whether it is what was sent.
"""
