"""The form of an image; by itself because what it extends asks for all models at its import."""

from wagtail.compat import URLField
from wagtail.images.forms import BaseImageForm


class ImageForm(BaseImageForm):
    """The form of an image."""

    class Meta(BaseImageForm.Meta):
        field_classes = {"source_url": URLField}  # Wagtail's, which takes an address to be https
