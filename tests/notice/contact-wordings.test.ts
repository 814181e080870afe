import { expect, test } from 'vitest';
import type { Contact } from '../../lib/model/notice';
import { readContact } from '../../lib/notice/contact';

/** Invented closing paragraphs. */
const WORDINGS: readonly (readonly [text: string, contact: Partial<Contact>])[] = [
  [
    '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议,请及时向我们反映。联系电话:0000-1234567;通信地址:甲市乙路1号行政中心A座501室,邮政编码:000001;电子邮箱:abc@example.com。',
    {
      phone: '0000-1234567',
      address: '甲市乙路1号行政中心A座501室',
      postcode: '000001',
      email: 'abc@example.com',
      fax: null,
      period: null,
    },
  ],
  [
    '联系方式:电话0000-1234567;邮政信箱:甲市乙路1号甲局机关党委(邮编000001);电子邮箱:x_y@example.cn。',
    {
      phone: '0000-1234567',
      address: '甲市乙路1号甲局机关党委',
      postcode: '000001',
      email: 'x_y@example.cn',
    },
  ],
  ['电话(传真):0000-1234567', { phone: '0000-1234567', fax: '0000-1234567' }],
  ['监督电话:0000-1234567(工作日8:30-17:30)', { phone: '0000-1234567' }],
  [
    '联系人:张某;联系电话:12345678901;来信地址:甲县城关镇丙街2号',
    { phone: '12345678901', address: '甲县城关镇丙街2号' },
  ],
  ['公示时间:2023年7月1日至7月15日', { period: '2023年7月1日至7月15日' }],
  ['公示期限为5个工作日(2023年7月3日至7月7日)。', { period: '5个工作日(2023年7月3日至7月7日)' }],
  ['公示时间自2023年7月1日至2023年7月10日止。', { period: '2023年7月1日至2023年7月10日止' }],
  ['公开时间:2023年7月1日', { period: null }],
  [
    '邮编:000001\n邮箱:a-b@example.gov.cn\n地址:甲市丙区丁路3号',
    { postcode: '000001', email: 'a-b@example.gov.cn', address: '甲市丙区丁路3号' },
  ],
  ['电 话:0000-1234567\n邮 编:000001', { phone: '0000-1234567', postcode: '000001' }],
  ['联系电话\n0000-1234567', { phone: '0000-1234567' }],
  ['电话:0000-1234567,0000-7654321;', { phone: '0000-1234567,0000-7654321' }],
  ['联系电话:(0000)1234567、12345678901', { phone: '(0000)1234567、12345678901' }],
  ['举报电话:12388', { phone: '12388' }],
  [
    '对整改情况如有意见,请于公示期内(2023年7月3日至7月10日)拨打0000-1234567或发邮件至abc@example.org。',
    { phone: '0000-1234567', email: 'abc@example.org', period: '2023年7月3日至7月10日' },
  ],
  [
    '来电请打:0000-1234567;来信请寄:甲市乙路1号甲局办公室(邮编000001);来访请到甲局202室。',
    { phone: '0000-1234567', address: '甲市乙路1号甲局办公室', postcode: '000001' },
  ],
  [
    '欢迎来电(0000-1234567)、来信(邮箱:ab@example.com)反映。',
    { phone: '0000-1234567', email: 'ab@example.com' },
  ],
  ['受理方式:电话举报0000-1234567;网上举报www.example.gov.cn。', { phone: '0000-1234567' }],
  ['监督举报电话:0000-1234567,0000-7654321。', { phone: '0000-1234567,0000-7654321' }],
  [
    '群众可通过电话0000-1234567反映意见,或将意见发送至邮箱ab@example.com。',
    { phone: '0000-1234567', email: 'ab@example.com' },
  ],
  ['公示期内意见请反馈至甲局办公室。', { period: null, phone: null }],
  ['开展电话回访120次,公布举报邮箱。', { phone: null, email: null }],
  [
    '持续巩固整改成果。',
    { phone: null, address: null, postcode: null, email: null, fax: null, period: null },
  ],
];

test.each(WORDINGS)('%s', (text, expected) => {
  const contact = readContact(text, []);
  expect(
    Object.fromEntries(Object.keys(expected).map((field) => [field, contact[field as keyof Contact]])),
  ).toEqual(expected);
});
