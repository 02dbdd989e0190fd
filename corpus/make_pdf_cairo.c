#include "corpus.h"
static const struct corpus_document documents[1];
const struct corpus_family corpus_pdf_cairo = {documents, 0, "pdf", NULL};
