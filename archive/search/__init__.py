"""Search over everything public.

Written with the content: ``documents`` (what is known of each kind of thing), ``folding`` and
``stemming`` (words to tokens), ``index`` and ``words`` (rows of the index), ``rebuilding``.
Asked by a reader: ``query`` (an address), ``terms`` (its text taken apart), ``thesaurus`` (other
names), ``matching`` through ``engines`` (which documents, in which order), ``columns`` and
``facets`` over ``bits`` (what each filter would leave), ``spelling``, ``passage`` (why it was
found); ``searching`` puts them together. ``suggesting`` offers names, ``answers`` plain answers.
"""
