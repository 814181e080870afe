import { isActionClause } from '../measures/action-signs';

/** Words with which inspections say that something is wrong. */
const FAULT =
  /(?<!绝|从|毫|决|坚决|求)不(?![断仅忘少折得懈管论动扣漏忘止停失改让])[\u4e00-\u9fff]|未(?!来|成年)|没有|缺(?:乏|失|位|少|陷|项)|薄弱|弱化|虚化|淡化|泛化|短板|盲区|盲点|问题(?:反映)?较多|多发|频发|高发|差距|落差|温差|有偏差|欠缺|欠账|紧缺|滞后|缓慢|迟缓|偏(?:低|慢|差|少|弱|软|离)|较(?:低|慢|差|少|弱)|过(?:高|低|多|少|大|小|慢|长|短|频|细|粗|宽|窄|散|滥|繁|快)(?![效质速标水])|超时|流于形式|形式主义|官僚主义|宽松软|漏洞|隐患|风险(?!防控|管理)|违规|违反|超(?:标准|范围|限额)|逾期|混乱|随意|脱节|走过场|走形式|收不上来|上不来|推不动|管不住|看不见|有待|仍然存在|仍需|还需|松懈|乏力|拖沓|职责不清|代替|挪用|截留|虚报|虚列|套取|空白|僵化|闲置|单一|老化|断层|失真|失管|失察|浪费|拖欠|反弹|重.{1,8}轻|存在.{0,16}(?:问题|现象|情况|不足)|难题|打折扣|两张皮|形同虚设|混岗|推诿|扯皮|时有发生|屡禁|繁琐|粗放|断档|挂账|化整为零|规避|一发了之|抓大放小|脱管|失序|失准|失衡|吃拿卡要|蜻蜓点水|大水漫灌|青黄不接|后继乏人|灯下黑|老好人|卡脖子|最后一公里|中梗阻|靠山吃山|跑冒滴漏|优亲厚友|雁过拔毛|以罚代管|重复建设|前清后乱|上热中温|剃头挑子|推拉|敷衍|应付|拖延|一开了之|碎片化|居高|脱岗|空转|缺口|吃企|推进难|走样|变形|失衡|错位|断链|梗阻|滥用|公款|私设|账外|白条|坐支|冒领|骗取|侵占|瞒报|漏报|迟报|错误|差错|错漏|[差少慢低弱窄松浅粗乱难散软虚空旧繁薄]$/;

/** Verbs that turn a fault into the object of an act (解决…不到位的问题). */
const MENDING =
  /^(?:着力|切实|坚决|有效|及时|全面|积极|推动|集中|重点)?(?:解决|整治|纠正|纠治|防止|杜绝|避免|克服|破解|消除|清理|清退|弥补|补齐|堵塞|化解|防范|查处|整改|改变|查摆|查找|针对|对照)/;
/** The act itself is what is wrong: 清理往来款不彻底, 整改上轮问题不到位. */
const MENDED_BADLY =
  /^(?:清理|清退|整改|查处|化解|防范)[^,。;]{1,40}(?:不(?:彻底|到位|及时|深入|力|够|严|实|细|规范|有力)|滞后|缓慢)$|^[^,。;]{2,40}有(?:短板|差距|不足|欠缺|落差|偏差)$/;
/** Clauses that say what is to be reached or avoided. */
const AIM = /(?:确保|做到|实现|保证|防止|杜绝|避免|以免|坚决|推动解决|着力解决|切实解决)[^,。;]*/g;
const TAIL = 24;
/** In an act what is wrong may qualify its object: 对进度滞后的4个项目, 注销不合规账号. */
const FAULTY_OBJECT =
  /(?:^|(?<=[,对将把向为]))[^,。;对将把向为]{1,10}的(?!问题|情况|现象|行为)|(?<=注销|清理|清退|整顿|拆除|查处|取缔|关停|收回|排查|排摸|摸排|催收|召回|追回|追缴)[^,。;\d]{1,14}(?=\d)/g;

/** Whether a clause says that something is wrong: `党费收缴不规范`; an act that mends it does not. */
export function isProblemClause(clause: string): boolean {
  const words = clause.slice(0, 400).trim();
  if (MENDING.test(words)) return MENDED_BADLY.test(words);
  const bare = words.replace(AIM, '');
  return FAULT.test(isActionClause(words) ? bare.slice(-TAIL).replace(FAULTY_OBJECT, '') : bare);
}
