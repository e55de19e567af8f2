"""The controlled vocabularies of the records, in the field's standard terms."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Verification(TextChoices):
    """How far a fact has been checked against a source."""

    VERIFIED = "verified", _("Verified")
    PARTLY = "partly", _("Partly verified")
    UNVERIFIED = "unverified", _("Unverified")


class EndState(TextChoices):
    """What is known of the end of a period; "ongoing" and "not known" are different things."""

    ENDED = "ended", _("Ended")
    ONGOING = "ongoing", _("Ongoing")
    UNKNOWN = "unknown", _("End not known")


class Language(TextChoices):
    """Languages of documents and names."""

    ENGLISH = "en", _("English")
    BOKMAL = "nb", _("Norwegian Bokmål")
    NYNORSK = "nn", _("Norwegian Nynorsk")
    FRENCH = "fr", _("French")
    GERMAN = "de", _("German")


# --- Countries -----------------------------------------------------------------------------------
class Region(TextChoices):
    """Regions by which countries and operations are grouped."""

    NORTHERN_EUROPE = "northern-europe", _("Northern Europe")
    WESTERN_EUROPE = "western-europe", _("Western Europe")
    CENTRAL_EUROPE = "central-europe", _("Central Europe")
    SOUTHERN_EUROPE = "southern-europe", _("Southern Europe")
    EASTERN_EUROPE = "eastern-europe", _("Eastern Europe")
    CAUCASUS = "caucasus", _("Caucasus")
    CENTRAL_ASIA = "central-asia", _("Central Asia")
    WESTERN_ASIA = "western-asia", _("Western Asia")
    SOUTH_ASIA = "south-asia", _("South Asia")
    EAST_ASIA = "east-asia", _("East Asia")
    SOUTH_EAST_ASIA = "south-east-asia", _("South-East Asia")
    NORTH_AFRICA = "north-africa", _("North Africa")
    WEST_AFRICA = "west-africa", _("West Africa")
    EAST_AFRICA = "east-africa", _("East Africa")
    NORTH_AMERICA = "north-america", _("North America")
    SOUTH_AMERICA = "south-america", _("South America")
    OCEANIA = "oceania", _("Oceania")


class CountryRole(TextChoices):
    """Why the archive describes a country."""

    MEMBER = "member", _("Member")
    PARTNER = "partner", _("Partner")
    CONTRIBUTOR = "contributor", _("Contributor to an operation")
    THEATRE = "theatre", _("Theatre of an operation")
    THEATRE_SUPPORT = "theatre-support", _("Supported an operation")
    FORMER_STATE = "former-state", _("Former state")
    CONTEXT = "context", _("Context")


class CodeStatus(TextChoices):
    """Standing of a country code in ISO 3166."""

    CURRENT = "current", _("ISO 3166-1")
    USER_ASSIGNED = "user-assigned", _("User-assigned")
    FORMER = "former", _("ISO 3166-3 (former state)")


class StatusRole(TextChoices):
    """How a country takes part in a framework."""

    PARTICIPANT = "participant", _("Participant")
    OBSERVER = "observer", _("Observer")


class StatusEventKind(TextChoices):
    """Dated steps in a country's relation to a framework."""

    APPLIED = "applied", _("Applied")
    ANNOUNCED = "announced", _("Announced")
    DECLARED = "declared", _("Declared")
    REFERENDUM = "referendum", _("Referendum")
    WELCOMED = "welcomed", _("Welcomed")
    DEFERRED = "deferred", _("Deferred")
    INVITED = "invited", _("Invited")
    INVITATION_WITHDRAWN = "invitation-withdrawn", _("Invitation withdrawn")
    PROTOCOL_SIGNED = "protocol-signed", _("Accession protocol signed")
    ACTION_PLAN = "action-plan", _("Action plan")
    FLAG_CEREMONY = "flag-ceremony", _("Flag raised")
    TREATY_AREA_EXTENDED = "treaty-area-extended", _("Treaty area extended")
    SUSPENDED = "suspended", _("Suspended")
    OTHER = "other", _("Other")


class NameUsage(TextChoices):
    """Where a name of a country was in use."""

    SHORT = "short", _("Short name")
    OFFICIAL = "official", _("Official name")
    NATO = "nato", _("NATO usage")
    DOCUMENT = "document", _("Used in documents")


