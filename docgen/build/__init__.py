"""Letters → files. `formats` are the kinds of files there are, `running` builds what a plan names."""
