/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Archives: what is in them goes round again, whatever packed it; what can't be unpacked is said; hostile ones end.
 */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>
#include <zip.h>

#include "feeder.h"
#include "maker.h"
#include "policy.h"
#include "recorder.h"

#ifdef LKS_HAVE_ARCHIVE
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#endif

enum { PEOPLE = 130, LARGEST = 64 * 1024 * 1024 };

static char *list_of_people(void)
{
  GString *text = g_string_new("氏名,メールアドレス,電話番号,生年月日\n");
  for (size_t n = 0; n < PEOPLE; n++) {
    char *person = lks_feeder_person(n, "N,E,T,B\n");
    g_string_append(text, person);
    g_free(person);
  }
  return g_string_free(text, FALSE);
}

static lks_bytes pack(const lks_member *member, const char *password)
{
  zip_error_t error;
  zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
  zip_source_keep(target);
  zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  CU_ASSERT_PTR_NOT_NULL_FATAL(zip);
  zip_source_t *content = zip_source_buffer(zip, member->data, member->size, 0);
  const zip_int64_t index = zip_file_add(zip, member->name, content, ZIP_FL_ENC_RAW);
  CU_ASSERT_FATAL(index >= 0);
  if (password != NULL)
    CU_ASSERT_EQUAL_FATAL(zip_file_set_encryption(zip, (zip_uint64_t)index, ZIP_EM_TRAD_PKWARE, password), 0);
  CU_ASSERT_EQUAL_FATAL(zip_close(zip), 0);
  lks_bytes bytes = {g_malloc(LARGEST), 0};
  zip_source_open(target);
  bytes.size = (size_t)zip_source_read(target, bytes.data, LARGEST);
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

static void test_encrypted(void)
{
  const lks_member member = {"list.csv", "name,mail\nJane,jane@example.com\n", 30};
  const lks_bytes zip = pack(&member, "secret");
  leakscan_report *report = lks_scan_bytes(NULL, zip.data, zip.size, "x.zip");
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  const leakscan_finding *finding = lks_find_reason(report, "encrypted-archive");
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  char *sentence = leakscan_finding_sentence(finding, "en");
  lks_check(strstr(sentence, "nobody can check them") != NULL && strstr(sentence, "list.csv") != NULL, "%s",
            sentence);
  leakscan_free(sentence);
  leakscan_report_free(report);
  g_free(zip.data);
}

/* Names are shown in UTF-8, whatever the packer wrote. */
static void test_names(void)
{
  static const struct {
    const char *raw;
    const char *shown;
  } rows[] = {{"list.txt", "list.txt"},
              {"\x96\xBC\x95\xEB.txt", "名簿.txt"},
              {"名簿.txt", "名簿.txt"},
              {"\x97\x5C\x92\xE8\x95\x5C.txt", "予定表.txt"}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy policy;
    lks_policy_init(&policy);
    const lks_member member = {rows[i].raw, "x y", 3};
    const lks_bytes zip = pack(&member, NULL);
    GString *lines = lks_record(&policy, zip.data, zip.size);
    char *line = g_strdup_printf("inner %s\n", rows[i].shown);
    lks_check(strstr(lines->str, line) != NULL, "no %s in %s", line, lines->str);
    g_free(line);
    g_string_free(lines, TRUE);
    g_free(zip.data);
  }
}

static void test_clean(void)
{
  static const char text[] = "次回の会議は会議室で行います。\n", prices[] = "品名,価格\n本,100\nペン,50\n";
  const lks_member members[] = {
      {"folder/", "", 0}, {"folder/notes.txt", text, sizeof text - 1}, {"prices.csv", prices, sizeof prices - 1}};
  const lks_bytes zip = lks_make_zip(members, G_N_ELEMENTS(members), true);
  leakscan_report *report = lks_scan_bytes(NULL, zip.data, zip.size, "x.zip");
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_PASS);
  CU_ASSERT_EQUAL(leakscan_report_count(report), 0);
  leakscan_report_free(report);
  g_free(zip.data);
}

