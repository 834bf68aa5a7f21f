"""How many reports are read: one after the other, or by several workers, with the same result."""
