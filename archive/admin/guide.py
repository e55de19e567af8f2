"""The guide for editors: the tasks of an archivist, step by step, with pictures."""

from dataclasses import KW_ONLY, dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Task:
    """One task: what to press, in order."""

    key: str
    title: Promise
    steps: tuple[Promise, ...]
    _: KW_ONLY
    picture: str
    """A file of ``static/guide/``, which ``tests/guide_pictures.py`` takes."""
    shows: Promise
    """What the picture shows, for whoever does not see it."""
    remark: Promise | str = ""
    """What is good to know."""


TASKS = (
    Task(
        "paste",
        _("Publish an article from the text of a page"),
        (
            _("Articles, “Paste a page”: paste all of the page, from its banner to its end."),
            _("“Show how it is understood”: each line stands beside what it will become."),
            _("“Make the draft”. What the page states is filled in; the rest is empty."),
            _("Fill in what is missing, such as the type under Description, and publish."),
        ),
        remark=_("The text is kept as it was found, under Sources, with the line of each field."),
        picture="paste.png",
        shows=_("The form for the text of a page, with its original address below."),
    ),
    Task(
        "accession",
        _("Add a country’s accession with its source"),
        (
            _("Countries, the country, the tab Facts: “Add status period”."),
            _(
                "Choose the framework, and write the period as you would say it:"
                " since 29 March 2004. Below the field stands how it was understood."
            ),
            _(
                "Evidence: “Add source”, and choose one. The last used stand first;"
                " “A new source” makes one in place."
            ),
            _("Publish. You come back to the tab, where the fact is a sentence."),
        ),
        remark=_("“2004-07-30/..” goes on; “2004-07-30/” says that the end is not known."),
        picture="facts.png",
        shows=_("The tab Facts of a country: its facts as sentences, each with Edit and History."),
    ),
    Task(
        "lead",
        _("Record a hand-over from one lead to another"),
        (
            _("Operations, the operation, the tab Facts: the lead that ends, Edit."),
            _("Write the day of the change as its end, add the source, publish."),
            _("“Add lead period”: the other organisation, since the same day."),
        ),
        remark=_("Two leads on one day are a warning, shown beside the form and under Reports."),
        picture="lead.png",
        shows=_("A lead period of an operation: below the period stands how it was understood."),
    ),
    Task(
        "correct",
        _("Correct a text"),
        (
            _("Articles, the article: change the words under Text."),
            _("Description, “Add correction”: what changed, why, and when."),
            _("Publish. Readers see the correction, numbered, below the text."),
        ),
        remark=_(
            "The words of a verbatim text change only with a correction. Transcription: our copy"
            " differed from the source. Changed at the source: the source itself differs now."
        ),
        picture="correct.png",
        shows=_("A correction of an article: what changed, why, when, and of which kind."),
    ),
    Task(
        "verify",
        _("Verify the facts of one source"),
        (
            _("The dashboard, “Facts to verify”: the source with the most facts stands first."),
            _("“Open the source”, and find the facts in it."),
            _("Tick those that you found, write your role, “Mark as verified”."),
        ),
        remark=_("A moderator’s ticks are public at once; an editor’s go to review."),
        picture="verify.png",
        shows=_("The facts that rest on one source, each with a box to tick."),
    ),
    Task(
        "mentions",
        _("Find what a text mentions"),
        (
            _("Articles, the article, the tab Mentions: “Find mentions”."),
            _(
                "Each name stands in its sentence, beside what it would mean. What can mean several"
                " things is asked, those in use on the day of the text first."
            ),
            _("Tick what is right, or “Accept all that is clear”."),
            _("The mentions are in a draft of the article: publish it."),
        ),
        remark=_(
            "Figures beside an operation are found as well, to tie them to the archive’s own."
        ),
        picture="mentions.png",
        shows=_("Names found in a text, each with its sentence and what it would mean."),
    ),
    Task(
        "warning",
        _("Answer a warning"),
        (
            _("The dashboard, “Warnings”: choose a line. Reports, Consistency lists them all."),
            _("Each line says what is wrong and leads to the field that mends it."),
            _("Mend it and publish: the line is gone. A note explains a gap that is no error."),
        ),
        picture="radar.png",
        shows=_("The report of consistency: what is wrong, where, and how grave it is."),
    ),
    Task(
        "withdraw",
        _("Withdraw a page"),
        (
            _("Open the page, the menu beside “Save draft”: “Withdraw…”."),
            _("Write the reason that readers shall see, “Withdraw”."),
        ),
        remark=_(
            "Nothing is deleted: the address answers with the title, the dates and the reason. The"
            " same screen lifts the withdrawal."
        ),
        picture="withdraw.png",
        shows=_("The reason for a withdrawal, with the address that will answer with it."),
    ),
    Task(
        "redact",
        _("Take a name out of a text"),
        (
            _("Open the page, the menu beside “Save draft”: “Redact a name…”."),
            _("Write the words as the text has them, the reason for readers, and who decided."),
            _("“Show where they stand”: every place, and below it what stays for you to change."),
            _("“Take it out everywhere”. The page, its drafts and versions carry a mark instead."),
        ),
        remark=_("Only where the law or a person’s safety asks for it: it cannot be undone."),
        picture="redact.png",
        shows=_("The words to take out, the reason for readers, and who decided."),
    ),
    Task(
        "schedule",
        _("Schedule a publication"),
        (
            _("Open the page, the panel Status: “Set schedule”, day and hour, “Save”."),
            _(
                "“Publish”: it waits for its hour, and is public after it, also where the hour was"
                " missed."
            ),
        ),
        picture="schedule.png",
        shows=_("The days on which a page becomes public and ceases to be."),
    ),
    Task(
        "review",
        _("Review a colleague’s draft"),
        (
            _("The dashboard, “Awaiting your review”: open the draft."),
            _("History compares it with what is public; comments stand beside each field."),
            _("“Approve” publishes it; “Request changes” sends it back with your words."),
        ),
        remark=_("Nobody approves what they made or submitted themselves."),
        picture="review.png",
        shows=_("The dashboard with a draft that awaits a review."),
    ),
    Task(
        "government",
        _("Close a government’s term and open the next"),
        (
            _("Records, Governments: “A government leaves office…”."),
            _("Write the day of the change, name the government that comes, choose the source."),
            _(
                "“Show what will change”: the terms, the articles that will carry the notice, and"
                " what stays open."
            ),
            _("“Record the change”."),
        ),
        picture="hand-over.png",
        shows=_("What a change of government will change, before it does."),
    ),
    Task(
        "report",
        _("Answer a reader"),
        (
            _("The dashboard, “Readers’ reports”: open one. Its page is a click away."),
            _(
                "Write what came of it, and choose the state. The reader finds it at an address of"
                " their own."
            ),
        ),
        remark=_("The archive keeps nothing about the reader."),
        picture="report.png",
        shows=_("What a reader says is wrong, with room for the answer."),
    ),
)
