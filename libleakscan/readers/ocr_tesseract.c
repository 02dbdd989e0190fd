/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* tesseract reads pictures; only this file includes it. Two readings are put together where East Asian and Latin
 * languages are asked for: tesseract's own way of mixing them takes many a kanji for Latin letters, and Japanese
 * alone takes a 0 for a 9. */
#include "readers/ocr_tesseract.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include <tesseract/capi.h>

#include "readers/ocr_words.h"

#ifdef LKS_HAVE_GOMP
/* libgomp's, which tesseract is linked with; its header comes with one compiler only */
int omp_get_max_active_levels(void);
void omp_set_max_active_levels(int levels);
#endif

enum {
  SURE = 35,        /* of a hundred: words below it may be anything, but often are right all the same */
  SURE_AGAIN = 60,  /* ... and from here on better than the first reading */
  SYMBOL_SURE = 50, /* characters below it are noise */
  PASSES = 2
};

struct lks_ocr {
  TessBaseAPI *passes[PASSES]; /* NULL: there is none */
};

/* What asks whether to go on while a page is read. */
typedef struct watch {
  lks_budget *budget;
  lks_status status;
} watch;

/* Until when to read. */
typedef struct occasion {
  lks_budget *budget;
  gint64 deadline; /* of the monotonic clock, in microseconds */
} occasion;

/* Languages whose data know Latin letters and digits, too, but not well. */
static bool is_east_asian_language(const char *language)
{
  static const char *const beginnings[] = {"jpn", "chi_", "kor"};
  for (size_t i = 0; i < G_N_ELEMENTS(beginnings); i++)
    if (g_str_has_prefix(language, beginnings[i]))
      return true;
  return false;
}

/* ---- opening ---- */

static bool has_language(const TessBaseAPI *api, const char *language)
{
  bool found = false;
  char **loaded = TessBaseAPIGetLoadedLanguagesAsVector(api);
  for (char **at = loaded; at != NULL && *at != NULL; at++)
    found = found || strcmp(*at, language) == 0;
  if (loaded != NULL)
    TessDeleteTextArray(loaded);
  return found;
}

/* NULL when any of them isn't installed. */
static TessBaseAPI *open_pass(const char *languages)
{
  static GMutex lock; /* what is set by name before the start belongs to the whole process */
  bool opened = false;
  TessBaseAPI *api = TessBaseAPICreate();
  g_mutex_lock(&lock);
  TessBaseAPISetVariable(api, "debug_file", "/dev/null");
  opened = TessBaseAPIInit3(api, NULL, languages) == 0;
  g_mutex_unlock(&lock);
  char **each = g_strsplit(languages, "+", -1);
  for (size_t i = 0; opened && each[i] != NULL; i++)
    opened = has_language(api, each[i]);
  g_strfreev(each);
  if (opened) {
    /* lines from edge to edge: where columns begin is found out by where the characters stand */
    TessBaseAPISetPageSegMode(api, PSM_SINGLE_COLUMN);
    return api;
  }
  TessBaseAPIEnd(api);
  TessBaseAPIDelete(api);
  return NULL;
}

static void append_language(GString *languages, const char *language)
{
  if (languages->len > 0)
    g_string_append_c(languages, '+');
  g_string_append(languages, language);
}

/* Each language's group reads by itself, East Asian ones first. */
static lks_status open_asked(const char *languages, lks_ocr *ocr)
{
  GString *groups[PASSES] = {g_string_new(NULL), g_string_new(NULL)};
  size_t count = 0;
  bool all = true;
  char **each = g_strsplit(languages, "+", -1);
  for (size_t i = 0; each[i] != NULL; i++)
    append_language(groups[is_east_asian_language(each[i]) ? 0 : 1], each[i]);
  g_strfreev(each);
  for (size_t i = 0; i < PASSES; i++) {
    if (groups[i]->len > 0 && all) {
      ocr->passes[count] = open_pass(groups[i]->str);
      all = ocr->passes[count++] != NULL;
    }
    g_string_free(groups[i], TRUE);
  }
  return all && count > 0 ? LKS_OK : LKS_UNSUPPORTED;
}

