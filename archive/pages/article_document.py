"""What a citation says of the document that an article holds: who issued it, and when."""

from django.db.models import Model

from archive.citations.record import Author, Document
from archive.dates import PartialDate, Period
from archive.vocabularies import CreatorRole, TextForm

SPEECH = "speech"
"""Key of the type of document whose date is the day on which it was delivered."""
MADE_IT = frozenset({CreatorRole.AUTHOR, CreatorRole.SPEAKER})


def document_of(article: Model) -> Document:
    """The document as its publisher issued it, as far as the world may see who that was.

    Of a demonstration there is none: no name of a ministry is kept beside it.
    """
    if article.text_form == TextForm.DEMONSTRATION:
        return Document(article.title)
    kind = article.document_type
    is_speech = kind is not None and kind.key == SPEECH
    date, date_is_inferred = _date(article, is_speech=is_speech)
    publisher = _publisher(article)
    return Document(
        title=article.title,
        authors=_authors(article) or ((Author(publisher),) if publisher else ()),
        date=date,
        date_is_inferred=date_is_inferred,
        document_type=str(kind or ""),
        document_number=article.document_number,
        is_speech=is_speech,
        publisher=publisher,
    )


def _authors(article: Model) -> tuple[Author, ...]:
    """Those who wrote or spoke it; a name as written, and that of a body, is never split."""
    found = []
    for creator in article.creators.all().select_related("person"):
        person = creator.person
        if creator.role not in MADE_IT:
            continue
        if person is not None and person.live:
            found.append(Author.person(name=person.name, sort_name=person.sort_name))
        elif person is None and creator.name:
            found.append(Author(creator.name))
    return tuple(found)


def _publisher(article: Model) -> str:
    """The ministry with its country, because many countries have one of that name."""
    publisher = article.publisher
    if publisher is None or not publisher.live:
        return ""
    countries = publisher._meta.get_field("country").related_model.objects.public()
    country = countries.filter(pk=publisher.country_id).values_list("title", flat=True).first()
    return f"{publisher} ({country})" if country else str(publisher)


def _date(article: Model, *, is_speech: bool) -> tuple[PartialDate | None, bool]:
    """The date that a reference names, and whether it is only the time that the text describes."""
    dates = [article.issued_on, article.delivered_on, article.posted_on]
    if is_speech:
        dates.insert(0, article.delivered_on)
    written = next(filter(None, dates), "")
    if written:
        return PartialDate.parse(written), False
    if article.temporal:
        return _last_of(Period.parse(article.temporal)), True
    return None, False


def _last_of(period: Period) -> PartialDate | None:
    """A lone date as it is; of a period the last year: a text is no older than its subject."""
    if period.start == period.end:
        return period.start
    end = period.end or period.start
    return PartialDate(end.year) if end else None
