/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A quick look through a page's operators. Whatever isn't understood is taken for something that may hide a text. */
#include "readers/pdf_gate.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "readers/pdf_gate_path.h"

enum { OPERANDS = 8, DEEPEST = 32 };

#define MARGIN  2.0 /* units by which text may begin outside */
#define WIDEST  1.0 /* of a font's size: a letter, and what it reaches below and above its line */
#define DESCENT 0.15
#define ASCENT  0.85

typedef struct state {
  lks_gate_matrix transform;
  lks_page_box clip;
  bool clip_exact; /* all of its box is shown */
  double width;    /* of lines */
  double leading;
  double light; /* of the colour that text is filled with; not a number where it isn't known */
  double stroke_light;
  bool known_space, known_stroke_space; /* what the numbers of colours mean is known */
  double size;                          /* of the font, and what else widens a text */
  double spacing, word_spacing, stretch;
  const lks_gate_font *font; /* NULL: it isn't known */
} state;

typedef struct reader {
  lks_pdf_gate *gate;
  const unsigned char *at, *end;
  double operands[OPERANDS]; /* the last ones */
  size_t operand_count;
  const char *name; /* the last among the operands; NULL: none is */
  size_t name_length;
  bool in_array;
  size_t shown;    /* bytes of strings */
  double adjusted; /* by numbers between them, to the right */
  state states[DEEPEST];
  size_t depth;
  lks_gate_matrix line; /* of text */
  double advance;
  lks_gate_path path;
  bool clips;
  lks_overlap overlap;
} reader;

static lks_gate_matrix multiply(const lks_gate_matrix *a, const lks_gate_matrix *b)
{
  return (lks_gate_matrix){a->a * b->a + a->b * b->c,        a->a * b->b + a->b * b->d,
                           a->c * b->a + a->d * b->c,        a->c * b->b + a->d * b->d,
                           a->e * b->a + a->f * b->c + b->e, a->e * b->b + a->f * b->d + b->f};
}

static state *now(reader *in)
{
  return &in->states[in->depth];
}

static double operand(const reader *in, size_t index)
{
  return index < in->operand_count && index < OPERANDS ? in->operands[index] : 0;
}

/* ---- paths ---- */

static lks_gate_brush brush_of(const reader *in, double light)
{
  const state *its = &in->states[in->depth];
  const lks_gate_matrix *to = &its->transform;
  const double scale = sqrt(fabs(to->a * to->d - to->b * to->c));
  return (lks_gate_brush){its->clip, its->clip_exact, light, its->width * scale};
}

static void end_path(reader *in, bool fills, bool strokes)
{
  state *its = now(in);
  const lks_gate_brush inside = brush_of(in, its->light), outline = brush_of(in, its->stroke_light);
  if (fills)
    lks_gate_path_fill(&in->path, &inside, &in->overlap);
  if (strokes)
    lks_gate_path_stroke(&in->path, &outline, &in->overlap);
  if (in->clips) {
    const lks_page_box *box = &in->path.box;
    its->clip_exact = its->clip_exact && lks_gate_path_is_rectangle(&in->path);
    its->clip.left = fmax(its->clip.left, box->left);
    its->clip.right = fmin(its->clip.right, box->right);
    its->clip.bottom = fmax(its->clip.bottom, box->bottom);
    its->clip.top = fmin(its->clip.top, box->top);
  }
  in->clips = false;
  lks_gate_path_clear(&in->path);
}

/* ---- text ---- */

static bool is_outside(double x, double y, double left, double bottom, double right, double top)
{
  return !(x >= left - MARGIN && x <= right + MARGIN && y >= bottom - MARGIN && y <= top + MARGIN);
}

/* What the strings may take up at most: a letter is as wide as its font's size. Where they may run upright or back,
 * that is so much in all directions. */