# --- Operations ----------------------------------------------------------------------------------
class OperationKind(TextChoices):
    """What kind of operation it is."""

    PEACE_SUPPORT = "peace-support", _("Peace support")
    MARITIME = "maritime", _("Maritime")
    AIR_CAMPAIGN = "air-campaign", _("Air campaign")
    AIR_POLICING = "air-policing", _("Air policing")
    AIR_SURVEILLANCE = "air-surveillance", _("Air surveillance")
    AIR_DEFENCE = "air-defence-and-deterrence", _("Air defence and deterrence")
    COLLECTIVE_DEFENCE = "collective-defence", _("Collective defence")
    DETERRENCE = "deterrence-and-defence", _("Deterrence and defence")
    STAND_BY_FORCE = "stand-by-force", _("Stand-by force")
    SECURITY_SUPPORT = "security-support", _("Security support")
    TRAINING = "training", _("Training")
    ADVISORY = "advisory", _("Advisory")
    SUPPORT_TO_PARTNERS = "support-to-partners", _("Support to partners")
    HUMANITARIAN_RELIEF = "humanitarian-relief", _("Humanitarian relief")


class NatoRole(TextChoices):
    """NATO's part in an operation, as a whole."""

    LED = "led", _("Led by NATO")
    LED_LATER = "led-later", _("Led by NATO after a hand-over")
    LED_JOINTLY = "led-jointly", _("Led jointly")
    SUPPORTING = "supporting", _("Supported by NATO")
    SUCCESSOR = "successor", _("Successor with NATO assets")


class LeadRole(TextChoices):
    """How an organisation stands to an operation in a period."""

    LEAD = "lead", _("Lead")
    JOINT_LEAD = "joint-lead", _("Joint lead")
    SUPPORT = "support", _("Support")


class Instrument(TextChoices):
    """The kind of act that a mandate rests on."""

    SECURITY_COUNCIL = "unsc-resolution", _("UN Security Council resolution")
    TREATY = "north-atlantic-treaty", _("North Atlantic Treaty")
    AGREEMENT = "agreement", _("Agreement")
    REQUEST = "request", _("Request")
    DECISION = "decision", _("Decision")
    COUNCIL_DECISION = "council-decision", _("Council decision")


class OperationRelationKind(TextChoices):
    """How one operation stands to another; the inverse is derived."""

    FOLLOWS = "follows", _("Follows")
    SUPPORTS = "supports", _("Supports")
    PART_OF = "part-of", _("Part of")


class Unit(TextChoices):
    """What a strength figure counts."""

    PERSONNEL = "personnel", _("Personnel")
    AIRCRAFT = "aircraft", _("Aircraft")
    SHIPS = "ships", _("Ships")
    SORTIES = "sorties", _("Sorties")
    TONS = "tons", _("Tons")


class StrengthBasis(TextChoices):
    """In what sense a strength figure counts; only "deployed" is a strength on a day."""

    DEPLOYED = "deployed", _("Deployed")
    AUTHORISED = "authorised", _("Authorised")
    PLANNED = "planned", _("Planned")
    REINFORCEMENT = "reinforcement", _("Reinforcement")
    ON_STATION = "on-station", _("On station")
    TRANSPORTED = "transported", _("Transported")
    DELIVERED = "delivered", _("Delivered")
    TOTAL = "total", _("Total over the operation")


class Qualifier(TextChoices):
    """How exact a figure is in its source."""

    EXACT = "exact", _("Exactly")
    ABOUT = "about", _("About")
    AT_LEAST = "at-least", _("At least")
    AT_MOST = "at-most", _("At most")


class Capacity(TextChoices):
    """A contributor's status when its contribution began or was first listed."""

    MEMBER = "member", _("Member")
    PARTNER = "partner", _("Partner")
    OTHER = "other", _("Other country")


# --- Agents and events ---------------------------------------------------------------------------
class OrganisationKind(TextChoices):
    """What kind of body an organisation is."""

    MINISTRY = "ministry", _("Ministry")
    ALLIANCE = "alliance", _("Alliance or union")
    OTHER = "other", _("Other")


class Office(TextChoices):
    """Offices whose holders the archive dates."""

    PRIME_MINISTER = "prime-minister", _("Prime minister")
    FOREIGN_AFFAIRS = "foreign-affairs", _("Minister of foreign affairs")
    DEFENCE = "defence", _("Minister of defence")
    SECRETARY_GENERAL = "secretary-general", _("Secretary general of NATO")


OFFICES_IN_NORWEGIAN = {
    Office.PRIME_MINISTER: "statsminister",
    Office.FOREIGN_AFFAIRS: "utenriksminister utanriksminister",
    Office.DEFENCE: "forsvarsminister",
    Office.SECRETARY_GENERAL: "generalsekretær",
}
"""The offices as Norwegian searchers write them, in Nynorsk too where it differs."""


