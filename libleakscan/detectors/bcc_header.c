/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does a message name those who get a blind copy, so that everybody could read it? Mail programs take the field out
 * when they send, and keep it in what they sent. */
#include "detectors/detectors.h"
#include "detectors/mail_finding.h"

/* It travels where the message has left the mail program, or stands in another one. */
static lks_mail_answer ask(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  const lks_fact_mail *mail = part->mail;
  if (mail == NULL || mail->blind == 0)
    return (lks_mail_answer){.holds = false};
  lks_mail_answer answer = lks_mail_weigh(inquiry->policy, mail->blind_parties, mail->blind);
  if (!answer.holds)
    answer = (lks_mail_answer){true, LEAKSCAN_SEVERITY_WARNING, mail->blind};
  if (!mail->inside && !mail->delivered)
    answer.severity = LEAKSCAN_SEVERITY_NOTICE;
  return answer;
}

static lks_status describe(const lks_inquiry *inquiry, leakscan_finding *finding, const lks_part_facts *part)
{
  static char *const no_samples[LKS_FIELD_SAMPLES];
  (void)inquiry;
  if (!part->mail->inside && !part->mail->delivered)
    lks_finding_add_reason(finding, "not-sent-yet");
  return lks_mail_add_addresses(finding, no_samples, part->mail->blind);
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_mail_question question = {"bcc-header", ask, false, describe};
  return lks_mail_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_bcc_header = {"bcc-header", run};
