/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of elements of WordprocessingML, looked up. */
#include <stdlib.h>
#include <string.h>

#include "readers/docx.h"

typedef struct word {
  const char *local;
  lks_docx_word word;
} word;

/* By strcmp. */
static const word words[] = {
    {"altChunk", LKS_DOCX_ALT_CHUNK},
    {"background", LKS_DOCX_BACKGROUND},
    {"basedOn", LKS_DOCX_BASED_ON},
    {"br", LKS_DOCX_BR},
    {"cellDel", LKS_DOCX_CELL_DELETED},
    {"color", LKS_DOCX_COLOR},
    {"comment", LKS_DOCX_COMMENT},
    {"cr", LKS_DOCX_CR},
    {"del", LKS_DOCX_DEL},
    {"delInstrText", LKS_DOCX_DEL_INSTRUCTION},
    {"delText", LKS_DOCX_DEL_TEXT},
    {"docDefaults", LKS_DOCX_DEFAULTS},
    {"endnote", LKS_DOCX_ENDNOTE},
    {"endnoteReference", LKS_DOCX_NOTE_REFERENCE},
    {"fldChar", LKS_DOCX_FIELD_CHARACTER},
    {"fldSimple", LKS_DOCX_FIELD},
    {"footerReference", LKS_DOCX_FOOTER_REFERENCE},
    {"footnote", LKS_DOCX_FOOTNOTE},
    {"footnoteReference", LKS_DOCX_NOTE_REFERENCE},
    {"gridAfter", LKS_DOCX_GRID_AFTER},
    {"gridBefore", LKS_DOCX_GRID_BEFORE},
    {"gridSpan", LKS_DOCX_GRID_SPAN},
    {"headerReference", LKS_DOCX_HEADER_REFERENCE},
    {"hidden", LKS_DOCX_HIDDEN},
    {"highlight", LKS_DOCX_HIGHLIGHT},
    {"instrText", LKS_DOCX_INSTRUCTION},
    {"listItem", LKS_DOCX_LIST_ITEM},
    {"moveFrom", LKS_DOCX_MOVE_FROM},
    {"noBreakHyphen", LKS_DOCX_NO_BREAK_HYPHEN},
    {"p", LKS_DOCX_P},
    {"pPr", LKS_DOCX_PARAGRAPH_PROPERTIES},
    {"pPrChange", LKS_DOCX_PARAGRAPH_CHANGE},
    {"pStyle", LKS_DOCX_PARAGRAPH_STYLE},
    {"r", LKS_DOCX_R},
    {"rPr", LKS_DOCX_RUN_PROPERTIES},
    {"rPrChange", LKS_DOCX_RUN_CHANGE},
    {"rStyle", LKS_DOCX_RUN_STYLE},
    {"rt", LKS_DOCX_RUBY},
    {"sectPr", LKS_DOCX_SECTION},
    {"sectPrChange", LKS_DOCX_SECTION_CHANGE},
    {"shd", LKS_DOCX_SHADE},
    {"spacing", LKS_DOCX_SPACING},
    {"specVanish", LKS_DOCX_SPEC_VANISH},
    {"style", LKS_DOCX_STYLE},
    {"sz", LKS_DOCX_SIZE},
    {"t", LKS_DOCX_T},
    {"tab", LKS_DOCX_TAB},
    {"tbl", LKS_DOCX_TABLE},
    {"tblPr", LKS_DOCX_TABLE_PROPERTIES},
    {"tblPrChange", LKS_DOCX_TABLE_CHANGE},
    {"tblStyle", LKS_DOCX_TABLE_STYLE},
    {"tblStylePr", LKS_DOCX_TABLE_STYLE_PART},
    {"tc", LKS_DOCX_CELL},
    {"tcPr", LKS_DOCX_CELL_PROPERTIES},
    {"tcPrChange", LKS_DOCX_CELL_CHANGE},
    {"titlePg", LKS_DOCX_TITLE_PAGE},
    {"tr", LKS_DOCX_ROW},
    {"trHeight", LKS_DOCX_ROW_HEIGHT},
    {"trPr", LKS_DOCX_ROW_PROPERTIES},
    {"trPrChange", LKS_DOCX_ROW_CHANGE},
    {"txbxContent", LKS_DOCX_BOX},
    {"vanish", LKS_DOCX_VANISH},
    {"w", LKS_DOCX_WIDTH},
};

static int compare(const void *key, const void *entry)
{
  return strcmp(key, ((const word *)entry)->local);
}

lks_docx_word lks_docx_word_of(lks_xml_space space, const char *local)
{
  if (space != LKS_XML_WORD)
    return LKS_DOCX_OTHER;
  const word *found = bsearch(local, words, G_N_ELEMENTS(words), sizeof words[0], compare);
  return found != NULL ? found->word : LKS_DOCX_OTHER;
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
