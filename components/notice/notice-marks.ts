import type { Finding } from '../../lib/model/finding';
import type { Notice } from '../../lib/model/notice';
import type { TextMark } from '../text/split-marks';

/** What is marked in a notice's own words wherever they are shown: figures, accountability, evidence. */
export const noticeMarks = (notice: Notice, findings: readonly Finding[]): TextMark[] => [
  ...notice.facts.map(({ start, end }): TextMark => ({ start, end, kind: 'figure' })),
  ...notice.accountability.map(({ start, end }): TextMark => ({ start, end, kind: 'accountability' })),
  ...findings.flatMap(({ evidence }) =>
    evidence.map(({ start, end }): TextMark => ({ start, end, kind: 'finding' })),
  ),
];
