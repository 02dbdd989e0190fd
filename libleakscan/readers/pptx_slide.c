/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A slide, its notes or its comments: paragraphs and tables are told as rows, what isn't seen of them as runs. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "readers/office_data.h"
#include "readers/pptx.h"

enum {
  ALIKE = 24,             /* of 255, in each of red, green and blue */
  MOST_SHAPES = 4096,     /* that are looked through for covers */
  MOST_TEXT = 1024 * 1024, /* bytes of a slide's texts that are kept for that */
  DEEPEST_GROUPS = 64,
  TINY = 200 /* hundredths of a point */
};

/* How a group's coordinates are those of what it stands in. */
typedef struct group {
  double x, y, scale_x, scale_y;
  double inner_x, inner_y, width, height, inner_width, inner_height;
  bool hidden;
} group;

typedef struct slide_reader {
  const lks_pptx_part *part;
  lks_flow *flow;
  void *part_context;
  bool begun, hidden;
  GArray *shapes;
  size_t kept_text;
  group groups[DEEPEST_GROUPS];
  size_t depth; /* groups that are open; those deeper than the array aren't followed */
  lks_pptx_shape shape;
  bool in_shape;
  unsigned in_shape_properties, in_run_properties, in_line, in_group_properties, in_text, in_background;
  bool skipped; /* a number, a date, a footer of the notes */
  bool fill_said;
  unsigned tables, fallback;
  lks_pptx_colour text_colour;
  uint32_t size; /* of the letters, hundredths of a point; 0: not said */
  lks_pptx_colour page;
  bool animated;
  bool cropped;
  double rotation;
  GString *comment;
} slide_reader;

static bool is_on(const lks_xml_start *start, const char *local, bool unsaid)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, local, &length);
  return value != NULL ? lks_xml_boolean(value, length) : unsaid;
}

static double number(const lks_xml_start *start, const char *local)
{
  char digits[32] = "";
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, local, &length);
  if (value == NULL || length >= sizeof digits)
    return 0;
  memcpy(digits, value, length);
  const double read = g_ascii_strtod(digits, NULL);
  return isfinite(read) ? read : 0;
}

static bool has(const lks_xml_start *start, const char *local)
{
  size_t length = 0;
  return lks_xml_attribute(start, LKS_XML_NO_SPACE, local, &length) != NULL;
}

static lks_status begin_part(slide_reader *reader, const lks_xml_start *start)
{
  const lks_pptx_part *its = reader->part;
  lks_reading *reading = its->reading;
  const bool slide = its->sort == LKS_PPTX_SLIDE;
  reader->hidden = its->hidden || (slide && (!its->listed || !is_on(start, "show", true)));
  const lks_part part = {.name = its->name,
                         .number = its->number,
                         .sort = slide ? LKS_PART_SLIDE : LKS_PART_STORY,
                         .visibility = slide && !its->listed ? LEAKSCAN_VERY_HIDDEN
                                       : reader->hidden      ? LEAKSCAN_HIDDEN
                                                             : LEAKSCAN_VISIBLE,
                         .active = its->active};
  const lks_status status = reading->events->part_begin(reading->context, &part, &reader->part_context);
  reader->begun = status == LKS_OK;
  if (status == LKS_OK)
    reader->flow = lks_flow_new(reading, reader->part_context);
  return status;
}

/* ---- shapes ---- */

static void start_group(slide_reader *reader)
{
  group made = {.scale_x = 1, .scale_y = 1};
  if (reader->depth > 0 && reader->depth <= DEEPEST_GROUPS) {
    const group *around = &reader->groups[reader->depth - 1];
    made = (group){.x = around->x,
                   .y = around->y,
                   .scale_x = around->scale_x,
                   .scale_y = around->scale_y,
                   .hidden = around->hidden};
  }
  if (reader->depth < DEEPEST_GROUPS)
    reader->groups[reader->depth] = made;
  reader->depth++;
}