/* Japanese, with its vertical lines where they can be had, and English. */
static lks_status open_installed(lks_ocr *ocr)
{
  static const char *const japanese[] = {"jpn+jpn_vert", "jpn"};
  size_t count = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(japanese) && count == 0; i++) {
    ocr->passes[0] = open_pass(japanese[i]);
    count = ocr->passes[0] != NULL;
  }
  ocr->passes[count] = open_pass("eng");
  return ocr->passes[0] != NULL ? LKS_OK : LKS_UNSUPPORTED;
}

lks_status lks_ocr_open(const char *languages, lks_ocr **ocr)
{
  *ocr = calloc(1, sizeof **ocr);
  if (*ocr == NULL)
    return LKS_NO_MEMORY;
  const lks_status status = *languages != '\0' ? open_asked(languages, *ocr) : open_installed(*ocr);
  if (status != LKS_OK) {
    lks_ocr_close(*ocr);
    *ocr = NULL;
  }
  return status;
}

void lks_ocr_close(lks_ocr *ocr)
{
  for (size_t i = 0; ocr != NULL && i < PASSES; i++) {
    if (ocr->passes[i] == NULL)
      continue;
    TessBaseAPIEnd(ocr->passes[i]);
    TessBaseAPIDelete(ocr->passes[i]);
  }
  free(ocr);
}

/* ---- reading ---- */

static lks_rectangle box_of(const TessPageIterator *at, TessPageIteratorLevel level)
{
  int left = 0, top = 0, right = 0, bottom = 0;
  if (!TessPageIteratorBoundingBox(at, level, &left, &top, &right, &bottom))
    return (lks_rectangle){0, 0, 0, 0};
  return (lks_rectangle){left, top, right, bottom};
}

static bool begin_word(lks_ocr_reading *reading, const TessResultIterator *of)
{
  const TessPageIterator *at = TessResultIteratorGetPageIteratorConst(of);
  TessPageIterator *copy = TessPageIteratorCopy(at); /* it isn't changed, but the interface doesn't say so */
  TessOrientation orientation;
  TessWritingDirection direction;
  TessTextlineOrder order;
  float askew = 0;
  TessPageIteratorOrientation(copy, &orientation, &direction, &order, &askew);
  TessPageIteratorDelete(copy);
  const lks_ocr_word word = {.box = box_of(at, RIL_WORD),
                             .line = box_of(at, RIL_TEXTLINE),
                             .line_number = reading->line_count,
                             .vertical = direction == WRITING_DIRECTION_TOP_TO_BOTTOM};
  return lks_ocr_reading_add_word(reading, &word);
}

/* A symbol of a word that is sure enough. */
static bool take_symbol(lks_ocr_reading *reading, const TessResultIterator *at, float least)
{
  const TessPageIterator *page = TessResultIteratorGetPageIteratorConst(at);
  const float confidence = TessResultIteratorConfidence(at, RIL_WORD);
  const bool sure = confidence >= least;
  bool taken = true;
  if (TessPageIteratorIsAtBeginningOf(page, RIL_TEXTLINE))
    reading->line_count++;
  if (sure && TessPageIteratorIsAtBeginningOf(page, RIL_WORD))
    taken = begin_word(reading, at);
  char *text = TessResultIteratorGetUTF8Text(at, RIL_SYMBOL);
  const bool seen = text != NULL && (unsigned char)*text > ' ' && g_utf8_validate(text, -1, NULL) &&
                    TessResultIteratorConfidence(at, RIL_SYMBOL) >= SYMBOL_SURE;
  const lks_rectangle box = box_of(page, RIL_SYMBOL);
  if (seen && sure && reading->word_count > 0)
    taken = taken && lks_ocr_reading_add_symbol(reading, text, &box);
  reading->unsure += seen && confidence < SURE;
  TessDeleteText(text);
  return taken;
}

