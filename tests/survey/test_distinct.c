/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets of values: exact counts, estimates, merging, shares; and the sets of long columns. */
#include "survey/distinct.h"

#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "maker.h"
#include "pii/fold.h"
#include "survey/key.h"

/* The n-th of many different well-mixed numbers (splitmix64). */
static uint64_t mixed(uint64_t n)
{
  uint64_t x = n * UINT64_C(0x9E3779B97F4A7C15) + UINT64_C(0x9E3779B97F4A7C15);
  x = (x ^ (x >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  x = (x ^ (x >> 27)) * UINT64_C(0x94D049BB133111EB);
  return x ^ (x >> 31);
}

static lks_distinct *set_of(uint64_t first, uint64_t count)
{
  lks_distinct *set = lks_distinct_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(set);
  for (uint64_t i = 0; i < count; i++)
    if (lks_distinct_add(set, mixed(first + i)) != LKS_OK)
      CU_FAIL_FATAL("no memory");
  return set;
}

static bool is_near(uint64_t count, uint64_t expected, double tolerance)
{
  const double difference = (double)count - (double)expected;
  return difference <= tolerance * (double)expected && -difference <= tolerance * (double)expected;
}

static void test_counts(void)
{
  static const uint64_t counts[] = {0, 1, 2, 31, 32, 33, 100, 1000, 1001, 4095, 4096, 4097, 65535, 65536};
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
    lks_distinct *set = set_of(7, counts[i]);
    lks_check(lks_distinct_count(set) == counts[i], "%d: counted %d", (int)counts[i], (int)lks_distinct_count(set));
    lks_check(lks_distinct_is_exact(set), "%d isn't exact", (int)counts[i]);
    for (uint64_t k = 0; k < counts[i]; k++)
      lks_distinct_add(set, mixed(7 + k));
    lks_distinct_add(set, 0);
    lks_check(lks_distinct_count(set) == counts[i], "%d: counted %d when added twice", (int)counts[i],
              (int)lks_distinct_count(set));
    CU_ASSERT_EQUAL(lks_distinct_seal(set), LKS_OK);
    lks_check(lks_distinct_count(set) == counts[i], "%d: counted %d when sealed", (int)counts[i],
              (int)lks_distinct_count(set));
    lks_check(lks_distinct_is_exact(set), "%d isn't exact when sealed", (int)counts[i]);
    lks_distinct_free(set);
  }
  lks_distinct_free(NULL);
}

static void test_estimates(void)
{
  static const uint64_t counts[] = {65537, 70000, 100000, 250000, 1000000};
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
    for (uint64_t first = 0; first < 3; first++) {
      lks_distinct *set = set_of(first << 40, counts[i]);
      lks_check(!lks_distinct_is_exact(set), "%d is exact", (int)counts[i]);
      lks_check(is_near(lks_distinct_count(set), counts[i], 0.02), "%d: estimated %d", (int)counts[i],
                (int)lks_distinct_count(set));
      const uint64_t before = lks_distinct_count(set);
      CU_ASSERT_EQUAL(lks_distinct_seal(set), LKS_OK);
      CU_ASSERT_EQUAL(lks_distinct_count(set), before);
      CU_ASSERT_FALSE(lks_distinct_is_exact(set));
      lks_distinct_free(set);
    }
}

/* A range of numbers into another one. */
static void test_merge(void)
{
  static const struct {
    uint64_t first, count, other_first, other_count, together;
  } rows[] = {
      {0, 0, 0, 0, 0},
      {0, 10, 0, 0, 10},
      {0, 0, 0, 10, 10},
      {0, 10, 5, 10, 15},
      {0, 100, 0, 100, 100},
      {0, 40000, 30000, 35536, 65536},
      {0, 65536, 0, 65536, 65536},
      {0, 60000, 60000, 60000, 120000},
      {0, 100000, 0, 50, 100000},
      {0, 50, 0, 100000, 100000},
      {0, 100000, 50000, 100000, 150000},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_distinct *set = set_of(rows[i].first, rows[i].count);
    lks_distinct *other = set_of(rows[i].other_first, rows[i].other_count);
    CU_ASSERT_EQUAL(lks_distinct_merge(set, other), LKS_OK);
    const bool exact = rows[i].together <= LKS_DISTINCT_EXACT;
    const uint64_t count = lks_distinct_count(set);
    lks_check(lks_distinct_is_exact(set) == exact, "row %zu: exact or not", i);
    lks_check(exact ? count == rows[i].together : is_near(count, rows[i].together, 0.02), "row %zu: %d", i,
              (int)count);
    lks_distinct_free(set);
    lks_distinct_free(other);
  }
}

static void test_share(void)
{
  static const struct {
    uint64_t count, other_first, other_count;
    double share, tolerance;
  } rows[] = {
      {0, 0, 10, 0, 0},
      {10, 0, 0, 0, 0},
      {10, 0, 10, 1, 0},
      {10, 5, 10, 0.5, 0},
      {10, 10, 10, 0, 0},
      {1000, 0, 60000, 1, 0},
      {1000, 900, 60000, 0.1, 0},
      {1000, 0, 1000000, 1, 0},
      {1000, 500, 1000000, 0.5, 0.01},
      {1000, 5000, 1000000, 0, 0.02},
      {60000, 30000, 60000, 0.5, 0.03},
      {60000, 0, 100000, 1, 0},
      {60000, 0, 30000, 0.5, 0.03},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    for (int sealed = 0; sealed < 4; sealed++) {
      lks_distinct *part = set_of(0, rows[i].count);
      lks_distinct *whole = set_of(rows[i].other_first, rows[i].other_count);
      if ((sealed & 1) != 0)
        CU_ASSERT_EQUAL(lks_distinct_seal(part), LKS_OK);
      if ((sealed & 2) != 0)
        CU_ASSERT_EQUAL(lks_distinct_seal(whole), LKS_OK);
      const double share = lks_distinct_share(part, whole);
      const double tolerance = rows[i].tolerance + (sealed != 0 ? 0.03 : 0) + 1e-9;
      lks_check(share >= rows[i].share - tolerance && share <= rows[i].share + tolerance, "row %zu, sealed %d: %f", i,
                sealed, share);
      lks_distinct_free(part);
      lks_distinct_free(whole);
    }
  lks_distinct *large = set_of(0, 100000);
  CU_ASSERT_EQUAL(lks_distinct_share(large, large), 0);
  lks_distinct_free(large);
}

/* Cells of a long column: shared, of their own, and numbers, some of them again and again. */
static void test_key(void)
{
  static const struct {
    size_t cells;
    size_t different; /* of the shared texts that are named */
    size_t own_every; /* one in so many has a text of its own; 0: none */
  } rows[] = {{10, 7, 0},       {4095, 3000, 0},   {4096, 3000, 0},   {4097, 4097, 0},
              {20000, 9000, 3}, {20000, 12345, 0}, {70000, 65536, 0}, {100000, 60000, 5}};
  enum { TEXTS = 70000 };
  lks_text_table texts = {0};
  char text[32];
  for (unsigned i = 0; i < TEXTS; i++) {
    /* each value stands there twice, the second time in another form */
    g_snprintf(text, sizeof text, i % 2 == 0 ? "S%u" : " ｓ%u ", i / 2);
    CU_ASSERT_EQUAL_FATAL(lks_text_table_add(&texts, text, strlen(text)), LKS_OK);
  }
  leakscan_policy policy;
  lks_policy_init(&policy);
  lks_budget *budget = lks_budget_new(&policy, NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_key key;
    lks_distinct *expected = lks_distinct_new();
    CU_ASSERT_EQUAL_FATAL(lks_key_init(&key, 0, LKS_KIND_STUDENT_NUMBER), LKS_OK);
    for (size_t k = 0; k < rows[i].cells; k++) {
      const bool own = rows[i].own_every != 0 && k % rows[i].own_every == 0;
      lks_cell cell = {.kind = LKS_CELL_SHARED, .shared = (uint32_t)(k * 17 % rows[i].different)};
      g_snprintf(text, sizeof text, "own %zu", k % 1000);
      if (own)
        cell = (lks_cell){.kind = LKS_CELL_TEXT, .text = text, .length = (uint32_t)strlen(text)};
      uint64_t hash = 0;
      CU_ASSERT_EQUAL(lks_key_take(&key, &texts, &cell, budget, &hash), LKS_OK);
      CU_ASSERT_EQUAL(lks_distinct_add(key.values, hash), LKS_OK);
      CU_ASSERT_EQUAL(lks_distinct_add(expected, lks_key_hash(&texts, &cell)), LKS_OK);
    }
    CU_ASSERT_EQUAL(lks_key_finish(&key, &texts, true), LKS_OK);
    lks_check((key.marks != NULL) == (rows[i].cells >= 4096 && rows[i].own_every == 0) || rows[i].own_every != 0,
              "row %zu: marked or not", i);
    lks_check(lks_distinct_count(key.values) == lks_distinct_count(expected), "row %zu: %d values, not %d", i,
              (int)lks_distinct_count(key.values), (int)lks_distinct_count(expected));
    lks_check(lks_distinct_count(expected) == 0 || lks_distinct_share(expected, key.values) == 1, "row %zu: others",
              i);
    lks_key_clear(&key, budget);
    lks_distinct_free(expected);
  }
  lks_budget_free(budget);
  lks_text_table_clear(&texts);
}

CU_TestInfo lks_test_distinct[] = {
    {"counts", test_counts}, {"estimates", test_estimates},
    {"merge", test_merge},   {"share", test_share},
    {"key", test_key},       CU_TEST_INFO_NULL,
};
