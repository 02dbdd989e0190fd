/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* leakscan.h: the contract of libleakscan, the only header that is installed.
 *
 * leakscan looks inside a document before it is mailed or published and says what would leak:
 * sheets nobody meant to send, hidden rows, personal data and how many people it describes.
 *
 *   leakscan_policy   what to look for and how much to spend on it; set up once, then shared by threads
 *   leakscan_scanner  scans one document after another; belongs to one thread at a time
 *   leakscan_message  a message as a mail program has it, before there is a file; handed over in parts
 *   leakscan_report   what was found; never changes, may be read by many threads
 *   leakscan_finding  one line of a report; lives as long as its report
 *
 * Rules that hold everywhere:
 * - x_new makes, x_free frees; freeing NULL does nothing. Other functions want valid pointers, unless they say
 *   that NULL is fine.
 * - Text is UTF-8. A `const char *` that is handed out belongs to the object it was asked of and lives as long
 *   as that does. A `char *` that is handed out belongs to the caller, who frees it with leakscan_free.
 * - The library prints nothing, reads no configuration and no environment, changes no locale and no signal,
 *   writes no file and opens no network connection.
 * - Personal values are masked in everything that a report holds, unless the policy asks to reveal them: a part's name,
 *   too, where it is somebody's; its number says which part is meant.
 * - Verdict is not error: a leak is not a failure of the program, and a document that could not be read to the
 *   end is never LEAKSCAN_VERDICT_PASS.
 * - Names of kinds, fields and reasons are short English words ("hidden-sheet", "birth-date"): new ones may
 *   come with a release, so a caller treats an unknown one as it treats the others.
 */
#ifndef LEAKSCAN_H
#define LEAKSCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define LEAKSCAN_API __attribute__((visibility("default")))
#else
#define LEAKSCAN_API
#endif

/* How a call went. Values are never renumbered; new ones may be added. */
typedef enum leakscan_status {
  LEAKSCAN_OK = 0,         /* done; what was found, and whether all was looked at, is in the report */
  LEAKSCAN_INVALID = 1,    /* an argument can't be used; nothing was done and no report made */
  LEAKSCAN_NO_MEMORY = 2,  /* memory ran out; nothing was done and no report made */
  LEAKSCAN_UNREADABLE = 3, /* the operating system wouldn't let the input be read; the report says so */
  LEAKSCAN_CANCELLED = 4   /* the progress function asked to stop; the report holds what was found until then */
} leakscan_status;

/* What to do with the document. */
typedef enum leakscan_verdict {
  LEAKSCAN_VERDICT_PASS = 0,      /* nothing at or above the policy's thresholds, and all of it was looked at */
  LEAKSCAN_VERDICT_REVIEW = 1,    /* somebody should look before it leaves */
  LEAKSCAN_VERDICT_STOP = 2,      /* it should not leave as it is */
  LEAKSCAN_VERDICT_INCOMPLETE = 3 /* nothing was found, but not all of it could be looked at */
} leakscan_verdict;

typedef enum leakscan_severity {
  LEAKSCAN_SEVERITY_NOTICE = 1,
  LEAKSCAN_SEVERITY_WARNING = 2,
  LEAKSCAN_SEVERITY_CRITICAL = 3,
  LEAKSCAN_SEVERITY_NEVER = 100 /* as a threshold only: no finding reaches it */
} leakscan_severity;

typedef enum leakscan_visibility {
  LEAKSCAN_VISIBLE = 0,
  LEAKSCAN_HIDDEN = 1,
  LEAKSCAN_VERY_HIDDEN = 2 /* hidden so that the program's own menu doesn't list it (ISO/IEC 29500-1, 18.18.68) */
} leakscan_visibility;

/* What a scan may spend. Reaching a limit ends the reading, never the report: it then holds a finding of kind
 * "not-inspected" that names the limit, and the verdict is not LEAKSCAN_VERDICT_PASS. */
