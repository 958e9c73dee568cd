"""`python -m docgen`."""

from docgen.cli import main

if __name__ == "__main__":  # a worker that is started anew loads this module too
    main()
