"""What the archive knows: subjects, agents, sources and dated facts, and questions about them."""
