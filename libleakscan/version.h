/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The library's version, from configure.ac. */
#ifndef LKS_VERSION_H
#define LKS_VERSION_H

#include "config.h"

#define LKS_VERSION PACKAGE_VERSION

#endif
