import { startPage } from '../page-shell/start-page';
import { Library } from './Library';

void startPage('library.title', Library);
