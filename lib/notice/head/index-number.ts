import type { HeadRule } from './head-rule';

const LABEL =
  /索[ \u00a0\u3000]{0,2}引[ \u00a0\u3000]{0,2}号[ \u00a0\u3000]{0,4}[::|]?[ \u00a0\u3000\n|]{0,6}([A-Za-z0-9][A-Za-z0-9\p{Script=Han}/\-_.()〔〕[\]]{3,60})/u;

/** The 索引号 of the page's table. */
export const indexNumber: HeadRule<'indexNumber'> = {
  field: 'indexNumber',
  label: '索引号',
  read({ text, pageHead }) {
    return (
      pageHead?.indexNumber ??
      LABEL.exec(text.slice(0, 1500))?.[1]?.replace(
        /(?:组配|发布|发文|主题|信息|分类|成文|名称|文号).*$/u,
        '',
      ) ??
      null
    );
  },
  examples: [
    {
      text: '索引号 | 001008003015009/2022-00171 | ||\n组配分类 | 通知公告',
      value: '001008003015009/2022-00171',
    },
    { text: '索 引 号:SN000/2021-00045 发布机构:甲局', value: 'SN000/2021-00045' },
    { text: '索引号:\n', value: null },
    { text: '正文', pageHead: { indexNumber: 'A/2020-1' }, value: 'A/2020-1' },
  ],
};
