/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which reader knows a document: each bids on its bytes, the highest bid reads. A new format is one file and one row
 * in readers.c. */
#ifndef LKS_READERS_H
#define LKS_READERS_H

#include "budget.h"
#include "event.h"
#include "input/source.h"
#include "readers/package.h"

enum { LKS_HEAD_SIZE = 1024 };

typedef struct lks_reading {
  const lks_source *source;
  lks_budget *budget;
  const leakscan_policy *policy;
  const lks_events *events;
  void *context; /* of the events */
  unsigned char head[LKS_HEAD_SIZE];
  size_t head_size;
  lks_package *package; /* when it is a zip that can be opened, else NULL */
  /* A document inside this one goes round again. What can't be read of it is noted there; only what ends the whole
   * scan comes back: LKS_CANCELLED, LKS_NO_MEMORY, limits of time and unpacked bytes. */
  lks_status (*inner)(void *scan, const char *name, const unsigned char *data, size_t size);
  /* Told before a picture is read, which takes seconds; NULL: nobody waits. */
  void (*begin_ocr)(void *scan);
  void *scan;
  const char *const *envelope; /* who gets the message that is read, where that is known apart from it */
  size_t envelope_count;
} lks_reading;

typedef struct lks_reader {
  const char *format;
  /* How sure it is, as the number of bits it checked; 0: not mine. A status other than LKS_OK: it couldn't be found
   * out, and the document isn't read by anybody. */
  lks_status (*bid)(lks_reading *reading, unsigned *bits);
  /* Tells the document. What wasn't looked at is told by the event; a status other than LKS_OK ends the scan of this
   * document, and is noted by the caller. */
  lks_status (*read)(lks_reading *reading);
} lks_reader;

/* The reader for the document, NULL in *reader when nobody knows it. */
lks_status lks_readers_choose(lks_reading *reading, const lks_reader **reader);

/* Whether some reader would know a document that begins so, as more than text. */
bool lks_readers_know(const lks_reading *reading, const unsigned char *data, size_t size);

/* Hands a member of the package in as a document of its own. What can't be unpacked of it is told. */
lks_status lks_readers_read_member(lks_reading *reading, size_t entry);

/* attached.c: hands an attached file in as a document of its own, or tells its lines where it is a text that no reader
 * knows. */
lks_status lks_readers_take_attached(lks_reading *reading, const char *name, const unsigned char *data, size_t size);

/* The word for a status in a not-inspected event: "damaged", "limit-time"; NULL for those that aren't about the
 * document. */
const char *lks_status_reason(lks_status status);

/* Whether nothing of the scan can go on after this status. */
bool lks_status_ends_scan(lks_status status);

/* Tells that `place`, an inner part or NULL, couldn't be read, and why: LKS_OK when that was all to be done about it.
 * What ends the scan, and LKS_OK, come back as they are. */
lks_status lks_reading_note(lks_reading *reading, lks_status status, const char *place);

extern const lks_reader lks_reader_xlsx;
extern const lks_reader lks_reader_docx;
extern const lks_reader lks_reader_pptx;
extern const lks_reader lks_reader_zip;
extern const lks_reader lks_reader_compound;
extern const lks_reader lks_reader_csv;
extern const lks_reader lks_reader_html;
#ifdef LKS_HAVE_ARCHIVE
extern const lks_reader lks_reader_archive;
#endif
extern const lks_reader lks_reader_pdf;
extern const lks_reader lks_reader_mail;

#endif
