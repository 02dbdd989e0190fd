/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Earlier revisions: whoever saves a change at the end of the file (ISO 32000-1, 7.5.6) leaves all that was there
 * before it. Each beginning of the file that ends as a document does is read as one, and compared with the last. */
#include "readers/pdf_channels.h"

#include <stdlib.h>
#include <string.h>

enum {
  LOOK_BACK = 64, /* bytes between "startxref" and "%%EOF" */
  MOST_DIGITS = 12,
  NAME_SIZE = 48
};

typedef struct revisions {
  const lks_pdf_document *file;
  const char *data;
  size_t size;
  size_t header; /* where "%PDF-" stands: offsets may count from there */
  size_t *ends;  /* of the earlier ones, the oldest first */
  size_t count;
  uint64_t most;
  bool more;               /* than that */
  lks_pdf_words *segments; /* that the last revision shows anywhere, or that were told */
  lks_pdf_words *page;     /* what it shows on one page */
  uint32_t page_number;    /* of that; 0: none */
  bool same_pages;         /* the revision that is read has as many as the last one */
} revisions;

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\0';
}

static size_t skip_blanks(const revisions *all, size_t at)
{
  while (at < all->size && is_blank(all->data[at]))
    at++;
  return at;
}

/* Digits and blanks behind them; false where there are no digits. */
static bool skip_number(const revisions *all, size_t *at, uint64_t *number)
{
  const size_t begin = *at;
  *number = 0;
  while (*at < all->size && *at - begin < MOST_DIGITS && g_ascii_isdigit(all->data[*at]))
    *number = *number * 10 + (uint64_t)(all->data[(*at)++] - '0');
  const bool any = *at > begin;
  *at = skip_blanks(all, *at);
  return any;
}

static bool begins_with(const revisions *all, size_t at, const char *word)
{
  const size_t length = strlen(word);
  return at <= all->size && length <= all->size - at && memcmp(all->data + at, word, length) == 0;
}

/* A table, or the object that holds a stream of one. */
static bool is_cross_reference(const revisions *all, uint64_t offset)
{
  uint64_t number = 0;
  if (offset >= all->size)
    return false;
  size_t at = skip_blanks(all, (size_t)offset);
  if (begins_with(all, at, "xref"))
    return true;
  return skip_number(all, &at, &number) && skip_number(all, &at, &number) && begins_with(all, at, "obj");
}

/* Whether a revision ends with the marker at `end`: what stands before it says where its cross-reference is, which is
 * before it. That isn't so of the first part of a linearised file, and of a document that another one holds. */
static bool ends_revision(const revisions *all, size_t end, uint64_t *offset)
{
  static const char word[] = "startxref";
  const size_t begin = end > LOOK_BACK ? end - LOOK_BACK : 0;
  for (size_t at = end; at-- > begin;) {
    if (!begins_with(all, at, word))
      continue;
    size_t number = skip_blanks(all, at + sizeof word - 1);
    if (!skip_number(all, &number, offset) || number > end || *offset == 0 || *offset >= end)
      return false;
    return is_cross_reference(all, *offset) || is_cross_reference(all, *offset + all->header);
  }
  return false;
}

/* The revision that was found last isn't earlier, unless objects stand behind it. */
static bool has_objects(const revisions *all, size_t from)
{
  return memmem(all->data + from, all->size - from, "endobj", strlen("endobj")) != NULL;
}

static lks_status find_ends(revisions *all)
{
  static const char marker[] = "%%EOF";
  enum { LENGTH = sizeof marker - 1 };
  size_t pending = 0;
  uint64_t before = 0, offset = 0;
  lks_status status = LKS_OK;
  GArray *ends = g_array_new(FALSE, FALSE, sizeof(size_t));
  for (size_t at = 0; at < all->size && status == LKS_OK;) {
    const char *found = memmem(all->data + at, all->size - at, marker, LENGTH);
    if (found == NULL)
      break;
    const size_t end = (size_t)(found - all->data);
    at = end + LENGTH;
    if (!ends_revision(all, end, &offset) || offset == before)
      continue;
    if (pending > 0 && ends->len < all->most)
      g_array_append_val(ends, pending);
    else
      all->more = all->more || pending > 0;
    pending = at;
    before = offset;
    status = lks_budget_check(all->file->reading->budget);
  }
  if (pending > 0 && has_objects(all, pending)) {
    if (ends->len < all->most)
      g_array_append_val(ends, pending);
    else
      all->more = true;
  }
  all->count = ends->len;
  all->ends = (size_t *)(void *)g_array_free(ends, FALSE);
  return status;
}

/* What is done with the lines of a page. */
typedef lks_status (*page_visitor)(revisions *all, const lks_pdf_page *page, const lks_pdf_lines *lines);

