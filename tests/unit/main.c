/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Runs the suites that tests/local.mk lists: all of them, or those of the folders and names given as arguments. */
#include <CUnit/Basic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SUITE(folder, name) extern CU_TestInfo lks_test_##name[];
#include "suites.h"
#undef SUITE

typedef struct suite {
  const char *folder;
  const char *name;
  CU_TestInfo *tests;
} suite;

static const suite suites[] = {
#define SUITE(folder, name) {folder, #name, lks_test_##name},
#include "suites.h"
#undef SUITE
};

enum { SUITES = sizeof suites / sizeof suites[0] };

static bool is_meant(const suite *s, const char *argument)
{
  return strcmp(argument, s->name) == 0 || strcmp(argument, s->folder) == 0;
}

static bool is_chosen(const suite *s, int count, char **arguments)
{
  for (int i = 0; i < count; i++)
    if (is_meant(s, arguments[i]))
      return true;
  return count == 0;
}

/* A suite that nobody has would otherwise pass, as none of its tests fails. */
static bool all_are_known(int count, char **arguments)
{
  for (int i = 0; i < count; i++) {
    bool known = false;
    for (size_t k = 0; k < SUITES; k++)
      known = known || is_meant(&suites[k], arguments[i]);
    if (!known) {
      fprintf(stderr, "no suite and no folder is called \"%s\"; there are:\n", arguments[i]);
      for (size_t k = 0; k < SUITES; k++)
        fprintf(stderr, "  %s %s\n", suites[k].folder, suites[k].name);
      return false;
    }
  }
  return true;
}

static bool register_suite(const suite *s)
{
  char title[128];
  snprintf(title, sizeof title, "%s/%s", s->folder, s->name);
  CU_SuiteInfo one[] = {{title, NULL, NULL, NULL, NULL, s->tests}, CU_SUITE_INFO_NULL};
  if (s->tests[0].pName != NULL && CU_register_suites(one) == CUE_SUCCESS)
    return true;
  fprintf(stderr, "%s: %s\n", title, s->tests[0].pName == NULL ? "no tests" : CU_get_error_msg());
  return false;
}

int main(int argc, char **argv)
{
  if (!all_are_known(argc - 1, argv + 1))
    return 2;
  if (CU_initialize_registry() != CUE_SUCCESS) {
    fprintf(stderr, "%s\n", CU_get_error_msg());
    return 2;
  }
  setvbuf(stdout, NULL, _IOLBF, 0); /* what a test prints before it dies is seen */
  bool good = true;
  for (size_t i = 0; i < SUITES; i++)
    if (is_chosen(&suites[i], argc - 1, argv + 1))
      good = register_suite(&suites[i]) && good;
  if (good) {
    CU_basic_set_mode(CU_BRM_NORMAL);
    good =
        CU_basic_run_tests() == CUE_SUCCESS && CU_get_number_of_tests_run() > 0 && CU_get_number_of_failures() == 0;
  }
  CU_cleanup_registry();
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
