/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The command line, read by GLib's option parser and turned into a policy. Later settings win: first the policy file,
 * then the profile, then single options. */
#include "options.h"

#include <errno.h>
#include <glib.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "workers.h"

enum { POLICY_FILE_LARGEST = 1024 * 1024 };

typedef enum quantity { COUNT, BYTES, SECONDS } quantity;

typedef struct limit_option {
  const char *name;
  leakscan_limit limit;
  quantity quantity;
  const char *description;
} limit_option;

static const limit_option limit_options[] = {
    {"max-input-size", LEAKSCAN_LIMIT_INPUT_SIZE, BYTES, "Largest document, as it comes"},
    {"max-unpacked-size", LEAKSCAN_LIMIT_UNPACKED_SIZE, BYTES, "Largest document, unpacked"},
    {"max-expansion", LEAKSCAN_LIMIT_EXPANSION, COUNT, "Most unpacked bytes for each packed one"},
    {"max-parts", LEAKSCAN_LIMIT_PARTS, COUNT, "Most entries of a package"},
    {"max-depth", LEAKSCAN_LIMIT_DEPTH, COUNT, "Most documents inside documents"},
    {"max-memory", LEAKSCAN_LIMIT_MEMORY, BYTES, "Most memory for what was read"},
    {"max-page-time", LEAKSCAN_LIMIT_PAGE_TIME, SECONDS, "Most seconds for one page"},
    {"max-ocr-time", LEAKSCAN_LIMIT_OCR_TIME, SECONDS, "Most seconds for reading one scanned page"},
    {"timeout", LEAKSCAN_LIMIT_TIME, SECONDS, "Most seconds for one document"},
};

enum { LIMIT_OPTIONS = sizeof limit_options / sizeof limit_options[0] };

typedef struct word {
  const char *name;
  int value;
} word;

static const word formats[] = {
    {"text", LKS_OUTPUT_TEXT}, {"json", LKS_OUTPUT_JSON}, {"jsonl", LKS_OUTPUT_JSONL}, {NULL, 0}};

static const word colors[] = {
    {"auto", LKS_COLOR_AUTO}, {"always", LKS_COLOR_ALWAYS}, {"never", LKS_COLOR_NEVER}, {NULL, 0}};

static const word severities[] = {{"notice", LEAKSCAN_SEVERITY_NOTICE},
                                  {"warning", LEAKSCAN_SEVERITY_WARNING},
                                  {"critical", LEAKSCAN_SEVERITY_CRITICAL},
                                  {"never", LEAKSCAN_SEVERITY_NEVER},
                                  {NULL, 0}};

static const word languages[] = {{"en", 0}, {"ja", 1}, {NULL, 0}};

/* What was written on the command line, not yet understood. */
typedef struct raw_options {
  char *profile;
  char *law;
  char *policy;
  char *fail_on;
  char *format;
  char *language;
  char *color;
  char *people_allowed;
  char *threads;
  char *worker_dir;
  char *ocr_languages; /* NULL: none were named */
  char *limits[LIMIT_OPTIONS];
  gboolean reveal, explain, ocr, all, quiet, recursive, null_names, no_progress, slow, version, help;
} raw_options;

static void raw_clear(raw_options *raw)
{
  g_free(raw->profile);
  g_free(raw->law);
  g_free(raw->policy);
  g_free(raw->fail_on);
  g_free(raw->format);
  g_free(raw->language);
  g_free(raw->color);
  g_free(raw->people_allowed);
  g_free(raw->threads);
  g_free(raw->worker_dir);
  g_free(raw->ocr_languages);
  for (size_t i = 0; i < LIMIT_OPTIONS; i++)
    g_free(raw->limits[i]);
}

/* *value stays as it is when the option wasn't given. */
static bool choose(const char *option, const char *given, const word *words, int *value)
{
  if (given == NULL)
    return true;
  for (const word *each = words; each->name != NULL; each++) {
    if (strcmp(each->name, given) == 0) {
      *value = each->value;
      return true;
    }
  }
  lks_complain(option, "not one of its values, which leakscan(1) lists");
  return false;
}

