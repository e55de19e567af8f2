"""Invented pages in the shapes in which archived pages are found."""

ENGLISH = """\
Historical archive

Harbours - a safe place for ships

Historical archive

Published under: Nansen's 2nd Government

Publisher: Ministry of Harbours

Norland has kept its harbours open since 1903. The Ministry’s aim is that every ship finds one.

Norland has kept its harbours open since 1903. The Ministry’s aim is that every ship finds one.

In April 2004 seven harbours were added; now 16\u00a0000 boats use them <every> day & night.\u00a0

Ice in winter

Two ice-breakers work from December to March.

Cooperation with other coasts

The harbours are part of a league of coasts.
"""

NO_GAPS = """\
Prime Minister Ada Marie Berg
Speech at the opening of the long pier
Historical archive
Published under: Nansen's 2nd Government
Publisher: The Ministry of Harbours
Grand Hall, Norby, 24 November 1999
Speech/statement | No: 12/99 | Date: 24/11/1999
Your Worships,
Distinguished guests
Welcome to the longest pier of the coast.
It is open from today.
"""

BOKMAL = """\
Historisk arkiv

Havnedepartementet

Ny molo i Norby

Historisk arkiv

Publisert under: Regjeringen Nansen II

Utgiver: Havnedepartementet

Pressemelding, 28.03.2008

Nr.: 038/08

Regjeringen har i dag åpnet en ny molo, og det skal være plass til 50 båter.

Regjeringen har i dag åpnet en ny molo, og det skal være plass til 50 båter. Moloen er av stein.

Store utfordringer

Isen er ikke borte fra havnen ennå.
"""
