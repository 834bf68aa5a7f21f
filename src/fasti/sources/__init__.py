"""What did the world hand us: files, pages and streams become documents."""
