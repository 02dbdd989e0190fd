/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does each message of a row go to somebody new, with all those before in Cc? A program that sends one message for
 * each recipient, and forgets to empty a list, does that. */
#include "detectors/detectors.h"
#include "detectors/mail_finding.h"

enum { STEPS_REVIEW = 3, STEPS_STOP = 5 };

static lks_mail_answer ask(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  const lks_fact_mail *mail = part->mail;
  (void)inquiry;
  if (mail == NULL || mail->growth_steps < STEPS_REVIEW)
    return (lks_mail_answer){.holds = false};
  return (lks_mail_answer){true,
                           mail->growth_steps >= STEPS_STOP ? LEAKSCAN_SEVERITY_CRITICAL : LEAKSCAN_SEVERITY_WARNING,
                           mail->growth_people};
}

static lks_status describe(const lks_inquiry *inquiry, leakscan_finding *finding, const lks_part_facts *part)
{
  (void)inquiry;
  return lks_mail_add_addresses(finding, part->mail->samples, part->mail->growth_people);
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_mail_question question = {"recipients-growing", ask, false, describe};
  return lks_mail_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_recipients_growing = {"recipients-growing", run};