class LabelBasis(TextChoices):
    """How a government's "Published under" label is known."""

    SEEN = "seen", _("Seen on archived pages")
    PATTERN = "pattern", _("Follows the pattern seen elsewhere")
    NOT_ARCHIVED = "not-archived", _("Not archived yet")


class EventKind(TextChoices):
    """What kind of event it is."""

    SUMMIT = "summit", _("Summit")
    SUMMIT_OTHER = "summit-other", _("Other summit")
    TREATY = "treaty", _("Treaty")
    ENLARGEMENT = "enlargement", _("Enlargement")
    PARTNERSHIP = "partnership", _("Partnership")
    STRATEGIC_CONCEPT = "strategic-concept", _("Strategic concept")
    STRUCTURE = "structure", _("Structure")
    ORGANISATION = "organisation", _("Organisation")
    OPERATION = "operation", _("Operation")
    ARTICLE_4 = "article4", _("Article 4 consultation")
    ARTICLE_5 = "article5", _("Article 5")
    RESOLUTION = "resolution", _("Resolution")
    REPORT = "report", _("Report")
    DECISION = "decision", _("Decision")
    NATIONAL = "national", _("National event")
    OTHER = "other", _("Other event")


# --- Sources and documents -----------------------------------------------------------------------
class SourceKind(TextChoices):
    """Kinds of source, strongest first."""

    SEED = "seed", _("Document of this archive")
    OFFICIAL = "official", _("Official")
    ARCHIVED_OFFICIAL = "archived-official", _("Official, archived copy")
    GOVERNMENT = "government", _("Government")
    REFERENCE = "reference", _("Reference work")
    ENCYCLOPEDIA = "encyclopedia", _("Encyclopedia")
    DATA = "data", _("Data set")
    PRESS = "press", _("Press")
    NONE = "none", _("No source opened")


class StatementAttribute(TextChoices):
    """Which side of a fact a statement speaks of."""

    DATE = "date", _("Date")
    START = "start", _("Start")
    END = "end", _("End")
    PERIOD = "period", _("Period")
    VALUE = "value", pgettext_lazy("amount", "Figure")
    NUMBER = "number", _("Number")
    ATTRIBUTION = "attribution", _("Attribution")
    OTHER = "other", _("Other")


class TextForm(TextChoices):
    """How the text held here stands to the document that it represents."""

    VERBATIM = "verbatim", _("Verbatim")
    EXCERPT = "excerpt", _("Excerpt")
    SUMMARY = "summary", _("Summary")
    TRANSLATION = "translation", _("Translation")
    DEMONSTRATION = "demonstration", _("Demonstration")


class AttributionBasis(TextChoices):
    """How it is known under which government a text was published."""

    STATED = "stated", _("Stated by the source")
    DERIVED = "derived", _("Derived from the date")
    OVERRIDE = "override", _("Set by an editor")


class TemporalBasis(TextChoices):
    """How the time that a text speaks of is known."""

    STATED = "stated", _("Stated in the text")
    DERIVED = "derived", _("Derived from its dates")
    INFERRED = "inferred", _("Inferred from the text")
    EDITOR = "editor", _("Set by an editor")


class NoticeChoice(TextChoices):
    """Whether the notice "Historical archive" shows."""

    DERIVED = "derived", _("When the government has left office")
    SHOWN = "shown", _("Always")
    HIDDEN = "hidden", _("Never")


class CreatorRole(TextChoices):
    """What a person or body did for a document."""

    AUTHOR = "author", _("Author")
    SPEAKER = "speaker", _("Speaker")
    TRANSLATOR = "translator", _("Translator")
    PHOTOGRAPHER = "photographer", _("Photographer")


class CorrectionKind(TextChoices):
    """What was corrected: our copy, our description, or the source itself."""

    TRANSCRIPTION = "transcription", _("Transcription")
    DESCRIPTION = "description", _("Description")
    SOURCE = "source", _("Changed at the source")


class ReportState(TextChoices):
    """What came of a reader's report."""

    WAITING = "waiting", _("Waiting for an answer")
    CORRECTED = "corrected", _("Corrected")
    DECLINED = "declined", _("Nothing to correct")


class Access(TextChoices):
    """Who may read a document."""

    OPEN = "open", _("Open")
    RESTRICTED = "restricted", _("Restricted")
