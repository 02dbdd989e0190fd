/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Do people who have nothing to do with each other learn each other's addresses, as all of them stand in To and Cc?
 */
#include "detectors/detectors.h"
#include "detectors/mail_finding.h"

static uint64_t parties_of(const lks_fact_mail *mail)
{
  return mail->organisations + mail->private_mail;
}

/* Colleagues may know each other; a hundred members whose addresses are their numbers had better not. */
static bool shows_numbers(const leakscan_policy *policy, const lks_fact_mail *mail)
{
  return mail->numbered > policy->people_allowed && mail->numbered >= policy->mail.parties_stop;
}

/* What stands inside another message was sent before: whoever forwards it shows it, but didn't do it. */
static lks_mail_answer ask(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  const lks_fact_mail *mail = part->mail;
  if (mail == NULL)
    return (lks_mail_answer){.holds = false};
  const uint64_t parties = parties_of(mail);
  lks_mail_answer answer =
      lks_mail_weigh(inquiry->policy, parties, mail->visible > parties ? mail->visible : parties);
  if (shows_numbers(inquiry->policy, mail))
    answer = (lks_mail_answer){true, LEAKSCAN_SEVERITY_CRITICAL, mail->visible + mail->numbered};
  if (mail->inside && answer.severity > LEAKSCAN_SEVERITY_NOTICE)
    answer.severity =
        answer.severity == LEAKSCAN_SEVERITY_CRITICAL ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
  return answer;
}

static lks_status describe(const lks_inquiry *inquiry, leakscan_finding *finding, const lks_part_facts *part)
{
  const lks_fact_mail *mail = part->mail;
  finding->people_estimated = mail->more;
  if (mail->organisations > 1)
    lks_finding_add_reason(finding, "several-organisations");
  if (mail->private_mail > 0)
    lks_finding_add_reason(finding, "private-addresses");
  if (shows_numbers(inquiry->policy, mail))
    lks_finding_add_reason(finding, "numbered-addresses");
  return lks_mail_add_addresses(finding, mail->samples, finding->people);
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_mail_question question = {"recipients-exposed", ask, false, describe};
  return lks_mail_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_recipients_exposed = {"recipients-exposed", run};
