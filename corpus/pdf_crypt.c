/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Keys and RC4 as ISO 32000-1, 7.6.3, has them (algorithms 1 to 5); MD5 is GLib's. */
#include "pdf_crypt.h"

#include <glib.h>
#include <string.h>

static const unsigned char padding[32] = {0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E,
                                          0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68,
                                          0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A};

static void pad(const char *password, unsigned char padded[32])
{
  size_t length = strlen(password);

  if (length > 32) {
    length = 32;
  }
  memcpy(padded, password, length);
  memcpy(padded + length, padding, 32 - length);
}

static void digest(unsigned char result[16], GChecksum *checksum)
{
  gsize size = 16;

  g_checksum_get_digest(checksum, result, &size);
  g_checksum_free(checksum);
}

static void rc4(const unsigned char *key, size_t key_size, unsigned char *data, size_t size)
{
  unsigned char state[256];

  for (unsigned i = 0; i < 256; i++) {
    state[i] = (unsigned char)i;
  }
  for (unsigned i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key_size]) & 0xFFu;
    unsigned char swapped = state[i];
    state[i] = state[j];
    state[j] = swapped;
  }
  unsigned a = 0;
  unsigned b = 0;
  for (size_t i = 0; i < size; i++) {
    a = (a + 1) & 0xFFu;
    b = (b + state[a]) & 0xFFu;
    unsigned char swapped = state[a];
    state[a] = state[b];
    state[b] = swapped;
    data[i] = (unsigned char)(data[i] ^ state[(state[a] + state[b]) & 0xFFu]);
  }
}

/* Once with the key, then nineteen times with the key changed by the round's number. */
static void rc4_rounds(const unsigned char key[16], unsigned char *data, size_t size)
{
  for (unsigned round = 0; round < 20; round++) {
    unsigned char changed[16];
    for (unsigned i = 0; i < 16; i++) {
      changed[i] = (unsigned char)(key[i] ^ round);
    }
    rc4(changed, sizeof changed, data, size);
  }
}

static void stretch(unsigned char value[16])
{
  for (unsigned i = 0; i < 50; i++) {
    GChecksum *checksum = g_checksum_new(G_CHECKSUM_MD5);
    g_checksum_update(checksum, value, 16);
    digest(value, checksum);
  }
}

static void make_owner(struct pdf_keys *keys, const char *user_password, const char *owner_password)
{
  unsigned char padded[32];
  unsigned char key[16];
  GChecksum *checksum = g_checksum_new(G_CHECKSUM_MD5);

  pad(owner_password, padded);
  g_checksum_update(checksum, padded, sizeof padded);
  digest(key, checksum);
  stretch(key);
  pad(user_password, keys->owner);
  rc4_rounds(key, keys->owner, sizeof keys->owner);
}

static void make_key(struct pdf_keys *keys, const char *user_password, int32_t permissions,
                     const unsigned char id[16])
{
  unsigned char padded[32];
  uint32_t bits = (uint32_t)permissions;
  unsigned char little[4] = {(unsigned char)bits, (unsigned char)(bits >> 8), (unsigned char)(bits >> 16),
                             (unsigned char)(bits >> 24)};
  GChecksum *checksum = g_checksum_new(G_CHECKSUM_MD5);

  pad(user_password, padded);
  g_checksum_update(checksum, padded, sizeof padded);
  g_checksum_update(checksum, keys->owner, sizeof keys->owner);
  g_checksum_update(checksum, little, sizeof little);
  g_checksum_update(checksum, id, 16);
  digest(keys->key, checksum);
  stretch(keys->key);
}

void pdf_keys_make(struct pdf_keys *keys, const char *user_password, const char *owner_password, int32_t permissions,
                   const unsigned char id[16])
{
  GChecksum *checksum = g_checksum_new(G_CHECKSUM_MD5);

  make_owner(keys, user_password, owner_password);
  make_key(keys, user_password, permissions, id);
  g_checksum_update(checksum, padding, sizeof padding);
  g_checksum_update(checksum, id, 16);
  memset(keys->user, 0, sizeof keys->user);
  digest(keys->user, checksum);
  rc4_rounds(keys->key, keys->user, 16);
}

void pdf_encrypt(const unsigned char key[16], uint32_t object, void *data, size_t size)
{
  /* The generation, two bytes, is always 0. */
  unsigned char number[5] = {(unsigned char)object, (unsigned char)(object >> 8), (unsigned char)(object >> 16), 0,
                             0};
  unsigned char own[16];
  GChecksum *checksum = g_checksum_new(G_CHECKSUM_MD5);

  g_checksum_update(checksum, key, 16);
  g_checksum_update(checksum, number, sizeof number);
  digest(own, checksum);
  rc4(own, sizeof own, data, size);
}
