"""What the archive gives away as files: tables and drawings of its facts, pictures of pages."""
