"""How a person or a program sees what was read and what is known."""
