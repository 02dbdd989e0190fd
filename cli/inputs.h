/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which files to look at: operands, lists of names, directories. */
#ifndef LKS_INPUTS_H
#define LKS_INPUTS_H

#include <stdbool.h>

#include "options.h"

/* Told each file; "-" is standard input. Returns false to end. */
typedef bool (*lks_input_fn)(void *data, const char *path);

/* False when a list of names couldn't be read, which was complained about; the files before that were told. What
 * can't be opened is told as well: the scan says so in a report. */
bool lks_inputs_each(const lks_options *options, lks_input_fn tell, void *data);

#endif
