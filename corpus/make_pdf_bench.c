#include "corpus.h"
bool corpus_bench_make_pdf(const char *path, const char *kind, uint32_t pages)
{
  (void)path; (void)kind; (void)pages;
  return false;
}
