import { NOTICES, type NoticeRule } from '../rule';

/** No signature, and for feedback no date of publication either. */
export const unsigned: NoticeRule = {
  name: 'unsigned',
  severity: 'note',
  kinds: NOTICES,
  label: { zh_CN: '无署名、日期', en: 'Unsigned' },
  description: {
    zh_CN: '整改通报既无署名也无落款日期；反馈通报另须没有发布日期（反馈多以消息形式刊出）。',
    en: 'A rectification notice has neither signature nor date; a feedback notice, mostly printed as news, has no date of publication either.',
  },
  examples: ['一、关于会议记录不全的问题\n整改情况：一是补齐记录12份。'],
  counterExamples: [
    '一、关于会议记录不全的问题\n整改情况：一是补齐记录12份。\n中共云浦市文化局党组\n2023年7月28日',
  ],
  *check({ notice }) {
    if (notice.signatory !== null || notice.signedDate !== null) return;
    if (notice.kind === 'feedback' && notice.publishedDate !== null) return;
    yield {
      severity: 'note',
      message: {
        zh_CN: notice.publishedDate === null ? '没有署名、落款日期，也没有发布日期' : '没有署名和落款日期',
        en:
          notice.publishedDate === null
            ? 'No signature, no date, no date of publication'
            : 'No signature and no date',
      },
      evidence: [],
    };
  },
};
