"""Nothing any more: the help texts of the fields stand where the fields are made.

A hundred and sixty fields altered one by one took as long to migrate as all else together, and
nothing in the database changed by it.
"""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0009_second_pair_of_eyes'),
    ]

    operations = []
