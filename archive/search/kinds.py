"""The kinds of things that search finds, as ``?type=`` names them."""

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """A kind of result."""

    ARTICLE = "article", _("Article")
    COUNTRY = "country", _("Country")
    OPERATION = "operation", _("Operation")
    EVENT = "event", _("Event")
    GOVERNMENT = "government", _("Government")
    PERSON = "person", _("Person")
    FRAMEWORK = "framework", _("Framework")
    PUBLISHER = "publisher", _("Publisher")

    @property
    def plural(self) -> Promise:
        """What a list of several is headed."""
        return _PLURALS[self]


_PLURALS: dict[Kind, Promise] = {
    Kind.ARTICLE: _("Articles"),
    Kind.COUNTRY: _("Countries"),
    Kind.OPERATION: _("Operations"),
    Kind.EVENT: _("Events"),
    Kind.GOVERNMENT: _("Governments"),
    Kind.PERSON: _("People"),
    Kind.FRAMEWORK: _("Frameworks"),
    Kind.PUBLISHER: _("Publishers"),
}

NAMED_WITH: dict[Kind, tuple[str, ...]] = {
    Kind.OPERATION: ("operation", "mission", "operasjon", "operasjonen", "oppdrag", "oppdraget"),
    Kind.COUNTRY: ("country",),
    Kind.GOVERNMENT: ("government", "cabinet", "regjering", "regjeringen", "regjeringa"),
}
"""What a searcher writes beside the name of such a thing, in English, Bokmål and Nynorsk."""
