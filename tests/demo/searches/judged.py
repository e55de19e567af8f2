"""A search with its judged answers, and answers that several share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, what a good answer lists first, and what else it should hold."""

    text: str
    best: tuple[str, ...]
    """Addresses of which any is right at the top."""
    also: tuple[str, ...] = ()
    """Addresses that a complete answer holds as well among its first twenty."""
    why: str = ""


ON_MACEDONIA = (
    "/articles/thirty-members-and-a-name-that-is-settled/",
    "/articles/three-operations-in-skopje-come-to-an-end/",
    "/articles/bucharest-two-invitations-and-one-delay/",
    "/events/enlargement-2020-03-27/",
    "/operations/essential-harvest/",
    "/operations/amber-fox/",
    "/operations/allied-harmony/",
    "/operations/concordia/",
)
ON_KFOR = (
    "/articles/kosovo-from-air-campaign-to-kfor/",
    "/articles/reinforcements-for-kosovo/",
    "/articles/two-operations-in-figures-kfor-and-isaf-in-early-2007/",
    "/articles/nato-a-guarantee-for-the-member-countries/",
    "/events/other-2008-02-17/",
)
ON_ISAF = (
    "/articles/nato-takes-command-in-kabul/",
    "/articles/from-isaf-to-resolute-support/",
    "/articles/two-operations-in-figures-kfor-and-isaf-in-early-2007/",
    "/articles/nato-a-guarantee-for-the-member-countries/",
    "/events/operation-2003-08-11/",
    "/events/operation-2014-12-28/",
)
ON_PARTNERSHIP = (
    "/articles/twenty-two-signatures-for-partnership-for-peace/",
    "/articles/three-new-partners-in-the-western-balkans/",
    "/events/summit-1994-01-10/",
    "/events/summit-2006-11-28/",
    "/events/partnership-2006-12-14/",
)
ON_WEST_GERMANY = (
    "/articles/the-federal-republic-of-germany-becomes-a-member/",
    "/events/enlargement-1955-05-06/",
)
ON_MEDITERRANEAN_DIALOGUE = (
    "/articles/partners-in-the-south-the-mediterranean-and-the-gulf/",
    "/events/partnership-2004-06-28/",
)
