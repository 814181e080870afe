import * as z from 'zod/mini';
import { placement, target } from '../model/annotation';
import { annotationRecord } from '../model/library';
import { markKind } from '../model/mark';
import { pageHead } from '../model/notice';
import { span } from '../model/span';

/** Longest text of a page that is read, in UTF-16 units; longer ones are refused with a clear word. */
export const MAX_TEXT_LENGTH = 4_000_000;

const nothing = z.null();
const tabId = z.int();

/** Why a page that was to be read has no reading. */
export const failureReason = z.enum(['no-text', 'too-long', 'no-access', 'not-stored', 'unknown']);
export type FailureReason = z.infer<typeof failureReason>;

/** What a tab shows, as popup and panel see it. */
export const tabState = z.object({
  /**
   * `none` no notice · `reading` a reading is under way · `found` a notice that waits for the reader's click
   * (readingMode `click`) · `read` stored · `failed` see failure.
   */
  state: z.enum(['none', 'reading', 'found', 'read', 'failed']),
  failure: z.nullable(failureReason),
  /** A StoreError's code when the failure is `not-stored`. */
  storeFailure: z.nullable(z.string()),
  /** Frame of the tab that holds the notice. */
  frameId: z.int(),
  url: z.nullable(z.string()),
  noticeId: z.nullable(z.string()),
  versionId: z.nullable(z.string()),
  /** The version that was current before this visit; differs from versionId when the page was edited since. */
  previousVersionId: z.nullable(z.string()),
});
export type TabState = z.infer<typeof tabState>;

/** What a reader began in the page and goes on with in the panel. */
export const panelRequest = z.object({
  action: z.enum(['open', 'note', 'tag', 'show']),
  /** Null for `open`. */
  target: z.nullable(target),
});
export type PanelRequest = z.infer<typeof panelRequest>;

/** What the annotator of a page says of itself. */
export const annotatorState = z.object({
  url: z.string(),
  shownMarks: z.array(markKind),
  /** How many ranges of each kind are painted. */
  painted: z.record(z.string(), z.int()),
});
export type AnnotatorState = z.infer<typeof annotatorState>;

/** An annotation with its place on the text that the tab shows; only exact, moved and edited are painted. */
export const placedAnnotation = z.extend(z.pick(annotationRecord, { id: true, note: true, verdict: true }), {
  placement,
});
export type PlacedAnnotation = z.infer<typeof placedAnnotation>;

/** What the store made of a reading. */
const storedReading = z.object({
  noticeId: z.string(),
  versionId: z.string(),
  previousVersionId: z.nullable(z.string()),
  /** SHA-256 of the text, for citations. */
  hash: z.string(),
  annotations: z.array(placedAnnotation),
});
export type StoredReading = z.infer<typeof storedReading>;

/** What the background read in a page's text, for the page to show. */
const pageReading = z.object({
  /** Notice and findings, as packReading writes them. */
  portions: z.array(z.string()),
  /** Null where the library could not take it. */
  stored: z.nullable(storedReading),
});

/** A page as it stood, with the images that it showed (PNG, base64). */
const copiedPage = z.object({
  html: z.string(),
  images: z.array(z.object({ name: z.string().check(z.regex(/^\d{1,4}\.png$/u)), base64: z.string() })),
  missing: z.array(z.string()),
});

/**
 * Every message: who may send it (`content` a script in a web page, `extension` the background, popup, panel or
 * library), its payload and its answer. A message that is not listed, comes from elsewhere, or is shaped
 * otherwise is refused.
 */
