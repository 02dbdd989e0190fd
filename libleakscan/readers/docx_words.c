/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of elements of WordprocessingML, looked up. */
#include <stdbool.h>
#include <string.h>

#include "readers/docx.h"

typedef struct word {
  const char *local;
  lks_docx_word word;
} word;

/* By their first letter, as every element is looked up where it begins and where it ends. The commonest stand first. */
static const word words_a[] = {
    {"altChunk", LKS_DOCX_ALT_CHUNK},
};
static const word words_b[] = {
    {"background", LKS_DOCX_BACKGROUND},
    {"basedOn", LKS_DOCX_BASED_ON},
    {"br", LKS_DOCX_BR},
};
static const word words_c[] = {
    {"cellDel", LKS_DOCX_CELL_DELETED},
    {"color", LKS_DOCX_COLOR},
    {"comment", LKS_DOCX_COMMENT},
    {"cr", LKS_DOCX_CR},
};
static const word words_d[] = {
    {"del", LKS_DOCX_DEL},
    {"delInstrText", LKS_DOCX_DEL_INSTRUCTION},
    {"delText", LKS_DOCX_DEL_TEXT},
    {"docDefaults", LKS_DOCX_DEFAULTS},
};
static const word words_e[] = {
    {"endnote", LKS_DOCX_ENDNOTE},
    {"endnoteReference", LKS_DOCX_NOTE_REFERENCE},
};
static const word words_f[] = {
    {"fldChar", LKS_DOCX_FIELD_CHARACTER},
    {"fldSimple", LKS_DOCX_FIELD},
    {"footerReference", LKS_DOCX_FOOTER_REFERENCE},
    {"footnote", LKS_DOCX_FOOTNOTE},
    {"footnoteReference", LKS_DOCX_NOTE_REFERENCE},
};
static const word words_g[] = {
    {"gridAfter", LKS_DOCX_GRID_AFTER},
    {"gridBefore", LKS_DOCX_GRID_BEFORE},
    {"gridSpan", LKS_DOCX_GRID_SPAN},
};
static const word words_h[] = {
    {"headerReference", LKS_DOCX_HEADER_REFERENCE},
    {"hidden", LKS_DOCX_HIDDEN},
    {"highlight", LKS_DOCX_HIGHLIGHT},
};
static const word words_i[] = {
    {"instrText", LKS_DOCX_INSTRUCTION},
};
static const word words_l[] = {
    {"listItem", LKS_DOCX_LIST_ITEM},
};
static const word words_m[] = {
    {"moveFrom", LKS_DOCX_MOVE_FROM},
};
static const word words_n[] = {
    {"noBreakHyphen", LKS_DOCX_NO_BREAK_HYPHEN},
};
static const word words_p[] = {
    {"p", LKS_DOCX_P},
    {"pPr", LKS_DOCX_PARAGRAPH_PROPERTIES},
    {"pStyle", LKS_DOCX_PARAGRAPH_STYLE},
    {"pPrChange", LKS_DOCX_PARAGRAPH_CHANGE},
};
static const word words_r[] = {
    {"r", LKS_DOCX_R},
    {"rPr", LKS_DOCX_RUN_PROPERTIES},
    {"rPrChange", LKS_DOCX_RUN_CHANGE},
    {"rStyle", LKS_DOCX_RUN_STYLE},
    {"rt", LKS_DOCX_RUBY},
};
static const word words_s[] = {
    {"sectPr", LKS_DOCX_SECTION},
    {"sectPrChange", LKS_DOCX_SECTION_CHANGE},
    {"shd", LKS_DOCX_SHADE},
    {"spacing", LKS_DOCX_SPACING},
    {"specVanish", LKS_DOCX_SPEC_VANISH},
    {"style", LKS_DOCX_STYLE},
    {"sz", LKS_DOCX_SIZE},
};
static const word words_t[] = {
    {"t", LKS_DOCX_T},
    {"tc", LKS_DOCX_CELL},
    {"tcPr", LKS_DOCX_CELL_PROPERTIES},
    {"tr", LKS_DOCX_ROW},
    {"tab", LKS_DOCX_TAB},
    {"tbl", LKS_DOCX_TABLE},
    {"tblPr", LKS_DOCX_TABLE_PROPERTIES},
    {"tblPrChange", LKS_DOCX_TABLE_CHANGE},
    {"tblStyle", LKS_DOCX_TABLE_STYLE},
    {"tblStylePr", LKS_DOCX_TABLE_STYLE_PART},
    {"tcPrChange", LKS_DOCX_CELL_CHANGE},
    {"titlePg", LKS_DOCX_TITLE_PAGE},
    {"trHeight", LKS_DOCX_ROW_HEIGHT},
    {"trPr", LKS_DOCX_ROW_PROPERTIES},
    {"trPrChange", LKS_DOCX_ROW_CHANGE},
    {"txbxContent", LKS_DOCX_BOX},
};
static const word words_v[] = {
    {"vanish", LKS_DOCX_VANISH},
};
static const word words_w[] = {
    {"w", LKS_DOCX_WIDTH},
};

