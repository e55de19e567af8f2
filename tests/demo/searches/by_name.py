"""Searches for things by their names, of any time and language, and by numbers."""

from tests.demo.searches.judged import (
    ON_ISAF,
    ON_KFOR,
    ON_MACEDONIA,
    ON_MEDITERRANEAN_DIALOGUE,
    ON_PARTNERSHIP,
    ON_WEST_GERMANY,
    Judged,
)

BY_NAME: tuple[Judged, ...] = (
    # Exact names and codes
    Judged(
        "KFOR",
        ("/operations/kfor/",),
        (*ON_KFOR, "/operations/determined-guarantor/"),
        "a code before the texts that use it",
    ),
    Judged(
        "SFOR",
        ("/operations/sfor/",),
        (
            "/articles/nine-years-after-dayton-sfor-hands-over/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
            "/events/operation-2004-12-02/",
            "/events/summit-2004-06-28/",
            "/operations/eufor-althea/",
            "/operations/nato-hq-sarajevo/",
        ),
        "a code before the texts that use it",
    ),
    Judged(
        "sharp guard",
        ("/operations/sharp-guard/",),
        ("/articles/one-command-for-the-embargo-in-the-adriatic/",),
        "two common words that are a name",
    ),
    Judged(
        "Partnership for Peace",
        ("/frameworks/pfp/",),
        ON_PARTNERSHIP,
        "a framework before the many texts that name it",
    ),
    Judged("XK", ("/countries/kosovo/",), why="a country's code of two letters"),
    Judged("MKD", ("/countries/north-macedonia/",), why="a country's code of three letters"),
    Judged(
        "Ministry of Foreign Affairs",
        ("/publishers/ud/",),
        (
            "/articles/nato-a-guarantee-for-the-member-countries/",
            "/publishers/hd/",
            "/publishers/md/",
        ),
        "a publisher before the many captions that cite it",
    ),
    # People and offices
    Judged(
        "Stoltenberg",
        (
            "/people/jens-stoltenberg/",
            "/governments/stoltenberg-1/",
            "/governments/stoltenberg-2/",
        ),
        ("/people/thorvald-stoltenberg/",),
        "a surname that two people and two governments share",
    ),
    Judged(
        "Stoere",
        ("/people/jonas-gahr-store/", "/governments/store/"),
        why="ø written as oe",
    ),
    Judged("foreign minister Støre", ("/people/jonas-gahr-store/",), why="office and surname"),
    Judged(
        "Halvard Lange",
        ("/people/halvard-lange/",),
        ("/articles/norway-signs-the-north-atlantic-treaty/", "/events/report-1956-12-13/"),
        "a person before the texts that name him",
    ),
    Judged(
        "prime minister Nordli",
        ("/people/odvar-nordli/", "/governments/nordli/"),
        why="office and surname",
    ),
    Judged("secretary general Woerner", ("/people/manfred-worner/",), why="ö written as oe"),
    Judged(
        "de Gaulle",
        ("/articles/france-and-the-integrated-military-structure/",),
        why="a person without a page",
    ),
    Judged(
        "three wise men",
        ("/events/report-1956-12-13/",),
        why="a nickname in a title",
    ),
    # Former names
    Judged(
        "Macedonia",
        ("/countries/north-macedonia/",),
        ON_MACEDONIA,
        "a former name that is part of today's",
    ),
    Judged(
        "Turkey",
        ("/countries/turkiye/",),
        (
            "/articles/fourteen-members-greece-and-turkey-join/",
            "/articles/defensive-support-for-turkey-is-concluded/",
            "/events/enlargement-1952-02-18/",
            "/events/article4-2003-02-10/",
            "/operations/display-deterrence/",
            "/operations/active-fence/",
            "/operations/ace-guard/",
            "/operations/anchor-guard/",
        ),
        "a former name that the texts use",
    ),
    Judged(
        "West Germany",
        ("/countries/germany/",),
        ON_WEST_GERMANY,
        "a name that no text uses",
    ),
    Judged(
        "Czech Republic",
        ("/countries/czechia/",),
        (
            "/articles/three-new-members-before-the-anniversary/",
            "/articles/madrid-three-invitations-a-charter-and-a-new-council/",
            "/events/enlargement-1999-03-12/",
            "/events/summit-1997-07-08/",
        ),
        "a former name that the texts use",
    ),
    Judged(
        "Libyan Arab Jamahiriya",
        ("/countries/libya/",),
        (
            "/articles/seven-months-over-and-off-libya/",
            "/events/operation-2011-03-31/",
            "/operations/unified-protector/",
            "/operations/agile-genie/",
        ),
        "an official name that no text uses",
    ),
    Judged(
        "Joint Guardian",
        ("/operations/kfor/",),
        ("/articles/kosovo-from-air-campaign-to-kfor/",),
        "the first name of an operation",
    ),
    Judged(
        "Ministry of Justice and the Police",
        ("/publishers/jd/",),
        why="the former name of a ministry",
    ),
    # Norwegian
    Judged(
        "Makedonia",
        ("/countries/north-macedonia/",),
        ON_MACEDONIA,
        "a former name in Norwegian",
    ),
    Judged(
        "Tyskland",
        ("/countries/germany/",),
        ON_WEST_GERMANY,
        "a country in Norwegian, and the texts that name it in English",
    ),
    Judged(
        "Tyrkia og Hellas",
        (
            "/articles/fourteen-members-greece-and-turkey-join/",
            "/events/enlargement-1952-02-18/",
        ),
        (
            "/articles/greece-withdraws-its-forces-from-nato-command/",
            "/events/concept-1952/",
            "/operations/aegean-activity/",
            "/operations/anchor-guard/",
        ),
        "two countries and a stop word in Norwegian",
    ),
    Judged("Noreg", ("/countries/norway/",), why="Nynorsk, before the many texts on Norway"),
    Judged(
        "Austerrike",
        ("/countries/austria/",),
        (
            "/articles/twenty-two-signatures-for-partnership-for-peace/",
            "/articles/madrid-three-invitations-a-charter-and-a-new-council/",
        ),
        "Nynorsk",
    ),
    Judged(
        "Dei sameinte arabiske emirata",
        ("/countries/united-arab-emirates/",),
        ("/articles/partners-in-the-south-the-mediterranean-and-the-gulf/",),
        "Nynorsk, a name of several words",
    ),
    Judged(
        "Partnerskap for fred",
        ("/frameworks/pfp/",),
        ON_PARTNERSHIP,
        "a framework in Norwegian",
    ),
    Judged(
        "middelhavsdialogen",
        ("/frameworks/md/",),
        ON_MEDITERRANEAN_DIALOGUE,
        "a framework in Norwegian, in one word",
    ),
    Judged(
        "Kosovo-styrken",
        ("/operations/kfor/",),
        ON_KFOR,
        "an operation in Norwegian, with a hyphen",
    ),
    Judged(
        "operasjonene i Sudan",
        ("/operations/amis-support/",),
        why="a Norwegian plural with its article",
    ),
    Judged("utenriksminister Lange", ("/people/halvard-lange/",), why="an office in Norwegian"),
    Judged(
        "statsminister Willoch",
        ("/people/kare-willoch/", "/governments/willoch/"),
        why="an office in Norwegian",
    ),
    Judged(
        "Bondeviks andre regjering",
        ("/governments/bondevik-2/",),
        why="a government in Norwegian, with a genitive",
    ),
    Judged(
        "Finans- og tolldepartementet",
        ("/publishers/fin/",),
        why="a former name in Norwegian, with a hanging hyphen",
    ),
    # Abbreviations and their long forms
    Judged("PfP", ("/frameworks/pfp/",), ON_PARTNERSHIP, "most texts have the long form"),
    Judged(
        "MAP",
        ("/frameworks/map/",),
        (
            "/articles/seven-flags-are-raised/",
            "/articles/bucharest-two-invitations-and-one-delay/",
            "/articles/thirty-members-and-a-name-that-is-settled/",
            "/articles/three-operations-in-skopje-come-to-an-end/",
            "/articles/three-new-partners-in-the-western-balkans/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
            "/events/summit-1999-04-23/",
        ),
        "an abbreviation that is a word of many captions",
    ),
    Judged(
        "International Security Assistance Force",
        ("/operations/isaf/",),
        ON_ISAF,
        "most texts have the abbreviation",
    ),
    Judged(
        "EAPC",
        ("/frameworks/eapc/",),
        (
            "/articles/madrid-three-invitations-a-charter-and-a-new-council/",
            "/articles/three-new-partners-in-the-western-balkans/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
            "/events/partnership-1997-05-30/",
            "/frameworks/nacc/",
        ),
        "most texts have the long form",
    ),
    Judged(
        "FYROM",
        ("/countries/north-macedonia/",),
        ON_MACEDONIA,
        "an abbreviation that no text uses",
    ),
    Judged(
        "WEU Adriatic",
        ("/articles/one-command-for-the-embargo-in-the-adriatic/",),
        ("/operations/maritime-monitor/", "/operations/maritime-guard/"),
        "an abbreviation beside a word of the text",
    ),
    Judged(
        "OSCE Kosovo",
        ("/operations/eagle-eye/", "/articles/kosovo-from-air-campaign-to-kfor/"),
        why="an abbreviation of the glossary that has no page",
    ),
    Judged(
        "NRF",
        (
            "/operations/katrina/",
            "/operations/pakistan-relief/",
            "/articles/ninety-days-in-bagh-the-relief-operation-in-pakistan/",
        ),
        why="an abbreviation of the glossary that has no page",
    ),
    Judged(
        "Implementation Force",
        ("/operations/ifor/",),
        (
            "/articles/sixty-thousand-soldiers-for-one-year/",
            "/operations/sfor/",
            "/operations/deny-flight/",
        ),
        "a long form",
    ),
    # Numbers of documents and resolutions, ids from elsewhere
    Judged(
        "1244",
        ("/events/resolution-1999-06-10/", "/operations/kfor/"),
        (
            "/articles/kosovo-from-air-campaign-to-kfor/",
            "/articles/reinforcements-for-kosovo/",
            "/events/other-2008-02-17/",
            "/operations/allied-force/",
        ),
        "a resolution by its number alone",
    ),
    Judged(
        "1386",
        ("/operations/isaf/", "/articles/nato-takes-command-in-kabul/"),
        ("/operations/ntm-a/",),
        "a resolution without a page of its own",
    ),
    Judged(
        "resolution 1973",
        ("/operations/unified-protector/", "/articles/seven-months-over-and-off-libya/"),
        why="a number that is a year elsewhere",
    ),
    Judged(
        "UNSCR 1031",
        ("/operations/ifor/",),
        (
            "/articles/from-air-strikes-to-a-peace-agreement/",
            "/articles/sixty-thousand-soldiers-for-one-year/",
        ),
        "an abbreviation of the glossary before a number",
    ),
    Judged("MC 14/2", ("/events/concept-1957/",), why="a document number with a slash"),
    Judged(
        "id458944",
        ("/articles/nato-a-guarantee-for-the-member-countries/",),
        why="an id of the government's site",
    ),
)
