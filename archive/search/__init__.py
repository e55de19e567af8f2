"""Search over everything public: the documents it knows, the index of them, questions, answers."""