static group *top_group(slide_reader *reader)
{
  return reader->depth > 0 && reader->depth <= DEEPEST_GROUPS ? &reader->groups[reader->depth - 1] : NULL;
}

/* When the group's own place is known, that of what stands in it follows. */
static void settle_group(slide_reader *reader)
{
  group *it = top_group(reader);
  if (it == NULL || it->inner_width <= 0 || it->inner_height <= 0)
    return;
  const double scale_x = it->scale_x * it->width / it->inner_width;
  const double scale_y = it->scale_y * it->height / it->inner_height;
  it->x -= it->inner_x * scale_x;
  it->y -= it->inner_y * scale_y;
  it->scale_x = scale_x;
  it->scale_y = scale_y;
}

static void group_place(slide_reader *reader, const lks_xml_start *start)
{
  group *it = top_group(reader);
  if (it == NULL)
    return;
  if (strcmp(start->local, "off") == 0) {
    it->x += number(start, "x") * it->scale_x;
    it->y += number(start, "y") * it->scale_y;
  } else if (strcmp(start->local, "ext") == 0 && has(start, "cx")) { /* else it is an extension */
    it->width = number(start, "cx");
    it->height = number(start, "cy");
  } else if (strcmp(start->local, "chOff") == 0) {
    it->inner_x = number(start, "x");
    it->inner_y = number(start, "y");
  } else if (strcmp(start->local, "chExt") == 0) {
    it->inner_width = number(start, "cx");
    it->inner_height = number(start, "cy");
  }
}

static void shape_place(slide_reader *reader, const lks_xml_start *start)
{
  static const group plain = {.scale_x = 1, .scale_y = 1};
  const group *around = top_group(reader) != NULL ? top_group(reader) : &plain;
  lks_pptx_box *box = &reader->shape.box;
  if (strcmp(start->local, "xfrm") == 0) {
    reader->rotation = number(start, "rot");
  } else if (strcmp(start->local, "off") == 0) {
    box->left = around->x + number(start, "x") * around->scale_x;
    box->top = around->y + number(start, "y") * around->scale_y;
  } else if (strcmp(start->local, "ext") == 0 && !reader->shape.placed && has(start, "cx")) {
    box->right = box->left + number(start, "cx") * around->scale_x;
    box->bottom = box->top + number(start, "cy") * around->scale_y;
    if (reader->rotation != 0) { /* whatever the angle, it stays within this circle */
      const double x = (box->left + box->right) / 2, y = (box->top + box->bottom) / 2;
      const double radius = hypot(box->right - box->left, box->bottom - box->top) / 2;
      *box = (lks_pptx_box){x - radius, y - radius, x + radius, y + radius};
    }
    reader->shape.placed = reader->depth <= DEEPEST_GROUPS;
  }
}

static void start_shape(slide_reader *reader, bool picture)
{
  group *around = top_group(reader);
  reader->in_shape = true;
  reader->shape = (lks_pptx_shape){
      .picture = picture, .opaque = picture, .hidden = around != NULL && around->hidden};
  reader->skipped = false;
  reader->fill_said = picture;
  reader->rotation = 0;
}

static void end_shape(slide_reader *reader)
{
  reader->in_shape = false;
  if (reader->rotation != 0) /* the circle is no cover */
    reader->shape.opaque = false;
  if (reader->part->sort == LKS_PPTX_SLIDE && reader->shapes->len < MOST_SHAPES && reader->fallback == 0)
    g_array_append_val(reader->shapes, reader->shape);
  else if (reader->shape.text != NULL)
    g_string_free(reader->shape.text, TRUE);
  reader->shape.text = NULL;
}

static bool is_off_slide(const slide_reader *reader)
{
  const lks_pptx_box *box = &reader->shape.box;
  const lks_pptx_part *part = reader->part;
  if (part->sort != LKS_PPTX_SLIDE || !reader->shape.placed || part->width <= 0 || part->height <= 0)
    return false;
  return box->right <= 0 || box->bottom <= 0 || box->left >= part->width || box->top >= part->height;
}

