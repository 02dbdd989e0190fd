/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Open Packaging Conventions (ISO/IEC 29500-2): which part is what, and how parts lead to each other. */
#ifndef LKS_OPC_H
#define LKS_OPC_H

#include "readers/package.h"

typedef struct lks_relationship {
  char *id;
  char *type;   /* the last word of its type's URI: "worksheet", "sharedStrings" */
  char *target; /* a part's name without leading '/', or what an external one points to */
  bool external;
} lks_relationship;

typedef struct lks_relationships {
  lks_relationship *items;
  size_t count;
  size_t capacity;
} lks_relationships;

/* Those of a part; "" for those of the package. None is fine. The caller clears them, whatever the status. */
lks_status lks_opc_relationships(lks_package *package, const char *part, lks_budget *budget,
                                 lks_relationships *relationships);
void lks_relationships_clear(lks_relationships *relationships);

/* The one of that id, or the first of that type; NULL where there is none. */
const lks_relationship *lks_relationships_by_id(const lks_relationships *relationships, const char *id);
const lks_relationship *lks_relationships_by_type(const lks_relationships *relationships, const char *type);

/* A part's content type as [Content_Types].xml has it, for the caller to free; NULL in *type where it has none. */
lks_status lks_opc_content_type(lks_package *package, const char *part, lks_budget *budget, char **type);

#endif
