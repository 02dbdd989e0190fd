/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A quick look through a page's operators. Whatever isn't understood is taken for something that may hide a text. */
#include "readers/pdf_gate.h"

#include <glib.h>
#include <math.h>
#include <string.h>

enum { OPERANDS = 8, DEEPEST = 32, LONGEST_NUMBER = 32, MOST_LINES = 60 };

#define THIN   1.5 /* units: a line of so much, or a fill, hides no text */
#define BRIGHT 0.6 /* of a colour that can't be told from white */
#define MARGIN 2.0 /* units by which text may begin outside */

typedef struct matrix {
  double a, b, c, d, e, f;
} matrix;

typedef struct box {
  double left, bottom, right, top;
} box;

typedef struct state {
  matrix transform;
  box clip;
  double width; /* of lines */
  double leading;
  bool bright;        /* the colour that text is filled with, or one that isn't known */
  bool bright_stroke; /* ... that lines are drawn in */
} state;

typedef struct reader {
  lks_pdf_gate *gate;
  const unsigned char *at, *end;
  double operands[OPERANDS]; /* the last ones */
  size_t operand_count;
  bool named; /* a name is among the operands */
  state states[DEEPEST];
  size_t depth;
  matrix line; /* of text */
  box path;
  bool clips;
  unsigned lines;
} reader;

static const box nothing = {HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};

static matrix multiply(const matrix *a, const matrix *b)
{
  return (matrix){a->a * b->a + a->b * b->c, a->a * b->b + a->b * b->d,        a->c * b->a + a->d * b->c,
                  a->c * b->b + a->d * b->d, a->e * b->a + a->f * b->c + b->e, a->e * b->b + a->f * b->d + b->f};
}

static state *now(reader *in)
{
  return &in->states[in->depth];
}

static double operand(const reader *in, size_t index)
{
  return index < in->operand_count && index < OPERANDS ? in->operands[index] : 0;
}

static void add_point(reader *in, double x, double y)
{
  const matrix *to = &now(in)->transform;
  const double px = to->a * x + to->c * y + to->e, py = to->b * x + to->d * y + to->f;
  in->path.left = fmin(in->path.left, px);
  in->path.right = fmax(in->path.right, px);
  in->path.bottom = fmin(in->path.bottom, py);
  in->path.top = fmax(in->path.top, py);
}

static bool is_thin(const box *path, double width)
{
  const double x = path->right - path->left, y = path->top - path->bottom;
  return !(fmin(x, y) + width > THIN); /* an empty path is thin */
}

static void end_path(reader *in, bool fills, bool strokes)
{
  state *its = now(in);
  const double scale = sqrt(fabs(its->transform.a * its->transform.d - its->transform.b * its->transform.c));
  if (fills && !is_thin(&in->path, 0))
    in->gate->plain = false;
  if (strokes && (its->bright_stroke || !is_thin(&in->path, its->width * scale) || ++in->lines > MOST_LINES))
    in->gate->plain = false;
  if (in->clips) {
    its->clip.left = fmax(its->clip.left, in->path.left);
    its->clip.right = fmin(its->clip.right, in->path.right);
    its->clip.bottom = fmax(its->clip.bottom, in->path.bottom);
    its->clip.top = fmin(its->clip.top, in->path.top);
  }
  in->clips = false;
  in->path = nothing;
}

static bool is_outside(double x, double y, double left, double bottom, double right, double top)
{
  return !(x >= left - MARGIN && x <= right + MARGIN && y >= bottom - MARGIN && y <= top + MARGIN);
}

static void show_text(reader *in)
{
  lks_pdf_gate *gate = in->gate;
  const state *its = now(in);
  const matrix at = multiply(&in->line, &its->transform);
  if (is_outside(at.e, at.f, gate->left, gate->bottom, gate->right, gate->top))
    gate->off_page = true;
  if (its->bright || is_outside(at.e, at.f, its->clip.left, its->clip.bottom, its->clip.right, its->clip.top))
    gate->plain = false;
}

static void move_line(reader *in, double x, double y)
{
  const matrix by = {1, 0, 0, 1, x, y};
  in->line = multiply(&by, &in->line);
}

