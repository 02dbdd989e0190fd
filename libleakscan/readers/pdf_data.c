/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document says beside its pages: title, author and the like, XMP, bookmarks, comments. */
#include <string.h>

#include "readers/pdf.h"

enum {
  MOST_BYTES = 64 * 1024, /* of a text */
  MOST_BOOKMARKS = 10000,
  DEEPEST = 32
};

typedef struct teller {
  const lks_pdf_document *all;
  char *author; /* it is told once */
  unsigned bookmarks;
  lks_status status;
} teller;

/* An author is who made the document: it is told as what stands at its margin. */
static void tell(teller *to, const char *text, uint32_t page, bool author)
{
  if (to->status != LKS_OK || text == NULL || *text == '\0' || !g_utf8_validate(text, -1, NULL))
    return;
  const lks_run run = {.text = text,
                       .length = MIN(strlen(text), MOST_BYTES),
                       .lead = "",
                       .concealment = LKS_CONCEALED_IN_DATA,
                       .letters = (uint32_t)MIN(g_utf8_strlen(text, -1), MOST_BYTES),
                       .marginal = author};
  to->status = to->all->reading->events->run(to->all->part_contexts[page], &run);
}

static void tell_owned(teller *to, char *text, bool author)
{
  tell(to, text, 0, author);
  g_free(text);
}

/* A piece of XMP between two tags: identifiers and dates of programs say nothing. */
static void tell_piece(teller *to, const char *piece, size_t length)
{
  char *text = g_strstrip(g_strndup(piece, length));
  const bool said =
      *text == '\0' || g_ascii_isdigit(*text) || strchr(text, ':') != NULL || strstr(text, "http") != NULL;
  if (!said && (to->author == NULL || strcmp(text, to->author) != 0))
    tell(to, text, 0, false);
  g_free(text);
}

static void tell_metadata(teller *to)
{
  char *xmp = poppler_document_get_metadata(to->all->document);
  const char *at = xmp, *end = NULL;
  while (at != NULL && (at = strchr(at, '>')) != NULL && at - xmp < MOST_BYTES && to->status == LKS_OK) {
    at++;
    end = strchr(at, '<');
    if (end == NULL)
      break;
    if (end - at > 2)
      tell_piece(to, at, (size_t)(end - at));
  }
  g_free(xmp);
}

static void tell_bookmarks(teller *to, PopplerIndexIter *at, unsigned depth)
{
  if (at == NULL || depth == DEEPEST)
    return;
  do {
    PopplerAction *action = poppler_index_iter_get_action(at);
    if (action != NULL)
      tell(to, action->any.title, 0, false);
    if (action != NULL)
      poppler_action_free(action);
    PopplerIndexIter *child = poppler_index_iter_get_child(at);
    tell_bookmarks(to, child, depth + 1);
    poppler_index_iter_free(child);
  } while (to->status == LKS_OK && ++to->bookmarks < MOST_BOOKMARKS && poppler_index_iter_next(at));
}

static void tell_comments(teller *to)
{
  const lks_pdf_structure *structure = to->all->structure;
  for (size_t i = 0; i < structure->page_count; i++)
    for (size_t k = 0; k < structure->pages[i].mark_count && to->status == LKS_OK; k++)
      tell(to, structure->pages[i].marks[k].contents, (uint32_t)i, false);
}

lks_status lks_pdf_data_tell(const lks_pdf_document *all)
{
  teller to = {.all = all, .author = poppler_document_get_author(all->document)};
  tell_owned(&to, poppler_document_get_title(all->document), false);
  tell_owned(&to, poppler_document_get_subject(all->document), false);
  tell_owned(&to, poppler_document_get_keywords(all->document), false);
  tell(&to, to.author, 0, true);
  tell_metadata(&to);
  PopplerIndexIter *bookmarks = poppler_index_iter_new(all->document);
  tell_bookmarks(&to, bookmarks, 0);
  poppler_index_iter_free(bookmarks);
  tell_comments(&to);
  g_free(to.author);
  if (to.status == LKS_OK && all->structure->has_xfa)
    to.status = all->reading->events->not_inspected(all->reading->context, "pdf-xfa", NULL, 0);
  if (to.status == LKS_OK && poppler_document_has_javascript(all->document))
    to.status = all->reading->events->not_inspected(all->reading->context, "pdf-script", NULL, 0);
  return to.status;
}
