import { firstDay } from '../calendar';
import { feedbackOf, publicationOf, signatureOf, wordsOf } from '../milestones';
import { ANSWERING, type NoticeRule } from '../rule';

/** Two months to report the rectification and as long again to publish it. */
const USUAL_DAYS = 120;
/** For feedback since the concentrated rectification lasts six months (2024 rules on inspection). */
const USUAL_DAYS_SINCE_2024 = 270;
const NEW_RULES = firstDay('2024-02-01')!;

/** 195 days from the feedback to the notice. */
export const slowPublication: NoticeRule = {
  name: 'slow-publication',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '公布迟缓', en: 'Late publication' },
  description: {
    zh_CN: '自反馈至发布（无发布日期则至落款）超过120天；2024年2月以后反馈的（集中整改期六个月）超过270天。',
    en: 'More than 120 days from the feedback to the publication (or the signature); 270 days for feedback since February 2024, when the concentrated rectification became six months.',
  },
  examples: [
    `{2023年1月10日}，市委第一巡察组反馈了意见。
一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
中共云浦市文化局党组
{2023年7月28日}`,
  ],
  counterExamples: [
    `2023年4月10日，市委第一巡察组反馈了意见。
一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
中共云浦市文化局党组
2023年7月28日`,
  ],
  *check(reading) {
    const feedback = feedbackOf(reading);
    const published = publicationOf(reading) ?? signatureOf(reading);
    if (!feedback || !published) return;
    const days = published.day - feedback.day;
    if (days <= (feedback.day < NEW_RULES ? USUAL_DAYS : USUAL_DAYS_SINCE_2024)) return;
    yield {
      severity: 'note',
      message: {
        zh_CN: `${feedback.value}反馈，${published.value}公布，相隔${days}天`,
        en: `Feedback on ${feedback.value}, published on ${published.value}: ${days} days`,
      },
      evidence: wordsOf(reading, feedback, published),
    };
  },
};
