/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What lies below a slide's own shapes: the layout's and the master's background, in the colours of their theme. */
#include <string.h>

#include "readers/pptx.h"

static const char *const scheme_names[LKS_PPTX_SCHEME_COLOURS] = {"dk1",     "lt1",     "dk2",     "lt2",
                                                                  "accent1", "accent2", "accent3", "accent4",
                                                                  "accent5", "accent6", "hlink",   "folHlink"};
static const char *const mapped_names[LKS_PPTX_MAPPED_COLOURS] = {"tx1",     "bg1",     "tx2",     "bg2",
                                                                  "accent1", "accent2", "accent3", "accent4",
                                                                  "accent5", "accent6", "hlink",   "folHlink"};

typedef struct ground_reader {
  lks_pptx_ground *ground;
  unsigned in_background, in_shapes, in_properties, in_line;
  int slot; /* of the theme's colour that is open; -1: none */
  char page_name[16]; /* a colour of the scheme: the map that says which stands behind */
} ground_reader;

static int find_name(const char *const *names, size_t count, const char *name, size_t length)
{
  for (size_t i = 0; i < count; i++)
    if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
      return (int)i;
  return -1;
}

lks_pptx_colour lks_pptx_rgb(const char *text, size_t length)
{
  lks_pptx_colour colour = {.known = length == 6};
  for (size_t i = 0; i < length && colour.known; i++) {
    const int digit = g_ascii_xdigit_value(text[i]);
    colour.known = digit >= 0;
    colour.rgb = colour.rgb << 4 | (uint32_t)(digit & 15);
  }
  return colour;
}

lks_pptx_colour lks_pptx_scheme_colour(const lks_pptx_ground *ground, const char *name, size_t length)
{
  const lks_pptx_colour unknown = {.known = false};
  if (ground == NULL)
    return unknown;
  const int mapped = find_name(mapped_names, LKS_PPTX_MAPPED_COLOURS, name, length);
  if (mapped >= 0 && ground->map[mapped] > 0)
    return ground->scheme[ground->map[mapped] - 1];
  const int slot = find_name(scheme_names, LKS_PPTX_SCHEME_COLOURS, name, length);
  return slot >= 0 ? ground->scheme[slot] : unknown;
}

static lks_status theme_start(void *context, const lks_xml_start *start)
{
  ground_reader *reader = context;
  size_t length = 0;
  if (start->space != LKS_XML_DRAWING)
    return LKS_OK;
  const int slot = find_name(scheme_names, LKS_PPTX_SCHEME_COLOURS, start->local, strlen(start->local));
  if (slot >= 0)
    reader->slot = slot;
  if (reader->slot < 0 || reader->ground->scheme[reader->slot].known)
    return LKS_OK;
  const bool system = strcmp(start->local, "sysClr") == 0;
  if (!system && strcmp(start->local, "srgbClr") != 0)
    return LKS_OK;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, system ? "lastClr" : "val", &length);
  if (value != NULL)
    reader->ground->scheme[reader->slot] = lks_pptx_rgb(value, length);
  return LKS_OK;
}

static lks_status theme_end(void *context, lks_xml_space space, const char *local)
{
  ground_reader *reader = context;
  if (space == LKS_XML_DRAWING && strcmp(local, "clrScheme") == 0)
    reader->slot = -1;
  return LKS_OK;
}

static void take_map(lks_pptx_ground *ground, const lks_xml_start *start)
{
  for (size_t i = 0; i < LKS_PPTX_MAPPED_COLOURS; i++) {
    size_t length = 0;
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, mapped_names[i], &length);
    const int slot = value != NULL ? find_name(scheme_names, LKS_PPTX_SCHEME_COLOURS, value, length) : -1;
    if (slot >= 0)
      ground->map[i] = (uint8_t)(slot + 1);
  }
}

static void take_page(ground_reader *reader, lks_pptx_colour colour, const char *name, size_t length)
{
  reader->ground->page = colour;
  g_strlcpy(reader->page_name, name, MIN(length + 1, sizeof reader->page_name));
}

static void settle_page(ground_reader *reader)
{
  lks_pptx_ground *ground = reader->ground;
  if (ground->page.known && reader->page_name[0] != '\0')
    ground->page = lks_pptx_scheme_colour(ground, reader->page_name, strlen(reader->page_name));
}

