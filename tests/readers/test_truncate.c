/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents that are cut off or damaged: no crash, an end soon, and never a clean bill for what wasn't read. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

enum { SLOWEST = 20 * G_USEC_PER_SEC /* for one scan, under a sanitizer, on a busy machine */ };

static const struct {
  const char *name;
  size_t cuts; /* 0: at every length */
} samples[] = {
    {"empty-workbook.xlsx", 0},       {"unreadable-bytes.xlsx", 0},       {"container-zip.zip", 200},
    {"container-embedded.xlsx", 200}, {"form-utf16.xlsx", 200},           {"form-noise.xlsx", 200},
    {"i04-seekers.xlsx", 200},        {"unreadable-encrypted.xlsx", 200}, {"i01-lookup.xlsx", 60},
};

/* Whether the report claims that all is well. */
static bool is_clean(const lks_bytes *sample, size_t size, const char *name)
{
  const gint64 begin = g_get_monotonic_time();
  leakscan_report *report = lks_scan_bytes(NULL, sample->data, size, name);
  const gint64 took = g_get_monotonic_time() - begin;
  lks_check(took < SLOWEST, "%s, %zu bytes: took %lld ms", name, size, (long long)(took / 1000));
  const bool passed = leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS;
  lks_check(!passed || leakscan_report_complete(report), "%s, %zu bytes: passed, but incomplete", name, size);
  const bool clean = passed || leakscan_report_complete(report);
  if (!leakscan_report_complete(report)) {
    bool said = false;
    for (size_t i = 0; i < leakscan_report_count(report); i++)
      said = said || strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), "not-inspected") == 0;
    lks_check(said, "%s, %zu bytes: incomplete without a reason", name, size);
  }
  leakscan_report_free(report);
  return clean;
}

static void test_cut(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
    const lks_bytes sample = lks_sample(samples[i].name);
    const size_t step = samples[i].cuts == 0 ? 1 : sample.size / samples[i].cuts + 1;
    for (size_t size = 0; size < sample.size; size += step)
      lks_check(!is_clean(&sample, size, samples[i].name), "%s, %zu bytes: nobody noticed", samples[i].name, size);
    lks_check(!is_clean(&sample, sample.size - 1, samples[i].name), "%s but for a byte: nobody noticed",
              samples[i].name);
    g_free(sample.data);
  }
}

/* The whole document isn't held to be cut. */
static void test_whole(void)
{
  static const char *const names[] = {"empty-workbook.xlsx", "i01-clean.xlsx", "cell-types.xlsx"};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
    const lks_bytes sample = lks_sample(names[i]);
    lks_check(is_clean(&sample, sample.size, names[i]), "%s isn't complete", names[i]);
    g_free(sample.data);
  }
}

/* A document that must be stopped isn't passed because some bytes of it were spoilt: either they don't matter, or it
 * is incomplete. */
static void test_spoilt(void)
{
  static const struct {
    const char *name;
    size_t times;
    unsigned char byte;
    size_t length;
  } rows[] = {
      {"i04-seekers.xlsx", 400, 0x00, 1},   {"i04-seekers.xlsx", 400, 0xFF, 1},
      {"i04-seekers.xlsx", 200, 0x50, 9},   {"container-zip.zip", 300, 0xFF, 1},
      {"container-zip.zip", 100, 0x00, 40}, {"hidden-sheet-people.xlsx", 300, 0xFF, 1},
      {"form-entities.xlsx", 200, 0x3C, 1},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes sample = lks_sample(rows[i].name);
    for (size_t at = 0; at + rows[i].length <= sample.size; at += sample.size / rows[i].times + 1) {
      const lks_bytes spoilt = {g_memdup2(sample.data, sample.size), sample.size};
      memset(spoilt.data + at, rows[i].byte, rows[i].length);
      leakscan_report *report = lks_scan_bytes(NULL, spoilt.data, spoilt.size, rows[i].name);
      lks_check(leakscan_report_verdict(report) != LEAKSCAN_VERDICT_PASS, "%s, %zu bytes %02X at %zu: passed",
                rows[i].name, rows[i].length, rows[i].byte, at);
      leakscan_report_free(report);
      g_free(spoilt.data);
    }
    g_free(sample.data);
  }
}

CU_TestInfo lks_test_truncate[] = {
    {"cut", test_cut},
    {"whole", test_whole},
    {"spoilt", test_spoilt},
    CU_TEST_INFO_NULL,
};
