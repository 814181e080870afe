import type { ContactRule } from './contact-rule';

/** An electronic mail address. */
export const email: ContactRule = {
  field: 'email',
  label: '电子邮箱',
  labels: [
    '电子邮箱',
    '电子邮件',
    '电子信箱',
    '邮箱地址',
    '邮箱',
    'E-mail',
    'Email',
    'email',
    'e-mail',
    'EMAIL',
    '邮件地址',
    '邮件发送至',
    '邮件发送到',
    '邮件发至',
    '发送邮件至',
    '发送邮件到',
    '发邮件至',
    '发邮件到',
    '邮件至',
    '邮件到',
    '邮件',
    '发送至',
    '发至',
    '寄至',
    '信箱',
  ],
  read: (rest) =>
    /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/u.exec(rest)?.[0] ?? null,
  examples: [
    ['电子邮箱:abc_01@example.com)', 'abc_01@example.com'],
    ['邮箱 jcs@mail.example.gov.cn。', 'jcs@mail.example.gov.cn'],
    ['E-mail:a.b@example.cn', 'a.b@example.cn'],
    ['来信来电或发邮件至a_b@example.com。', 'a_b@example.com'],
    ['材料请发送至 ab@example.cn', 'ab@example.cn'],
  ],
  counterExamples: ['邮箱:无', '设置意见邮箱3个'],
};