static bool alike(uint32_t a, uint32_t b)
{
  for (unsigned shift = 0; shift <= 16; shift += 8)
    if (abs((int)(a >> shift & 255) - (int)(b >> shift & 255)) > ALIKE)
      return false;
  return true;
}

static bool has_its_colour(const slide_reader *reader, lks_veil *veil)
{
  const lks_pptx_shape *shape = &reader->shape;
  if (!reader->text_colour.known || reader->tables > 0) /* a table's style colours its cells */
    return false;
  if (shape->opaque && shape->fill.known && alike(shape->fill.rgb, reader->text_colour.rgb)) {
    *veil = (lks_veil){.concealment = LKS_CONCEALED_SAME_COLOUR,
                       .cover = {.sort = LKS_COVER_SHAPE, .colour = shape->fill.rgb, .before = true}};
    return true;
  }
  const bool bare = !shape->opaque && shape->placed && !reader->part->ground->decorated && reader->page.known &&
                    !lks_pptx_shapes_behind(reader->shapes, &shape->box);
  if (!bare || !alike(reader->page.rgb, reader->text_colour.rgb))
    return false;
  *veil = (lks_veil){.concealment = LKS_CONCEALED_SAME_COLOUR,
                     .cover = {.sort = LKS_COVER_PAGE, .colour = reader->page.rgb, .before = true}};
  return true;
}

static bool is_concealed(const slide_reader *reader, lks_veil *veil)
{
  if (reader->part->sort != LKS_PPTX_SLIDE || !reader->in_shape)
    return false;
  *veil = (lks_veil){.concealment = LKS_CONCEALED_HIDDEN};
  if (reader->shape.hidden)
    return true;
  veil->concealment = LKS_CONCEALED_OFF_PAGE;
  if (is_off_slide(reader))
    return true;
  veil->concealment = LKS_CONCEALED_TINY;
  return (reader->size > 0 && reader->size <= TINY) || has_its_colour(reader, veil);
}

static lks_status say(slide_reader *reader, const char *text, size_t length)
{
  lks_veil veil = {.concealment = LKS_CONCEALED_NOT};
  if (reader->skipped || reader->flow == NULL)
    return LKS_OK;
  if (reader->comment != NULL && reader->comment->len + length < MOST_TEXT)
    g_string_append_len(reader->comment, text, (gssize)length);
  const bool concealed = is_concealed(reader, &veil);
  if (reader->in_shape && !concealed && reader->kept_text + length < MOST_TEXT) {
    if (reader->shape.text == NULL)
      reader->shape.text = g_string_new(NULL);
    g_string_append_len(reader->shape.text, text, (gssize)length);
    reader->kept_text += length;
  }
  return lks_flow_text(reader->flow, text, length, concealed ? &veil : NULL);
}

/* ---- elements ---- */

/* The notes' own text; numbers, dates and the like are the program's. */
static void start_placeholder(slide_reader *reader, const lks_xml_start *start)
{
  static const char *const types[] = {"sldNum", "hdr", "ftr", "dt", "sldImg"};
  size_t length = 0;
  const char *type = lks_xml_attribute(start, LKS_XML_NO_SPACE, "type", &length);
  for (size_t i = 0; i < G_N_ELEMENTS(types) && type != NULL; i++)
    if (reader->part->sort == LKS_PPTX_NOTES && strlen(types[i]) == length && memcmp(type, types[i], length) == 0)
      reader->skipped = true;
}

static lks_status tell_alternative(const slide_reader *reader, const lks_xml_start *start)
{
  lks_reading *reading = reader->part->reading;
  lks_property property = {.sort = LKS_PROPERTY_ALTERNATIVE, .name = ""};
  property.text = lks_xml_attribute(start, LKS_XML_NO_SPACE, "descr", &property.length);
  return property.text != NULL && property.length > 0 && reading->events->property != NULL
             ? reading->events->property(reading->context, &property)
             : LKS_OK;
}