/* Zips in zips, ten in each: as many documents as nobody can look at. */
static void test_nest(void)
{
  static const char text[] = "nothing\n";
  lks_bytes inner = {g_memdup2(text, sizeof text), sizeof text - 1};
  for (size_t level = 0; level < 6; level++) {
    lks_member members[10];
    char names[10][8];
    for (size_t i = 0; i < 10; i++) {
      g_snprintf(names[i], sizeof names[i], "%zu.zip", i);
      members[i] = (lks_member){names[i], inner.data, inner.size};
    }
    const lks_bytes zip = lks_make_zip(members, 10, true);
    g_free(inner.data);
    inner = zip;
  }
  leakscan_policy *policy = leakscan_policy_new();
  leakscan_policy_set_limit(policy, LEAKSCAN_LIMIT_TIME, 1000);
  const gint64 begin = g_get_monotonic_time();
  leakscan_report *report = lks_scan_bytes(policy, inner.data, inner.size, "x.zip");
  CU_ASSERT_TRUE(g_get_monotonic_time() - begin < 10 * G_USEC_PER_SEC);
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  leakscan_report_free(report);
  leakscan_policy_free(policy);
  g_free(inner.data);
}

#ifdef LKS_HAVE_ARCHIVE
typedef int (*set_up)(struct archive *archive);

typedef struct packing {
  const char *name;
  set_up format;
  set_up filter;
} packing;

static int no_filter(struct archive *archive)
{
  return archive_write_add_filter_none(archive);
}

/* One byte sets how large the last block is: archives on tape are longer. */
static lks_bytes write_archive(const packing *its, const lks_member *members, size_t count, size_t times)
{
  lks_bytes bytes = {g_malloc(LARGEST), 0};
  const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  const locale_t before = uselocale(utf8);
  struct archive *archive = archive_write_new();
  its->format(archive);
  its->filter(archive);
  archive_write_set_bytes_in_last_block(archive, 1);
  CU_ASSERT_EQUAL_FATAL(archive_write_open_memory(archive, bytes.data, LARGEST, &bytes.size), ARCHIVE_OK);
  for (size_t k = 0; k < count * times; k++) {
    const lks_member *member = &members[k % count];
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, member->name);
    archive_entry_set_size(entry, (la_int64_t)member->size);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(archive, entry);
    archive_write_data(archive, member->data, member->size);
    archive_entry_free(entry);
  }
  archive_write_close(archive);
  archive_write_free(archive);
  uselocale(before);
  freelocale(utf8);
  return bytes;
}

static const packing packings[] = {
    {"tar", archive_write_set_format_ustar, no_filter},
    {"tar of GNU", archive_write_set_format_gnutar, no_filter},
    {"tar with long names", archive_write_set_format_pax, no_filter},
    {"old tar", archive_write_set_format_v7tar, no_filter},
    {"tar, gzip", archive_write_set_format_pax, archive_write_add_filter_gzip},
    {"tar, bzip2", archive_write_set_format_ustar, archive_write_add_filter_bzip2},
    {"tar, xz", archive_write_set_format_ustar, archive_write_add_filter_xz},
    {"tar, zstd", archive_write_set_format_ustar, archive_write_add_filter_zstd},
    {"tar, compress", archive_write_set_format_ustar, archive_write_add_filter_compress},
    {"7z", archive_write_set_format_7zip, no_filter},
    {"gzip", archive_write_set_format_raw, archive_write_add_filter_gzip},
};

static void test_people(void)
{
  char *list = list_of_people();
  const lks_member members[] = {{"資料/名簿.csv", list, strlen(list)}, {"read me.txt", "See the list.\n", 14}};
  for (size_t i = 0; i < G_N_ELEMENTS(packings); i++) {
    const bool raw = packings[i].format == archive_write_set_format_raw;
    const lks_bytes bytes = write_archive(&packings[i], members, raw ? 1 : 2, 1);
    leakscan_report *report = lks_scan_bytes(NULL, bytes.data, bytes.size, "x");
    const leakscan_finding *finding = leakscan_report_get(report, 0);
    lks_check(finding != NULL && leakscan_finding_people(finding) == PEOPLE && leakscan_report_complete(report),
              "%s: %d people", packings[i].name, finding != NULL ? (int)leakscan_finding_people(finding) : -1);
    const char *document = finding != NULL ? leakscan_finding_document(finding) : "";
    lks_check(strcmp(document, raw ? "x!member 1" : "x!資料/名簿.csv") == 0, "%s: %s", packings[i].name, document);
    leakscan_report_free(report);
    g_free(bytes.data);
  }
  g_free(list);
}

