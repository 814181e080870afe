import type { ContactRule } from './contact-rule';
import { phone } from './phone';

/** A fax number, as printed. */
export const fax: ContactRule = {
  field: 'fax',
  label: '传真',
  labels: ['传真号码', '传真电话', '传真', '传 真', '传  真'],
  read: (rest) => phone.read(rest),
  examples: [
    ['传真号码:7654321,', '7654321'],
    ['传真:0000-7654321', '0000-7654321'],
  ],
  counterExamples: ['传真通知各单位'],
};