static bool is_cancelled(void *data, int words)
{
  watch *its = data;
  (void)words;
  its->status = lks_budget_check(its->budget);
  return its->status != LKS_OK;
}

/* Its loops would be cut among as many threads as there are processors, which takes longer than one of them needs,
 * and much longer where others work beside it. */
static lks_status recognise(TessBaseAPI *api, lks_budget *budget, int milliseconds)
{
  watch its = {.budget = budget, .status = LKS_OK};
  ETEXT_DESC *monitor = TessMonitorCreate();
  TessMonitorSetCancelFunc(monitor, is_cancelled);
  TessMonitorSetCancelThis(monitor, &its);
  TessMonitorSetDeadlineMSecs(monitor, milliseconds);
#ifdef LKS_HAVE_GOMP
  const int levels = omp_get_max_active_levels();
  omp_set_max_active_levels(0);
#endif
  const int failed = TessBaseAPIRecognize(api, monitor);
#ifdef LKS_HAVE_GOMP
  omp_set_max_active_levels(levels);
#endif
  TessMonitorDelete(monitor);
  if (its.status != LKS_OK)
    return its.status;
  return failed != 0 ? LKS_UNREADABLE : LKS_OK;
}

static lks_status read_once(TessBaseAPI *api, const occasion *when, const lks_ocr_picture *picture, float least,
                            lks_ocr_reading *reading)
{
  const gint64 left = (when->deadline - g_get_monotonic_time()) / 1000;
  if (left <= 0)
    return LKS_UNREADABLE;
  TessBaseAPISetImage(api, picture->pixels, picture->width, picture->height, 1, picture->width);
  TessBaseAPISetSourceResolution(api, picture->dpi);
  const lks_status status = recognise(api, when->budget, (int)MIN(left, G_MAXINT32));
  TessResultIterator *at = status == LKS_OK ? TessBaseAPIGetIterator(api) : NULL;
  bool taken = true;
  if (at != NULL) {
    do {
      taken = take_symbol(reading, at, least);
    } while (taken && TessResultIteratorNext(at, RIL_SYMBOL));
    TessResultIteratorDelete(at);
  }
  TessBaseAPIClear(api);
  return taken ? status : LKS_NO_MEMORY;
}

static bool has_latin(const lks_ocr_reading *reading)
{
  for (size_t i = 0; i < reading->word_count; i++)
    if (reading->words[i].latin)
      return true;
  return false;
}

lks_status lks_ocr_read(lks_ocr *ocr, lks_budget *budget, const lks_ocr_picture *picture, uint64_t milliseconds,
                        lks_ocr_text *text)
{
  const occasion when = {budget, g_get_monotonic_time() + (gint64)MIN(milliseconds, G_MAXINT32) * 1000};
  lks_ocr_reading reading = {.symbols = NULL}, again = {.symbols = NULL};
  *text = (lks_ocr_text){.symbols = NULL};
  lks_status status = read_once(ocr->passes[0], &when, picture, 0, &reading);
  if (status == LKS_OK && ocr->passes[1] != NULL && has_latin(&reading)) {
    status = read_once(ocr->passes[1], &when, picture, SURE_AGAIN, &again);
    if (status == LKS_OK && !lks_ocr_reading_improve(&reading, &again))
      status = LKS_NO_MEMORY;
  }
  if (status == LKS_OK && !lks_ocr_reading_finish(&reading, picture, text))
    status = LKS_NO_MEMORY;
  lks_ocr_reading_clear(&reading);
  lks_ocr_reading_clear(&again);
  return status;
}

void lks_ocr_text_clear(lks_ocr_text *text)
{
  free(text->symbols);
  *text = (lks_ocr_text){.symbols = NULL};
}
