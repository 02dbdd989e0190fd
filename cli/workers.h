/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the library's helpers are for this program. */
#ifndef LKS_CLI_WORKERS_H
#define LKS_CLI_WORKERS_H

/* The folder of the build tree when the program lies in one, else NULL: the library knows where they were installed.
 * Freed by g_free. */
char *lks_workers_find(void);

#endif
