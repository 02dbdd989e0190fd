/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds the workers of a build tree: what isn't installed yet must run all the same, by libtool's script or directly,
 * and nobody is to set an environment for it (README, Two commands). */
#include "workers.h"

#include <glib.h>
#include <string.h>

char *lks_workers_find(void)
{
  static const char *const places[] = {"/cli/leakscan", "/cli/.libs/leakscan", "/cli/.libs/lt-leakscan"};
  char *program = g_file_read_link("/proc/self/exe", NULL), *found = NULL;
  for (size_t i = 0; program != NULL && i < G_N_ELEMENTS(places) && found == NULL; i++) {
    if (!g_str_has_suffix(program, places[i]))
      continue;
    char *top = g_strndup(program, strlen(program) - strlen(places[i]));
    found = g_build_filename(top, "libleakscan", "isolate", NULL);
    g_free(top);
    if (!g_file_test(found, G_FILE_TEST_IS_DIR))
      g_clear_pointer(&found, g_free);
  }
  g_free(program);
  return found;
}