typedef enum leakscan_limit {
  LEAKSCAN_LIMIT_INPUT_SIZE = 1,    /* bytes of one document as it comes [512 MiB] */
  LEAKSCAN_LIMIT_UNPACKED_SIZE = 2, /* bytes unpacked in all, inner documents included [4 GiB] */
  LEAKSCAN_LIMIT_EXPANSION = 3,     /* unpacked bytes per packed byte, beyond the first 64 MiB [100] */
  LEAKSCAN_LIMIT_PARTS = 4,         /* entries of one package [10,000] */
  LEAKSCAN_LIMIT_DEPTH = 5,         /* documents inside documents [16] */
  LEAKSCAN_LIMIT_XML_DEPTH = 6,     /* elements inside elements [256] */
  LEAKSCAN_LIMIT_XML_TAG = 7,       /* bytes of one tag [16 KiB] */
  LEAKSCAN_LIMIT_XML_NAMES = 8,     /* distinct names in one XML part [65,536] */
  LEAKSCAN_LIMIT_CELL_TEXT = 9,     /* characters of one cell [32,767] */
  LEAKSCAN_LIMIT_TIME = 10,         /* milliseconds for one scan [60,000] */
  LEAKSCAN_LIMIT_FINDINGS = 11,     /* findings kept [1,000] */
  LEAKSCAN_LIMIT_MEMORY = 12,       /* bytes held for what was read [384 MiB], beside some fixed 20 MiB */
  LEAKSCAN_LIMIT_PATTERN = 13,      /* steps that a pattern of the policy may take on one value [10,000] */
  LEAKSCAN_LIMIT_PAGES = 14,        /* pages of one document [5,000] */
  LEAKSCAN_LIMIT_REVISIONS = 15,    /* earlier revisions of one document, the oldest first [32] */
  LEAKSCAN_LIMIT_PAGE_TIME = 16,    /* milliseconds for one page [5,000]: it is left out, and the others are read */
  LEAKSCAN_LIMIT_MAIL_PARTS = 17,   /* MIME parts of one message [1,024] */
  LEAKSCAN_LIMIT_OCR_TIME = 18      /* milliseconds for reading one page that is a picture, beside that for a page [30,000] */
} leakscan_limit;

typedef enum leakscan_format {
  LEAKSCAN_FORMAT_TEXT = 1,   /* for people: a block for each finding and a last line that sums up */
  LEAKSCAN_FORMAT_JSON = 2,   /* one object with "schema": 1, on one line; leakscan-json(5) describes it */
  LEAKSCAN_FORMAT_EXPLAIN = 3 /* for people: how each column of each table was judged, and a last line as in text */
} leakscan_format;

/* What an address is to a message. */
typedef enum leakscan_role {
  LEAKSCAN_ROLE_FROM = 1,
  LEAKSCAN_ROLE_TO = 2,
  LEAKSCAN_ROLE_CC = 3,
  LEAKSCAN_ROLE_BCC = 4,      /* written into the message, where everybody could read it */
  LEAKSCAN_ROLE_REPLY_TO = 5,
  LEAKSCAN_ROLE_ENVELOPE = 6  /* gets the message, whatever it says: SMTP's RCPT TO (RFC 5321, 3.3). Those of the
                                 envelope who stand in neither To nor Cc get a blind copy */
} leakscan_role;

/* Flags of leakscan_report_render; they may be added together. */
#define LEAKSCAN_RENDER_ALL 1u /* text: also the notices below the policy's thresholds */

typedef struct leakscan_policy leakscan_policy;
typedef struct leakscan_scanner leakscan_scanner;
typedef struct leakscan_report leakscan_report;
typedef struct leakscan_finding leakscan_finding;
typedef struct leakscan_message leakscan_message;

/* ---- library ---- */

/* The library's version, such as "0.1.0". Static text. Any thread. */
LEAKSCAN_API const char *leakscan_version(void);

/* Frees text that the library handed over as `char *`. NULL is fine. Any thread. */
LEAKSCAN_API void leakscan_free(void *text);

/* English words for a status, such as "cancelled"; static text, never NULL. Any thread. */
LEAKSCAN_API const char *leakscan_status_text(leakscan_status status);

/* ---- policy: what to look for, limits, thresholds ----
 * Set a policy up in one thread; from then on, as long as nobody sets anything, many threads and scanners may
 * use it. A scanner takes a copy, so the policy may be freed or changed after leakscan_scanner_new. */

/* A policy with profile "mail". NULL when memory runs out. */
LEAKSCAN_API leakscan_policy *leakscan_policy_new(void);
LEAKSCAN_API void leakscan_policy_free(leakscan_policy *policy);

