import type { ContactRule } from './contact-rule';

/** A postal address, to the next punctuation mark; what stands in brackets belongs to it unless it is the postcode. */
export const address: ContactRule = {
  field: 'address',
  label: '通信地址',
  labels: [
    ...[
      '通信地址',
      '通讯地址',
      '联系地址',
      '邮寄地址',
      '来信地址',
      '来访地址',
      '办公地址',
      '收信地址',
      '来信请寄',
      '信件请寄',
      '信函请寄',
      '来信寄至',
      '信件寄至',
      '邮寄至',
      '信件邮寄地址',
    ],
    ...['单位地址', '邮政信箱', '专门邮政信箱', '地址', '地 址', '地  址'],
  ],
  read(rest) {
    const value = /^[^\n,;。、|]{4,80}/u.exec(rest)?.[0];
    if (value === undefined) return null;
    const cut = value
      .replace(/[(（](?:请在?)?信封.*$/u, '')
      .replace(/[(（]?(?:邮政编码|邮编|邮 编|电子邮箱|联系电话|电话|电 话|收件人|邮箱).*$/u, '')
      .replace(/[ \u00a0\u3000]{2,}.*$/u, '')
      .trim();
    return cut.length >= 4 ? cut : null;
  },
  examples: [
    ['通信地址:甲市乙路1号行政中心3号楼501室,邮政编码:000001', '甲市乙路1号行政中心3号楼501室'],
    ['邮政信箱:甲市乙局(信封上请注明“整改意见建议”)', '甲市乙局'],
    ['邮政信箱:甲县第8号信箱;', '甲县第8号信箱'],
    ['地址:甲市乙区丙街2号(邮编:000001)', '甲市乙区丙街2号'],
  ],
  counterExamples: ['地址:', '更新邮寄地址'],
};
