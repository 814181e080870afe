import { startPage } from '../page-shell/start-page';
import { SidePanel } from './SidePanel';

void startPage('panel.title', SidePanel);