/* A page that isn't to be tried has no words here; it was noted where it was read. */
static lks_status visit_page(revisions *all, PopplerDocument *document, uint32_t number, page_visitor visit)
{
  lks_reading *reading = all->file->reading;
  /* a page that is gone has no part of its own: the last one stands for it */
  void *part_context = all->file->part_contexts[MIN(number, all->file->page_count) - 1];
  lks_pdf_page page = {.reading = reading, .number = number, .part_context = part_context};
  lks_pdf_lines lines = {.segments = NULL};
  lks_status status = lks_budget_check(reading->budget);
  if (status != LKS_OK || lks_pdf_is_heavy(all->file->structure, number))
    return status;
  page.poppler = poppler_document_get_page(document, (int)number - 1);
  if (page.poppler == NULL)
    return LKS_OK; /* it has no words; the last revision's own page was noted where it was read */
  poppler_page_get_size(page.poppler, &page.width, &page.height);
  status = lks_pdf_text_read(&page);
  if (status == LKS_OK)
    status = lks_pdf_lines_find(&page, &lines);
  if (status == LKS_OK)
    status = visit(all, &page, &lines);
  lks_pdf_lines_clear(&lines);
  lks_pdf_text_clear(&page);
  g_object_unref(page.poppler);
  return status;
}

static lks_status learn_segments(revisions *all, const lks_pdf_page *page, const lks_pdf_lines *lines)
{
  return lks_pdf_words_learn(all->segments, page, lines, true);
}

static lks_status learn_page(revisions *all, const lks_pdf_page *page, const lks_pdf_lines *lines)
{
  return lks_pdf_words_learn(all->page, page, lines, false);
}

/* What the last revision shows on that page; on all of them, where pages came or went and numbers say nothing. */
static lks_status need_page(revisions *all, uint32_t number)
{
  const uint32_t wanted = all->same_pages ? number : UINT32_MAX;
  if (all->page_number == wanted)
    return LKS_OK;
  lks_pdf_words_free(all->page);
  all->page = lks_pdf_words_new(all->file->reading->budget);
  if (all->page == NULL)
    return LKS_NO_MEMORY;
  lks_status status = LKS_OK;
  if (all->same_pages)
    status = visit_page(all, all->file->document, number, learn_page);
  for (uint32_t i = 1; !all->same_pages && i <= all->file->page_count && status == LKS_OK; i++)
    status = visit_page(all, all->file->document, i, learn_page);
  all->page_number = status == LKS_OK ? wanted : 0;
  return status;
}

/* The line from its beginning to what was found: perhaps a label. */
static GString *lead_of(const lks_pdf_page *page, const lks_pdf_lines *lines, size_t index, size_t first)
{
  GString *lead = g_string_new(NULL);
  size_t begin = index;
  while (begin > 0 && lines->segments[begin - 1].line == lines->segments[index].line)
    begin--;
  for (size_t i = begin; i < index; i++) {
    lks_pdf_text_append(page, lines->segments[i].first, lines->segments[i].last, lead);
    g_string_append_c(lead, ' ');
  }
  if (first > lines->segments[index].first)
    lks_pdf_text_append(page, lines->segments[index].first, first - 1, lead);
  return lead;
}

/* A sign before the first letter belongs to it, unless another letter stands before the sign: "+44". */
static size_t with_signs(const lks_pdf_page *page, size_t begin, size_t first)
{
  size_t at = first;
  while (at > begin && page->glyphs[at - 1].sort == LKS_GLYPH_MARK)
    at--;
  return at == begin || page->glyphs[at - 1].sort == LKS_GLYPH_BLANK ? at : first;
}

static lks_status tell_run(const lks_pdf_page *page, const lks_pdf_lines *lines, size_t index, size_t first,
                           size_t last)
{
  GString *text = g_string_new(NULL), *lead = lead_of(page, lines, index, first);
  lks_run run = {.lead = lead->str, .place = page->glyphs[first].box, .concealment = LKS_CONCEALED_SUPERSEDED};
  lks_pdf_text_append(page, first, last, text);
  for (size_t i = first; i <= last; i++) {
    if (page->glyphs[i].sort != LKS_GLYPH_BLANK)
      run.place = lks_rectangle_join(&run.place, &page->glyphs[i].box);
    run.letters += lks_pdf_is_letter(&page->glyphs[i]);
  }
  run.text = text->str;
  run.length = text->len;
  const lks_status status =
      page->reading->events->run != NULL ? page->reading->events->run(page->part_context, &run) : LKS_OK;
  g_string_free(text, TRUE);
  g_string_free(lead, TRUE);
  return status;
}

