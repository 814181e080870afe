import type { HeadRule } from './head-rule';
import { readSignature } from './signature';

/** The day under the signature. */
export const signedDate: HeadRule<'signedDate'> = {
  field: 'signedDate',
  label: '落款日期',
  read(context) {
    const value = readSignature(context).date?.value;
    return typeof value === 'string' ? value : null;
  },
  examples: [
    { text: '欢迎监督。\n中共甲市水务局党组\n2022年7月28日', value: '2022-07-28' },
    { text: '欢迎监督。\n中共甲市水务局党组\n二〇二二年七月二十八日\n【打印】', value: '2022-07-28' },
    { text: '于2023年7月28日完成整改。', value: null },
  ],
};
