import type { NoticeRule } from '../rule';

const CHANNEL = /电话|邮箱|信箱|邮编|邮政编码|通信地址|通讯地址|联系方式|举报|传真/u;

/** No way to reach the body. */
export const noContact: NoticeRule = {
  name: 'no-contact',
  severity: 'note',
  kinds: ['rectification'],
  label: { zh_CN: '未列联系方式', en: 'No contact' },
  description: {
    zh_CN: '全文没有电话、地址、邮箱等监督渠道。',
    en: 'The notice has no telephone, address or mailbox by which readers may answer.',
  },
  examples: [
    `一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
中共云浦市文化局党组
2023年7月28日`,
  ],
  counterExamples: [
    `一、关于会议记录不全的问题
整改情况：一是补齐记录12份。
联系电话：0000-1234567。
中共云浦市文化局党组
2023年7月28日`,
  ],
  *check({ notice, text }) {
    const { phone, address, postcode, email, fax } = notice.contact;
    if ([phone, address, postcode, email, fax].some((channel) => channel !== null) || CHANNEL.test(text))
      return;
    yield {
      severity: 'note',
      message: { zh_CN: '通报没有列出联系方式', en: 'The notice gives no way to reach the body' },
      evidence: [],
    };
  },
};
