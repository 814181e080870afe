import { isDayOfCalendar } from '../calendar';
import { NOTICES, type NoticeRule } from '../rule';

const WITH_YEAR = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;
const WITHOUT_YEAR = /(?<!\d|年)(\d{1,2})月(\d{1,2})日/gu;
/** A year in which every day of the calendar exists. */
const LEAP_YEAR = 2024;

/** 2023年6月31日: June has 30 days. */
export const impossibleDate: NoticeRule = {
  name: 'impossible-date',
  severity: 'error',
  kinds: NOTICES,
  label: { zh_CN: '日期不存在', en: 'No such day' },
  description: {
    zh_CN: '文中写出的年月日在日历上不存在（6月31日、平年2月29日、13月）。',
    en: 'A printed date is not a day of the calendar (31 June, 29 February of a common year, a 13th month).',
  },
  examples: ['{2023年6月31日}委托机构审计。', '于{2023年2月29日}完成归档。', '{4月31日}召开会议。'],
  counterExamples: [
    '2024年2月29日完成归档。',
    '2023年6月30日委托机构审计。',
    '2月29日召开会议。',
    '2023年6月31号楼',
    '比例为1月30日的两倍。',
  ],
  *check(reading) {
    const found = [
      ...[...reading.text.matchAll(WITH_YEAR)].map((match) => [match, match[1], match[2], match[3]] as const),
      ...[...reading.text.matchAll(WITHOUT_YEAR)].map(
        (match) => [match, LEAP_YEAR, match[1], match[2]] as const,
      ),
    ];
    for (const [match, year, month, day] of found) {
      if (isDayOfCalendar(Number(year), Number(month), Number(day))) continue;
      yield {
        severity: 'error',
        message: { zh_CN: `日历上没有${match[0]}`, en: `${match[0]} is not a day of the calendar` },
        evidence: [{ start: match.index, end: match.index + match[0].length }],
      };
    }
  },
};
