"""How the checks read a finished document: line by line, sentence by sentence, passage by passage, and what stands in
them: numbers as amounts, names, lists, words of time and promise. It finds nothing; all rooms of the checks read by it.
"""