static lks_bytes gzip(const void *data, size_t size)
{
  static const packing its = {"gzip", archive_write_set_format_raw, archive_write_add_filter_gzip};
  const lks_member member = {"data", data, size};
  return write_archive(&its, &member, 1, 1);
}

static void check_incomplete(const char *name, const lks_bytes *bytes, const char *reason)
{
  const gint64 begin = g_get_monotonic_time();
  leakscan_report *report = lks_scan_bytes(NULL, bytes->data, bytes->size, "x");
  const gint64 took = g_get_monotonic_time() - begin;
  lks_check(!leakscan_report_complete(report) && lks_find_reason(report, reason) != NULL, "%s: not %s", name, reason);
  lks_check(took < 20 * G_USEC_PER_SEC, "%s: took %lld ms", name, (long long)(took / 1000));
  leakscan_report_free(report);
}

static void test_hostile(void)
{
  enum { ZEROS = 120 * 1024 * 1024 };
  char *content = g_malloc0(ZEROS);
  lks_bytes bomb = gzip(content, ZEROS);
  check_incomplete("nothing but zeros", &bomb, "empty-file");
  g_free(bomb.data);
  memset(content, 'a', ZEROS);
  bomb = gzip(content, ZEROS);
  check_incomplete("a bomb", &bomb, "limit-expansion");
  g_free(bomb.data);
  g_free(content);
  lks_bytes deep = gzip("deep", 4);
  for (size_t i = 0; i < 20; i++) {
    const lks_bytes deeper = gzip(deep.data, deep.size);
    g_free(deep.data);
    deep = deeper;
  }
  check_incomplete("packed twenty times", &deep, "unsupported-format");
  g_free(deep.data);
  const lks_member small = {"a.txt", "x y", 3};
  const lks_bytes many = write_archive(&packings[0], &small, 1, 10001);
  check_incomplete("10,001 members", &many, "limit-parts");
  g_free(many.data);
  lks_bytes lying = write_archive(&packings[3], &small, 1, 1);
  memcpy(lying.data + 124, "77777777777", 11); /* its size, and the sum of the header */
  unsigned sum = 0;
  memset(lying.data + 148, ' ', 8);
  for (size_t i = 0; i < 512; i++)
    sum += (unsigned char)lying.data[i];
  g_snprintf(lying.data + 148, 8, "%06o", sum);
  check_incomplete("a member that is larger than all", &lying, "damaged");
  g_free(lying.data);
}

/* Cut anywhere, and with bytes changed anywhere, it ends, and never passes as whole when it is cut. */
static void test_damaged(void)
{
  char *list = list_of_people();
  const lks_member members[] = {{"list.csv", list, strlen(list)}, {"b.txt", "x y", 3}};
  guint32 seed = 1;
  for (size_t i = 0; i < G_N_ELEMENTS(packings); i++) {
    const bool raw = packings[i].format == archive_write_set_format_raw;
    const lks_bytes bytes = write_archive(&packings[i], members, raw ? 1 : 2, 1);
    GRand *random = g_rand_new_with_seed(seed++);
    for (size_t round = 0; round < 60; round++) {
      const size_t cut = (size_t)g_rand_int_range(random, 600, (gint32)(bytes.size - bytes.size / 4));
      leakscan_report *report = lks_scan_bytes(NULL, bytes.data, cut, "x");
      lks_check(!leakscan_report_complete(report), "%s, cut at %zu of %zu: complete", packings[i].name, cut,
                bytes.size);
      leakscan_report_free(report);
      char *changed = g_memdup2(bytes.data, bytes.size);
      for (size_t k = 0; k < 4; k++)
        changed[g_rand_int_range(random, 0, (gint32)bytes.size)] = (char)g_rand_int_range(random, 0, 256);
      leakscan_report_free(lks_scan_bytes(NULL, changed, bytes.size, "x"));
      g_free(changed);
    }
    g_rand_free(random);
    g_free(bytes.data);
  }
  g_free(list);
}
#endif

CU_TestInfo lks_test_archive[] = {
    {"encrypted", test_encrypted},
    {"names", test_names},
    {"clean", test_clean},
    {"nest", test_nest},
#ifdef LKS_HAVE_ARCHIVE
    {"people", test_people},
    {"hostile", test_hostile},
    {"damaged", test_damaged},
#endif
    CU_TEST_INFO_NULL,
};
