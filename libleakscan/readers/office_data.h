/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an Office document says of itself beside its text: properties, custom XML. */
#ifndef LKS_OFFICE_DATA_H
#define LKS_OFFICE_DATA_H

#include "readers/opc.h"
#include "readers/readers.h"
#include "readers/xml.h"

/* docProps/core.xml, app.xml and custom.xml, whatever they are called. */
lks_status lks_office_properties_read(lks_reading *reading);
/* The custom XML that belongs to a part, but for what programs leave in every document. */
lks_status lks_office_custom_xml_read(lks_reading *reading, const lks_relationships *relationships);

/* office_links.c: paths that a part is linked with. */
lks_status lks_office_links_read(lks_reading *reading, const char *part);

/* office_pictures.c: whether a picture's element says that a good part of it isn't shown; and tells that of a part. */
bool lks_office_is_cropped(const lks_xml_start *start);
lks_status lks_office_tell_cropped(lks_reading *reading, const char *name);


/* The package's main part, for the caller to free; NULL in *part when it has none. */
lks_status lks_office_main_part(lks_reading *reading, char **part);
/* Bids when the main part's content type is one of those. */
lks_status lks_office_bid(lks_reading *reading, const char *const *types, size_t count, unsigned *bits);

#endif
