import type { ContactRule } from './contact-rule';

/** The six digits of a postcode. */
export const postcode: ContactRule = {
  field: 'postcode',
  label: '邮编',
  labels: ['邮政编码', '邮编', '邮 编', '邮  编'],
  read: (rest) => /^(\d{6})(?!\d)/u.exec(rest)?.[1] ?? null,
  examples: [
    ['邮政编码:000001;', '000001'],
    ['(邮编000001)', '000001'],
    ['邮 编: 000001', '000001'],
  ],
  counterExamples: ['邮编:12345', '邮编不详'],
};