/* Decimal digits, for bytes with K, M or G behind them. */
static bool parse_number(const char *text, quantity kind, uint64_t *number)
{
  static const char suffixes[] = "KMG";
  char *end = NULL;
  if (!g_ascii_isdigit(text[0]))
    return false;
  errno = 0;
  uint64_t value = g_ascii_strtoull(text, &end, 10);
  if (errno != 0)
    return false;
  uint64_t factor = kind == SECONDS ? 1000 : 1;
  const char *suffix = kind == BYTES && *end != '\0' ? strchr(suffixes, g_ascii_toupper(*end)) : NULL;
  if (suffix != NULL) {
    factor = UINT64_C(1024) << (10 * (suffix - suffixes));
    end++;
  }
  if (*end != '\0' || value > UINT64_MAX / factor)
    return false;
  *number = value * factor;
  return true;
}

/* Takes a number to where it belongs, unless it wasn't given. */
static bool set_numbers(const raw_options *raw, leakscan_policy *policy)
{
  uint64_t number = 0;
  for (size_t i = 0; i < LIMIT_OPTIONS; i++) {
    const limit_option *option = &limit_options[i];
    if (raw->limits[i] == NULL)
      continue;
    if (!parse_number(raw->limits[i], option->quantity, &number) ||
        leakscan_policy_set_limit(policy, option->limit, number) != LEAKSCAN_OK) {
      char *name = g_strconcat("--", option->name, NULL);
      lks_complain(name, "needs a number above 0");
      g_free(name);
      return false;
    }
  }
  if (raw->people_allowed != NULL && (!parse_number(raw->people_allowed, COUNT, &number) ||
                                      leakscan_policy_set_people_allowed(policy, number) != LEAKSCAN_OK)) {
    lks_complain("--people-allowed", "needs a number");
    return false;
  }
  if (raw->threads != NULL && (!parse_number(raw->threads, COUNT, &number) || number > UINT_MAX ||
                               leakscan_policy_set_threads(policy, (unsigned)number) != LEAKSCAN_OK)) {
    lks_complain("--threads", "needs a number from 1 to 64");
    return false;
  }
  return true;
}

/* A policy is short: more than fits in *text is no policy. */
static bool read_file(const char *path, char *text, size_t capacity, size_t *size)
{
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    lks_complain(path, g_strerror(errno));
    return false;
  }
  *size = fread(text, 1, capacity, file);
  const bool failed = ferror(file) != 0;
  const int reason = errno;
  fclose(file);
  if (failed || *size == capacity)
    lks_complain(path, failed ? g_strerror(reason) : "too large for a policy");
  return !failed && *size < capacity;
}

static bool take_policy_file(const char *path, leakscan_policy *policy)
{
  char *text = malloc(POLICY_FILE_LARGEST);
  size_t size = 0, bad_line = 0;
  bool taken = text != NULL && read_file(path, text, POLICY_FILE_LARGEST, &size);
  if (taken && leakscan_policy_parse(policy, text, size, &bad_line) != LEAKSCAN_OK) {
    char message[64];
    snprintf(message, sizeof message, "line %zu can't be understood", bad_line);
    lks_complain(path, message);
    taken = false;
  }
  free(text);
  return taken;
}

static bool set_worker_directory(const raw_options *raw, leakscan_policy *policy)
{
  const char *given = raw->worker_dir != NULL ? raw->worker_dir : getenv("LEAKSCAN_WORKER_DIR");
  char *directory = given != NULL && *given != '\0' ? g_canonicalize_filename(given, NULL) : lks_workers_find();
  const bool set = leakscan_policy_set_worker_directory(policy, directory) == LEAKSCAN_OK;
  g_free(directory);
  return set;
}

static bool make_policy(const raw_options *raw, leakscan_policy *policy)
{
  if (raw->policy != NULL && !take_policy_file(raw->policy, policy))
    return false;
  if (raw->profile != NULL && leakscan_policy_set_profile(policy, raw->profile) != LEAKSCAN_OK) {
    lks_complain("--profile", "there is none of this name; there are mail, publish and audit");
    return false;
  }
  if (raw->law != NULL && leakscan_policy_set_law(policy, raw->law) != LEAKSCAN_OK) {
    lks_complain("--law", "there is none of this name; there are private, administrative and gdpr");
    return false;
  }
  if (raw->reveal && leakscan_policy_set_reveal(policy, true) != LEAKSCAN_OK)
    return false;
  if (raw->explain && leakscan_policy_set_explain(policy, true) != LEAKSCAN_OK)
    return false;
  if (raw->ocr && leakscan_policy_set_ocr(policy, raw->ocr_languages != NULL ? raw->ocr_languages : "auto") !=
                      LEAKSCAN_OK) {
    lks_complain("--ocr", "needs names of languages, such as jpn+eng");
    return false;
  }
  if (raw->slow && leakscan_policy_set_fast(policy, false) != LEAKSCAN_OK)
    return false;
  return set_worker_directory(raw, policy) && set_numbers(raw, policy);
}

