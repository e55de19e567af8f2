"""Links to pages inside a text: only to what the world may see."""

from django.db.models import Model
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from archive.records.querysets import public_page


class PublicPageLink(PageLinkHandler):
    """Leaves the words of a link to a draft or a private page, and takes its address away."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Model | None]:
        numbers = [attrs.get("id") for attrs in attrs_list]
        pages = Page.objects.filter(public_page(), pk__in=numbers)
        by_number = {str(page.pk): page for page in pages}
        return [by_number.get(str(number)) for number in numbers]
