import { startPage } from '../page-shell/start-page';
import { Popup } from './Popup';

void startPage('extensionName', Popup);
