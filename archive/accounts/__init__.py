"""The people who sign in: a user model of the archive's own from the first migration."""