/* Words of a segment that aren't on the page any more. */
static lks_status tell_segment(const revisions *all, const lks_pdf_page *page, const lks_pdf_lines *lines,
                               size_t index)
{
  const lks_pdf_segment *segment = &lines->segments[index];
  lks_status status = LKS_OK;
  for (size_t at = segment->first; status == LKS_OK && at <= segment->last;) {
    size_t first = at, last = segment->last;
    if (!lks_pdf_words_find_unknown(all->page, page, &first, &last))
      break;
    status = tell_run(page, lines, index, with_signs(page, at, first), last);
    at = last + 1;
  }
  return status;
}

static lks_status compare_page(revisions *all, const lks_pdf_page *page, const lks_pdf_lines *lines)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < lines->count && status == LKS_OK; i++) {
    if (lks_pdf_words_have_segment(all->segments, page, &lines->segments[i]))
      continue;
    status = need_page(all, page->number);
    if (status == LKS_OK)
      status = tell_segment(all, page, lines, i);
  }
  /* what was told once isn't told of the next revision */
  return status == LKS_OK ? lks_pdf_words_learn(all->segments, page, lines, true) : status;
}

/* Pages that poppler would never be done with are left out, and said to be. */
static lks_status compare_pages(revisions *all, PopplerDocument *earlier, const lks_pdf_structure *structure)
{
  const lks_pdf_document *file = all->file;
  const uint64_t most = lks_budget_limit(file->reading->budget, LEAKSCAN_LIMIT_PAGES);
  const int last_count = poppler_document_get_n_pages(file->document), count = poppler_document_get_n_pages(earlier);
  lks_status status = LKS_OK;
  all->same_pages = count == last_count || (uint32_t)last_count > file->page_count;
  for (int i = 1; i <= count && (uint64_t)i <= most && status == LKS_OK; i++)
    if (lks_pdf_is_heavy(structure, (uint32_t)i))
      status = file->reading->events->not_inspected(file->reading->context, "pdf-forms", "revisions", 0);
    else
      status = visit_page(all, earlier, (uint32_t)i, compare_page);
  if (status == LKS_OK && count > 0 && (uint64_t)count > most)
    status = lks_status_of_limit(LEAKSCAN_LIMIT_PAGES);
  return status;
}

static lks_status read_revision(revisions *all, size_t index)
{
  lks_reading *reading = all->file->reading;
  char name[NAME_SIZE];
  PopplerDocument *earlier = NULL;
  GBytes *bytes = g_bytes_new_from_bytes(all->file->bytes, 0, all->ends[index]);
  lks_pdf_structure structure = {.pages = NULL};
  lks_status status = lks_pdf_open(bytes, &earlier);
  if (status == LKS_OK) {
    const uint64_t most = lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_PAGES);
    const int count = poppler_document_get_n_pages(earlier);
    const size_t read = count > 0 ? (uint64_t)count < most ? (size_t)count : (size_t)most : 0;
    status = lks_pdf_structure_open(all->data, all->ends[index], read, &structure);
  }
  if (status == LKS_OK)
    status = compare_pages(all, earlier, &structure);
  lks_pdf_structure_clear(&structure);
  g_clear_object(&earlier);
  g_bytes_unref(bytes);
  g_snprintf(name, sizeof name, "revision %zu", index + 1);
  return status == LKS_OK || lks_status_ends_scan(status) ? status : lks_reading_note(reading, status, name);
}

static lks_status read_revisions(revisions *all)
{
  const lks_pdf_document *file = all->file;
  lks_status status = LKS_OK;
  all->segments = lks_pdf_words_new(file->reading->budget);
  if (all->segments == NULL)
    return LKS_NO_MEMORY;
  for (uint32_t i = 1; i <= file->page_count && status == LKS_OK; i++)
    status = visit_page(all, file->document, i, learn_segments);
  for (size_t i = 0; i < all->count && status == LKS_OK; i++)
    status = read_revision(all, i);
  if (status == LKS_OK && all->more)
    status = lks_status_of_limit(LEAKSCAN_LIMIT_REVISIONS);
  return status;
}

lks_status lks_pdf_revisions_tell(const lks_pdf_document *file)
{
  revisions all = {.file = file};
  all.data = g_bytes_get_data(file->bytes, &all.size);
  all.most = lks_budget_limit(file->reading->budget, LEAKSCAN_LIMIT_REVISIONS);
  const char *header = memmem(all.data, MIN(all.size, LKS_HEAD_SIZE), "%PDF-", strlen("%PDF-"));
  all.header = header != NULL ? (size_t)(header - all.data) : 0;
  lks_status status = find_ends(&all);
  if (status == LKS_OK && all.count > 0)
    status = read_revisions(&all);
  lks_pdf_words_free(all.segments);
  lks_pdf_words_free(all.page);
  g_free(all.ends);
  return status == LKS_OK || lks_status_ends_scan(status) ? status : lks_reading_note(file->reading, status, "revisions");
}
