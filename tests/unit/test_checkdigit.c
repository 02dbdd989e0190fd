/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Check digits: the vectors of tests/data/vectors.tsv, and ways of writing. */
#include "pii/checkdigit.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { VECTORS = 143 };

extern CU_TestInfo lks_test_checkdigit[];

static void check(int good, const char *row)
{
  CU_assertImplementation(good, 0, row, __FILE__, "", CU_FALSE);
}

static lks_check check_by_id(const char *id)
{
  unsigned i = 0;
  while (i < LKS_CHECK_COUNT && strcmp(lks_check_get((lks_check)i)->id, id) != 0)
    i++;
  return (lks_check)i;
}

static int holds(lks_check kind, const char *text)
{
  const int valid = lks_check_valid(kind, text, strlen(text));
  const int in_all = (lks_check_all(text, strlen(text)) >> kind & 1) != 0;
  return valid == in_all ? valid : -1;
}

static void test_vectors(void)
{
  FILE *file = fopen(LKS_TEST_DATA "/vectors.tsv", "r");
  check(file != NULL, LKS_TEST_DATA "/vectors.tsv");
  if (file == NULL)
    return;
  char line[512];
  unsigned rows = 0, seen[LKS_CHECK_COUNT] = {0};
  while (fgets(line, sizeof line, file) != NULL) {
    char id[64], value[64], message[256];
    int valid;
    if (sscanf(line, "%63[^\t]\t%63[^\t]\t%d", id, value, &valid) != 3)
      continue; /* the heading */
    rows++;
    snprintf(message, sizeof message, "%s %s is %s", id, value, valid ? "valid" : "not valid");
    const lks_check kind = check_by_id(id);
    check(kind != LKS_CHECK_COUNT && holds(kind, value) == valid, message);
    if (kind != LKS_CHECK_COUNT)
      seen[kind]++;
  }
  fclose(file);
  check(rows == VECTORS, "all vectors were read");
  for (unsigned i = 0; i < LKS_CHECK_COUNT; i++)
    check(seen[i] > 0, lks_check_get((lks_check)i)->id);
}

typedef struct row {
  lks_check check;
  const char *text;
  int valid;
} row;

static const row rows[] = {
    {LKS_CHECK_JP_MYNUMBER, "1234 5678 9018", 1},
    {LKS_CHECK_JP_MYNUMBER, "1234-5678-9018", 1},
    {LKS_CHECK_JP_MYNUMBER, "１２３４５６７８９０１８", 1},
    {LKS_CHECK_JP_MYNUMBER, " 123456789018 ", 0}, /* cells are trimmed before */
    {LKS_CHECK_JP_MYNUMBER, "1234567890.18", 0},  /* a decimal number */
    {LKS_CHECK_JP_MYNUMBER, "123,456,789,018", 0},
    {LKS_CHECK_JP_MYNUMBER, "1234:56789018", 0},
    {LKS_CHECK_JP_MYNUMBER, "¥123456789018", 0},
    {LKS_CHECK_JP_CORPORATE, "T7000012050002", 0},
    {LKS_CHECK_LUHN_CARD, "4111 1111 1111 1111", 1},
    {LKS_CHECK_LUHN_CARD, "4222222222222", 0}, /* Visa of 13 digits: left out */
    {LKS_CHECK_LUHN_CARD, "4901234567894", 0}, /* an article number */
    {LKS_CHECK_LUHN_CARD, "20230501123455", 0},
    {LKS_CHECK_IBAN, "gb82 west 1234 5698 7654 32", 1},
    {LKS_CHECK_IBAN, "XX82WEST12345698765432", 0},
    {LKS_CHECK_BR_CPF, "390.533.447-05", 1},
    {LKS_CHECK_BE_NN, "85.07.30-033.28", 1},
    {LKS_CHECK_CH_AHV, "756.9217.0769.85", 1},
    {LKS_CHECK_HK_ID, "A1234563", 1},
    {LKS_CHECK_HK_ID, "A1234(563)", 0},
    {LKS_CHECK_SE_PERSONNUMMER, "19880320-0016", 1},
    {LKS_CHECK_SE_PERSONNUMMER, "17880320-0016", 0},
    {LKS_CHECK_FI_HETU, "131052A308T", 1},
    {LKS_CHECK_MRZ731, "L898902C36", 0}, /* no colon */
    {LKS_CHECK_MRZ731, "D23145890:7", 1},
    {LKS_CHECK_MRZ731, "D23145890:8", 0},
    {LKS_CHECK_JP_DRIVER_LICENCE, "150012345670", 0}, /* no such commission */
};

static void test_writing(void)
{
  for (size_t i = 0; i < COUNT(rows); i++)
    check(holds(rows[i].check, rows[i].text) == rows[i].valid, rows[i].text);
}

static void test_hostile(void)
{
  static const char *const texts[] = {"",
                                      "0",
                                      "(((((((((",
                                      ":::::::::",
                                      "A<<<<<<<<<",
                                      "------------",
                                      "\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                                      "000000000000000000000000000000000000000000000000000000000000",
                                      "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH",
                                      "1<2<3<4<5<6"};
  for (size_t i = 0; i < COUNT(texts); i++)
    check(lks_check_all(texts[i], strlen(texts[i])) == 0, texts[i]);
  check(lks_check_get(LKS_CHECK_COUNT) == NULL && !lks_check_valid(LKS_CHECK_COUNT, "1", 1), "no such check");
}

/* What makes a column proof: numbers that merely follow each other pass one time in ten. */
static void test_sequence(void)
{
  unsigned my_numbers = 0, corporate = 0;
  for (unsigned i = 0; i < 1000; i++) {
    char text[32];
    snprintf(text, sizeof text, "20230501%04u", i);
    my_numbers += lks_check_valid(LKS_CHECK_JP_MYNUMBER, text, strlen(text));
    snprintf(text, sizeof text, "490123456%04u", i);
    corporate += lks_check_valid(LKS_CHECK_JP_CORPORATE, text, strlen(text));
  }
  check(my_numbers > 50 && my_numbers < 200, "time stamps as My Number");
  check(corporate > 50 && corporate < 200, "article numbers as corporate numbers");
}

CU_TestInfo lks_test_checkdigit[] = {
    {"vectors", test_vectors},
    {"ways of writing", test_writing},
    {"hostile texts", test_hostile},
    {"sequences", test_sequence},
    CU_TEST_INFO_NULL,
};