static const char *language_of_environment(void)
{
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && *value != '\0')
      return strncmp(value, "ja", 2) == 0 ? "ja" : "en";
  }
  return "en";
}

static bool has_standard_input(char *const *inputs)
{
  for (; inputs != NULL && *inputs != NULL; inputs++)
    if (strcmp(*inputs, "-") == 0)
      return true;
  return false;
}

static bool understand(const raw_options *raw, lks_options *options)
{
  int format = LKS_OUTPUT_TEXT, color = LKS_COLOR_AUTO, language = -1;
  if (!choose("--format", raw->format, formats, &format) || !choose("--color", raw->color, colors, &color) ||
      !choose("--lang", raw->language, languages, &language) ||
      !choose("--fail-on", raw->fail_on, severities, &options->fail_on))
    return false;
  options->format = (lks_output_format)format;
  options->color = (lks_color)color;
  options->language = language < 0 ? language_of_environment() : languages[language].name;
  options->all = raw->all;
  options->explain = raw->explain;
  options->quiet = raw->quiet;
  options->recursive = raw->recursive;
  options->null_names = raw->null_names;
  options->no_progress = raw->no_progress;
  if (options->files_from == NULL && (options->inputs == NULL || options->inputs[0] == NULL)) {
    lks_complain(NULL, "no input; leakscan --help lists the options");
    return false;
  }
  if (options->files_from != NULL && strcmp(options->files_from, "-") == 0 && has_standard_input(options->inputs)) {
    lks_complain(NULL, "standard input can't be both a document and a list of names");
    return false;
  }
  options->policy = leakscan_policy_new();
  if (options->policy == NULL) {
    lks_complain(NULL, leakscan_status_text(LEAKSCAN_NO_MEMORY));
    return false;
  }
  return make_policy(raw, options->policy);
}

static void add_entries(GOptionGroup *group, raw_options *raw, lks_options *options)
{
  const GOptionEntry entries[] = {
      {"recursive", 'r', 0, G_OPTION_ARG_NONE, &raw->recursive, "Look into directories", NULL},
      {"files-from", 0, 0, G_OPTION_ARG_FILENAME, &options->files_from, "Check the files named in FILE (- : stdin)",
       "FILE"},
      {"null", '0', 0, G_OPTION_ARG_NONE, &raw->null_names, "Names of --files-from end with NUL", NULL},
      {"profile", 0, 0, G_OPTION_ARG_STRING, &raw->profile, "mail, publish or audit", "NAME"},
      {"law", 0, 0, G_OPTION_ARG_STRING, &raw->law, "private, administrative or gdpr: whose rules tell what is grave",
       "NAME"},
      {"policy", 0, 0, G_OPTION_ARG_FILENAME, &raw->policy, "Take settings from FILE", "FILE"},
      {"people-allowed", 0, 0, G_OPTION_ARG_STRING, &raw->people_allowed, "People a visible sheet may describe", "N"},
      {"envelope-to", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->envelope,
       "ADDRESS gets the message, whatever it says; may be given again", "ADDRESS"},
      {"fail-on", 0, 0, G_OPTION_ARG_STRING, &raw->fail_on, "Exit 1 from notice, warning, critical or never on",
       "SEVERITY"},
      {"format", 0, 0, G_OPTION_ARG_STRING, &raw->format, "text, json or jsonl", "FORMAT"},
      {"lang", 0, 0, G_OPTION_ARG_STRING, &raw->language, "en or ja", "LANGUAGE"},
      {"all", 'a', 0, G_OPTION_ARG_NONE, &raw->all, "Show findings below the threshold, too", NULL},
      {"explain", 0, 0, G_OPTION_ARG_NONE, &raw->explain, "Show how each column was judged, and why", NULL},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &raw->quiet, "Only one line for each input that doesn't pass", NULL},
      {"reveal", 0, 0, G_OPTION_ARG_NONE, &raw->reveal, "Show personal values unmasked", NULL},
      {"ocr", 0, 0, G_OPTION_ARG_NONE, &raw->ocr, "Read scanned pages; --ocr=LANGUAGES: in these, such as jpn+eng",
       NULL},
      {"color", 0, 0, G_OPTION_ARG_STRING, &raw->color, "auto, always or never", "WHEN"},
      {"no-progress", 0, 0, G_OPTION_ARG_NONE, &raw->no_progress, "No progress line", NULL},
      {"threads", 0, 0, G_OPTION_ARG_STRING, &raw->threads, "Threads for one document", "N"},
      {"worker-dir", 0, 0, G_OPTION_ARG_FILENAME, &raw->worker_dir, "Where the programs are that read PDF documents",
       "DIR"},
      {"slow", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &raw->slow, "Never use a fast reader", NULL},
      {"version", 'V', 0, G_OPTION_ARG_NONE, &raw->version, "Print the version", NULL},
      {"help", 'h', 0, G_OPTION_ARG_NONE, &raw->help, "Print this help", NULL},
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL},
      {NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL}};
  GOptionEntry limits[LIMIT_OPTIONS + 1] = {{NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL}};
  for (size_t i = 0; i < LIMIT_OPTIONS; i++) {
    limits[i] = (GOptionEntry){limit_options[i].name,
                               0,
                               0,
                               G_OPTION_ARG_STRING,
                               &raw->limits[i],
                               limit_options[i].description,
                               limit_options[i].quantity == BYTES ? "SIZE" : "N"};
  }
  g_option_group_add_entries(group, entries);
  g_option_group_add_entries(group, limits);
}

