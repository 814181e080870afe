import { type HeadRule, leadOf } from './head-rule';
import { title } from './title';

const LOOK_BACK = /(?:巡察|巡视|督察)(?:整改)?[“"‘'《]?回头看/u;
/** The sentence tells that the look-back took place, not that the body plans one. */
const TOOK_PLACE = /开展|进行|实施|反馈|进驻|接受|对/u;
const PLANNED = /适时|将|定期|下一步|建立|组织开展/u;
const OPENING = 1500;

/** Whether the inspection is a look-back (回头看). */
export const lookBack: HeadRule<'lookBack'> = {
  field: 'lookBack',
  label: '回头看',
  read(context) {
    if (LOOK_BACK.test(title.read(context) ?? '')) return true;
    return leadOf(context.text)
      .slice(0, OPENING)
      .split(/[。\n;]/u)
      .some((sentence) => LOOK_BACK.test(sentence) && TOOK_PLACE.test(sentence) && !PLANNED.test(sentence));
  },
  examples: [
    { text: '市委第一巡察组对甲局党组开展了巡察“回头看”。', value: true },
    { text: '市委第一巡察组对甲局党组开展了巡察。适时组织巡察“回头看”。', value: false },
    { text: '市委第一巡察组对甲局党组开展了巡察。', value: false },
    { text: '甲局党组关于巡察“回头看”整改情况的通报\n现将整改情况通报如下:', value: true },
  ],
};
