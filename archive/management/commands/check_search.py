"""Compares the search index with what is public, and mends what differs."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.management.bar import Bar
from archive.search import rebuilding


class Command(BaseCommand):
    """``manage.py check_search``: says what was wrong, and that it is mended."""

    help = (
        "Compares every document of the search index with the thing that it is of, its words and "
        "the database's full-text index with the documents, and mends what differs."
    )

    def handle(self, *args, **options) -> None:
        bar = Bar(self.stdout, verbosity=options["verbosity"])
        repair = rebuilding.check(progress=bar.show)
        bar.close()
        if not repair:
            self.stdout.write(self.style.SUCCESS(_("The search index agrees with the archive.")))
        for line in _told(repair):
            self.stdout.write(self.style.WARNING(line))


def _told(repair: rebuilding.Repair) -> list[str]:
    lines = []
    if repair.documents:
        lines.append(
            ngettext(
                "Mended: %(count)d document was missing or out of date.",
                "Mended: %(count)d documents were missing or out of date.",
                repair.documents,
            )
            % {"count": repair.documents}
        )
    if repair.strays:
        lines.append(
            ngettext(
                "Removed: %(count)d document of something that is not public.",
                "Removed: %(count)d documents of things that are not public.",
                repair.strays,
            )
            % {"count": repair.strays}
        )
    if repair.words:
        lines.append(
            ngettext(
                "Mended: the count of %(count)d word.",
                "Mended: the counts of %(count)d words.",
                repair.words,
            )
            % {"count": repair.words}
        )
    if repair.full_text:
        lines.append(_("Made anew: the full-text index, which did not agree with the documents."))
    return lines
