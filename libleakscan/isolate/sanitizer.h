/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether this is built with the address sanitizer, which maps more memory than may ever be used, and tells what it
 * found on standard error. */
#ifndef LKS_SANITIZER_H
#define LKS_SANITIZER_H

#if defined(__SANITIZE_ADDRESS__)
#define LKS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LKS_SANITIZED 1
#endif
#endif
#ifndef LKS_SANITIZED
#define LKS_SANITIZED 0
#endif

#endif
