import { ExchangeView } from '../exchange/ExchangeView';
import { ListView } from '../ListView';
import { annotations } from './annotations';
import { CopiedView } from './CopiedView';
import { findings } from './findings';
import { issues } from './issues';
import type { LibraryTab, ListTab, TabViewProps } from './list-tab';
import { measures } from './measures';
import type { WithNotice } from './notice-parts';
import { notices } from './notices';
import { PairsView } from './PairsView';
import { PicturesView } from './PicturesView';
import { RecurringView } from './RecurringView';
import { ReviewersView } from './ReviewersView';
import { SideBySideView } from './SideBySideView';
import { TagsView } from './TagsView';

const listTab = <Row extends WithNotice>(id: string, tab: ListTab<Row>): LibraryTab => ({
  id,
  label: tab.label,
  View: (props: TabViewProps) => <ListView tab={tab} {...props} />,
});

/** The tabs of the library in order; another list or comparison is one more file and one more line. */
export const TABS: readonly LibraryTab[] = [
  listTab('notices', notices),
  listTab('issues', issues),
  listTab('measures', measures),
  listTab('annotations', annotations),
  listTab('findings', findings),
  { id: 'tags', label: 'library.tags', View: TagsView },
  { id: 'recurring', label: 'recurring.tab', View: RecurringView },
  { id: 'copied', label: 'copied.tab', View: CopiedView },
  { id: 'pairs', label: 'pairs.tab', View: PairsView },
  { id: 'side-by-side', label: 'sideBySide.tab', View: SideBySideView },
  { id: 'pictures', label: 'pictures.tab', View: PicturesView },
  { id: 'reviewers', label: 'reviewers.tab', View: ReviewersView },
  { id: 'exchange', label: 'exchange.tab', View: ExchangeView },
];
