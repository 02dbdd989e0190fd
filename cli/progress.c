/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Nothing is drawn in the first second: most scans are over by then. */
#include "progress.h"

#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FIRST_DRAWN = 1000000, DRAWN_EVERY = 200000, MEBIBYTE = 1024 * 1024 };

/* A signal handler can't be handed anything. */
static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal_number)
{
  (void)signal_number;
  interrupted = 1;
}

static void draw(lks_progress *progress, uint64_t done, uint64_t total)
{
  if (total > 0 && done <= total)
    fprintf(stderr, "\rleakscan: %3.0f%% of %.1f MiB", 100.0 * (double)done / (double)total,
            (double)total / MEBIBYTE);
  else
    fprintf(stderr, "\rleakscan: %.1f MiB", (double)done / MEBIBYTE);
  fputs("\033[K", stderr);
  fflush(stderr);
  progress->drawn = true;
}

/* In the background SIGINT is ignored, and stays so. */
void lks_progress_init(lks_progress *progress, bool refused)
{
  const char *terminal = getenv("TERM");
  const bool dumb = terminal != NULL && strcmp(terminal, "dumb") == 0;
  struct sigaction action;
  *progress = (lks_progress){.wanted = !refused && !dumb && isatty(STDERR_FILENO)};
  if (sigaction(SIGINT, NULL, &action) != 0 || action.sa_handler == SIG_IGN)
    return;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  action.sa_flags = (int)SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

void lks_progress_begin(lks_progress *progress)
{
  progress->begun = g_get_monotonic_time();
  progress->drawn_at = 0;
}

bool lks_progress_tell(void *data, uint64_t done, uint64_t total)
{
  lks_progress *progress = data;
  if (progress->wanted) {
    const int64_t now = g_get_monotonic_time();
    if (now - progress->begun >= FIRST_DRAWN && now - progress->drawn_at >= DRAWN_EVERY) {
      draw(progress, done, total);
      progress->drawn_at = now;
    }
  }
  return interrupted == 0;
}

void lks_progress_end(lks_progress *progress)
{
  if (!progress->drawn)
    return;
  fputs("\r\033[K", stderr);
  fflush(stderr);
  progress->drawn = false;
}

bool lks_progress_cancelled(void)
{
  return interrupted != 0;
}
