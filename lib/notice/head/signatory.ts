import type { HeadRule } from './head-rule';
import { readSignature } from './signature';

/** Who signs the notice, as printed. */
export const signatory: HeadRule<'signatory'> = {
  field: 'signatory',
  label: '落款',
  read: (context) => readSignature(context).signatory,
  examples: [
    {
      text: '欢迎监督。联系电话:0000-1234567\n中共甲市水务局党组\n2022年7月28日',
      value: '中共甲市水务局党组',
    },
    { text: '电子邮箱:a@example.com。中共甲市水务局党组 2023年7月28日', value: '中共甲市水务局党组' },
    { text: '持续巩固整改成果。\n甲县乙镇党委\n2023年7月28日\n责任编辑:略', value: '甲县乙镇党委' },
    { text: '持续巩固整改成果。\n甲村党支部委员会', value: '甲村党支部委员会' },
    { text: '于2023年7月28日完成整改。', value: null },
  ],
};
