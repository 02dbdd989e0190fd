#include "corpus.h"
static const struct corpus_document documents[1];
const struct corpus_family corpus_pdf_hostile = {documents, 0, "pdf", NULL};