/* A plain colour; anything else that a background may be makes it unknown. */
static void background_element(ground_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "val", &length);
  if (strcmp(start->local, "srgbClr") == 0 && value != NULL)
    take_page(reader, lks_pptx_rgb(value, length), "", 0);
  else if (strcmp(start->local, "schemeClr") == 0 && value != NULL)
    take_page(reader, (lks_pptx_colour){.known = true}, value, length);
  else if (strcmp(start->local, "solidFill") != 0 && strcmp(start->local, "bgPr") != 0 &&
           strcmp(start->local, "bgRef") != 0 && strcmp(start->local, "effectLst") != 0)
    reader->ground->page.known = false;
}

/* A picture, or a shape that is filled: anything may lie on it. */
static bool is_painted(const ground_reader *reader, const lks_xml_start *start)
{
  static const char *const fills[] = {"solidFill", "gradFill", "blipFill", "pattFill"};
  size_t length = 0;
  if (strcmp(start->local, "pic") == 0)
    return true;
  for (size_t i = 0; i < G_N_ELEMENTS(fills); i++)
    if (strcmp(start->local, fills[i]) == 0)
      return reader->in_properties > 0 && reader->in_line == 0;
  const char *fill = strcmp(start->local, "fillRef") == 0 ? lks_xml_attribute(start, LKS_XML_NO_SPACE, "idx", &length)
                                                          : NULL;
  return fill != NULL && (length != 1 || *fill != '0');
}

static lks_status ground_start(void *context, const lks_xml_start *start)
{
  ground_reader *reader = context;
  const char *local = start->local;
  if (start->space != LKS_XML_PRESENTATION && start->space != LKS_XML_DRAWING)
    return LKS_OK;
  if (reader->in_background > 0)
    background_element(reader, start);
  if (strcmp(local, "bg") == 0) {
    reader->in_background++;
  } else if (strcmp(local, "clrMap") == 0) {
    take_map(reader->ground, start);
  } else if (strcmp(local, "spTree") == 0) {
    reader->in_shapes++;
  } else if (strcmp(local, "spPr") == 0) {
    reader->in_properties++;
  } else if (strcmp(local, "ln") == 0) {
    reader->in_line++;
  } else if (reader->in_shapes > 0 && is_painted(reader, start)) {
    reader->ground->decorated = true;
  }
  return LKS_OK;
}

static lks_status ground_end(void *context, lks_xml_space space, const char *local)
{
  ground_reader *reader = context;
  (void)space;
  if (strcmp(local, "bg") == 0 && reader->in_background > 0)
    reader->in_background--;
  else if (strcmp(local, "spTree") == 0 && reader->in_shapes > 0)
    reader->in_shapes--;
  else if (strcmp(local, "spPr") == 0 && reader->in_properties > 0)
    reader->in_properties--;
  else if (strcmp(local, "ln") == 0 && reader->in_line > 0)
    reader->in_line--;
  return LKS_OK;
}

/* The part that a relationship of that type leads to, and its own relationships. What isn't there is unknown. */
static bool follow(lks_reading *reading, const lks_relationships *from, const char *type, size_t *entry,
                   lks_relationships *its, lks_status *status)
{
  const lks_relationship *found = lks_relationships_by_type(from, type);
  if (*status != LKS_OK || found == NULL || found->external ||
      !lks_package_find(reading->package, found->target, entry))
    return false;
  *status = lks_opc_relationships(reading->package, found->target, reading->budget, its);
  return *status == LKS_OK;
}

lks_status lks_pptx_ground_read(lks_reading *reading, const lks_relationships *slide, lks_pptx_ground *ground)
{
  static const lks_xml_handler theme_handler = {.start = theme_start, .end = theme_end};
  static const lks_xml_handler handler = {.start = ground_start, .end = ground_end};
  lks_relationships of_layout = {0}, of_master = {0}, of_theme = {0};
  size_t layout = 0, master = 0, theme = 0;
  lks_status status = LKS_OK;
  ground_reader reader = {.ground = ground, .slot = -1};
  if (follow(reading, slide, "slideLayout", &layout, &of_layout, &status) &&
      follow(reading, &of_layout, "slideMaster", &master, &of_master, &status)) {
    ground->page = (lks_pptx_colour){true, 0xFFFFFF}; /* where nothing is said */
    if (follow(reading, &of_master, "theme", &theme, &of_theme, &status))
      status = lks_xml_parse_entry(reading->package, theme, &theme_handler, &reader, reading->budget);
    if (status == LKS_OK)
      status = lks_xml_parse_entry(reading->package, master, &handler, &reader, reading->budget);
    if (status == LKS_OK)
      status = lks_xml_parse_entry(reading->package, layout, &handler, &reader, reading->budget);
  }
  settle_page(&reader);
  lks_relationships_clear(&of_layout);
  lks_relationships_clear(&of_master);
  lks_relationships_clear(&of_theme);
  return lks_status_ends_scan(status) ? status : LKS_OK;
}