static lks_status start_name(slide_reader *reader, const lks_xml_start *start)
{
  const bool hidden = is_on(start, "hidden", false);
  if (reader->in_shape)
    reader->shape.hidden = reader->shape.hidden || hidden;
  else if (top_group(reader) != NULL)
    top_group(reader)->hidden = top_group(reader)->hidden || hidden;
  return tell_alternative(reader, start);
}

/* What doesn't say how it is filled is filled as the theme has it. */
static void fill_by_style(slide_reader *reader, const lks_xml_start *start)
{
  if (!reader->in_shape || reader->fill_said || number(start, "idx") == 0)
    return;
  reader->shape.opaque = true;
  reader->shape.fill.known = false;
}

static lks_status presentation_start(slide_reader *reader, const lks_xml_start *start)
{
  const char *local = start->local;
  if (strcmp(local, "sp") == 0 || strcmp(local, "graphicFrame") == 0 || strcmp(local, "cxnSp") == 0)
    start_shape(reader, false);
  else if (strcmp(local, "pic") == 0)
    start_shape(reader, true);
  else if (strcmp(local, "grpSp") == 0)
    start_group(reader);
  else if (strcmp(local, "grpSpPr") == 0)
    reader->in_group_properties++;
  else if (strcmp(local, "spPr") == 0)
    reader->in_shape_properties++;
  else if (strcmp(local, "cNvPr") == 0)
    return start_name(reader, start);
  else if (strcmp(local, "ph") == 0)
    start_placeholder(reader, start);
  else if (strcmp(local, "xfrm") == 0)
    shape_place(reader, start);
  else if (strcmp(local, "bg") == 0)
    reader->in_background++;
  else if (strcmp(local, "timing") == 0)
    reader->animated = true;
  else if (strcmp(local, "text") == 0 && reader->part->sort == LKS_PPTX_COMMENTS)
    reader->in_text++;
  return LKS_OK;
}

static void take_colour(slide_reader *reader, lks_pptx_colour colour)
{
  if (reader->in_line > 0)
    return;
  if (reader->in_run_properties > 0)
    reader->text_colour = colour;
  else if (reader->in_shape_properties > 0 && reader->in_shape) {
    reader->shape.fill = colour;
    reader->shape.opaque = reader->fill_said = true;
  } else if (reader->in_background > 0)
    reader->page = colour;
}

/* A colour that is made lighter or darker, or can be seen through, is another. */
static void change_colour(slide_reader *reader, bool alpha)
{
  if (reader->in_line > 0)
    return;
  if (reader->in_run_properties > 0) {
    reader->text_colour.known = false;
  } else if (reader->in_shape_properties > 0) {
    reader->shape.fill.known = false;
    reader->shape.opaque = reader->shape.opaque && !alpha;
  } else if (reader->in_background > 0) {
    reader->page.known = false;
  }
}

static bool colour_element(slide_reader *reader, const lks_xml_start *start)
{
  const char *local = start->local;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "val", &length);
  if (strcmp(local, "srgbClr") == 0 && value != NULL)
    take_colour(reader, lks_pptx_rgb(value, length));
  else if (strcmp(local, "schemeClr") == 0 && value != NULL)
    take_colour(reader, lks_pptx_scheme_colour(reader->part->ground, value, length));
  else if (strcmp(local, "noFill") == 0)
    reader->fill_said = reader->fill_said || (reader->in_shape_properties > 0 && reader->in_line == 0);
  else if (strcmp(local, "alpha") == 0 || strncmp(local, "lum", 3) == 0 || strcmp(local, "tint") == 0 ||
           strcmp(local, "shade") == 0 || strcmp(local, "gradFill") == 0 || strcmp(local, "pattFill") == 0 ||
           strcmp(local, "blipFill") == 0)
    change_colour(reader, strcmp(local, "alpha") == 0 || strcmp(local, "gradFill") == 0 ||
                              strcmp(local, "pattFill") == 0);
  else
    return false;
  return true;
}