/* Takes thresholds and severities of a named profile:
 *   "mail"     a document on its way to somebody: what the sender doesn't see, and many people's data, stops it
 *   "publish"  a document on its way to everybody: anybody's data stops it, and so does what can't be read
 *   "audit"    everything is reported, nothing stops
 * INVALID for another name; the policy is then unchanged. Limits and lists are kept as they are. */
LEAKSCAN_API leakscan_status leakscan_policy_set_profile(leakscan_policy *policy, const char *name);

/* Sets a limit. INVALID for an unknown limit or a value of 0. */
LEAKSCAN_API leakscan_status leakscan_policy_set_limit(leakscan_policy *policy, leakscan_limit limit, uint64_t value);
/* The limit in force; 0 for an unknown one. */
LEAKSCAN_API uint64_t leakscan_policy_get_limit(const leakscan_policy *policy, leakscan_limit limit);

/* From which severity on a report's verdict is REVIEW, and from which on STOP. `stop` may not be lower than
 * `review`. LEAKSCAN_SEVERITY_NEVER is fine. */
LEAKSCAN_API leakscan_status leakscan_policy_set_thresholds(leakscan_policy *policy, leakscan_severity review,
                                                            leakscan_severity stop);

/* From more than so many people on, a visible list is at least a warning [by profile: mail 100, publish 0, audit 0].
 * Lists that say much of each person, or what the law protects most, are graver with fewer: leakscan(1), SEVERITY. */
LEAKSCAN_API leakscan_status leakscan_policy_set_people_allowed(leakscan_policy *policy, uint64_t people);

/* Takes the rules of a law, by which lists of people are critical or a warning:
 *   "private"         Japan's Act on the Protection of Personal Information, for private bodies (the default)
 *   "administrative"  the same, for administrative bodies: over 100 people
 *   "gdpr"            Regulation (EU) 2016/679, which counts nobody: a warning from one person on
 * INVALID for another name. Rules that were set by leakscan_policy_set_rule are kept as they are. */
LEAKSCAN_API leakscan_status leakscan_policy_set_law(leakscan_policy *policy, const char *name);

/* Sets the rule of that name, or adds one: "critical name attributes 2 people 100" holds for lists of more than 100
 * people with names and at least two attributes; "off" takes a rule away. leakscan(1), SEVERITY, lists the laws'
 * rules and the words. INVALID for what can't be understood, and for more than 32 rules. */
LEAKSCAN_API leakscan_status leakscan_policy_set_rule(leakscan_policy *policy, const char *name, const char *text);

/* How many threads one scan may use [2]; 1 to 64; for PDF documents, as many processes beside the caller's, each with
 * the limit of memory for itself. Results don't depend on it. */
LEAKSCAN_API leakscan_status leakscan_policy_set_threads(leakscan_policy *policy, unsigned threads);

/* Whether reports show personal values as they stand (true) or masked (false, the default). */
LEAKSCAN_API leakscan_status leakscan_policy_set_reveal(leakscan_policy *policy, bool reveal);

/* Whether reports tell how each column of each table was judged, for LEAKSCAN_FORMAT_EXPLAIN and JSON's "tables"
 * (true), or only what was found (false, the default). What is found is the same, as
 * long as memory doesn't come to its limit. */
LEAKSCAN_API leakscan_status leakscan_policy_set_explain(leakscan_policy *policy, bool explain);

/* Whether a fast reader may be used where there is one (true, the default), or only the general one (false).
 * Both report the same; false is for comparing them. */
LEAKSCAN_API leakscan_status leakscan_policy_set_fast(leakscan_policy *policy, bool fast);

/* Where the programs are that read PDF documents for the library, as an absolute path; NULL, the default: where they
 * were installed with it. INVALID for another path. Whoever may write there can run programs as the caller. */
LEAKSCAN_API leakscan_status leakscan_policy_set_worker_directory(leakscan_policy *policy, const char *path);

/* Whether pages of PDF documents that are pictures without text are read by optical character recognition, and in which
 * languages: "jpn+eng" as tesseract names them, "auto" for those of Japanese and English that are installed; NULL: not
 * at all (the default), as that takes seconds for a page. INVALID for what can't be names of languages. A page that
 * can't be read because a language, or all of that, isn't installed is "not-inspected". */
LEAKSCAN_API leakscan_status leakscan_policy_set_ocr(leakscan_policy *policy, const char *languages);