static void show_text(reader *in)
{
  lks_pdf_gate *gate = in->gate;
  const state *its = now(in);
  const lks_gate_matrix at = multiply(&in->line, &its->transform);
  const double letters = its->font != NULL && its->font->two_bytes ? (double)in->shown / 2 : (double)in->shown;
  const double widening = fmax(its->spacing, 0) + fmax(its->word_spacing, 0);
  const double size = fabs(its->size);
  in->advance += (letters * (size * WIDEST + widening) + in->adjusted / 1000 * size) * fmax(its->stretch, 0);
  const bool turned = its->font == NULL || its->font->vertical || its->size < 0;
  const double left = turned ? -in->advance - size : 0, right = in->advance;
  const double bottom = turned ? left : -size * DESCENT, top = turned ? -left : size * ASCENT;
  const double corners[][2] = {{left, bottom}, {right, bottom}, {left, top}, {right, top}};
  lks_page_box box = lks_page_box_nothing();
  for (size_t i = 0; i < 4; i++) {
    double x, y;
    lks_gate_to_page(&at, corners[i][0], corners[i][1], &x, &y);
    lks_page_box_extend(&box, x, y);
  }
  if (is_outside(at.e, at.f, gate->left, gate->bottom, gate->right, gate->top))
    gate->off_page = true;
  if (is_outside(at.e, at.f, its->clip.left, its->clip.bottom, its->clip.right, its->clip.top))
    gate->plain = false;
  if (in->shown > 0)
    lks_overlap_text(&in->overlap, &box, its->light);
}

static void move_line(reader *in, double x, double y)
{
  const lks_gate_matrix by = {1, 0, 0, 1, x, y};
  in->line = multiply(&by, &in->line);
  in->advance = 0;
}

static void set_font(reader *in)
{
  state *its = now(in);
  its->size = operand(in, 0);
  its->font = NULL;
  for (size_t i = 0; i < in->gate->font_count && its->font == NULL; i++)
    if (in->name != NULL && strlen(in->gate->fonts[i].name) == in->name_length &&
        memcmp(in->gate->fonts[i].name, in->name, in->name_length) == 0)
      its->font = &in->gate->fonts[i];
}

/* One, three or four components: grey, RGB, CMYK. A name is a pattern's. */
static double light_of(reader *in, bool known_space)
{
  if (in->name != NULL)
    in->gate->pictures = true;
  if (in->name != NULL || !known_space)
    return NAN;
  switch (in->operand_count) {
  case 1:
    return operand(in, 0);
  case 3:
    return 0.3 * operand(in, 0) + 0.6 * operand(in, 1) + 0.1 * operand(in, 2);
  case 4:
    return 1 - fmin(1, 0.3 * operand(in, 0) + 0.6 * operand(in, 1) + 0.1 * operand(in, 2) + operand(in, 3));
  default:
    return NAN;
  }
}

/* A space's first colour is black, in those that are known. */
static void set_space(const reader *in, bool *known, double *light)
{
  static const char *const spaces[] = {"DeviceGray", "DeviceRGB", "DeviceCMYK"};
  *known = false;
  for (size_t i = 0; i < sizeof spaces / sizeof spaces[0] && in->name != NULL; i++)
    *known = *known || (strlen(spaces[i]) == in->name_length && memcmp(spaces[i], in->name, in->name_length) == 0);
  *light = *known ? 0 : NAN;
}

/* ---- operators ---- */

static void push(reader *in)
{
  if (in->depth + 1 == DEEPEST) {
    in->gate->plain = false;
    in->gate->off_page = true;
    in->at = in->end;
    return;
  }
  in->states[in->depth + 1] = in->states[in->depth];
  in->depth++;
}

static void transform(reader *in)
{
  const lks_gate_matrix by = {operand(in, 0), operand(in, 1), operand(in, 2),
                              operand(in, 3), operand(in, 4), operand(in, 5)};
  now(in)->transform = multiply(&by, &now(in)->transform);
}

static void set_line(reader *in)
{
  in->line = (lks_gate_matrix){operand(in, 0), operand(in, 1), operand(in, 2),
                               operand(in, 3), operand(in, 4), operand(in, 5)};
}

#define WORD_2(a, b)    ((uint32_t)(a) | (uint32_t)(b) << 8)
#define WORD_3(a, b, c) (WORD_2(a, b) | (uint32_t)(c) << 16)

/* An operator's letters; 0 for none that matters. */
static uint32_t word_of(const unsigned char *text, size_t length)
{
  if (length > 3)
    return 0;
  uint32_t word = 0;
  for (size_t i = 0; i < length; i++)
    word |= (uint32_t)text[i] << (8 * i);
  return word;
}

