"""Indexes documents and answers queries with Xapian as its guide sets it up. In: {documents, queries, most}. Out: {query: [document id]}."""
import json
import sys

import xapian

asked = json.load(sys.stdin)
stemmer = xapian.Stem("en")
database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
generator = xapian.TermGenerator()
generator.set_stemmer(stemmer)
for document in asked["documents"]:
    entry = xapian.Document()
    generator.set_document(entry)
    generator.index_text(document["title"], 1, "S")
    generator.index_text(document["title"])
    generator.increase_termpos()
    generator.index_text(document["text"])
    entry.set_data(document["id"])
    database.add_document(entry)

parser = xapian.QueryParser()
parser.set_stemmer(stemmer)
parser.set_stemming_strategy(parser.STEM_SOME)
parser.set_database(database)
enquire = xapian.Enquire(database)
answers = {}
for query in asked["queries"]:
    # No flags: the text is words, and nothing in it an operator.
    enquire.set_query(parser.parse_query(query["text"], 0))
    answers[query["id"]] = [match.document.get_data().decode() for match in enquire.get_mset(0, asked["most"])]
json.dump(answers, sys.stdout)