static lks_status drawing_start(slide_reader *reader, const lks_xml_start *start)
{
  const char *local = start->local;
  reader->cropped = reader->cropped || lks_office_is_cropped(start);
  if (strcmp(local, "t") == 0) {
    reader->in_text++;
  } else if (strcmp(local, "br") == 0) {
    return say(reader, "\n", 1);
  } else if (strcmp(local, "tbl") == 0) {
    reader->tables++;
    return reader->flow != NULL ? lks_flow_table_begin(reader->flow) : LKS_OK;
  } else if (strcmp(local, "tr") == 0) {
    if (reader->flow != NULL)
      lks_flow_row_begin(reader->flow);
  } else if (strcmp(local, "tc") == 0) {
    if (reader->flow != NULL)
      lks_flow_cell_begin(reader->flow);
  } else if (strcmp(local, "rPr") == 0) {
    reader->in_run_properties++;
    reader->text_colour.known = false;
    reader->size = (uint32_t)CLAMP(number(start, "sz"), 0, 400000);
  } else if (strcmp(local, "r") == 0 || strcmp(local, "fld") == 0) {
    reader->text_colour.known = false;
    reader->size = 0;
  } else if (strcmp(local, "ln") == 0) {
    reader->in_line++;
  } else if (strcmp(local, "fillRef") == 0) {
    fill_by_style(reader, start);
  } else if (!colour_element(reader, start)) {
    if (reader->in_group_properties > 0)
      group_place(reader, start);
    else if (reader->in_shape && reader->in_text == 0 && reader->in_run_properties == 0)
      shape_place(reader, start);
  }
  return LKS_OK;
}

static void start_alternative(slide_reader *reader, const char *local)
{
  if (reader->flow != NULL && strcmp(local, "AlternateContent") == 0)
    lks_flow_choice_begin(reader->flow);
  else if (reader->flow != NULL && strcmp(local, "Fallback") == 0)
    lks_flow_fallback_begin(reader->flow);
  reader->fallback += strcmp(local, "Fallback") == 0;
}

static lks_status on_start(void *context, const lks_xml_start *start)
{
  slide_reader *reader = context;
  if (!reader->begun) {
    const lks_status status = begin_part(reader, start);
    if (status != LKS_OK)
      return status;
  }
  if (start->space == LKS_XML_COMPATIBILITY)
    start_alternative(reader, start->local);
  else if (start->space == LKS_XML_PRESENTATION)
    return presentation_start(reader, start);
  else if (start->space == LKS_XML_DRAWING)
    return drawing_start(reader, start);
  return LKS_OK;
}

static lks_status end_paragraph(slide_reader *reader)
{
  if (reader->shape.text != NULL)
    g_string_append_c(reader->shape.text, '\n');
  if (reader->comment != NULL)
    g_string_append_c(reader->comment, '\n');
  return lks_flow_paragraph_end(reader->flow);
}

static void less(unsigned *counter)
{
  *counter -= *counter > 0;
}

static lks_status presentation_end(slide_reader *reader, const char *local)
{
  if (strcmp(local, "sp") == 0 || strcmp(local, "graphicFrame") == 0 || strcmp(local, "pic") == 0 ||
      strcmp(local, "cxnSp") == 0) {
    if (reader->in_shape)
      end_shape(reader);
  } else if (strcmp(local, "grpSp") == 0) {
    reader->depth -= reader->depth > 0;
  } else if (strcmp(local, "grpSpPr") == 0) {
    less(&reader->in_group_properties);
    settle_group(reader);
  } else if (strcmp(local, "spPr") == 0) {
    less(&reader->in_shape_properties);
  } else if (strcmp(local, "bg") == 0) {
    less(&reader->in_background);
  } else if (strcmp(local, "text") == 0 && reader->part->sort == LKS_PPTX_COMMENTS) {
    less(&reader->in_text);
    return end_paragraph(reader);
  }
  return LKS_OK;
}

