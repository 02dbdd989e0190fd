/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML's elements. */
#include "readers/html_elements.h"

#include <glib.h>
#include <string.h>

static const struct {
  const char *name;
  lks_html_sort sort;
} elements[] = {
    {"address", LKS_HTML_BLOCK},    {"article", LKS_HTML_CARD},    {"aside", LKS_HTML_BLOCK},
    {"blockquote", LKS_HTML_BLOCK}, {"body", LKS_HTML_BLOCK},      {"br", LKS_HTML_BREAK},
    {"button", LKS_HTML_SPAN},      {"caption", LKS_HTML_BLOCK},   {"center", LKS_HTML_BLOCK},
    {"dd", LKS_HTML_MEANING},       {"details", LKS_HTML_BLOCK},   {"div", LKS_HTML_CARD},
    {"dl", LKS_HTML_BLOCK},         {"dt", LKS_HTML_TERM},         {"fieldset", LKS_HTML_BLOCK},
    {"figcaption", LKS_HTML_BLOCK}, {"figure", LKS_HTML_BLOCK},    {"footer", LKS_HTML_BLOCK},
    {"form", LKS_HTML_BLOCK},       {"h1", LKS_HTML_BLOCK},        {"h2", LKS_HTML_BLOCK},
    {"h3", LKS_HTML_BLOCK},         {"h4", LKS_HTML_BLOCK},        {"h5", LKS_HTML_BLOCK},
    {"h6", LKS_HTML_BLOCK},         {"header", LKS_HTML_BLOCK},    {"hr", LKS_HTML_BREAK},
    {"img", LKS_HTML_SPAN},         {"input", LKS_HTML_INPUT},     {"label", LKS_HTML_SPAN},
    {"legend", LKS_HTML_BLOCK},     {"li", LKS_HTML_CARD},         {"main", LKS_HTML_BLOCK},
    {"nav", LKS_HTML_BLOCK},        {"noscript", LKS_HTML_UNSEEN}, {"ol", LKS_HTML_BLOCK},
    {"optgroup", LKS_HTML_BLOCK},   {"option", LKS_HTML_OPTION},   {"p", LKS_HTML_BLOCK},
    {"pre", LKS_HTML_BLOCK},        {"rt", LKS_HTML_SPAN},         {"script", LKS_HTML_SCRIPT},
    {"section", LKS_HTML_CARD},     {"select", LKS_HTML_SELECT},   {"span", LKS_HTML_SPAN},
    {"style", LKS_HTML_NOTHING},    {"summary", LKS_HTML_BLOCK},   {"table", LKS_HTML_TABLE},
    {"td", LKS_HTML_CELL},          {"template", LKS_HTML_UNSEEN}, {"textarea", LKS_HTML_TEXTAREA},
    {"th", LKS_HTML_CELL},          {"title", LKS_HTML_BLOCK},     {"tr", LKS_HTML_ROW},
    {"ul", LKS_HTML_BLOCK},
};

static lks_html_sort sort_of_role(const char *role, lks_html_sort otherwise)
{
  static const struct {
    const char *role;
    lks_html_sort sort;
  } roles[] = {{"table", LKS_HTML_TABLE},   {"grid", LKS_HTML_TABLE},    {"row", LKS_HTML_ROW},
               {"cell", LKS_HTML_CELL},     {"gridcell", LKS_HTML_CELL}, {"columnheader", LKS_HTML_CELL},
               {"rowheader", LKS_HTML_CELL}};
  for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
    if (strcmp(roles[i].role, role) == 0)
      return roles[i].sort;
  return otherwise;
}

const char *lks_html_value(const char *const *attributes, const char *name)
{
  for (size_t i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp(attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? attributes[i + 1] : "";
  return NULL;
}

lks_html_sort lks_html_sort_of(const char *name, const char *const *attributes)
{
  size_t first = 0, last = G_N_ELEMENTS(elements);
  while (first < last) {
    const size_t middle = first + (last - first) / 2;
    if (strcmp(elements[middle].name, name) < 0)
      first = middle + 1;
    else
      last = middle;
  }
  const bool found = first < G_N_ELEMENTS(elements) && strcmp(elements[first].name, name) == 0;
  const lks_html_sort its = found ? elements[first].sort : LKS_HTML_INLINE;
  const char *role = lks_html_value(attributes, "role");
  return role != NULL &&
                 (its == LKS_HTML_BLOCK || its == LKS_HTML_CARD || its == LKS_HTML_SPAN || its == LKS_HTML_INLINE)
             ? sort_of_role(role, its)
             : its;
}

/* By a style of its own; what style sheets say isn't known. */
bool lks_html_is_hidden(const char *const *attributes)
{
  static const char *const styles[] = {"display:none", "visibility:hidden", "visibility:collapse"};
  const char *style = lks_html_value(attributes, "style");
  if (lks_html_value(attributes, "hidden") != NULL)
    return true;
  if (style == NULL)
    return false;
  GString *plain = g_string_new(NULL);
  for (; *style != '\0' && plain->len < 4096; style++)
    if (!g_ascii_isspace(*style))
      g_string_append_c(plain, g_ascii_tolower(*style));
  bool hidden = false;
  for (size_t i = 0; i < G_N_ELEMENTS(styles); i++)
    hidden = hidden || strstr(plain->str, styles[i]) != NULL;
  g_string_free(plain, TRUE);
  return hidden;
}

bool lks_html_is_inline(lks_html_sort its)
{
  return its == LKS_HTML_INLINE || its == LKS_HTML_SPAN || its == LKS_HTML_SCRIPT || its == LKS_HTML_NOTHING;
}
