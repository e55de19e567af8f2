"""Imports a set of fact files: read, checked whole, planned, then written in one transaction."""

from archive.importers.facts.loading import SetRefused, import_facts
from archive.importers.facts.reading import FILES, Problem
from archive.importers.facts.report import Report

__all__ = ["FILES", "Problem", "Report", "SetRefused", "import_facts"]
