"""How to cite: one neutral record of a frozen version, and every style and format made of it."""
