"""Letters → files: exactly what is stale is made anew.

`formats` the kinds of files there are · `looking` a book that notes what is looked at · `digests` what values say ·
`memory` what earlier builds remember · `standing` files as they are · `present` the project as it is · `blame` whom a
fault in facts/ stops · `planning` what is stale and why · `working` one letter made · `executor` who makes it ·
`running` builds and alone writes · `cleaning` what is left over · `glance` (with `seals`) nothing to do, at once ·
`itself` docgen as it remembers itself.
"""