/* One, three or four components: grey, RGB, CMYK. */
static void set_colour(reader *in, bool *bright)
{
  double light = 0;
  switch (in->operand_count) {
  case 1:
    light = operand(in, 0);
    break;
  case 3:
    light = 0.3 * operand(in, 0) + 0.6 * operand(in, 1) + 0.1 * operand(in, 2);
    break;
  case 4:
    light = 1 - fmin(1, 0.3 * operand(in, 0) + 0.6 * operand(in, 1) + 0.1 * operand(in, 2) + operand(in, 3));
    break;
  default:
    light = 1;
  }
  *bright = in->named || !(light < BRIGHT);
}

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
  const matrix by = {operand(in, 0), operand(in, 1), operand(in, 2), operand(in, 3), operand(in, 4), operand(in, 5)};
  now(in)->transform = multiply(&by, &now(in)->transform);
}

static void set_line(reader *in)
{
  in->line = (matrix){operand(in, 0), operand(in, 1), operand(in, 2), operand(in, 3), operand(in, 4), operand(in, 5)};
}

static void add_rectangle(reader *in)
{
  const double x = operand(in, 0), y = operand(in, 1), width = operand(in, 2), height = operand(in, 3);
  add_point(in, x, y);
  add_point(in, x + width, y);
  add_point(in, x, y + height);
  add_point(in, x + width, y + height);
}

typedef enum operation {
  OTHER, /* changes nothing that matters here */
  SAVE,
  RESTORE,
  TRANSFORM,
  WIDTH,
  RECTANGLE,
  POINT,
  POINTS_2,
  POINTS_3,
  CLIP,
  END_PATH,
  STROKE,
  FILL,
  PAINT, /* both */
  COLOUR,
  STROKE_COLOUR,
  OPAQUE_SPACE, /* a colour space that isn't known */
  HIDES,
  STATE,
  RENDERING,
  BEGIN_TEXT,
  LINE,
  MOVE,
  MOVE_LEADING,
  LEADING,
  NEXT_LINE,
  SHOW,
  NEXT_SHOW
} operation;

static operation operation_of(const char *word, size_t length)
{
  static const struct {
    const char *word;
    operation operation;
  } operations[] = {
      {"q", SAVE},           {"Q", RESTORE},       {"cm", TRANSFORM},     {"w", WIDTH},
      {"re", RECTANGLE},     {"m", POINT},         {"l", POINT},          {"v", POINTS_2},
      {"y", POINTS_2},       {"c", POINTS_3},      {"W", CLIP},           {"W*", CLIP},
      {"n", END_PATH},       {"S", STROKE},        {"s", STROKE},         {"f", FILL},
      {"F", FILL},           {"f*", FILL},         {"B", PAINT},          {"B*", PAINT},
      {"b", PAINT},          {"b*", PAINT},        {"g", COLOUR},         {"rg", COLOUR},
      {"k", COLOUR},         {"sc", COLOUR},       {"scn", COLOUR},       {"G", STROKE_COLOUR},
      {"RG", STROKE_COLOUR}, {"K", STROKE_COLOUR}, {"SC", STROKE_COLOUR}, {"SCN", STROKE_COLOUR},
      {"CS", OPAQUE_SPACE},  {"cs", OPAQUE_SPACE}, {"sh", HIDES},         {"Do", HIDES},
      {"BI", HIDES},         {"gs", STATE},        {"Tr", RENDERING},     {"BT", BEGIN_TEXT},
      {"Tm", LINE},          {"Td", MOVE},         {"TD", MOVE_LEADING},  {"TL", LEADING},
      {"T*", NEXT_LINE},     {"Tj", SHOW},         {"TJ", SHOW},          {"'", NEXT_SHOW},
      {"\"", NEXT_SHOW},
  };
  for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++)
    if (strlen(operations[i].word) == length && memcmp(operations[i].word, word, length) == 0)
      return operations[i].operation;
  return OTHER;
}

static void do_text(reader *in, operation its)
{
  switch (its) {
  case RENDERING:
    if (operand(in, 0) != 0)
      in->gate->plain = false;
    break;
  case BEGIN_TEXT:
    in->line = (matrix){1, 0, 0, 1, 0, 0};
    break;
  case LINE:
    set_line(in);
    break;
  case MOVE_LEADING:
    now(in)->leading = -operand(in, 1);
    move_line(in, operand(in, 0), operand(in, 1));
    break;
  case MOVE:
    move_line(in, operand(in, 0), operand(in, 1));
    break;
  case LEADING:
    now(in)->leading = operand(in, 0);
    break;
  case NEXT_SHOW:
  case NEXT_LINE:
    move_line(in, 0, -now(in)->leading);
    if (its == NEXT_SHOW)
      show_text(in);
    break;
  case SHOW:
    show_text(in);
    break;
  default:
    break;
  }
}

