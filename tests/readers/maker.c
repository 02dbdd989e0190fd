/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents for tests, made or read. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "policy.h"
#include "report/finding.h"

#ifndef LKS_TEST_SAMPLES
#define LKS_TEST_SAMPLES "corpus/samples"
#endif

#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define TYPE    "application/vnd.openxmlformats-officedocument.spreadsheetml."

static bool add_member(zip_t *archive, const lks_member *member, bool deflate)
{
  zip_source_t *source = zip_source_buffer(archive, member->data, member->size, 0);
  if (source == NULL)
    return false;
  const zip_int64_t index = zip_file_add(archive, member->name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_set_file_compression(archive, (zip_uint64_t)index, deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 1) == 0;
}

lks_bytes lks_make_zip(const lks_member *members, size_t count, bool deflate)
{
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
  CU_ASSERT_PTR_NOT_NULL_FATAL(target);
  zip_source_keep(target);
  zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  CU_ASSERT_PTR_NOT_NULL_FATAL(archive);
  for (size_t i = 0; i < count; i++)
    CU_ASSERT_TRUE_FATAL(add_member(archive, &members[i], deflate));
  CU_ASSERT_EQUAL_FATAL(zip_close(archive), 0);
  zip_stat_t stat;
  CU_ASSERT_EQUAL_FATAL(zip_source_stat(target, &stat), 0);
  lks_bytes made = {g_malloc((gsize)stat.size), (size_t)stat.size};
  CU_ASSERT_EQUAL_FATAL(zip_source_open(target), 0);
  CU_ASSERT_EQUAL_FATAL(zip_source_read(target, made.data, stat.size), (zip_int64_t)stat.size);
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return made;
}

static void add_text_member(lks_member *members, size_t *count, const char *name, const GString *text)
{
  members[(*count)++] = (lks_member){name, text->str, text->len};
}

static GString *workbook_part(const lks_made_book *book)
{
  GString *text = g_string_new("<workbook xmlns=\"" LKS_SPREADSHEET "\" xmlns:r=\"" OFFICE "\"><sheets>");
  for (size_t i = 0; i < book->sheet_count; i++) {
    const char *state = book->sheets[i].state;
    g_string_append_printf(text, "<sheet name=\"%s\" sheetId=\"%zu\" state=\"%s\" r:id=\"rId%zu\"/>",
                           book->sheets[i].name, i + 1, state != NULL ? state : "visible", i + 1);
  }
  return g_string_append(text, "</sheets></workbook>");
}

static GString *workbook_relationships(const lks_made_book *book)
{
  GString *text = g_string_new("<Relationships xmlns=\"" PACKAGE "relationships\">");
  for (size_t i = 0; i < book->sheet_count; i++)
    g_string_append_printf(
        text, "<Relationship Id=\"rId%zu\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet%zu.xml\"/>", i + 1,
        i + 1);
  if (book->strings != NULL)
    g_string_append(text,
                    "<Relationship Id=\"rId99\" Type=\"" OFFICE "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
  return g_string_append(text, "</Relationships>");
}

lks_bytes lks_make_book(const lks_made_book *book)
{
  static const char types[] =
      "<Types xmlns=\"" PACKAGE "content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"" TYPE "worksheet+xml\"/>"
      "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" TYPE "sheet.main+xml\"/></Types>";
  static const char root[] = "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId1\" "
                             "Type=\"" OFFICE "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
  lks_member members[LKS_MADE_SHEETS + 5];
  char names[LKS_MADE_SHEETS][40];
  size_t count = 0;
  GString *workbook = workbook_part(book);
  GString *relationships = workbook_relationships(book);
  members[count++] = (lks_member){"[Content_Types].xml", types, sizeof types - 1};
  members[count++] = (lks_member){"_rels/.rels", root, sizeof root - 1};
  add_text_member(members, &count, "xl/workbook.xml", workbook);
  add_text_member(members, &count, "xl/_rels/workbook.xml.rels", relationships);
  if (book->strings != NULL)
    members[count++] = (lks_member){"xl/sharedStrings.xml", book->strings, book->strings_size};
  for (size_t i = 0; i < book->sheet_count && i < LKS_MADE_SHEETS; i++) {
    g_snprintf(names[i], sizeof names[i], "xl/worksheets/sheet%zu.xml", i + 1);
    members[count++] = (lks_member){names[i], book->sheets[i].xml, book->sheets[i].size};
  }
  const lks_bytes made = lks_make_zip(members, count, book->deflate);
  g_string_free(workbook, TRUE);
  g_string_free(relationships, TRUE);
  return made;
}

lks_bytes lks_make_rows(const char *rows)
{
  char *xml = g_strconcat(LKS_SHEET_BEGIN, rows, LKS_SHEET_END, NULL);
  const lks_made_book book = {.sheets = {{"Sheet1", xml, strlen(xml), NULL}}, .sheet_count = 1, .deflate = true};
  const lks_bytes made = lks_make_book(&book);
  g_free(xml);
  return made;
}

static const char *samples_folder(void)
{
  const char *folder = getenv("SAMPLES");
  return folder != NULL ? folder : LKS_TEST_SAMPLES;
}

char *lks_sample_path(const char *name)
{
  return g_build_filename(samples_folder(), name, NULL);
}

lks_bytes lks_sample(const char *name)
{
  lks_bytes sample = {0};
  char *path = lks_sample_path(name);
  gsize size = 0;
  const bool read = g_file_get_contents(path, &sample.data, &size, NULL);
  lks_check(read, "%s can't be read", path);
  sample.size = size;
  g_free(path);
  CU_ASSERT_TRUE_FATAL(read);
  return sample;
}

static int compare_names(const void *left, const void *right)
{
  return strcmp(*(char *const *)left, *(char *const *)right);
}

static bool is_workbook(const char *name)
{
  static const char *const endings[] = {".xlsx", ".xlsm", ".xltx", ".zip"};
  for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
    if (g_str_has_suffix(name, endings[i]))
      return true;
  return false;
}

/* What it is and what its truth says is to be found in it; freed by g_free. */
static char *sort_of_sample(const char *name)
{
  static const char *const keys[] = {"expect:", "kinds:", "fields:"};
  char *path = g_strconcat(samples_folder(), "/", name, ".truth", NULL), *truth = NULL;
  GString *sort = g_string_new(strrchr(name, '.'));
  lks_check(g_file_get_contents(path, &truth, NULL, NULL), "%s can't be read", path);
  char **lines = g_strsplit(truth != NULL ? truth : "", "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(keys); k++)
      if (g_str_has_prefix(lines[i], keys[k]))
        g_string_append(sort, lines[i]);
  g_strfreev(lines);
  g_free(truth);
  g_free(path);
  return g_string_free(sort, FALSE);
}

/* Counts a document among those of its sort. Workbooks are each of a form of their own, but for the i01 ones, which
 * hold the same 13,949 people. */
static bool is_one_more(GHashTable *sorts, const char *name)
{
  static const char *const long_ones[] = {"pdf-hostile-", "pdf-pages-", "unreadable-huge-ratio."};
  enum { ALIKE = 3 };
  for (size_t i = 0; i < G_N_ELEMENTS(long_ones); i++)
    if (g_str_has_prefix(name, long_ones[i]))
      return false;
  if (!g_str_has_suffix(name, ".pdf") && !g_str_has_prefix(name, "i01-"))
    return true;
  char *sort = sort_of_sample(name);
  const unsigned seen = GPOINTER_TO_UINT(g_hash_table_lookup(sorts, sort)) + 1;
  g_hash_table_insert(sorts, sort, GUINT_TO_POINTER(seen));
  return seen <= ALIKE;
}

char **lks_sample_names(lks_samples which)
{
  GPtrArray *all = g_ptr_array_new_with_free_func(g_free), *names = g_ptr_array_new();
  GHashTable *sorts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  GDir *folder = g_dir_open(samples_folder(), 0, NULL);
  lks_check(folder != NULL, "no folder %s: SAMPLES must name what the corpus program made", samples_folder());
  CU_ASSERT_PTR_NOT_NULL_FATAL(folder);
  const char *entry = NULL;
  while ((entry = g_dir_read_name(folder)) != NULL)
    if (g_str_has_suffix(entry, ".truth"))
      g_ptr_array_add(all, g_strndup(entry, strlen(entry) - strlen(".truth")));
  g_dir_close(folder);
  g_ptr_array_sort(all, compare_names);
  for (size_t i = 0; i < all->len; i++) {
    const char *name = g_ptr_array_index(all, i);
    if (which == LKS_SAMPLES_WORKBOOKS ? is_workbook(name) : is_one_more(sorts, name))
      g_ptr_array_add(names, g_strdup(name));
  }
  g_hash_table_destroy(sorts);
  g_ptr_array_free(all, TRUE);
  lks_check(names->len > 50, "only %u documents in %s", names->len, samples_folder());
  g_ptr_array_add(names, NULL);
  return (char **)g_ptr_array_free(names, FALSE);
}

void lks_check(bool holds, const char *format, ...)
{
  if (!holds) {
    va_list arguments;
    va_start(arguments, format);
    printf("\n    ");
    vprintf(format, arguments);
    va_end(arguments);
  }
  CU_ASSERT_TRUE(holds);
}

bool lks_check_lines(const char *name, const char *left_name, const char *left, const char *right_name,
                     const char *right)
{
  const bool same = strcmp(left, right) == 0;
  if (!same) {
    size_t begin = 0;
    for (size_t i = 0; left[i] != '\0' && left[i] == right[i]; i++)
      if (left[i] == '\n')
        begin = i + 1;
    printf("\n    %s differs:\n      %s: %.200s\n      %s: %.200s\n", name, left_name, left + begin, right_name,
           right + begin);
  }
  CU_ASSERT_TRUE(same);
  return same;
}

void lks_policy_of_build(const leakscan_policy *policy, leakscan_policy *own)
{
  if (policy != NULL)
    lks_policy_copy(own, policy);
  else
    lks_policy_init(own);
  if (own->worker_directory == NULL)
    CU_ASSERT_TRUE_FATAL(lks_policy_set_worker_directory(own, LKS_TEST_WORKERS));
}

/* Whatever a test looks for: that a sanitizer ended a worker must not go unseen. */
static void check_workers(const leakscan_report *report, const char *name)
{
  enum { SANITIZER = 99 };
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    const char *reason = leakscan_finding_reason(finding, 0);
    lks_check(reason == NULL || strcmp(reason, "worker-failed") != 0 || finding->amount != SANITIZER,
              "%s: a sanitizer ended the worker", name);
  }
}

leakscan_report *lks_scan_bytes(const leakscan_policy *policy, const void *data, size_t size, const char *name)
{
  leakscan_report *report = NULL;
  leakscan_policy own;
  lks_policy_of_build(policy, &own);
  leakscan_scanner *scanner = leakscan_scanner_new(&own);
  lks_policy_clear(&own);
  CU_ASSERT_PTR_NOT_NULL_FATAL(scanner);
  const leakscan_status status = leakscan_scan_memory(scanner, data, size, name, &report);
  lks_check(status == LEAKSCAN_OK, "%s: status %d", name, (int)status);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  leakscan_scanner_free(scanner);
  check_workers(report, name);
  return report;
}

const leakscan_finding *lks_find_reason(const leakscan_report *report, const char *reason)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    for (size_t k = 0; k < leakscan_finding_reason_count(finding); k++)
      if (strcmp(leakscan_finding_reason(finding, k), reason) == 0)
        return finding;
  }
  return NULL;
}
