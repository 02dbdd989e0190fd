/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The kinds of personal data: one table, one row each. A new kind is a row in kinds.c and its constant here. */
#ifndef LKS_PII_KINDS_H
#define LKS_PII_KINDS_H

/* Constants are inside only and may be renumbered; ids cross the wall. */
typedef enum lks_kind {
  LKS_KIND_NONE = 0,
  LKS_KIND_NAME,
  LKS_KIND_SURNAME,
  LKS_KIND_GIVEN_NAME,
  LKS_KIND_MIDDLE_NAME,
  LKS_KIND_NAME_KANA,
  LKS_KIND_NAME_ROMAJI,
  LKS_KIND_BIRTH_DATE,
  LKS_KIND_BIRTH_YEAR,
  LKS_KIND_AGE,
  LKS_KIND_AGE_BAND,
  LKS_KIND_SEX,
  LKS_KIND_NATIONALITY,
  LKS_KIND_BIRTHPLACE,
  LKS_KIND_ADDRESS,
  LKS_KIND_ADDRESS_PART,
  LKS_KIND_ADDRESS_KANA,
  LKS_KIND_POSTAL_CODE,
  LKS_KIND_PHONE,
  LKS_KIND_EMAIL,
  LKS_KIND_STUDENT_NUMBER,
  LKS_KIND_EMPLOYEE_NUMBER,
  LKS_KIND_MEMBER_NUMBER,
  LKS_KIND_FACULTY,
  LKS_KIND_SCHOOL,
  LKS_KIND_GRADE,
  LKS_KIND_SCHOLARSHIP,
  LKS_KIND_BANK_ACCOUNT,
  LKS_KIND_CARD,
  LKS_KIND_MY_NUMBER,
  LKS_KIND_NATIONAL_ID,
  LKS_KIND_INSURANCE_NUMBER,
  LKS_KIND_DRIVING_LICENCE,
  LKS_KIND_PASSPORT,
  LKS_KIND_RESIDENCE_CARD,
  LKS_KIND_DIAGNOSIS,
  LKS_KIND_BLOOD_TYPE,
  LKS_KIND_SPECIAL_CARE,
  LKS_KIND_INCOME,
  LKS_KIND_FAMILY,
  LKS_KIND_COMPANY,
  LKS_KIND_JOB,
  LKS_KIND_CAREER,
  LKS_KIND_USERNAME,
  LKS_KIND_PASSWORD,
  LKS_KIND_IP_ADDRESS,
  LKS_KIND_VEHICLE,
  LKS_KIND_ROW_NUMBER,
  LKS_KIND_OTHER_DATE,
  LKS_KIND_FREE_TEXT,
  LKS_KIND_ORGANISATION_NAME,
  LKS_KIND_ORGANISATION_ADDRESS,
  LKS_KIND_ORGANISATION_PHONE,
  LKS_KIND_COUNT
} lks_kind;

typedef enum lks_group {
  LKS_GROUP_NONE = 0,
  LKS_GROUP_NAME,            /* who it is */
  LKS_GROUP_IDENTIFIER,      /* a number or name given to one person */
  LKS_GROUP_CONTACT,         /* where one is reached */
  LKS_GROUP_ATTRIBUTE,       /* what is true of a person */
  LKS_GROUP_SPECIAL_CARE,    /* what the law protects most */
  LKS_GROUP_NATIONAL_NUMBER, /* numbers and papers given by the state */
  LKS_GROUP_FINANCIAL,       /* accounts and cards */
  LKS_GROUP_CREDENTIAL,      /* what opens doors */
  LKS_GROUP_WEAK,            /* says something only in a table of people */
  LKS_GROUP_ORGANISATION     /* the names of this group speak against people */
} lks_group;

typedef struct lks_kind_info {
  const char *id, *english, *japanese;
  lks_group group;
} lks_kind_info;

/* Never NULL: what is not a kind is none. */
const lks_kind_info *lks_kind_get(lks_kind kind);

/* LKS_KIND_NONE when there is none of that id. */
lks_kind lks_kind_by_id(const char *id);

#endif
