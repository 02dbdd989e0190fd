/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rewrites an Office package: reads all its parts, lets them be changed, writes them again. */
#ifndef CORPUS_REWRITE_H
#define CORPUS_REWRITE_H

#include <stdbool.h>
#include <stddef.h>

struct corpus_part {
  char *name;
  char *data; /* followed by a NUL that size doesn't count */
  size_t size;
};

struct corpus_package;

struct corpus_package *corpus_package_new(void);
/* NULL if the file is no zip or memory is short. */
struct corpus_package *corpus_package_read(const char *path);
bool corpus_package_write(const struct corpus_package *package, const char *path);
void corpus_package_free(struct corpus_package *package);

/* NULL if there is none of that name. Lives until the package changes. */
struct corpus_part *corpus_package_find(struct corpus_package *package, const char *name);
/* Copies the name and the bytes. */
bool corpus_package_add(struct corpus_package *package, const char *name, const void *data, size_t size);
/* Calls change for every part until it returns false. */
bool corpus_package_map(struct corpus_package *package, bool (*change)(struct corpus_part *part, void *context),
                        void *context);

bool corpus_part_set(struct corpus_part *part, const void *data, size_t size);
bool corpus_part_rename(struct corpus_part *part, const char *name);
/* Every occurrence; false if memory is short or there is none. */
bool corpus_part_replace(struct corpus_part *part, const char *from, const char *to);

/* A whole rewrite in one call; from and to may be the same path. */
typedef bool (*corpus_mutator)(struct corpus_package *package);
bool corpus_rewrite(const char *from, const char *to, corpus_mutator mutate);

/* The same content in another form. They expect a package as libxlsxwriter writes it. */
bool corpus_mutate_nothing(struct corpus_package *package);
bool corpus_mutate_very_hidden(struct corpus_package *package);
bool corpus_mutate_prefixed(struct corpus_package *package);
bool corpus_mutate_single_quotes(struct corpus_package *package);
bool corpus_mutate_strict(struct corpus_package *package);
bool corpus_mutate_moved(struct corpus_package *package);
bool corpus_mutate_utf16(struct corpus_package *package);
bool corpus_mutate_noise(struct corpus_package *package);
bool corpus_mutate_entities(struct corpus_package *package);
bool corpus_mutate_phonetic(struct corpus_package *package);
bool corpus_mutate_no_references(struct corpus_package *package);
bool corpus_mutate_date1904(struct corpus_package *package);
bool corpus_mutate_macro(struct corpus_package *package);
bool corpus_mutate_template(struct corpus_package *package);
bool corpus_mutate_mismatched_tag(struct corpus_package *package);

#endif
