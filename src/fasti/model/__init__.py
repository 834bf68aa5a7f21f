"""Values only: what passes from stage to stage, and nothing that does anything."""