export const PROTOCOL = {
  /**
   * Detector → background: this frame holds a notice. The background injects the annotator, or waits for a click.
   * `detection` is one detection's own word: the same where it is told again for want of an answer.
   */
  reportDetection: {
    from: 'content',
    payload: z.object({ detection: z.string().check(z.maxLength(64)) }),
    answer: z.object({ isAccepted: z.boolean() }),
  },
  /** Annotator → background: the article stands in a frame of this page, where another annotator must read it. */
  reportInnerArticle: { from: 'content', payload: nothing, answer: nothing },
  /** Annotator → background: the article's text; the background reads, checks and stores it. */
  readPage: {
    from: 'content',
    payload: z.object({
      url: z.string(),
      head: pageHead,
      text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
    }),
    /** Null for a page that is no notice and that nobody asked for: nothing is stored. */
    answer: z.nullable(pageReading),
  },
  /** Annotator → background: the page holds no notice any more. */
  leaveNotice: { from: 'content', payload: nothing, answer: nothing },
  /** Annotator → background: the page could not be read. */
  reportFailure: { from: 'content', payload: z.object({ reason: failureReason }), answer: nothing },
  /** Annotator → background: the reader asks for the panel. */
  openPanel: { from: 'content', payload: panelRequest, answer: z.object({ isOpen: z.boolean() }) },
  /** Annotator → background: which measures of this tab's notice stand word for word in other notices, and in how many. */
  countCopies: {
    from: 'content',
    payload: nothing,
    answer: z.array(z.object({ measureId: z.string(), notices: z.int() })),
  },
  /** Annotator → background: the reader clicked a mark. */
  pickMark: { from: 'content', payload: z.extend(span, { kind: markKind }), answer: nothing },

  /** Popup or panel → background: what does this tab show? */
  readTabState: { from: 'extension', payload: z.object({ tabId }), answer: tabState },
  /** Popup → background: read this tab whatever the detector says. */
  readTab: { from: 'extension', payload: z.object({ tabId }), answer: tabState },
  /** Panel → background: an annotation changed: place them all on the tab's text and paint them. */
  placeAnnotations: {
    from: 'extension',
    payload: z.object({ tabId }),
    answer: z.object({ annotations: z.array(placedAnnotation) }),
  },
  /** Panel → background: what the reader began in the page, once. */
  takePanelRequest: {
    from: 'extension',
    payload: z.object({ tabId }),
    answer: z.nullable(panelRequest),
  },

  /** Popup or panel → annotator: scroll to a span and show it. */
  showSpan: { from: 'extension', payload: span, answer: z.object({ isShown: z.boolean() }) },
  /** Background or panel → annotator. */
  readAnnotatorState: { from: 'extension', payload: nothing, answer: annotatorState },
  /** Panel → annotator: a copy of the page that runs and loads nothing, for an evidence pack. */
  copyPage: { from: 'extension', payload: nothing, answer: copiedPage },
  /** Background or popup → annotator: read the page again. */
  readAgain: { from: 'extension', payload: nothing, answer: nothing },
  /** Background → annotator: the notice's annotations, after one changed. */
  showAnnotations: {
    from: 'extension',
    payload: z.object({ annotations: z.array(placedAnnotation) }),
    answer: nothing,
  },
  /** Background → annotator: the reader chose "annotate" for the selection in the context menu. */
  annotateSelection: { from: 'extension', payload: nothing, answer: z.object({ isTaken: z.boolean() }) },
  /** Panel → annotator: what is selected on the page; null when nothing of the article is. */
  readSelection: {
    from: 'extension',
    payload: nothing,
    answer: z.object({ selected: z.nullable(z.extend(span, { quote: z.string() })) }),
  },

  /** Background → pages: a tab's state changed. */
  tabStateChanged: { from: 'extension', payload: z.object({ tabId, state: tabState }), answer: nothing },
  /** Background → pages: takePanelRequest has something for this tab. */
  panelRequested: { from: 'extension', payload: z.object({ tabId }), answer: nothing },
  /** Background → pages: the reader clicked a mark in a tab. */
  markPicked: { from: 'extension', payload: z.extend(span, { tabId, kind: markKind }), answer: nothing },
} as const satisfies Record<
  string,
  { from: 'content' | 'extension'; payload: z.ZodMiniType; answer: z.ZodMiniType }
>;

export type MessageType = keyof typeof PROTOCOL;
export type Payload<Type extends MessageType> = z.infer<(typeof PROTOCOL)[Type]['payload']>;
export type Answer<Type extends MessageType> = z.infer<(typeof PROTOCOL)[Type]['answer']>;
