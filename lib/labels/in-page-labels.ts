import {
  annotation as annotationEnglish,
  factKind as factKindEnglish,
  inPage as inPageEnglish,
  issue as issueEnglish,
  issueRole as issueRoleEnglish,
  issueStatus as issueStatusEnglish,
  mark as markEnglish,
  measureType as measureTypeEnglish,
  outcome as outcomeEnglish,
  severity as severityEnglish,
  targetKind as targetKindEnglish,
  verdict as verdictEnglish,
} from '../../locales/en.json';
import {
  annotation as annotationChinese,
  factKind as factKindChinese,
  inPage as inPageChinese,
  issue as issueChinese,
  issueRole as issueRoleChinese,
  issueStatus as issueStatusChinese,
  mark as markChinese,
  measureType as measureTypeChinese,
  outcome as outcomeChinese,
  severity as severityChinese,
  targetKind as targetKindChinese,
  verdict as verdictChinese,
} from '../../locales/zh_CN.json';
import { type Labels, type MessageFiles, makeLabels } from './labels';
import type { Language } from './language';

const FILES: MessageFiles = {
  en: {
    annotation: annotationEnglish,
    factKind: factKindEnglish,
    inPage: inPageEnglish,
    issue: issueEnglish,
    issueRole: issueRoleEnglish,
    issueStatus: issueStatusEnglish,
    mark: markEnglish,
    measureType: measureTypeEnglish,
    outcome: outcomeEnglish,
    severity: severityEnglish,
    targetKind: targetKindEnglish,
    verdict: verdictEnglish,
  },
  zh_CN: {
    annotation: annotationChinese,
    factKind: factKindChinese,
    inPage: inPageChinese,
    issue: issueChinese,
    issueRole: issueRoleChinese,
    issueStatus: issueStatusChinese,
    mark: markChinese,
    measureType: measureTypeChinese,
    outcome: outcomeChinese,
    severity: severityChinese,
    targetKind: targetKindChinese,
    verdict: verdictChinese,
  },
};

/** The groups of messages that the script in web pages shows: it is loaded into every notice, and holds no others. */
export const IN_PAGE_GROUPS: readonly string[] = Object.keys(FILES.en as object);

/** The labels of one language for the script in web pages; only of IN_PAGE_GROUPS. */
export const inPageLabels = (language: Language): Labels => makeLabels(language, FILES);
