/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* leakscan(1): hands documents to the library, one after another, and answers with an exit status. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "inputs.h"
#include "leakscan.h"
#include "options.h"
#include "output.h"
#include "progress.h"

enum { EXIT_FINDINGS = 1, EXIT_MISUSE = 2, EXIT_INCOMPLETE = 3, EXIT_INTERRUPTED = 130 };

typedef struct run {
  const lks_options *options;
  leakscan_scanner *scanner;
  lks_progress progress;
  lks_output output;
  bool found;
  bool incomplete;
} run;

/* Whatever a scan opens must not become the program's standard output. */
static bool keep_standard_descriptors(void)
{
  bool output_open = true;
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
    if (fcntl(fd, F_GETFD) != -1 || errno != EBADF)
      continue;
    if (open("/dev/null", O_RDWR) != fd)
      return false;
    output_open = output_open && fd != STDOUT_FILENO;
  }
  return output_open;
}

/* Without --fail-on the verdict decides. What couldn't be inspected is counted by itself. */
static bool has_failed(const leakscan_report *report, int fail_on)
{
  const leakscan_verdict verdict = leakscan_report_verdict(report);
  if (fail_on == 0)
    return verdict == LEAKSCAN_VERDICT_REVIEW || verdict == LEAKSCAN_VERDICT_STOP;
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    if ((int)leakscan_finding_severity(finding) >= fail_on &&
        strcmp(leakscan_finding_kind(finding), "not-inspected") != 0)
      return true;
  }
  return false;
}

static leakscan_status scan(run *current, const char *path, leakscan_report **report)
{
  if (strcmp(path, "-") == 0)
    return leakscan_scan_fd(current->scanner, STDIN_FILENO, "(standard input)", report);
  return leakscan_scan_file(current->scanner, path, report);
}

static bool scan_input(void *data, const char *path)
{
  run *current = data;
  leakscan_report *report = NULL;
  lks_progress_begin(&current->progress);
  const leakscan_status status = scan(current, path, &report);
  lks_progress_end(&current->progress);
  if (report == NULL) {
    lks_complain(path, leakscan_status_text(status));
    current->incomplete = true;
    return !lks_progress_cancelled();
  }
  const bool failed = has_failed(report, current->options->fail_on);
  current->found = current->found || failed;
  current->incomplete = current->incomplete || !leakscan_report_complete(report);
  /* What decides the exit status has to be seen, even if the policy thinks little of it. */
  const bool all = current->options->all || (failed && leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS);
  lks_output_report(&current->output, report, status == LEAKSCAN_UNREADABLE, all);
  leakscan_report_free(report);
  return !current->output.failed && !lks_progress_cancelled();
}

static leakscan_scanner *make_scanner(const lks_options *options)
{
  leakscan_scanner *scanner = leakscan_scanner_new(options->policy);
  size_t count = 0;
  while (options->envelope != NULL && options->envelope[count] != NULL)
    count++;
  if (scanner == NULL ||
      leakscan_scanner_set_envelope(scanner, (const char *const *)options->envelope, count) == LEAKSCAN_OK)
    return scanner;
  leakscan_scanner_free(scanner);
  return NULL;
}

static int scan_inputs(const lks_options *options)
{
  run current = {.options = options};
  current.scanner = make_scanner(options);
  if (current.scanner == NULL) {
    lks_complain(NULL, leakscan_status_text(LEAKSCAN_NO_MEMORY));
    return EXIT_INCOMPLETE;
  }
  lks_progress_init(&current.progress, options->no_progress);
  leakscan_scanner_set_progress(current.scanner, lks_progress_tell, &current.progress);
  lks_output_begin(&current.output, options);
  const bool listed = lks_inputs_each(options, scan_input, &current);
  const bool written = lks_output_end(&current.output);
  leakscan_scanner_free(current.scanner);
  if (lks_progress_cancelled())
    return EXIT_INTERRUPTED;
  if (!written || !listed)
    return EXIT_MISUSE;
  if (current.found)
    return EXIT_FINDINGS;
  return current.incomplete ? EXIT_INCOMPLETE : EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
  lks_options options;
  int status = EXIT_MISUSE;
  if (!keep_standard_descriptors()) {
    lks_complain(NULL, "standard output is closed");
    return EXIT_MISUSE;
  }
  signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write, which is said */
  switch (lks_options_parse(argc, argv, &options)) {
  case LKS_NEXT_SCAN:
    status = scan_inputs(&options);
    break;
  case LKS_NEXT_SUCCESS:
    status = EXIT_SUCCESS;
    break;
  case LKS_NEXT_MISUSE:
    break;
  }
  lks_options_clear(&options);
  return status;
}