static void do_text(reader *in, uint32_t word)
{
  state *its = now(in);
  switch (word) {
  case WORD_2('T', 'r'):
    in->gate->plain = in->gate->plain && operand(in, 0) == 0;
    break;
  case WORD_2('B', 'T'):
    in->line = (lks_gate_matrix){1, 0, 0, 1, 0, 0};
    in->advance = 0;
    break;
  case WORD_2('T', 'f'):
    set_font(in);
    break;
  case WORD_2('T', 'c'):
    its->spacing = operand(in, 0);
    break;
  case WORD_2('T', 'w'):
    its->word_spacing = operand(in, 0);
    break;
  case WORD_2('T', 'z'):
    its->stretch = operand(in, 0) / 100;
    break;
  case WORD_2('T', 'm'):
    set_line(in);
    break;
  case WORD_2('T', 'D'):
    its->leading = -operand(in, 1);
    move_line(in, operand(in, 0), operand(in, 1));
    break;
  case WORD_2('T', 'd'):
    move_line(in, operand(in, 0), operand(in, 1));
    break;
  case WORD_2('T', 'L'):
    its->leading = operand(in, 0);
    break;
  case '"':
    its->word_spacing = operand(in, 0);
    its->spacing = operand(in, 1);
    move_line(in, 0, -its->leading);
    show_text(in);
    break;
  case '\'':
    move_line(in, 0, -its->leading);
    show_text(in);
    break;
  case WORD_2('T', '*'):
    move_line(in, 0, -its->leading);
    break;
  case WORD_2('T', 'j'):
  case WORD_2('T', 'J'):
    show_text(in);
    break;
  default:
    break;
  }
}

/* What has too few operands isn't painted by anybody as it is meant. */
static bool has_operands(reader *in, size_t count)
{
  in->gate->plain = in->gate->plain && in->operand_count >= count;
  return in->operand_count >= count;
}

static void do_path(reader *in, uint32_t word)
{
  const lks_gate_matrix *to = &now(in)->transform;
  switch (word) {
  case WORD_2('r', 'e'):
    if (has_operands(in, 4))
      lks_gate_path_rectangle(&in->path, to, in->operands);
    break;
  case 'm':
    lks_gate_path_begin(&in->path, to, operand(in, 0), operand(in, 1));
    break;
  case 'l':
    lks_gate_path_line(&in->path, to, operand(in, 0), operand(in, 1));
    break;
  case 'v':
  case 'y':
    if (has_operands(in, 4))
      lks_gate_path_curve(&in->path, to, in->operands, 2);
    break;
  case 'c':
    if (has_operands(in, 6))
      lks_gate_path_curve(&in->path, to, in->operands, 3);
    break;
  case 'h':
    lks_gate_path_close(&in->path);
    break;
  case 'W':
  case WORD_2('W', '*'):
    in->clips = true;
    break;
  case 'n':
    end_path(in, false, false);
    break;
  case 's':
    lks_gate_path_close(&in->path);
    end_path(in, false, true);
    break;
  case 'S':
    end_path(in, false, true);
    break;
  case 'f':
  case 'F':
  case WORD_2('f', '*'):
    end_path(in, true, false);
    break;
  case 'b':
  case WORD_2('b', '*'):
    lks_gate_path_close(&in->path);
    end_path(in, true, true);
    break;
  case 'B':
  case WORD_2('B', '*'):
    end_path(in, true, true);
    break;
  default:
    do_text(in, word);
  }
}

static void set_colour(reader *in, bool device)
{
  state *its = now(in);
  its->known_space = its->known_space || device;
  its->light = light_of(in, its->known_space);
}

static void set_stroke_colour(reader *in, bool device)
{
  state *its = now(in);
  its->known_stroke_space = its->known_stroke_space || device;
  its->stroke_light = light_of(in, its->known_stroke_space);
}

static void do_operation(reader *in, uint32_t word)
{
  state *its = now(in);
  switch (word) {
  case 'q':
    push(in);
    break;
  case 'Q':
    in->depth -= in->depth > 0;
    break;
  case WORD_2('c', 'm'):
    transform(in);
    break;
  case 'w':
    its->width = operand(in, 0);
    break;
  case 'g':
  case 'k':
  case WORD_2('r', 'g'):
    set_colour(in, true);
    break;
  case WORD_2('s', 'c'):
  case WORD_3('s', 'c', 'n'):
    set_colour(in, false);
    break;
  case 'G':
  case 'K':
  case WORD_2('R', 'G'):
    set_stroke_colour(in, true);
    break;
  case WORD_2('S', 'C'):
  case WORD_3('S', 'C', 'N'):
    set_stroke_colour(in, false);
    break;
  case WORD_2('c', 's'):
    set_space(in, &its->known_space, &its->light);
    break;
  case WORD_2('C', 'S'):
    set_space(in, &its->known_stroke_space, &its->stroke_light);
    break;
  case WORD_2('s', 'h'):
  case WORD_2('D', 'o'):
  case WORD_2('B', 'I'):
    in->gate->plain = false;
    in->gate->pictures = true;
    break;
  case WORD_2('g', 's'):
    in->gate->plain = in->gate->plain && in->gate->plain_states;
    break;
  default:
    do_path(in, word);
  }
}

