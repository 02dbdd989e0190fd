/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words for annotations: whoever listens keeps them, so that they are static. */
#include "readers/marks.h"

#include <stddef.h>
#include <string.h>

const char *lks_mark_word(const char *name)
{
  static const char *const words[] = {
      "Text",        "Link",      "FreeText",       "Line",     "Square",    "Circle",     "Polygon",
      "PolyLine",    "Highlight", "Underline",      "Squiggly", "StrikeOut", "Stamp",      "Caret",
      "Ink",         "Popup",     "FileAttachment", "Sound",    "Movie",     "Widget",     "Screen",
      "PrinterMark", "TrapNet",   "Watermark",      "3D",       "Redact",    "Projection", "RichMedia"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (strcmp(name, words[i]) == 0)
      return words[i];
  return "Other";
}
