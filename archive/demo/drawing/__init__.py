"""Draws the demo archive's figures: a sheet in the site's look, maps and charts; knows no facts."""
