import '../../lib/highlight/highlight.css';
import { startPage } from '../page-shell/start-page';
import { Sample } from './Sample';

void startPage('sample.title', Sample);