/* GLib prints help through the locale's encoding and doesn't look whether that worked, so it only makes the text. */
static lks_next print(const char *text)
{
  if (fputs(text, stdout) >= 0 && fflush(stdout) == 0)
    return LKS_NEXT_SUCCESS;
  lks_complain(NULL, g_strerror(errno));
  return LKS_NEXT_MISUSE;
}

static lks_next print_help(GOptionContext *context)
{
  char *help = g_option_context_get_help(context, TRUE, NULL);
  const lks_next next = print(help);
  g_free(help);
  return next;
}

static lks_next print_version(void)
{
  char *version = g_strdup_printf("leakscan %s\n", leakscan_version());
  const lks_next next = print(version);
  g_free(version);
  return next;
}

/* GLib takes the next argument for the value of an option that may have one: "--ocr=jpn" is taken apart here. */
static void take_ocr_languages(int argc, char **argv, raw_options *raw)
{
  static char plain[] = "--ocr";
  for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
    if (strncmp(argv[i], plain, strlen(plain)) != 0 || argv[i][strlen(plain)] != '=')
      continue;
    g_free(raw->ocr_languages);
    raw->ocr_languages = g_strdup(argv[i] + strlen(plain) + 1);
    argv[i] = plain;
  }
}

lks_next lks_options_parse(int argc, char **argv, lks_options *options)
{
  raw_options raw = {0};
  GError *error = NULL;
  lks_next next = LKS_NEXT_MISUSE;
  *options = (lks_options){0};
  take_ocr_languages(argc, argv, &raw);
  GOptionContext *context = g_option_context_new("FILE|DIR|-...");
  GOptionGroup *group = g_option_group_new("leakscan", "leakscan", "leakscan", NULL, NULL);
  add_entries(group, &raw, options);
  g_option_context_set_main_group(context, group);
  g_option_context_set_help_enabled(context, FALSE);
  g_option_context_set_summary(context, "Says what would leak if a document were sent or published.");
  g_option_context_set_description(context,
                                   "Exit status: 0 nothing found, 1 findings, 2 wrong use, 3 something could not be "
                                   "checked.\nSizes may end in K, M or G.");
  if (!g_option_context_parse(context, &argc, &argv, &error)) {
    lks_complain(NULL, error->message);
    g_error_free(error);
  } else if (raw.help) {
    next = print_help(context);
  } else if (raw.version) {
    next = print_version();
  } else if (understand(&raw, options)) {
    next = LKS_NEXT_SCAN;
  }
  g_option_context_free(context);
  raw_clear(&raw);
  return next;
}

void lks_options_clear(lks_options *options)
{
  leakscan_policy_free(options->policy);
  g_free(options->files_from);
  g_strfreev(options->inputs);
  g_strfreev(options->envelope);
  *options = (lks_options){0};
}
