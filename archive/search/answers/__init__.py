"""Plain answers: questions that the dated facts answer by rule, with source and date."""
