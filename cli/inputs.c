/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Directories are walked depth-first, by name, so that two runs tell the same. Symbolic links in them are not
 * followed: they would lead out of what was asked for, or round in circles. */
#include "inputs.h"

#include <errno.h>
#include <fts.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"

typedef enum walk { WALK_ON, WALK_END } walk;

static int by_name(const FTSENT **left, const FTSENT **right)
{
  return strcmp((*left)->fts_name, (*right)->fts_name);
}

/* Devices, sockets and pipes that stand in a directory are nobody's document. */
static bool is_told(const FTSENT *entry)
{
  return entry->fts_info == FTS_F || entry->fts_info == FTS_DNR || entry->fts_info == FTS_ERR ||
         entry->fts_info == FTS_NS;
}

static walk walk_directory(char *path, lks_input_fn tell, void *data)
{
  char *const roots[] = {path, NULL};
  walk next = WALK_ON;
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_COMFOLLOW | FTS_NOCHDIR, by_name);
  if (tree == NULL)
    return tell(data, path) ? WALK_ON : WALK_END;
  for (FTSENT *entry = fts_read(tree); entry != NULL && next == WALK_ON; entry = fts_read(tree))
    if (is_told(entry) && !tell(data, entry->fts_path))
      next = WALK_END;
  fts_close(tree);
  return next;
}

static walk tell_path(const lks_options *options, char *path, lks_input_fn tell, void *data)
{
  struct stat status;
  const bool is_directory = strcmp(path, "-") != 0 && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
  if (is_directory && options->recursive)
    return walk_directory(path, tell, data);
  if (is_directory)
    lks_complain(path, "is a directory; -r looks into it");
  return tell(data, path) ? WALK_ON : WALK_END;
}

static bool tell_names(const lks_options *options, FILE *names, lks_input_fn tell, void *data)
{
  const int end = options->null_names ? '\0' : '\n';
  char *name = NULL;
  size_t capacity = 0;
  walk next = WALK_ON;
  while (next == WALK_ON) {
    errno = 0;
    const ssize_t length = getdelim(&name, &capacity, end, names);
    if (length <= 0)
      break;
    if (name[length - 1] == (char)end)
      name[length - 1] = '\0';
    if (name[0] != '\0')
      next = tell_path(options, name, tell, data);
  }
  const bool failed = next == WALK_ON && !feof(names);
  if (failed)
    lks_complain(options->files_from, g_strerror(errno));
  free(name);
  return !failed;
}

bool lks_inputs_each(const lks_options *options, lks_input_fn tell, void *data)
{
  for (size_t i = 0; options->inputs != NULL && options->inputs[i] != NULL; i++)
    if (tell_path(options, options->inputs[i], tell, data) == WALK_END)
      return true;
  if (options->files_from == NULL)
    return true;
  const bool is_stdin = strcmp(options->files_from, "-") == 0;
  FILE *names = is_stdin ? stdin : fopen(options->files_from, "rb");
  if (names == NULL) {
    lks_complain(options->files_from, g_strerror(errno));
    return false;
  }
  const bool whole = tell_names(options, names, tell, data);
  if (!is_stdin)
    fclose(names);
  return whole;
}
