"""What every field of the forms tells an archivist; nothing in the database changes."""

import archive.records.fields
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0009_second_pair_of_eyes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='abbreviation',
            name='country',
            field=models.ForeignKey(blank=True, help_text='Where the term means a country or a former state: FRG.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.countrypage'),
        ),
        migrations.AlterField(
            model_name='abbreviation',
            name='expansion',
            field=models.CharField(help_text='What the letters stand for, in English: Partnership for Peace.', max_length=300, verbose_name='in full'),
        ),
        migrations.AlterField(
            model_name='abbreviation',
            name='framework',
            field=models.ForeignKey(blank=True, help_text='Where the term means a membership or partnership: PfP. One of these four, or none.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.framework'),
        ),
        migrations.AlterField(
            model_name='abbreviation',
            name='norwegian',
            field=models.CharField(blank=True, help_text='The same written out: Partnerskap for fred.', max_length=300, verbose_name='in Norwegian'),
        ),
        migrations.AlterField(
            model_name='abbreviation',
            name='operation',
            field=models.ForeignKey(blank=True, help_text='Where the term means an operation or mission: ISAF.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.operationpage'),
        ),
        migrations.AlterField(
            model_name='abbreviation',
            name='organisation',
            field=models.ForeignKey(blank=True, help_text='Where the term means a ministry or an alliance: UD.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.organisation'),
        ),
        migrations.AlterField(
            model_name='abbreviation',
            name='term',
            field=models.CharField(help_text='As texts write it: PfP. Search finds its other forms with it.', max_length=60, unique=True, verbose_name='term'),
        ),
        migrations.AlterField(
            model_name='archivedocument',
            name='credit',
            field=models.CharField(blank=True, help_text='Who made it or lent it, as it should be shown.', max_length=200, verbose_name='credit'),
        ),
        migrations.AlterField(
            model_name='archiveimage',
            name='licence',
            field=models.CharField(blank=True, help_text='By its name and version: CC BY 4.0. Readers see it after the credit.', max_length=200, verbose_name='licence'),
        ),
        migrations.AlterField(
            model_name='archiveimage',
            name='source_url',
            field=models.URLField(blank=True, help_text='The page on which the original is found. Readers reach it from below the image.', max_length=500, verbose_name='where it comes from'),
        ),
        migrations.AlterField(
            model_name='articlecreator',
            name='office',
            field=models.CharField(blank=True, choices=[('prime-minister', 'Prime minister'), ('foreign-affairs', 'Minister of foreign affairs'), ('defence', 'Minister of defence'), ('secretary-general', 'Secretary general of NATO')], help_text='Held when it was written or spoken. Readers see it below the name.', max_length=20, verbose_name='office'),
        ),
        migrations.AlterField(
            model_name='articlecreator',
            name='person',
            field=models.ForeignKey(blank=True, help_text='Where the archive has a record of the person. Otherwise write the name below.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='created', to='archive.person', verbose_name='person'),
        ),
        migrations.AlterField(
            model_name='articlecreator',
            name='role',
            field=models.CharField(choices=[('author', 'Author'), ('speaker', 'Speaker'), ('translator', 'Translator'), ('photographer', 'Photographer')], default='author', help_text='Authors and speakers are named in citations, translators and photographers are not.', max_length=12, verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='acquired_from',
            field=models.CharField(blank=True, help_text='The site it was copied from, or who handed it over: regjeringen.no.', max_length=300, verbose_name='acquired from'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='alternative_title',
            field=models.CharField(blank=True, help_text='Another title that the document goes by. Readers see it as “Also titled”.', max_length=300, verbose_name='alternative title'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='archived_on',
            field=archive.records.fields.EDTFDateField(blank=True, help_text='When the publisher moved the page to an archive of its own: 2013.', max_length=40, verbose_name='archived at the source'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('quote', 7), ('list', 11), ('figure', 16), ('table', 22), ('numbered_paragraph', 25), ('question_answer', 28), ('fact_table', 33), ('editorial_note', 35)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 300}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Sub-section')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('archive.blocks.text.ParagraphBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Words'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Said or written by', 'max_length': 300, 'required': False}), 6: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('en', 'English'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('fr', 'French'), ('de', 'German')], 'label': 'Language, if another', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('text', 4), ('attribution', 5), ('language', 6)]], {}), 8: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Item'}), 9: ('wagtail.blocks.ListBlock', (8,), {'label': 'Items'}), 10: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('items', 9), ('ordered', 10)]], {}), 12: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the image tells, for those who cannot see it.', 'label': 'Alt text', 'max_length': 500, 'required': False}), 14: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick where the image adds nothing to the text; alt text then stays empty.', 'label': 'Decorative', 'required': False}), 15: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 16: ('wagtail.blocks.StructBlock', [[('image', 12), ('alt_text', 13), ('decorative', 14), ('caption', 15)]], {}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 300}), 18: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 20: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 18), ('number', 19)]], {'label': 'Table'}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 500, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('caption', 17), ('table', 20), ('source', 21)]], {}), 23: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'max_length': 20}), 24: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Text'}), 25: ('wagtail.blocks.StructBlock', [[('number', 23), ('text', 24)]], {}), 26: ('wagtail.blocks.TextBlock', (), {'label': 'Question'}), 27: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Answer'}), 28: ('wagtail.blocks.StructBlock', [[('question', 26), ('answer', 27)]], {}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'Label', 'max_length': 200}), 30: ('wagtail.blocks.CharBlock', (), {'label': 'Value', 'max_length': 500}), 31: ('wagtail.blocks.StructBlock', [[('label', 29), ('value', 30)]], {}), 32: ('wagtail.blocks.ListBlock', (31,), {'label': 'Rows'}), 33: ('wagtail.blocks.StructBlock', [[('caption', 17), ('rows', 32)]], {}), 34: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Note'}), 35: ('wagtail.blocks.StructBlock', [[('text', 34)]], {})}, help_text='The document’s own words, slips included, unless “Form of the text” says otherwise.', verbose_name='text'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='described_on',
            field=models.DateField(blank=True, help_text='When this description was written, or last gone through as a whole.', null=True, verbose_name='described on'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='document_number',
            field=models.CharField(blank=True, help_text='As its publisher numbered it: St.meld. nr. 15 (2008–2009).', max_length=60, verbose_name='document number'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='document_type',
            field=models.ForeignKey(help_text='Speech, press release, web page. Readers filter the articles by it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='archive.documenttype', verbose_name='document type'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='language',
            field=models.CharField(choices=[('en', 'English'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('fr', 'French'), ('de', 'German')], default='en', help_text='Of the text held here. A translation has the language it was translated into.', max_length=5, verbose_name='language'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='language_twin',
            field=models.ForeignKey(blank=True, help_text='Its page in this archive. Choose it on both pages: each then leads to the other.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='language_twins', to='archive.articlepage', verbose_name='same document in another language'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='licence',
            field=models.CharField(blank=True, help_text='By its name and version, where the text has one: CC BY 4.0.', max_length=200, verbose_name='licence'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='notice',
            field=models.CharField(choices=[('derived', 'When the government has left office'), ('shown', 'Always'), ('hidden', 'Never')], default='derived', help_text='Says above the text that its government has left office. As a rule the date decides.', max_length=10, verbose_name='notice “Historical archive”'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='notice_reason',
            field=models.CharField(blank=True, help_text='Needed where the notice is set to “Always” or “Never”.', max_length=300, verbose_name='reason'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='occasion',
            field=models.CharField(blank=True, help_text='What it was made for: informal meeting of NATO foreign ministers, April 2007.', max_length=300, verbose_name='occasion'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='part',
            field=models.CharField(blank=True, help_text='Its place in the series: 3, or II. Readers see it beside the series.', max_length=60, verbose_name='part'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='place',
            field=models.CharField(blank=True, help_text='Where it was issued, or where the speech was given: Oslo.', max_length=200, verbose_name='place'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='published_under',
            field=models.ForeignKey(help_text='The government that the source names. Empty: the document’s date decides, if it can.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='archive.government', verbose_name='published under'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='published_under_basis',
            field=models.CharField(choices=[('stated', 'Stated by the source'), ('derived', 'Derived from the date'), ('override', 'Set by an editor')], default='stated', help_text='Readers are told where the source does not say it. An editor’s choice needs a reason.', max_length=10, verbose_name='how that is known'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='publisher',
            field=models.ForeignKey(help_text='The ministry or body that issued it. A citation without an author begins with it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='published', to='archive.organisation', verbose_name='publisher'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='reference_code',
            field=models.CharField(blank=True, help_text='Where the original lies, as the archive that holds it writes it: S-1234.', max_length=60, verbose_name='reference code'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='reproduction',
            field=models.CharField(blank=True, help_text='What a reader may do with the text, in a sentence: quote it with the source named.', max_length=300, verbose_name='conditions of reproduction'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='rights_holder',
            field=models.CharField(blank=True, help_text='Whom to ask for leave to reproduce the text: a ministry, an author, the heirs.', max_length=200, verbose_name='rights holder'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='series',
            field=models.ForeignKey(blank=True, help_text='The campaign site, bulletin or other set that the document belongs to.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='archive.series', verbose_name='series'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='temporal_basis',
            field=models.CharField(choices=[('stated', 'Stated in the text'), ('derived', 'Derived from its dates'), ('inferred', 'Inferred from the text'), ('editor', 'Set by an editor')], default='derived', help_text='Readers are told where the text does not say it. “Inferred” needs a reason below.', max_length=10, verbose_name='how that is known'),
        ),
        migrations.AlterField(
            model_name='articlepage',
            name='updated_on',
            field=archive.records.fields.EDTFDateField(blank=True, help_text='The last change that the page itself states: 2007-02, or 12 February 2007.', max_length=40, verbose_name='updated at the source'),
        ),
        migrations.AlterField(
            model_name='articlesource',
            name='source',
            field=models.ForeignKey(help_text='The work that this description, or a text of the archive’s own, rests on.', on_delete=django.db.models.deletion.PROTECT, related_name='article_sources', to='archive.source', verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='attachedfile',
            name='description',
            field=models.CharField(blank=True, help_text='The words that readers follow: Scan of the letter, two pages. Empty: the file’s title.', max_length=300, verbose_name='what it is'),
        ),
        migrations.AlterField(
            model_name='attachedfile',
            name='document',
            field=models.ForeignKey(help_text='A scan or an annex, for readers to open or download.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.archivedocument', verbose_name='file'),
        ),
        migrations.AlterField(
            model_name='capital',
            name='country',
            field=models.ForeignKey(help_text='The country whose capital this was or is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='capitals', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='capital',
            name='name',
            field=models.CharField(help_text='As the city was called then: Nur-Sultan, from 2019 to 2022.', max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='contribution',
            name='country',
            field=models.ForeignKey(help_text='The country that took part, however small its part was.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='contribution',
            name='operation',
            field=models.ForeignKey(help_text='The operation that the country took part in.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='correction',
            name='corrected_on',
            field=archive.records.fields.EDTFDateField(help_text='The day of the correction. Readers see it beside what changed.', max_length=40, verbose_name='when'),
        ),
        migrations.AlterField(
            model_name='correction',
            name='correction_kind',
            field=models.CharField(choices=[('transcription', 'Transcription'), ('description', 'Description'), ('source', 'Changed at the source')], help_text='Our copy of the text, our description of it, or a change that its publisher made.', max_length=14, verbose_name='what was corrected'),
        ),
        migrations.AlterField(
            model_name='correction',
            name='what',
            field=models.TextField(help_text='What stood there, and what stands there now: “1994” became “1995” in paragraph 2.', verbose_name='what changed'),
        ),
        migrations.AlterField(
            model_name='correction',
            name='why',
            field=models.TextField(help_text='How it is known that this is right: the scan has 1995. Readers see it.', verbose_name='why'),
        ),
        migrations.AlterField(
            model_name='countrymention',
            name='country',
            field=models.ForeignKey(help_text='A country that the text names, under whatever name it had then.', on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='countryname',
            name='country',
            field=models.ForeignKey(help_text='The country whose name this was or is, whatever it is called today.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='names', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='countryname',
            name='language',
            field=models.CharField(choices=[('en', 'English'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('fr', 'French'), ('de', 'German')], default='en', help_text='Of the name itself: “Norge” is Norwegian Bokmål. Lists use the English names.', max_length=5, verbose_name='language'),
        ),
        migrations.AlterField(
            model_name='countryname',
            name='name',
            field=models.CharField(help_text='As it was written then: the former Yugoslav Republic of Macedonia.', max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='countryname',
            name='usage',
            field=models.CharField(choices=[('short', 'Short name'), ('official', 'Official name'), ('nato', 'NATO usage'), ('document', 'Used in documents')], default='short', help_text='Lists of a day prefer NATO’s usage, then the short name, then the official one.', max_length=10, verbose_name='usage'),
        ),
        migrations.AlterField(
            model_name='countrypage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('quote', 7), ('list', 11), ('figure', 16), ('table', 22)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 300}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Sub-section')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('archive.blocks.text.ParagraphBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Words'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Said or written by', 'max_length': 300, 'required': False}), 6: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('en', 'English'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('fr', 'French'), ('de', 'German')], 'label': 'Language, if another', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('text', 4), ('attribution', 5), ('language', 6)]], {}), 8: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Item'}), 9: ('wagtail.blocks.ListBlock', (8,), {'label': 'Items'}), 10: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('items', 9), ('ordered', 10)]], {}), 12: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the image tells, for those who cannot see it.', 'label': 'Alt text', 'max_length': 500, 'required': False}), 14: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick where the image adds nothing to the text; alt text then stays empty.', 'label': 'Decorative', 'required': False}), 15: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 16: ('wagtail.blocks.StructBlock', [[('image', 12), ('alt_text', 13), ('decorative', 14), ('caption', 15)]], {}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 300}), 18: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 20: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 18), ('number', 19)]], {'label': 'Table'}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 500, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('caption', 17), ('table', 20), ('source', 21)]], {})}, help_text='The country’s story in the archive’s own words. What has a date belongs under “Facts”.', verbose_name='text'),
        ),
        migrations.AlterField(
            model_name='countrypage',
            name='code_status',
            field=models.CharField(choices=[('current', 'ISO 3166-1'), ('user-assigned', 'User-assigned'), ('former', 'ISO 3166-3 (former state)')], default='current', help_text='User-assigned: in use without being in the standard, such as XK for Kosovo.', max_length=14, verbose_name='standing of the code'),
        ),
        migrations.AlterField(
            model_name='countrypage',
            name='continent',
            field=models.CharField(blank=True, help_text='As a reference work has it: Europe, North America.', max_length=40, verbose_name='continent'),
        ),
        migrations.AlterField(
            model_name='countrypage',
            name='iso3',
            field=models.CharField(blank=True, error_messages={'unique': 'Another country profile has this code.'}, help_text='ISO 3166-1 alpha-3: NOR. The maps find the outline of the country by it.', max_length=3, null=True, unique=True, validators=[django.core.validators.RegexValidator('^[A-Z]{3}$', 'Three capital letters.')], verbose_name='three-letter code'),
        ),
        migrations.AlterField(
            model_name='countrypage',
            name='region',
            field=models.CharField(choices=[('northern-europe', 'Northern Europe'), ('western-europe', 'Western Europe'), ('central-europe', 'Central Europe'), ('southern-europe', 'Southern Europe'), ('eastern-europe', 'Eastern Europe'), ('caucasus', 'Caucasus'), ('central-asia', 'Central Asia'), ('western-asia', 'Western Asia'), ('south-asia', 'South Asia'), ('east-asia', 'East Asia'), ('south-east-asia', 'South-East Asia'), ('north-africa', 'North Africa'), ('west-africa', 'West Africa'), ('east-africa', 'East Africa'), ('north-america', 'North America'), ('south-america', 'South America'), ('oceania', 'Oceania')], help_text='The region under which lists and the chronology have it: Norway, Northern Europe.', max_length=20, verbose_name='region'),
        ),
        migrations.AlterField(
            model_name='countrypage',
            name='role',
            field=models.CharField(choices=[('member', 'Member'), ('partner', 'Partner'), ('contributor', 'Contributor to an operation'), ('theatre', 'Theatre of an operation'), ('theatre-support', 'Supported an operation'), ('former-state', 'Former state'), ('context', 'Context')], default='partner', help_text='Its closest tie to the Alliance. The dates of that tie belong under “Facts”.', max_length=16, verbose_name='why it is here'),
        ),
        migrations.AlterField(
            model_name='discrepancy',
            name='advice',
            field=models.TextField(blank=True, help_text='Why that one, in a sentence or two. Readers see it below what the sources say.', verbose_name='advice'),
        ),
        migrations.AlterField(
            model_name='discrepancy',
            name='subject',
            field=models.CharField(help_text='What the sources disagree on, as a heading: Date of the 2004 enlargement.', max_length=300, verbose_name='question'),
        ),
        migrations.AlterField(
            model_name='discrepancy',
            name='value_used',
            field=models.CharField(help_text='What the archive goes by, as a date or a figure: 2004-03-29.', max_length=100, verbose_name='value used'),
        ),
        migrations.AlterField(
            model_name='documenttype',
            name='description',
            field=models.TextField(blank=True, help_text='What counts as one, and what does not: for whoever describes the next document.', verbose_name='description'),
        ),
        migrations.AlterField(
            model_name='documenttype',
            name='key',
            field=models.SlugField(help_text='Short name in addresses and data files: press-release. Never change it afterwards.', max_length=60, unique=True, verbose_name='key'),
        ),
        migrations.AlterField(
            model_name='documenttype',
            name='name',
            field=models.CharField(help_text='In the singular, as readers see it: Press release.', max_length=100, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='documenttype',
            name='name_nb',
            field=models.CharField(blank=True, help_text='In the singular: Pressemelding.', max_length=100, verbose_name='name in Norwegian'),
        ),
        migrations.AlterField(
            model_name='eventmention',
            name='event',
            field=models.ForeignKey(help_text='A summit, a treaty or another event that the text speaks of.', on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='archive.historicalevent', verbose_name='event'),
        ),
        migrations.AlterField(
            model_name='evidence',
            name='source',
            field=models.ForeignKey(help_text='The work in which the fact stands. A missing one can be made while choosing.', on_delete=django.db.models.deletion.PROTECT, related_name='evidence', to='archive.source', verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='fact',
            name='verified_on',
            field=models.DateField(blank=True, help_text='The day on which somebody last found the fact in its source.', null=True, verbose_name='verified on'),
        ),
        migrations.AlterField(
            model_name='framework',
            name='abbreviation',
            field=models.CharField(blank=True, help_text='As texts shorten it: PfP.', max_length=20, verbose_name='abbreviation'),
        ),
        migrations.AlterField(
            model_name='framework',
            name='description',
            field=models.TextField(blank=True, help_text='What taking part means, in a sentence or two. It opens the page that readers see.', verbose_name='description'),
        ),
        migrations.AlterField(
            model_name='framework',
            name='name',
            field=models.CharField(help_text='In full, without “the”: Partnership for Peace.', max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='framework',
            name='name_nb',
            field=models.CharField(blank=True, help_text='As Norwegian texts write it: Partnerskap for fred.', max_length=200, verbose_name='name in Norwegian'),
        ),
        migrations.AlterField(
            model_name='frameworkmention',
            name='framework',
            field=models.ForeignKey(help_text='A form of membership or partnership that the text names: Partnership for Peace.', on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='archive.framework', verbose_name='framework'),
        ),
        migrations.AlterField(
            model_name='government',
            name='history_name_en',
            field=models.CharField(blank=True, help_text='As works of history write it: Jens Stoltenberg’s Second Government.', max_length=200, verbose_name='name in history'),
        ),
        migrations.AlterField(
            model_name='government',
            name='history_name_nb',
            field=models.CharField(blank=True, help_text='As Norwegian works of history write it: Jens Stoltenbergs andre regjering.', max_length=200, verbose_name='name in history, in Norwegian'),
        ),
        migrations.AlterField(
            model_name='government',
            name='label_basis',
            field=models.CharField(choices=[('seen', 'Seen on archived pages'), ('pattern', 'Follows the pattern seen elsewhere'), ('not-archived', 'Not archived yet')], default='seen', help_text='Whether somebody saw it on an archived page. Readers see this beside the label.', max_length=12, verbose_name='how the label is known'),
        ),
        migrations.AlterField(
            model_name='government',
            name='parliamentary_basis',
            field=models.CharField(blank=True, help_text='Its footing in the Storting: minority, majority coalition.', max_length=100, verbose_name='parliamentary basis'),
        ),
        migrations.AlterField(
            model_name='government',
            name='parties',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Those that had ministers in it at any time of its term.', related_name='governments', to='archive.party', verbose_name='parties'),
        ),
        migrations.AlterField(
            model_name='governmentterm',
            name='government',
            field=models.ForeignKey(help_text='The government whose time in office this is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='archive.government', verbose_name='government'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='countries',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Those that took part, or that it concerned. Readers reach their profiles from here.', related_name='events', to='archive.countrypage', verbose_name='countries'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='event_kind',
            field=models.CharField(choices=[('summit', 'Summit'), ('summit-other', 'Other summit'), ('treaty', 'Treaty'), ('enlargement', 'Enlargement'), ('partnership', 'Partnership'), ('strategic-concept', 'Strategic concept'), ('structure', 'Structure'), ('organisation', 'Organisation'), ('operation', 'Operation'), ('article4', 'Article 4 consultation'), ('article5', 'Article 5'), ('resolution', 'Resolution'), ('report', 'Report'), ('decision', 'Decision'), ('national', 'National event'), ('other', 'Other event')], help_text='Readers filter the events by it. “Other event” only where nothing else fits.', max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='operations',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Those that it began, changed or ended. Readers reach their pages from here.', related_name='events', to='archive.operationpage', verbose_name='operations'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='place',
            field=models.CharField(blank=True, help_text='The town, or the house in it: Washington, Oslo City Hall.', max_length=200, verbose_name='place'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='place_country',
            field=models.ForeignKey(blank=True, help_text='Where the place lies. Readers reach its profile from the event.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events_held', to='archive.countrypage', verbose_name='country of the place'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='text',
            field=models.TextField(help_text='Two or three sentences, in your own words and in the present tense.', verbose_name='what happened'),
        ),
        migrations.AlterField(
            model_name='historicalevent',
            name='title',
            field=models.CharField(help_text='Short, and clear by itself: Madrid summit 1997, North Atlantic Treaty.', max_length=300, verbose_name='title'),
        ),
        migrations.AlterField(
            model_name='leadperiod',
            name='operation',
            field=models.ForeignKey(help_text='The operation that is led or supported.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='leads', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='leadperiod',
            name='organisation',
            field=models.ForeignKey(help_text='Who leads or supports it: NATO, the European Union.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='leads', to='archive.organisation', verbose_name='organisation'),
        ),
        migrations.AlterField(
            model_name='leadperiod',
            name='role',
            field=models.CharField(choices=[('lead', 'Lead'), ('joint-lead', 'Joint lead'), ('support', 'Support')], default='lead', help_text='Two lead on the same days only as “Joint lead”; support shares days with anyone.', max_length=10, verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='mandate',
            name='adopted_on',
            field=archive.records.fields.EDTFDateField(blank=True, help_text='The day it was adopted or signed: 1999-06-10 for resolution 1244.', max_length=40, verbose_name='date'),
        ),
        migrations.AlterField(
            model_name='mandate',
            name='instrument',
            field=models.CharField(choices=[('unsc-resolution', 'UN Security Council resolution'), ('north-atlantic-treaty', 'North Atlantic Treaty'), ('agreement', 'Agreement'), ('request', 'Request'), ('decision', 'Decision'), ('council-decision', 'Council decision')], help_text='The kind of act. Its number or title goes below.', max_length=24, verbose_name='instrument'),
        ),
        migrations.AlterField(
            model_name='mandate',
            name='operation',
            field=models.ForeignKey(help_text='The operation that rests on this act.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='officeterm',
            name='acting',
            field=models.BooleanField(default=False, help_text='Ticked: stood in for the holder, or until there was one.', verbose_name='acting'),
        ),
        migrations.AlterField(
            model_name='officeterm',
            name='office',
            field=models.CharField(choices=[('prime-minister', 'Prime minister'), ('foreign-affairs', 'Minister of foreign affairs'), ('defence', 'Minister of defence'), ('secretary-general', 'Secretary general of NATO')], db_index=True, help_text='Two people hold it on the same day only where one of them was acting.', max_length=20, verbose_name='office'),
        ),
        migrations.AlterField(
            model_name='officeterm',
            name='party',
            field=models.ForeignKey(blank=True, help_text='The party that the person belonged to then. Empty: none, or not known.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='archive.party', verbose_name='party'),
        ),
        migrations.AlterField(
            model_name='officeterm',
            name='person',
            field=models.ForeignKey(help_text='Who held the office in this term.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='archive.person', verbose_name='person'),
        ),
        migrations.AlterField(
            model_name='operationmention',
            name='operation',
            field=models.ForeignKey(help_text='An operation that the text names, by its code or in full: ISAF.', on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('quote', 7), ('list', 11), ('figure', 16), ('table', 22)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 300}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Sub-section')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('archive.blocks.text.ParagraphBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Words'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Said or written by', 'max_length': 300, 'required': False}), 6: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('en', 'English'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('fr', 'French'), ('de', 'German')], 'label': 'Language, if another', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('text', 4), ('attribution', 5), ('language', 6)]], {}), 8: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Item'}), 9: ('wagtail.blocks.ListBlock', (8,), {'label': 'Items'}), 10: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('items', 9), ('ordered', 10)]], {}), 12: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the image tells, for those who cannot see it.', 'label': 'Alt text', 'max_length': 500, 'required': False}), 14: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick where the image adds nothing to the text; alt text then stays empty.', 'label': 'Decorative', 'required': False}), 15: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 16: ('wagtail.blocks.StructBlock', [[('image', 12), ('alt_text', 13), ('decorative', 14), ('caption', 15)]], {}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 300}), 18: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 20: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 18), ('number', 19)]], {'label': 'Table'}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 500, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('caption', 17), ('table', 20), ('source', 21)]], {})}, help_text='What it was and did, in the archive’s own words. Dates and figures go under “Facts”.', verbose_name='text'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='coordinates_approximate',
            field=models.BooleanField(default=True, help_text='Ticked: a point somewhere in the theatre. Not ticked: a place that a source gives.', verbose_name='rough position'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='full_name',
            field=models.CharField(blank=True, help_text='The code name written out: Kosovo Force.', max_length=300, verbose_name='full name'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='latitude',
            field=models.DecimalField(blank=True, decimal_places=5, help_text='In degrees, with a minus south of the equator: 42.66 for Pristina.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='longitude',
            field=models.DecimalField(blank=True, decimal_places=5, help_text='In degrees, with a minus west of Greenwich: 21.17 for Pristina.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='nato_role',
            field=models.CharField(choices=[('led', 'Led by NATO'), ('led-later', 'Led by NATO after a hand-over'), ('led-jointly', 'Led jointly'), ('supporting', 'Supported by NATO'), ('successor', 'Successor with NATO assets')], default='led', help_text='Over the operation as a whole. Who led it when belongs under “Facts”.', max_length=12, verbose_name="NATO's part"),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='operation_kind',
            field=models.CharField(choices=[('peace-support', 'Peace support'), ('maritime', 'Maritime'), ('air-campaign', 'Air campaign'), ('air-policing', 'Air policing'), ('air-surveillance', 'Air surveillance'), ('air-defence-and-deterrence', 'Air defence and deterrence'), ('collective-defence', 'Collective defence'), ('deterrence-and-defence', 'Deterrence and defence'), ('stand-by-force', 'Stand-by force'), ('security-support', 'Security support'), ('training', 'Training'), ('advisory', 'Advisory'), ('support-to-partners', 'Support to partners'), ('humanitarian-relief', 'Humanitarian relief')], help_text='What it mainly did. Readers filter the operations by it.', max_length=32, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='operationpage',
            name='theatre',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='The countries in which it took place, or off whose coasts.', related_name='operations_here', to='archive.countrypage', verbose_name='theatre'),
        ),
        migrations.AlterField(
            model_name='operationperiod',
            name='operation',
            field=models.ForeignKey(help_text='The operation as a whole. Its stages are phases.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='periods', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='operationphase',
            name='name',
            field=models.CharField(help_text='What readers see it called: Operation Joint Guard.', max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='operationphase',
            name='operation',
            field=models.ForeignKey(help_text='The operation that the phase is a stage of.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='phases', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='operationphase',
            name='text',
            field=models.TextField(blank=True, help_text='How it differs from the phase before: area, task, command. A sentence or two.', verbose_name='what changed'),
        ),
        migrations.AlterField(
            model_name='operationrelation',
            name='operation',
            field=models.ForeignKey(help_text='The later, supporting or smaller of the two: SFOR.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='relations', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='operationrelation',
            name='other',
            field=models.ForeignKey(help_text='The earlier, supported or larger of the two: IFOR.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inverse_relations', to='archive.operationpage', verbose_name='other operation'),
        ),
        migrations.AlterField(
            model_name='operationrelation',
            name='relation',
            field=models.CharField(choices=[('follows', 'Follows'), ('supports', 'Supports'), ('part-of', 'Part of')], help_text='Read from the first to the other: SFOR follows IFOR. Never enter it the other way too.', max_length=10, verbose_name='relation'),
        ),
        migrations.AlterField(
            model_name='operationrelation',
            name='since',
            field=archive.records.fields.EDTFDateField(blank=True, help_text='The day on which it began to follow, support or belong. Empty: not known.', max_length=40, verbose_name='since'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='abbreviation',
            field=models.CharField(blank=True, help_text='As its own papers have it: UD, NATO.', max_length=20, verbose_name='abbreviation'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='country',
            field=models.ForeignKey(blank=True, help_text='Whose body it is. A citation names it after the body. Empty for an alliance.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organisations', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='name_nb',
            field=models.CharField(blank=True, help_text='Today’s or its last, as Norwegian texts write it: Utenriksdepartementet.', max_length=200, verbose_name='name in Norwegian'),
        ),
        migrations.AlterField(
            model_name='organisation',
            name='organisation_kind',
            field=models.CharField(choices=[('ministry', 'Ministry'), ('alliance', 'Alliance or union'), ('other', 'Other')], default='ministry', help_text='A ministry publishes; an alliance or a union leads operations.', max_length=10, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='organisationname',
            name='name_en',
            field=models.CharField(help_text='As it was written then, not as today: Ministry of Foreign Affairs.', max_length=200, verbose_name='name in English'),
        ),
        migrations.AlterField(
            model_name='organisationname',
            name='name_nb',
            field=models.CharField(blank=True, help_text='As it was written then, not as today: Utenriksdepartementet.', max_length=200, verbose_name='name in Norwegian'),
        ),
        migrations.AlterField(
            model_name='organisationname',
            name='organisation',
            field=models.ForeignKey(help_text='The body whose name this was or is, whatever it is called today.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='names', to='archive.organisation', verbose_name='organisation'),
        ),
        migrations.AlterField(
            model_name='organisationname',
            name='period',
            field=archive.records.fields.EDTFPeriodField(blank=True, help_text='For example 1905-12-01/.. (since then). Empty: no period is known to the archive.', max_length=40, verbose_name='period'),
        ),
        migrations.AlterField(
            model_name='originaladdress',
            name='seen_on',
            field=models.DateField(blank=True, help_text='The last day on which somebody found the document there. Readers see it.', null=True, verbose_name='seen there on'),
        ),
        migrations.AlterField(
            model_name='originaladdress',
            name='url',
            field=models.URLField(help_text='The whole address on the publisher’s site, even where it leads nowhere now.', max_length=1000, verbose_name='address'),
        ),
        migrations.AlterField(
            model_name='party',
            name='key',
            field=models.CharField(help_text='The party’s own, as used in Norway: Ap, KrF. Data files name the party by it.', max_length=10, unique=True, verbose_name='abbreviation'),
        ),
        migrations.AlterField(
            model_name='party',
            name='name_en',
            field=models.CharField(help_text='As English texts write it: Labour Party.', max_length=200, verbose_name='name in English'),
        ),
        migrations.AlterField(
            model_name='party',
            name='name_nb',
            field=models.CharField(help_text='As the party calls itself: Arbeiderpartiet.', max_length=200, verbose_name='name in Norwegian'),
        ),
        migrations.AlterField(
            model_name='person',
            name='country',
            field=models.ForeignKey(blank=True, help_text='The country that the person served, or comes from.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='person',
            name='name',
            field=models.CharField(help_text='As readers know the person, first name first: Halvard Lange.', max_length=200, verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='personmention',
            name='person',
            field=models.ForeignKey(help_text='Somebody whom the text names. Who wrote it belongs under “Creators”.', on_delete=django.db.models.deletion.PROTECT, related_name='mentions', to='archive.person', verbose_name='person'),
        ),
        migrations.AlterField(
            model_name='series',
            name='part_of',
            field=models.ForeignKey(blank=True, help_text='The larger series that holds this one, where there is one.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='archive.series', verbose_name='part of'),
        ),
        migrations.AlterField(
            model_name='series',
            name='period',
            field=archive.records.fields.EDTFPeriodField(blank=True, help_text='From its first document to its last: 2005/2013, 2006-11/.. (still growing).', max_length=40, verbose_name='period'),
        ),
        migrations.AlterField(
            model_name='series',
            name='reference_code',
            field=models.CharField(blank=True, help_text='As the archive that holds the originals writes it: S-1234.', max_length=60, verbose_name='reference code'),
        ),
        migrations.AlterField(
            model_name='series',
            name='scope_and_content',
            field=models.TextField(blank=True, help_text='What is in it and what it is about. It opens the page that readers see.', verbose_name='scope and content'),
        ),
        migrations.AlterField(
            model_name='series',
            name='title',
            field=models.CharField(help_text='As its publisher called it, or in plain words: Speeches of the foreign minister.', max_length=300, verbose_name='title'),
        ),
        migrations.AlterField(
            model_name='source',
            name='kind',
            field=models.CharField(choices=[('seed', 'Document of this archive'), ('official', 'Official'), ('archived-official', 'Official, archived copy'), ('government', 'Government'), ('reference', 'Reference work'), ('encyclopedia', 'Encyclopedia'), ('data', 'Data set'), ('press', 'Press'), ('none', 'No source opened')], help_text='How close to the matter it stands. The choices go from the strongest to the weakest.', max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='source',
            name='note',
            field=models.TextField(blank=True, help_text='What to know before relying on it: read in part, a later edition, a page that changed.', verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='source',
            name='publisher',
            field=models.CharField(blank=True, help_text='Who answers for it: NATO, the Norwegian Ministry of Foreign Affairs.', max_length=300, verbose_name='publisher'),
        ),
        migrations.AlterField(
            model_name='source',
            name='title',
            field=models.CharField(help_text='As the work itself has it; of a web page its heading.', max_length=500, verbose_name='title'),
        ),
        migrations.AlterField(
            model_name='standardpage',
            name='body',
            field=wagtail.fields.StreamField([('heading', 2), ('paragraph', 3), ('quote', 7), ('list', 11), ('figure', 16), ('table', 22)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Heading', 'max_length': 300}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('2', 'Section'), ('3', 'Sub-section')], 'label': 'Level'}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('level', 1)]], {}), 3: ('archive.blocks.text.ParagraphBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'label': 'Words'}), 5: ('wagtail.blocks.CharBlock', (), {'label': 'Said or written by', 'max_length': 300, 'required': False}), 6: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('en', 'English'), ('nb', 'Norwegian Bokmål'), ('nn', 'Norwegian Nynorsk'), ('fr', 'French'), ('de', 'German')], 'label': 'Language, if another', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('text', 4), ('attribution', 5), ('language', 6)]], {}), 8: ('archive.blocks.text.ParagraphBlock', (), {'label': 'Item'}), 9: ('wagtail.blocks.ListBlock', (8,), {'label': 'Items'}), 10: ('wagtail.blocks.BooleanBlock', (), {'label': 'Numbered', 'required': False}), 11: ('wagtail.blocks.StructBlock', [[('items', 9), ('ordered', 10)]], {}), 12: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Image'}), 13: ('wagtail.blocks.CharBlock', (), {'help_text': 'What the image tells, for those who cannot see it.', 'label': 'Alt text', 'max_length': 500, 'required': False}), 14: ('wagtail.blocks.BooleanBlock', (), {'help_text': 'Tick where the image adds nothing to the text; alt text then stays empty.', 'label': 'Decorative', 'required': False}), 15: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 500, 'required': False}), 16: ('wagtail.blocks.StructBlock', [[('image', 12), ('alt_text', 13), ('decorative', 14), ('caption', 15)]], {}), 17: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 300}), 18: ('wagtail.blocks.CharBlock', (), {'label': 'Text', 'required': False}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Number', 'required': False}), 20: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 18), ('number', 19)]], {'label': 'Table'}), 21: ('wagtail.blocks.CharBlock', (), {'label': 'Source', 'max_length': 500, 'required': False}), 22: ('wagtail.blocks.StructBlock', [[('caption', 17), ('table', 20), ('source', 21)]], {})}, help_text='In the archive’s own voice: what it holds, how to cite it.', verbose_name='text'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='attribute',
            field=models.CharField(choices=[('date', 'Date'), ('start', 'Start'), ('end', 'End'), ('period', 'Period'), ('value', 'Figure'), ('number', 'Number'), ('attribution', 'Attribution'), ('other', 'Other')], default='other', help_text='Which side of the fact the words give: its start, its end, its figure.', max_length=12, verbose_name='about its'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='discrepancy',
            field=models.ForeignKey(blank=True, help_text='The question on which sources differ, where this is one of the answers.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='archive.discrepancy', verbose_name='discrepancy'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='fact',
            field=models.ForeignKey(help_text='The fact of this archive that the words speak of.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='archive.fact', verbose_name='fact'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='locator',
            field=models.CharField(blank=True, help_text='Page, paragraph or section of the source.', max_length=200, verbose_name='locator'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='quotation',
            field=models.TextField(blank=True, help_text='The words that say so, copied exactly from the source or the article.', verbose_name='quotation'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='says',
            field=models.TextField(blank=True, help_text='In a few words of your own: Instruments deposited. Readers see it after the value.', verbose_name='what the source says'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='source',
            field=models.ForeignKey(blank=True, help_text='The work that says so. Empty where an article of this archive does.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='archive.source', verbose_name='source'),
        ),
        migrations.AlterField(
            model_name='statement',
            name='value',
            field=models.CharField(help_text='The date or the figure alone, as the source has it: April 2004, or 16,000.', max_length=200, verbose_name='value as written'),
        ),
        migrations.AlterField(
            model_name='statusevent',
            name='country',
            field=models.ForeignKey(help_text='The country that the step concerns.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='status_events', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='statusevent',
            name='event_kind',
            field=models.CharField(choices=[('applied', 'Applied'), ('announced', 'Announced'), ('declared', 'Declared'), ('referendum', 'Referendum'), ('welcomed', 'Welcomed'), ('deferred', 'Deferred'), ('invited', 'Invited'), ('invitation-withdrawn', 'Invitation withdrawn'), ('protocol-signed', 'Accession protocol signed'), ('action-plan', 'Action plan'), ('flag-ceremony', 'Flag raised'), ('treaty-area-extended', 'Treaty area extended'), ('suspended', 'Suspended'), ('other', 'Other')], help_text='“Other” only where nothing else fits; the sentence below then says it all.', max_length=24, verbose_name='kind of step'),
        ),
        migrations.AlterField(
            model_name='statusevent',
            name='framework',
            field=models.ForeignKey(help_text='What the step leads to, or belongs to: NATO membership.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='status_events', to='archive.framework', verbose_name='framework'),
        ),
        migrations.AlterField(
            model_name='statusperiod',
            name='country',
            field=models.ForeignKey(help_text='The country whose status this is.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='status_periods', to='archive.countrypage', verbose_name='country'),
        ),
        migrations.AlterField(
            model_name='statusperiod',
            name='end_event',
            field=models.CharField(blank=True, help_text='The act or change that ended it, in a few words: became a NATO member.', max_length=200, verbose_name='how it ended'),
        ),
        migrations.AlterField(
            model_name='statusperiod',
            name='framework',
            field=models.ForeignKey(help_text='What it takes part in: NATO membership, Partnership for Peace.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='status_periods', to='archive.framework', verbose_name='framework'),
        ),
        migrations.AlterField(
            model_name='statusperiod',
            name='role',
            field=models.CharField(choices=[('participant', 'Participant'), ('observer', 'Observer')], default='participant', help_text='Observer: present without taking part. Readers see observers apart from participants.', max_length=12, verbose_name='role'),
        ),
        migrations.AlterField(
            model_name='statusperiod',
            name='start_event',
            field=models.CharField(blank=True, help_text='The act that began it, in a few words: acceded (instrument deposited).', max_length=200, verbose_name='how it began'),
        ),
        migrations.AlterField(
            model_name='strengthfigure',
            name='operation',
            field=models.ForeignKey(help_text='The operation that the figure is of, even where it counts one country’s part.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='strengths', to='archive.operationpage', verbose_name='operation'),
        ),
        migrations.AlterField(
            model_name='strengthfigure',
            name='qualifier',
            field=models.CharField(choices=[('exact', 'Exactly'), ('about', 'About'), ('at-least', 'At least'), ('at-most', 'At most')], default='exact', help_text='As the source puts it: “around 16,000” is about, not exactly.', max_length=10, verbose_name='qualifier'),
        ),
        migrations.AlterField(
            model_name='strengthfigure',
            name='unit',
            field=models.CharField(choices=[('personnel', 'Personnel'), ('aircraft', 'Aircraft'), ('ships', 'Ships'), ('sorties', 'Sorties'), ('tons', 'Tons')], default='personnel', help_text='What was counted. Soldiers and staff are personnel.', max_length=12, verbose_name='unit'),
        ),
        migrations.AlterField(
            model_name='succession',
            name='occurred_on',
            field=archive.records.fields.EDTFDateField(blank=True, help_text='The first day of the successor: 1993-01-01 for Slovakia.', max_length=40, verbose_name='date'),
        ),
        migrations.AlterField(
            model_name='succession',
            name='predecessor',
            field=models.ForeignKey(help_text='The state that came before: Czechoslovakia.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='succeeded_by', to='archive.countrypage', verbose_name='predecessor'),
        ),
        migrations.AlterField(
            model_name='succession',
            name='successor',
            field=models.ForeignKey(help_text='The state that came after: Slovakia. Each successor is a fact of its own.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='preceded_by', to='archive.countrypage', verbose_name='successor'),
        ),
    ]
