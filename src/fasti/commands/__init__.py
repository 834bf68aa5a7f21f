"""The verbs of the `fasti` command, one module each: parse, call the library once, print one view."""