static void add_points(reader *in, size_t count)
{
  for (size_t i = 0; i < count; i++)
    add_point(in, operand(in, 2 * i), operand(in, 2 * i + 1));
}

static void do_operation(reader *in, operation its)
{
  switch (its) {
  case SAVE:
    push(in);
    break;
  case RESTORE:
    in->depth -= in->depth > 0;
    break;
  case TRANSFORM:
    transform(in);
    break;
  case WIDTH:
    now(in)->width = operand(in, 0);
    break;
  case RECTANGLE:
    add_rectangle(in);
    break;
  case POINT:
  case POINTS_2:
  case POINTS_3:
    add_points(in, (size_t)(its - POINT) + 1);
    break;
  case CLIP:
    in->clips = true;
    break;
  case END_PATH:
  case STROKE:
  case FILL:
  case PAINT:
    end_path(in, its == FILL || its == PAINT, its == STROKE || its == PAINT);
    break;
  case COLOUR:
    set_colour(in, &now(in)->bright);
    break;
  case STROKE_COLOUR:
    set_colour(in, &now(in)->bright_stroke);
    break;
  case OPAQUE_SPACE:
  case HIDES:
    in->gate->plain = false;
    break;
  case STATE:
    in->gate->plain = in->gate->plain && in->gate->plain_states;
    break;
  default:
    do_text(in, its);
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
  }
  in->at += in->at < in->end;
}

static void skip_to(reader *in, unsigned char last)
{
  while (in->at < in->end && *in->at != last)
    in->at++;
  in->at += in->at < in->end;
}

/* A name, a string, an array's bracket: nothing that is counted. */
static void skip_delimited(reader *in)
{
  const unsigned char c = *in->at;
  if (c == '(') {
    skip_string(in);
  } else if (c == '%') {
    while (in->at < in->end && *in->at != '\n' && *in->at != '\r')
      in->at++;
  } else if (c == '<' && in->at + 1 < in->end && in->at[1] != '<') {
    skip_to(in, '>');
  } else if (c == '/') {
    in->named = true;
    in->at++;
    while (in->at < in->end && !is_space(*in->at) && !is_delimiter(*in->at))
      in->at++;
  } else {
    in->at++;
  }
}

static void take_number(reader *in, const char *word, size_t length)
{
  char text[LONGEST_NUMBER] = "";
  memcpy(text, word, length < sizeof text - 1 ? length : sizeof text - 1);
  const double value = g_ascii_strtod(text, NULL);
  if (in->operand_count == OPERANDS) { /* of an array, or too many */
    memmove(in->operands, in->operands + 1, (OPERANDS - 1) * sizeof in->operands[0]);
    in->operand_count--;
  }
  in->operands[in->operand_count++] = isfinite(value) ? value : 0;
}

static void take_word(reader *in)
{
  const char *word = (const char *)in->at;
  while (in->at < in->end && !is_space(*in->at) && !is_delimiter(*in->at))
    in->at++;
  const size_t length = (size_t)((const char *)in->at - word);
  if (strchr("+-.0123456789", *word) != NULL && *word != '\0') {
    take_number(in, word, length);
    return;
  }
  do_operation(in, operation_of(word, length));
  in->operand_count = 0;
  in->named = false;
}

void lks_pdf_gate_look(lks_pdf_gate *gate, const unsigned char *content, size_t size)
{
  reader in = {.gate = gate, .at = content, .end = content + size, .path = nothing};
  in.states[0] = (state){.transform = {1, 0, 0, 1, 0, 0}, .width = 1};
  in.states[0].clip = (box){-HUGE_VAL, -HUGE_VAL, HUGE_VAL, HUGE_VAL};
  gate->plain = gate->plain_fonts;
  gate->off_page = false;
  while (in.at < in.end) {
    if (is_space(*in.at))
      in.at++;
    else if (is_delimiter(*in.at))
      skip_delimited(&in);
    else
      take_word(&in);
  }
}