/* Reads settings from text, one `key = value` on a line, `#` begins a comment; keys are listed in leakscan(1)
 * under POLICY FILE. INVALID for a line that can't be understood: its number, from 1, is then in *bad_line
 * (which may be NULL), and nothing of the text was taken. */
LEAKSCAN_API leakscan_status leakscan_policy_parse(leakscan_policy *policy, const char *text, size_t size,
                                                   size_t *bad_line);

/* ---- scanner ---- */

/* Told now and then, on the thread that called the scan: so many of so many bytes of the document were read;
 * `total` is 0 where it isn't known. Return false to cancel. Must not call the scanner it comes from. */
typedef bool (*leakscan_progress_fn)(void *data, uint64_t done, uint64_t total);

/* A scanner with a copy of the policy; NULL policy: the default one. NULL when memory runs out. */
LEAKSCAN_API leakscan_scanner *leakscan_scanner_new(const leakscan_policy *policy);
LEAKSCAN_API void leakscan_scanner_free(leakscan_scanner *scanner);

/* Sets or, with NULL, removes the progress function. `data` is handed to it. */
LEAKSCAN_API void leakscan_scanner_set_progress(leakscan_scanner *scanner, leakscan_progress_fn progress, void *data);

/* Scan a document. *report is set unless the status is INVALID or NO_MEMORY (then it is NULL); the caller frees
 * it. The document is told by its bytes, never by its name: a name is only used in the report. */

/* The file at `path`. Only regular files and pipes are read. UNREADABLE when it can't be opened or read. */
LEAKSCAN_API leakscan_status leakscan_scan_file(leakscan_scanner *scanner, const char *path,
                                                leakscan_report **report);

/* An open descriptor; `name` for the report. It stays open and belongs to the caller. A regular file is read from
 * its beginning, whatever its offset, which stays as it is; anything else is read to its end. */
LEAKSCAN_API leakscan_status leakscan_scan_fd(leakscan_scanner *scanner, int fd, const char *name,
                                              leakscan_report **report);

/* Bytes in memory, which must not change meanwhile; `name` for the report. `data` may be NULL if size is 0. */
LEAKSCAN_API leakscan_status leakscan_scan_memory(leakscan_scanner *scanner, const void *data, size_t size,
                                                  const char *name, leakscan_report **report);

/* Who gets the messages that are scanned from now on as files, where it is known apart from them; `count` addresses,
 * which are copied. 0 takes them away again. Only for single messages: in a mailbox they mean nothing. */
LEAKSCAN_API leakscan_status leakscan_scanner_set_envelope(leakscan_scanner *scanner, const char *const *addresses,
                                                           size_t count);

/* A scanner remembers hashes of the addresses in To and Cc of the last message that it scanned, so that it finds a Cc
 * that only grows from message to message ("recipients-growing"). This forgets them: what follows is another batch. */
LEAKSCAN_API void leakscan_scanner_forget(leakscan_scanner *scanner);

/* ---- message ----
 * For mail programs, which have no file before they send: recipients, subject, bodies and attachments, in any order.
 * A message belongs to one thread at a time. Texts are copied; they should be UTF-8, and are repaired where not. */

/* NULL when memory runs out. */
LEAKSCAN_API leakscan_message *leakscan_message_new(void);
LEAKSCAN_API void leakscan_message_free(leakscan_message *message);

/* Adds an address, such as "hanako@aoba.example", with the name beside it, which may be NULL. Someone may have
 * several roles. INVALID for an unknown role, and for more than 200,000. */
LEAKSCAN_API leakscan_status leakscan_message_add_recipient(leakscan_message *message, leakscan_role role,
                                                            const char *address, const char *name);
/* Each replaces what was set before; NULL takes it away. */
LEAKSCAN_API leakscan_status leakscan_message_set_subject(leakscan_message *message, const char *subject);
LEAKSCAN_API leakscan_status leakscan_message_set_text(leakscan_message *message, const char *text, size_t size);
LEAKSCAN_API leakscan_status leakscan_message_set_html(leakscan_message *message, const char *html, size_t size);

/* Adds an attachment under the name that the receiver sees. A file is opened, and a descriptor read, when the message
 * is scanned; the descriptor stays the caller's and has to be open until then. Bytes in memory are lent: they stay as
 * they are until the message is freed. For a file, a NULL name is the last part of its path. What can't be opened is
 * said in the report. INVALID for more than 10,000. */