#define WORDS(array)                                                                                                 \
  {                                                                                                                  \
    array, G_N_ELEMENTS(array)                                                                                       \
  }

static const struct {
  const word *words;
  size_t count;
} letters['z' - 'a' + 1] = {
    ['a' - 'a'] = WORDS(words_a),
    ['b' - 'a'] = WORDS(words_b),
    ['c' - 'a'] = WORDS(words_c),
    ['d' - 'a'] = WORDS(words_d),
    ['e' - 'a'] = WORDS(words_e),
    ['f' - 'a'] = WORDS(words_f),
    ['g' - 'a'] = WORDS(words_g),
    ['h' - 'a'] = WORDS(words_h),
    ['i' - 'a'] = WORDS(words_i),
    ['l' - 'a'] = WORDS(words_l),
    ['m' - 'a'] = WORDS(words_m),
    ['n' - 'a'] = WORDS(words_n),
    ['p' - 'a'] = WORDS(words_p),
    ['r' - 'a'] = WORDS(words_r),
    ['s' - 'a'] = WORDS(words_s),
    ['t' - 'a'] = WORDS(words_t),
    ['v' - 'a'] = WORDS(words_v),
    ['w' - 'a'] = WORDS(words_w),
};

/* Of two names with the same first letter: most differ in the second. */
static bool is_same(const char *left, const char *right)
{
  return left[1] == right[1] && (left[1] == '\0' || strcmp(left + 2, right + 2) == 0);
}

lks_docx_word lks_docx_word_of(lks_xml_space space, const char *local)
{
  if (space != LKS_XML_WORD || local[0] < 'a' || local[0] > 'z')
    return LKS_DOCX_OTHER;
  const word *words = letters[local[0] - 'a'].words;
  for (size_t i = 0; i < letters[local[0] - 'a'].count; i++)
    if (is_same(local, words[i].local))
      return words[i].word;
  return LKS_DOCX_OTHER;
}

const char *lks_docx_attribute(const lks_xml_start *start, const char *local, size_t *length)
{
  const char *value = lks_xml_attribute(start, LKS_XML_WORD, local, length);
  return value != NULL ? value : lks_xml_attribute(start, LKS_XML_NO_SPACE, local, length);
}

char *lks_docx_attribute_copy(const lks_xml_start *start, const char *local)
{
  size_t length = 0;
  const char *value = lks_docx_attribute(start, local, &length);
  return value != NULL ? g_strndup(value, length) : NULL;
}

bool lks_docx_number(const lks_xml_start *start, const char *local, uint32_t *number)
{
  enum { MOST = 100000000 };
  size_t length = 0;
  const char *value = lks_docx_attribute(start, local, &length);
  uint32_t sum = 0;
  if (value == NULL || length == 0)
    return false;
  for (size_t i = 0; i < length; i++) {
    if (value[i] == '.' || value[i] == '%') /* "66%", "12.5" of strict documents */
      break;
    if (value[i] < '0' || value[i] > '9')
      return false;
    if (sum < MOST)
      sum = sum * 10 + (uint32_t)(value[i] - '0');
  }
  *number = sum;
  return true;
}

bool lks_docx_is_on(const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_docx_attribute(start, "val", &length);
  return value == NULL || lks_xml_boolean(value, length);
}
