"""What editors, moderators and administrators can and cannot do in the admin."""
