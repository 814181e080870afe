import { foldTitle } from '../taxonomy';

/** How bad it is, said in any of many ways: says nothing of which problem it is. */
const FAILING =
  '不(?:够|太|甚|尽)?(?:到位|深入|深刻|深透|深|透彻|透|扎实|严格|严肃|严谨|严密|严|实|足|强|高|有力|力|健全|完善|完整|规范|及时|彻底|充分|明显|突出|显著|紧密|紧|佳|好|优|畅通|畅|全面|全|精细|细致|细|精准|准确|准|平衡|清晰|清|明确|明|合理|合规|科学|齐全|齐|一致|落实|经常|主动|积极|够|大|多|快|靠前|均衡)';
const LACKING =
  '(?:仍然|仍|还|尚|依然)?(?:存在|有|出现)(?:所|一定|较大|明显)?(?:差距|短板|不足|漏洞|薄弱环节|偏差|问题|盲区|欠缺|弱化|弱项|缺陷|瑕疵|隐患|堵点|现象|待加强|待提高|待提升)?';
const FAILED =
  '欠缺|薄弱|弱化|虚化|淡化|淡薄|滞后|缺失|缺位|缺乏|流于形式|走过场|走形式|打折扣|打了折扣|宽松软|时有发生|仍有发生|松散|松懈|松弛|混乱|随意|粗放|迟缓|缓慢|拖沓|偏低|偏慢|偏少|低下|单一|超期|瑕疵|倒置|走样|空转|滞缓|乏力|落空|失守|失管|失察';
const LINKING =
  '问题|方面|情况|现象|环节|力度|作用发挥|作用|抓得|做得|发挥|推进|落实|执行|贯彻|履行|开展|加强|进一步|个别|部分|有的|一些|未按规定|未|较为|比较|重视|关于|对于|针对|聚焦|以及|方式|质量|水平|能力|成效|效果|进展';
/** Words of every second title: they weigh a little. */
const COMMON =
  '工作|管理|制度|机制|建设|责任|使用|程序|规定|要求|单位|领导|党组|党委|相关|监督|监管|把关|审核|意识|市|县|区|局|重点|基层|领域|规范|体系|活动|服务|任务|项目|行业|防控|风险|资金|培训|学习|推动';

const SPLIT = new RegExp(
  `(${FAILING}|${LACKING}|${FAILED}|${LINKING}|[对的地得与和及了在等])|(${COMMON})`,
  'gu',
);

/** The words of a title that tell which problem it is. */
export interface TitleWords {
  /** Runs of telling characters: `财务报销审核把关不严` → `财务报销`. */
  runs: string[];
  /** Common words in between: `审核`, `把关`. */
  common: string[];
}

/** Cuts a title at the words that say how bad it is and at joining words. */
export function cutTitle(title: string): TitleWords {
  const folded = foldTitle(title);
  const runs: string[] = [];
  const common: string[] = [];
  let from = 0;
  for (const match of folded.matchAll(SPLIT)) {
    if (match.index > from) runs.push(folded.slice(from, match.index));
    if (match[2] !== undefined) common.push(match[2]);
    from = match.index + match[0].length;
  }
  if (from < folded.length) runs.push(folded.slice(from));
  return { runs, common };
}
