/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does a message tell somebody about others: does it greet another one than it goes to, or hold a list of addresses
 * that are neither the sender's nor the recipients'? */
#include "detectors/detectors.h"
#include "detectors/mail_finding.h"

static uint64_t larger(uint64_t a, uint64_t b)
{
  return a > b ? a : b;
}

static bool is_addressed_wrongly(const lks_fact_letter *letter)
{
  return letter->wrong_name || letter->wrong_organisation;
}

/* Who is greeted by a wrong name learns little, unless more is said about whose name it is. */
static lks_mail_answer weigh_greeting(const lks_fact_letter *letter)
{
  const uint64_t people = larger(letter->names, 1);
  const bool tells = letter->details > 0 || letter->addresses > 0 || letter->names > 1;
  return (lks_mail_answer){is_addressed_wrongly(letter),
                           tells ? LEAKSCAN_SEVERITY_CRITICAL : LEAKSCAN_SEVERITY_WARNING, people};
}

/* What was quoted has been read by somebody before. */
static lks_mail_answer weigh_quotation(const leakscan_policy *policy, const lks_fact_letter *letter)
{
  lks_mail_answer answer = lks_mail_weigh(policy, letter->quoted, letter->quoted);
  answer.severity =
      answer.severity == LEAKSCAN_SEVERITY_CRITICAL ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
  return answer;
}

static lks_mail_answer ask(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  const lks_fact_letter *letter = part->letter;
  if (letter == NULL)
    return (lks_mail_answer){.holds = false};
  const lks_mail_answer listed =
      lks_mail_weigh(inquiry->policy, letter->parties, larger(letter->addresses, letter->names));
  const lks_mail_answer greeted = weigh_greeting(letter);
  if (listed.holds && (!greeted.holds || listed.severity >= greeted.severity))
    return listed;
  return greeted.holds ? greeted : weigh_quotation(inquiry->policy, letter);
}

static lks_status describe(const lks_inquiry *inquiry, leakscan_finding *finding, const lks_part_facts *part)
{
  const lks_fact_letter *letter = part->letter;
  if (letter->wrong_organisation) /* what says most stands first: it may be all that is said */
    lks_finding_add_reason(finding, "wrong-organisation");
  if (letter->wrong_name)
    lks_finding_add_reason(finding, "wrong-name");
  if (lks_mail_weigh(inquiry->policy, letter->parties, 0).holds)
    lks_finding_add_reason(finding, "addresses-in-text");
  else if (lks_mail_weigh(inquiry->policy, letter->quoted, 0).holds)
    lks_finding_add_reason(finding, "addresses-quoted");
  if (letter->details > 0)
    lks_finding_add_reason(finding, "details-in-text");
  return letter->samples[0] != NULL
             ? lks_mail_add_addresses(finding, letter->samples, larger(letter->addresses, letter->quoted))
             : LKS_OK;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_mail_question question = {"third-party-data", ask, true, describe};
  return lks_mail_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_third_party_data = {"third-party-data", run};
