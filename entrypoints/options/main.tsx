import { startPage } from '../page-shell/start-page';
import { Options } from './Options';

void startPage('settings.title', Options);
