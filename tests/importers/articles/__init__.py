"""Tests of the articles that are made from the text of archived pages."""