static lks_status drawing_end(slide_reader *reader, const char *local)
{
  if (strcmp(local, "t") == 0)
    less(&reader->in_text);
  else if (strcmp(local, "p") == 0)
    return end_paragraph(reader);
  else if (strcmp(local, "tbl") == 0) {
    less(&reader->tables);
    return lks_flow_table_end(reader->flow);
  }
  else if (strcmp(local, "tr") == 0)
    return lks_flow_row_end(reader->flow);
  else if (strcmp(local, "tc") == 0)
    return lks_flow_cell_end(reader->flow);
  else if (strcmp(local, "rPr") == 0)
    less(&reader->in_run_properties);
  else if (strcmp(local, "ln") == 0)
    less(&reader->in_line);
  return LKS_OK;
}

static lks_status on_end(void *context, lks_xml_space space, const char *local)
{
  slide_reader *reader = context;
  if (reader->flow == NULL)
    return LKS_OK;
  if (space == LKS_XML_COMPATIBILITY) {
    if (strcmp(local, "AlternateContent") == 0)
      lks_flow_choice_end(reader->flow);
    else if (strcmp(local, "Fallback") == 0)
      lks_flow_fallback_end(reader->flow);
    reader->fallback -= reader->fallback > 0 && strcmp(local, "Fallback") == 0;
    return LKS_OK;
  }
  if (space == LKS_XML_PRESENTATION)
    return presentation_end(reader, local);
  return space == LKS_XML_DRAWING ? drawing_end(reader, local) : LKS_OK;
}

static lks_status on_text(void *context, const char *text, size_t length)
{
  slide_reader *reader = context;
  return reader->in_text > 0 ? say(reader, text, length) : LKS_OK;
}

static lks_status finish(slide_reader *reader)
{
  lks_reading *reading = reader->part->reading;
  lks_status status = lks_flow_finish(reader->flow, true);
  if (status == LKS_OK)
    status = lks_pptx_covers_tell(reader->part, reader->shapes, reader->part_context, reader->animated);
  if (status == LKS_OK && reader->comment != NULL && reader->comment->len > 0 && reading->events->property != NULL) {
    const lks_property property = {.sort = LKS_PROPERTY_COMMENT,
                                   .name = "",
                                   .text = reader->comment->str,
                                   .length = reader->comment->len};
    status = reading->events->property(reading->context, &property);
  }
  if (status == LKS_OK && reader->cropped)
    status = lks_office_tell_cropped(reading, reader->part->name);
  return status;
}

lks_status lks_pptx_part_read(const lks_pptx_part *part, size_t entry, bool *hidden)
{
  static const lks_xml_handler handler = {.start = on_start, .end = on_end, .text = on_text};
  slide_reader *reader = g_new0(slide_reader, 1);
  reader->part = part;
  reader->shapes = g_array_new(FALSE, FALSE, sizeof(lks_pptx_shape));
  reader->page = part->ground->page;
  if (part->sort == LKS_PPTX_COMMENTS)
    reader->comment = g_string_new(NULL);
  lks_status status = lks_xml_parse_entry(part->reading->package, entry, &handler, reader, part->reading->budget);
  if (reader->begun) {
    if (!lks_status_ends_scan(status)) { /* what was read until then counts */
      const lks_status finished = finish(reader);
      status = status == LKS_OK ? finished : status;
    }
    const lks_status ended = part->reading->events->part_end(reader->part_context);
    status = status == LKS_OK ? ended : status;
  }
  *hidden = reader->hidden;
  if (reader->shape.text != NULL)
    g_string_free(reader->shape.text, TRUE);
  lks_pptx_shapes_clear(reader->shapes);
  lks_flow_free(reader->flow);
  if (reader->comment != NULL)
    g_string_free(reader->comment, TRUE);
  g_free(reader);
  return status;
}