LEAKSCAN_API leakscan_status leakscan_message_attach_file(leakscan_message *message, const char *path,
                                                          const char *name);
LEAKSCAN_API leakscan_status leakscan_message_attach_fd(leakscan_message *message, int fd, const char *name);
LEAKSCAN_API leakscan_status leakscan_message_attach_memory(leakscan_message *message, const void *data, size_t size,
                                                            const char *name);

/* Scans the message; the report's name is "message". As often as wanted, and as the other scans. */
LEAKSCAN_API leakscan_status leakscan_scan_message(leakscan_scanner *scanner, const leakscan_message *message,
                                                   leakscan_report **report);

/* ---- report ---- */

LEAKSCAN_API void leakscan_report_free(leakscan_report *report);

/* The one question of a mailer. Findings win over incompleteness. */
LEAKSCAN_API leakscan_verdict leakscan_report_verdict(const leakscan_report *report);

/* Whether all of the document was looked at. */
LEAKSCAN_API bool leakscan_report_complete(const leakscan_report *report);

/* The name the document was scanned under. */
LEAKSCAN_API const char *leakscan_report_name(const leakscan_report *report);

/* How many findings there are, and each of them, the gravest first; NULL beyond the last. */
LEAKSCAN_API size_t leakscan_report_count(const leakscan_report *report);
LEAKSCAN_API const leakscan_finding *leakscan_report_get(const leakscan_report *report, size_t index);

/* The parts (sheets) that the document and those inside it have, whether they hold findings or not: how the sender
 * sees at once that sheet 2 describes 13,949 people. Indexes count from 0; beyond the last, name is NULL. */
LEAKSCAN_API size_t leakscan_report_part_count(const leakscan_report *report);
LEAKSCAN_API const char *leakscan_report_part_name(const leakscan_report *report, size_t index);
/* The document the part stands in, as in leakscan_finding_document. */
LEAKSCAN_API const char *leakscan_report_part_document(const leakscan_report *report, size_t index);
LEAKSCAN_API leakscan_visibility leakscan_report_part_visibility(const leakscan_report *report, size_t index);
/* Whether it is the part that is shown first when the document is opened. */
LEAKSCAN_API bool leakscan_report_part_active(const leakscan_report *report, size_t index);
/* Rows that hold anything, and distinct people that they describe. */
LEAKSCAN_API uint64_t leakscan_report_part_rows(const leakscan_report *report, size_t index);
LEAKSCAN_API uint64_t leakscan_report_part_people(const leakscan_report *report, size_t index);

/* The report as text in a format. `language`: "en" or "ja" (also "ja_JP.UTF-8" and the like); NULL or an unknown
 * one: English. `flags`: LEAKSCAN_RENDER_... or 0. The caller frees it; NULL for an unknown format or when memory
 * runs out. No locale needs to be installed. */
LEAKSCAN_API char *leakscan_report_render(const leakscan_report *report, leakscan_format format, const char *language,
                                          unsigned flags);

/* ---- finding ---- */

/* What was found: "hidden-sheet", "hidden-rows", "hidden-columns", "master-data", "pii-columns",
 * "covered-text", "covered-image", "unapplied-redaction", "off-page-text", "hidden-layer", "earlier-revision",
 * "attachment", "document-data", "metadata", "hidden-element", "hidden-slide", "hidden-story", "hidden-text",
 * "deleted-text", "concealed-cells", "kept-copy", "comment", "recipients-exposed", "recipients-growing",
 * "third-party-data", "bcc-header", "unexpected-sheet", "merge-mismatch", "many-organisations",
 * "own-word", "not-inspected". */
LEAKSCAN_API const char *leakscan_finding_kind(const leakscan_finding *finding);
LEAKSCAN_API leakscan_severity leakscan_finding_severity(const leakscan_finding *finding);

/* The chain of documents it stands in, from the one scanned inwards, joined by '!': "mail.zip!list.xlsx". */
LEAKSCAN_API const char *leakscan_finding_document(const leakscan_finding *finding);
/* The sheet's name ("page 3", "slide 3", "header 2", "body" of what has no sheets), and its number from 1; "" and 0 where
 * the finding is about the whole document. */