static bool is_space(unsigned char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static bool is_delimiter(unsigned char c)
{
  return memchr("()<>[]{}/%", c, 10) != NULL;
}

static void skip_string(reader *in)
{
  size_t depth = 0;
  for (; in->at < in->end; in->at++) {
    if (*in->at == '\\')
      in->at++;
    else if (*in->at == '(')
      depth++;
    else if (*in->at == ')' && --depth == 0)
      break;
    in->shown++;
  }
  in->at += in->at < in->end;
}

static void skip_hexadecimal(reader *in)
{
  const unsigned char *begin = in->at;
  while (in->at < in->end && *in->at != '>')
    in->at++;
  in->shown += (size_t)(in->at - begin) / 2;
  in->at += in->at < in->end;
}

static void take_name(reader *in)
{
  in->name = (const char *)++in->at;
  while (in->at < in->end && !is_space(*in->at) && !is_delimiter(*in->at))
    in->at++;
  in->name_length = (size_t)((const char *)in->at - in->name);
}

/* A name, a string, an array's bracket. */
static void take_delimited(reader *in)
{
  const unsigned char c = *in->at;
  if (c == '(') {
    skip_string(in);
  } else if (c == '%') {
    while (in->at < in->end && *in->at != '\n' && *in->at != '\r')
      in->at++;
  } else if (c == '<' && in->at + 1 < in->end && in->at[1] != '<') {
    skip_hexadecimal(in);
  } else if (c == '/') {
    take_name(in);
  } else {
    in->in_array = c == '[';
    in->at += c == '<' ? 2 : 1;
  }
}

/* Digits, with a sign before and a point among them. */
static double number_of(const unsigned char *at, const unsigned char *end)
{
  double value = 0, scale = 1;
  const bool negative = at < end && *at == '-';
  bool behind_point = false;
  for (; at < end; at++) {
    if (*at == '.') {
      behind_point = true;
    } else if (*at >= '0' && *at <= '9') {
      value = value * 10 + (*at - '0');
      scale = behind_point ? scale * 10 : scale;
    }
  }
  value /= scale;
  return !isfinite(value) ? 0 : negative ? -value : value;
}

static void take_number(reader *in, double value)
{
  if (in->in_array) { /* between strings; negative ones move to the right */
    in->adjusted += fmax(-value, 0);
    return;
  }
  if (in->operand_count == OPERANDS) {
    memmove(in->operands, in->operands + 1, (OPERANDS - 1) * sizeof in->operands[0]);
    in->operand_count--;
  }
  in->operands[in->operand_count++] = value;
}

static void take_word(reader *in)
{
  const unsigned char *word = in->at;
  while (in->at < in->end && !is_space(*in->at) && !is_delimiter(*in->at))
    in->at++;
  if ((*word >= '0' && *word <= '9') || *word == '-' || *word == '.' || *word == '+') {
    take_number(in, number_of(word, in->at));
    return;
  }
  do_operation(in, word_of(word, (size_t)(in->at - word)));
  in->operand_count = 0;
  in->name = NULL;
  in->in_array = false;
  in->shown = 0;
  in->adjusted = 0;
}

static const state first_state = {.transform = {1, 0, 0, 1, 0, 0},
                                  .clip = {-HUGE_VAL, -HUGE_VAL, HUGE_VAL, HUGE_VAL},
                                  .clip_exact = true,
                                  .width = 1,
                                  .known_space = true,
                                  .known_stroke_space = true,
                                  .stretch = 1};

void lks_pdf_gate_look(lks_pdf_gate *gate, const unsigned char *content, size_t size)
{
  reader in = {.gate = gate, .at = content, .end = content + size};
  lks_gate_path_clear(&in.path);
  in.states[0] = first_state;
  gate->plain = gate->plain_fonts;
  gate->pictures = !gate->plain_fonts;
  gate->off_page = false;
  while (in.at < in.end) {
    if (is_space(*in.at))
      in.at++;
    else if (is_delimiter(*in.at))
      take_delimited(&in);
    else
      take_word(&in);
  }
  gate->plain = gate->plain && !in.overlap.may_hide;
  lks_overlap_clear(&in.overlap);
}
