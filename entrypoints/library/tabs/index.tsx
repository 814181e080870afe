import { ExchangeView } from '../exchange/ExchangeView';
import { ListView } from '../ListView';
import { annotations } from './annotations';
import { findings } from './findings';
import { issues } from './issues';
import type { LibraryTab, ListTab, TabViewProps } from './list-tab';
import { measures } from './measures';
import { notices } from './notices';
import { TagsView } from './TagsView';

const listTab = <Row,>(id: string, tab: ListTab<Row>): LibraryTab => ({
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
  { id: 'exchange', label: 'exchange.tab', View: ExchangeView },
];
