/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF's standard security handler, revision 3, 128 bits: weak, but every reader knows it. */
#ifndef CORPUS_PDF_CRYPT_H
#define CORPUS_PDF_CRYPT_H

#include <stddef.h>
#include <stdint.h>

struct pdf_keys {
  unsigned char key[16];
  unsigned char owner[32]; /* /O */
  unsigned char user[32];  /* /U */
};

void pdf_keys_make(struct pdf_keys *keys, const char *user_password, const char *owner_password, int32_t permissions,
                   const unsigned char id[16]);
/* In place; the same call decrypts. */
void pdf_encrypt(const unsigned char key[16], uint32_t object, void *data, size_t size);

#endif
