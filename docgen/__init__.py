"""docgen: official letters in Russian and Kazakh whose every figure has a source.

The rooms of the house, and who may know whom, are in ARCHITECTURE.md.
"""

__version__ = "0.1.0"
