"""Searches for what texts say, mistyped ones among them, and in the language of queries."""

from tests.demo.searches.judged import (
    ON_MACEDONIA,
    ON_MEDITERRANEAN_DIALOGUE,
    ON_PARTNERSHIP,
    Judged,
)

BY_WORDS: tuple[Judged, ...] = (
    # Titles
    Judged("Seven flags are raised", ("/articles/seven-flags-are-raised/",), why="a whole title"),
    Judged(
        "from isaf to resolute support",
        ("/articles/from-isaf-to-resolute-support/",),
        ("/events/operation-2014-12-28/",),
        "a whole title that holds the names of two operations",
    ),
    Judged(
        "nato a guarantee for the member countries",
        ("/articles/nato-a-guarantee-for-the-member-countries/",),
        why="a whole title without its dash",
    ),
    Judged(
        "Madrid summit 1997",
        ("/events/summit-1997-07-08/",),
        (
            "/articles/madrid-three-invitations-a-charter-and-a-new-council/",
            "/articles/three-new-members-before-the-anniversary/",
        ),
        "an event by place and year",
    ),
    Judged(
        "Brussels summit 1989",
        ("/events/summit-1989-05-29/", "/events/summit-1989-12-04/"),
        why="two events of one title",
    ),
    # Topics in the text
    Judged(
        "crisis management Balkans",
        ("/articles/nato-a-guarantee-for-the-member-countries/",),
        why="a subject deep in a long text",
    ),
    Judged(
        "piracy in the Gulf of Aden",
        ("/operations/ocean-shield/", "/articles/no-more-pirate-attacks-ocean-shield-ends/"),
        ("/operations/allied-provider/", "/operations/allied-protector/"),
        "stop words, and a subject of several operations",
    ),
    Judged(
        "cables and pipelines",
        ("/articles/watching-cables-in-the-baltic-sea/", "/operations/baltic-sentry/"),
        why="words of the text, one of them in a title",
    ),
    Judged(
        "war crimes tribunal",
        (
            "/articles/three-new-partners-in-the-western-balkans/",
            "/articles/nine-years-after-dayton-sfor-hands-over/",
        ),
        why="words that stand together in one text, apart in another",
    ),
    Judged(
        "embargo in the Adriatic",
        ("/articles/one-command-for-the-embargo-in-the-adriatic/",),
        (
            "/articles/sixty-thousand-soldiers-for-one-year/",
            "/operations/maritime-monitor/",
            "/operations/sharp-guard/",
        ),
        "part of a title",
    ),
    Judged(
        "earthquake Pakistan",
        ("/events/other-2005-10-08/", "/operations/pakistan-relief/"),
        (
            "/articles/ninety-days-in-bagh-the-relief-operation-in-pakistan/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
        ),
        "an event and the operation that answered it",
    ),
    Judged(
        "refugees Albania 1999",
        ("/operations/allied-harbour/", "/articles/kosovo-from-air-campaign-to-kfor/"),
        why="the plural asked for, the singular in the text",
    ),
    Judged(
        "promise of membership",
        (
            "/articles/twenty-two-signatures-for-partnership-for-peace/",
            "/articles/partners-in-the-south-the-mediterranean-and-the-gulf/",
        ),
        why="a turn of phrase among very common words",
    ),
    Judged(
        "Norwegian field hospital",
        ("/articles/the-mission-in-afghanistan-is-over/",),
        why="a detail near the end of a text",
    ),
    Judged(
        "Article 5",
        (
            "/articles/article-5-is-invoked-for-the-first-time/",
            "/events/article5-2001-09-12/",
        ),
        (
            "/operations/eagle-assist/",
            "/operations/active-endeavour/",
            "/operations/sea-guardian/",
        ),
        "a clause, not the kind of page nor a day of the month",
    ),
    # Spelling mistakes
    Judged(
        "crisis managment balkns",
        ("/articles/nato-a-guarantee-for-the-member-countries/",),
        why="two letters left out",
    ),
    Judged(
        "afganistan",
        ("/countries/afghanistan/",),
        (
            "/articles/the-mission-in-afghanistan-is-over/",
            "/articles/nato-takes-command-in-kabul/",
            "/articles/from-isaf-to-resolute-support/",
            "/events/decision-2021-04-14/",
            "/operations/isaf/",
            "/operations/ntm-a/",
            "/operations/resolute-support/",
        ),
        "a letter left out",
    ),
    Judged(
        "stoltnberg",
        (
            "/people/jens-stoltenberg/",
            "/governments/stoltenberg-1/",
            "/governments/stoltenberg-2/",
        ),
        ("/people/thorvald-stoltenberg/",),
        "a letter left out of a name",
    ),
    Judged(
        "partnership for piece",
        ("/frameworks/pfp/",),
        ON_PARTNERSHIP,
        "a word of English that the archive does not have",
    ),
    Judged(
        "macedonnia",
        ("/countries/north-macedonia/",),
        ON_MACEDONIA,
        "a letter doubled in a former name",
    ),
    Judged(
        "Bosnia Herzegowina",
        ("/countries/bosnia-and-herzegovina/",),
        (
            "/events/operation-2004-12-02/",
            "/events/treaty-1995-12-14/",
            "/operations/eufor-althea/",
            "/operations/ifor/",
            "/operations/sfor/",
        ),
        "a foreign spelling beside a right word",
    ),
    Judged(
        "mediteranean dialogue",
        ("/frameworks/md/",),
        ON_MEDITERRANEAN_DIALOGUE,
        "a single letter for a double one",
    ),
    Judged(
        "ocean sheild",
        ("/operations/ocean-shield/",),
        ("/articles/no-more-pirate-attacks-ocean-shield-ends/", "/operations/allied-protector/"),
        "two letters changed about",
    ),
    Judged(
        "brundland",
        (
            "/people/gro-harlem-brundtland/",
            "/governments/brundtland-1/",
            "/governments/brundtland-2/",
            "/governments/brundtland-3/",
        ),
        why="a silent letter left out of a name",
    ),
    Judged(
        "enlargment 2004",
        ("/articles/seven-flags-are-raised/", "/events/enlargement-2004-03-29/"),
        ("/articles/nato-a-guarantee-for-the-member-countries/",),
        "a letter left out, beside a year",
    ),
    Judged(
        "resolute suport mission",
        ("/operations/resolute-support/",),
        (
            "/articles/the-mission-in-afghanistan-is-over/",
            "/articles/from-isaf-to-resolute-support/",
            "/events/operation-2014-12-28/",
        ),
        "a single letter for a double one",
    ),
    Judged(
        "anexation of Crimeea",
        ("/events/other-2014-03-18/",),
        ("/articles/four-battlegroups-in-the-east/", "/operations/efp/"),
        "every word wrong, and another form of one in the title",
    ),
    Judged(
        "accesion of Spain",
        ("/articles/spain-becomes-the-sixteenth-member/", "/events/enlargement-1982-05-30/"),
        ("/articles/three-new-members-before-the-anniversary/",),
        "a single letter for a double one",
    ),
    Judged(
        "darfour",
        ("/operations/amis-support/", "/articles/air-transport-for-the-african-union-in-darfur/"),
        ("/articles/nato-a-guarantee-for-the-member-countries/",),
        "a foreign spelling",
    ),
    Judged(
        "Utenriksdepartmentet",
        ("/publishers/ud/",),
        why="a Norwegian word after its English cousin",
    ),
    Judged(
        "defense minister Holst",
        ("/people/johan-jorgen-holst/",),
        why="American spelling",
    ),
    # Phrases, minus, or, prefixes, fields
    Judged(
        '"hand of friendship"',
        ("/events/summit-1990-07-05/", "/articles/a-council-for-former-adversaries/"),
        why="a phrase with a stop word in it",
    ),
    Judged(
        '"early warning aircraft"',
        (
            "/operations/eagle-assist/",
            "/operations/sky-monitor/",
            "/operations/agile-genie/",
            "/operations/anchor-guard/",
            "/operations/display-deterrence/",
            "/operations/distinguished-games/",
        ),
        (
            "/articles/article-5-is-invoked-for-the-first-time/",
            "/articles/defensive-support-for-turkey-is-concluded/",
            "/articles/one-command-for-the-embargo-in-the-adriatic/",
        ),
        "a phrase; one more text has its words, but not together",
    ),
    Judged("stoltenberg -jens", ("/people/thorvald-stoltenberg/",), why="minus a word"),
    Judged(
        "kosovo -kfor",
        ("/countries/kosovo/",),
        (
            "/articles/three-new-members-before-the-anniversary/",
            "/events/operation-1999-03-24/",
            "/events/resolution-1999-06-10/",
            "/operations/allied-force/",
            "/operations/allied-harbour/",
            "/operations/eagle-eye/",
        ),
        "minus a code",
    ),
    Judged('piracy -"ocean shield"', ("/operations/allied-provider/",), why="minus a phrase"),
    Judged(
        "Srebrenica OR Benghazi",
        (
            "/articles/from-air-strikes-to-a-peace-agreement/",
            "/articles/seven-months-over-and-off-libya/",
        ),
        why="either of two words",
    ),
    Judged(
        '"ace guard" OR "anchor guard"',
        ("/operations/ace-guard/", "/operations/anchor-guard/"),
        why="either of two phrases",
    ),
    Judged(
        "pirat*",
        ("/articles/no-more-pirate-attacks-ocean-shield-ends/", "/operations/allied-provider/"),
        why="a prefix",
    ),
    Judged(
        "title:Madrid",
        (
            "/articles/madrid-three-invitations-a-charter-and-a-new-council/",
            "/events/summit-1997-07-08/",
            "/events/summit-2022-06-28/",
        ),
        ("/events/concept-2022/",),
        "a word of the title",
    ),
    Judged(
        "operation:kfor type:article",
        (
            "/articles/kosovo-from-air-campaign-to-kfor/",
            "/articles/reinforcements-for-kosovo/",
            "/articles/two-operations-in-figures-kfor-and-isaf-in-early-2007/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
        ),
        ("/articles/three-new-partners-in-the-western-balkans/",),
        "articles on an operation, though one does not name it",
    ),
    Judged(
        "country:kroatia type:article invited",
        ("/articles/bucharest-two-invitations-and-one-delay/",),
        ("/articles/seven-flags-are-raised/",),
        "a country by its Norwegian name, and a word",
    ),
    Judged(
        "publisher:smk type:article",
        ("/articles/three-new-members-before-the-anniversary/",),
        why="articles of a publisher",
    ),
    Judged(
        "government:store cables",
        ("/articles/watching-cables-in-the-baltic-sea/",),
        why="published under a government, and a word",
    ),
    # Apostrophes, hyphens, plurals
    Judged(
        "Kosovo's status",
        (
            "/articles/two-operations-in-figures-kfor-and-isaf-in-early-2007/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
        ),
        why="a genitive",
    ),
    Judged(
        "Norway’s pipelines",
        ("/articles/watching-cables-in-the-baltic-sea/",),
        why="a genitive with a curved apostrophe",
    ),
    Judged(
        "Farmers' Party",
        ("/governments/gerhardsen-1/",),
        why="the genitive of a plural",
    ),
    Judged(
        "Euroatlantic Partnership Council",
        ("/frameworks/eapc/",),
        (
            "/articles/madrid-three-invitations-a-charter-and-a-new-council/",
            "/articles/three-new-partners-in-the-western-balkans/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
            "/events/partnership-1997-05-30/",
        ),
        "a hyphen left out",
    ),
    Judged(
        "Istanbul Co-operation Initiative",
        ("/frameworks/ici/",),
        ON_MEDITERRANEAN_DIALOGUE,
        "a hyphen put in",
    ),
    Judged(
        "no fly zone Libya",
        ("/operations/unified-protector/", "/events/operation-2011-03-31/"),
        why="a hyphen left out, and a word that is not a minus",
    ),
    Judged("non-military cooperation", ("/events/report-1956-12-13/",), why="not a minus"),
    Judged(
        "peacekeepers",
        (
            "/articles/air-transport-for-the-african-union-in-darfur/",
            "/articles/nato-a-guarantee-for-the-member-countries/",
            "/operations/amis-support/",
        ),
        (
            "/articles/twenty-two-signatures-for-partnership-for-peace/",
            "/events/decision-1992-06-04/",
        ),
        "a plural, and the word it shares a stem with",
    ),
    Judged(
        "strom erichsen",
        ("/people/anne-grete-strom-erichsen/",),
        why="a hyphen and a letter of Norwegian left out",
    ),
)
