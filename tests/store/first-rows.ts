import { noticeOf } from './readings';

const record = (id: string) => ({
  id,
  author: 'r1',
  createdAt: '2024-01-01T00:00:00.000Z',
  updatedAt: '2024-01-01T00:00:00.000Z',
  deletedAt: null,
});

const target = {
  kind: 'issue',
  quote: { type: 'TextQuoteSelector', exact: '学习不深入', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 5 },
  issue: { ordinal: '1.', title: '学习不深入', path: [] },
  rule: null,
};

/** One row a table as the first version of the database wrote it; never edited once released. */
export const FIRST_ROWS = {
  notices: [
    {
      ...record('n1'),
      url: 'http://www.example.gov.cn/a/1.html',
      mirrors: [],
      fingerprint: 'f1',
      currentVersionId: 'v1',
      kind: 'rectification',
      title: '通报',
      inspectedBody: null,
      inspectingBody: null,
      inspectionLevel: null,
      feedbackDate: null,
      publishedDate: null,
      issueCount: 1,
      measureCount: 1,
      findingCount: 0,
      findings: [],
      trust: 'auto',
    },
  ],
  versions: [
    {
      ...record('v1'),
      noticeId: 'n1',
      url: 'http://www.example.gov.cn/a/1.html',
      hash: 'h1',
      fingerprint: 'f1',
      head: {
        url: null,
        title: null,
        publishedDate: null,
        documentDate: null,
        siteName: null,
        source: null,
        indexNumber: null,
      },
      notice: noticeOf('学习不深入:开展学习12次'),
      findings: [],
      seenAt: '2024-01-01T00:00:00.000Z',
    },
  ],
  issues: [
    {
      ...record('i1'),
      noticeId: 'n1',
      versionId: 'v1',
      localId: 'i1',
      path: [],
      ordinal: '1.',
      title: '学习不深入',
      depth: 1,
      role: 'problem',
      status: null,
      family: null,
      measureCount: 1,
      start: 0,
      end: 5,
      trust: 'auto',
    },
  ],
  measures: [
    {
      ...record('m1'),
      noticeId: 'n1',
      versionId: 'v1',
      localId: 'm1',
      issueId: 'i1',
      type: 'response',
      ordinal: null,
      text: '开展学习12次',
      start: 6,
      end: 13,
      trust: 'auto',
    },
  ],
  annotations: [
    {
      ...record('a1'),
      noticeId: 'n1',
      versionId: 'v1',
      target,
      note: '未见记录',
      tagIds: ['t1'],
      verdict: 'doubtful',
      correction: null,
      settledBy: null,
    },
  ],
  dismissals: [
    { ...record('d1'), noticeId: 'n1', rule: 'unsigned', quote: '', evidence: [], reason: '落款在附件' },
  ],
  tags: [{ ...record('t1'), name: '学习', color: '#aa0000', description: '' }],
  links: [{ ...record('l1'), kind: 'recurring', members: ['i1', 'i2'], state: 'suggested', score: 0.8 }],
  reviewers: [{ ...record('r1'), name: '甲', isSelf: true }],
  sites: [{ ...record('s1'), host: 'www.example.org', autoRead: true }],
  views: [{ ...record('w1'), name: '存疑', address: '#/issues?verdict=doubtful' }],
  history: [{ ...record('h1'), label: 'create-tag', changes: [], undone: false }],
};