LEAKSCAN_API const char *leakscan_finding_part(const leakscan_finding *finding);
LEAKSCAN_API uint32_t leakscan_finding_part_number(const leakscan_finding *finding);
/* Cells, in A1 style (ISO/IEC 29500-1, 18.18.62), such as "A3:F13951"; "" where there are none. */
LEAKSCAN_API const char *leakscan_finding_range(const leakscan_finding *finding);

/* The page of a document that has pages, from 1; 0 elsewhere. */
LEAKSCAN_API uint32_t leakscan_finding_page(const leakscan_finding *finding);
/* The place on that page, in points of 1/72 inch from its upper left corner, as the page is shown; each pointer may
 * be NULL. False, and nothing is set, where there is none. */
LEAKSCAN_API bool leakscan_finding_rectangle(const leakscan_finding *finding, double *left, double *top,
                                             double *right, double *bottom);
/* What hides the text: "shape", "stroke", "image", "text", "page" where it has the page's own colour, an annotation's
 * subtype such as "Square"; "" where nothing does. */
LEAKSCAN_API const char *leakscan_finding_cover(const leakscan_finding *finding);
/* The colour that is seen there, 0xRRGGBB. */
LEAKSCAN_API uint32_t leakscan_finding_cover_colour(const leakscan_finding *finding);
/* How many letters are hidden, and how much of their ink can be seen all the same, of a thousand parts. */
LEAKSCAN_API uint64_t leakscan_finding_letters(const leakscan_finding *finding);
LEAKSCAN_API uint32_t leakscan_finding_survives(const leakscan_finding *finding);

/* Distinct people and rows that the finding is about; 0 where it isn't about people. Counts of people are exact up
 * to 65,536 and may be estimates above, within two percent. */
LEAKSCAN_API uint64_t leakscan_finding_people(const leakscan_finding *finding);
LEAKSCAN_API bool leakscan_finding_people_estimated(const leakscan_finding *finding);
LEAKSCAN_API uint64_t leakscan_finding_rows(const leakscan_finding *finding);

/* The columns of personal data. Indexes count from 0; beyond the last, texts are NULL and numbers 0. */
LEAKSCAN_API size_t leakscan_finding_field_count(const leakscan_finding *finding);
/* Its type: "name", "birth-date", "student-number", ... */
LEAKSCAN_API const char *leakscan_finding_field_type(const leakscan_finding *finding, size_t index);
/* The column's header as it stands in the document; "" where it has none. */
LEAKSCAN_API const char *leakscan_finding_field_header(const leakscan_finding *finding, size_t index);
/* Of a thousand values looked at, how many have the shape of that type; 1,000 where it has none. */
LEAKSCAN_API uint32_t leakscan_finding_field_valid(const leakscan_finding *finding, size_t index);
/* How many values of the column were looked at: all of a short table, a sample of a long one. */
LEAKSCAN_API uint64_t leakscan_finding_field_looked_at(const leakscan_finding *finding, size_t index);
/* How many different values the column has: all of them are counted when it is exact, else there are at least so
 * many. */
LEAKSCAN_API uint64_t leakscan_finding_field_distinct(const leakscan_finding *finding, size_t index);
LEAKSCAN_API bool leakscan_finding_field_distinct_exact(const leakscan_finding *finding, size_t index);
/* Up to three values as samples, masked unless the policy reveals; NULL beyond the last. */
LEAKSCAN_API const char *leakscan_finding_field_sample(const leakscan_finding *finding, size_t index, size_t sample);

/* Why: "formula-lookup", "superset", "not-active", ... for master data; "encrypted", "damaged",
 * "limit-unpacked-size",
 * ... for what wasn't inspected; "allowed" where the policy allows people on that sheet. NULL beyond the last. */
LEAKSCAN_API size_t leakscan_finding_reason_count(const leakscan_finding *finding);
LEAKSCAN_API const char *leakscan_finding_reason(const leakscan_finding *finding, size_t index);

/* The name of the policy's rule that decided how grave it is: "detailed", "people-allowed"; "" where none did. */
LEAKSCAN_API const char *leakscan_finding_rule(const leakscan_finding *finding);

/* The finding in one sentence, and what to do about it, in a language as in leakscan_report_render. The caller
 * frees it; NULL when memory runs out. */
LEAKSCAN_API char *leakscan_finding_sentence(const leakscan_finding *finding, const char *language);
LEAKSCAN_API char *leakscan_finding_advice(const leakscan_finding *finding, const char *language);

#ifdef __cplusplus
}
#endif

#endif
