"""An archivist's tasks, done by clicking from the dashboard, and what each costs."""
