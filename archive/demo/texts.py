"""The demo archive's own words: the series of its summary, and the four plain pages."""

import datetime as dt

FEATURED_ARTICLE = "nato-a-guarantee-summary"
"""Key of the article that the home page shows."""
FEATURED_DAY = dt.date(2007, 1, 15)

SERIES = {
    "key": "site-of-the-ministers-meeting-april-2007",
    "title": "Site of the ministers' meeting in Oslo, April 2007",
    "reference_code": "UD-WEB-2007-NATO07",
    "period": "2007/2007",
    "scope_and_content": (
        "Pages that the Ministry of Foreign Affairs put on the web for the informal meeting of"
        " NATO foreign ministers in Oslo on 26 and 27 April 2007. They explain to a wide public"
        " what the Alliance is, what it does and why Norway takes part."
    ),
    "known_gaps": (
        "Of this site the archive holds a summary, in its own words, of the page id458944. The"
        " page of questions and answers, id458946, is known and not held. How many more pages"
        " there were has not been established."
    ),
}

PAGES: list[tuple[str, str, str, list[tuple[str, str]]]] = [
    (
        "how-to-cite",
        "How to cite",
        "Every published page has a number that never changes, and every published state of it"
        " stays readable.",
        [
            (
                "The permanent address",
                "Each article, country, operation, event, government and series has a number when"
                " it is first published. The address /id/ followed by that number leads to it for"
                " ever, wherever the page itself moves.\n\nCite the permanent address and not the"
                " one in your browser’s bar: page names may change, the number does not.",
            ),
            (
                "The version you read",
                "What a page says can be corrected, and facts can be added. Each published state"
                " is kept under a number of its own, from 1 upwards. To cite exactly what you"
                " read, give the version: /id/ and the number, then /v and the version’s number."
                "\n\nThe list of versions says when each was published and what changed. A"
                " checksum lets anybody test that its text is still the same.",
            ),
            (
                "Ready-made references",
                "The box “Cite this page” stands at the end of each article, country profile,"
                " operation and record. It has the reference in APA and Chicago style for copying,"
                " and as a file in RIS, BibTeX and CSL JSON for reference managers. It names the"
                " newest version; the page of an older version has a box of its own.\n\nAn"
                " inferred date is marked, as in “ca. 2007”. Where a text is marked as a summary or"
                " a demonstration, this archive wrote it and is its author; do not cite it as a"
                " text of the ministry.",
            ),
        ],
    ),
    (
        "how-facts-are-dated",
        "How facts are dated and sourced",
        "No fact here is sharper than its source: a year stays a year, and what nobody has"
        " checked says so.",
        [
            (
                "Dates",
                "A date is kept as precisely as the source gives it: a day, a month or a year. It"
                " is never filled up to a day. “About” and “uncertain” are kept with the date."
                "\n\nA membership or a term of office ends on the day of the change: on that day"
                " the next one applies. An operation, a contribution and an event end with their"
                " last day, which still belongs to them. “Ongoing” and “end not known” are"
                " different things, and the pages keep them apart.",
            ),
            (
                "Sources and verification",
                "Every fact names at least one source. “Verified” means that somebody opened the"
                " source and found the fact in it; “partly verified”, that a part of it was found"
                " there, and the note says which; “unverified”, that it still rests on general"
                " knowledge and waits for an editor.",
            ),
            (
                "Where sources disagree",
                "The archive uses one value and shows the others beside it, each with its source"
                " and with the editor’s reasons. Statements of single sources are never counted"
                " in tables and totals.",
            ),
            (
                "As of a day",
                "Pages of countries and operations, and the page of the alliance on a day, can be"
                " read as of any day. Where a date is coarser than a day, a fact shows on every"
                " day on which it may have been true, and is marked as uncertain.",
            ),
        ],
    ),
    (
        "how-to-read-an-old-text",
        "How to read an old text",
        "A text is kept as it was published. What has happened since stands around it, never"
        " inside it.",
        [
            (
                "The text speaks from its own day",
                "When a text says “today” or “new”, it means the day on which it was written."
                " Numbers of members, strengths and names of countries are those of that time."
                " Countries are called as the text calls them; the list beside it gives today's"
                " name.",
            ),
            (
                "Published under",
                "“Published under” names the government in office when the text was published,"
                " and “publisher” the ministry that was responsible. The label “Historical"
                " archive” says that this government has left office: the text need not be the"
                " policy of the present one.",
            ),
            (
                "What is the archive’s own",
                "Notes of the editors are marked and numbered; they are not part of the text. A"
                " summary gives the content of a document in the archive’s words and links to the"
                " original. A demonstration was written for this archive from its facts: it shows"
                " how such a text would look, and no ministry ever published it.",
            ),
            (
                "Corrections",
                "A mistake in our copy or description is corrected, with the date and the reason."
                " A mistake in the document itself stays, because it is part of the record; a"
                " note points it out.",
            ),
        ],
    ),
    (
        "accessibility",
        "Accessibility",
        "The archive aims at the Web Content Accessibility Guidelines 2.2 at level AA, and works"
        " without scripts.",
        [
            (
                "What you can expect",
                "All pages can be used with a keyboard alone, at 400 per cent zoom, in a light or"
                " a dark colour scheme and without JavaScript. Headings, lists and tables are"
                " marked as such. Images carry a text alternative, or are marked as decorative."
                " Charts have a table with the same figures.",
            ),
            (
                "Language",
                "Texts are marked with their language, so that a screen reader can pronounce"
                " them. Names in another language than the page’s are marked as well.",
            ),
            (
                "Where it may fall short",
                "The demo archive has been tested by its makers with automatic checks and by"
                " hand; no outside body has audited it. Old documents may hold tables and scans"
                " that do not meet today’s requirements. An archive that uses this software"
                " should give here the address for complaints.",
            ),
        ],
    ),
]
