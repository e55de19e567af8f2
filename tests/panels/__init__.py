"""The panels of which the forms in the admin are made."""
